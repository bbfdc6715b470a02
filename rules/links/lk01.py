"""LK01 站内链接打不开。"""

from collections.abc import Iterator

from records import FailureKind, LinkTarget, Severity, Where
from rules.kit import Context, Draft, Param, Rule, bad, good, make_link, outside, scrub_url, unsure

GONE = (404, 410)
MAX_ANCHOR = 30
HOME_POINTS, INNER_POINTS = 1.0, 0.1

RULE = Rule(
    code="LK01",
    name="站内链接打不开",
    checks=LinkTarget,
    # A blocked or oversized page is not dead, and not proven alive either.
    where=lambda link: not link.failures or any(kind.dead for kind in link.failures),
    severity=Severity.MINOR,
    deduction=INNER_POINTS,
    confidence="Mm",
    basis=("19号/链接可用性", "47号/链接"),
    why="错链、断链使群众看不到已公开的信息，是各地通报最多的问题之一。",
    advice="更正或删除链接；文件确已撤下的，同步更新所有引用页面。",
    params=(Param("tries", 3, "至少在不同时刻访问失败几次才认定打不开"),),
    examples=(
        bad("三次都返回404", make_link(*(FailureKind.HTTP_4XX,) * 3, status=404)),
        bad("首页链接的域名无法解析", make_link(*(FailureKind.DNS,) * 3, from_home=True)),
        unsure("只试过一次", make_link(FailureKind.HTTP_4XX, status=404)),
        unsure("每次失败的原因不同", make_link(FailureKind.TIMEOUT, FailureKind.HTTP_5XX, FailureKind.TIMEOUT)),
        unsure("要求登录", make_link(*(FailureKind.HTTP_4XX,) * 3, status=401)),
        good("能打开", make_link()),
        outside("被网站防护拦截，不等于打不开", make_link(*(FailureKind.BLOCKED,) * 3, status=403)),
    ),
)


def check(link: LinkTarget, ctx: Context) -> Iterator[Draft]:
    if not link.failures:
        return
    report, note = (RULE.fail, "。") if _is_certain(link, ctx.params["tries"]) else (RULE.review, "，请人工核对。")
    yield report(
        link,
        f"{_named(link)}打不开（{_reason(link)}），共试{len(link.failures)}次{note}",
        at=Where("meta", name="链接"),
        quote=scrub_url(link.url),
        defect=scrub_url(link.url),
        severity=Severity.MAJOR if link.from_home else None,
        deduction=HOME_POINTS if link.from_home else None,
        count=max(1, link.pages),
        examples=tuple(scrub_url(page.url) for page in link.referrers),
    )


def _is_certain(link: LinkTarget, tries: int) -> bool:
    kinds = set(link.failures)
    if len(link.failures) < tries or len(kinds) > 1:
        return False
    return kinds != {FailureKind.HTTP_4XX} or link.status in GONE


def _named(link: LinkTarget) -> str:
    kind = "附件链接" if link.is_attachment else "链接"
    if not link.referrers:
        return f"{kind} {scrub_url(link.url)} "
    page = link.referrers[0]
    more = f"等{link.pages}个页面" if link.pages > 1 else "页面"
    name = f"《{page.title}》{more}" if page.title else f"{page.url} {more}"
    return f"{name}中的{kind}“{_short(page.anchor) or '图片'}”"


def _short(anchor: str) -> str:
    # Some rows are one link from the picture to the summary.
    return anchor if len(anchor) <= MAX_ANCHOR else f"{anchor[:MAX_ANCHOR]}……"


def _reason(link: LinkTarget) -> str:
    by_status = link.status and link.failures[-1] in (FailureKind.HTTP_4XX, FailureKind.HTTP_5XX)
    return f"HTTP {link.status}" if by_status else link.failures[-1].label
