"""PR11 公示期满仍保留个人信息。"""

from collections.abc import Iterator
from datetime import date

from records import Document, Severity
from rules.kit import Context, Draft, Param, Rule, good, make_document, unsure
from rules.privacy.identifiers import certain_leaks
from rules.privacy.periods import end_of_notice
from rules.privacy.roles import Role
from rules.privacy.rosters import rosters
from rules.privacy.signs import watch

TYPE = "other"
GRACE = "grace_days"
# Masked or not: beside a full name they still tell who it is.
NUMBERS = (Role.IDENTITY, Role.ACCOUNT)
PERIOD = watch("公示期", "公示时间", "公示日期")


class HasPeriod:
    def fires(self, text: str) -> bool:
        return PERIOD.shown(text)


RULE = Rule(
    code="PR11",
    name="公示期满仍保留个人信息",
    checks=Document,
    trigger=HasPeriod(),
    severity=Severity.MINOR,
    deduction=1.0,
    confidence="Ml",
    basis=("个保法/47", "个保法/6"),
    why="公示期满，公开个人信息的目的已经实现，应当主动删除或者去标识化。",
    advice="撤下公示，或删去其中的个人信息后保留结果；法律规定须长期公布的除外。",
    params=(Param(GRACE, 7, "公示期满后多少天内不报"),),
    examples=(
        unsure(
            "公示期已过，页面仍有身份证号",
            make_document("公示时间：2026年5月6日至5月12日。", "沈砚秋，身份证号540630198501010032。"),
        ),
        unsure(
            "按天数计算的公示期",
            make_document("公示期为7天。", "沈砚秋，身份证号540630198501010032。", published=date(2026, 3, 1)),
        ),
        unsure(
            "公示期已过，完整姓名旁仍有打码的证件号",
            make_document(
                "公示时间：2026年5月6日至5月12日。",
                header=("姓名", "身份证号"),
                rows=[("沈砚秋", "54**************32"), ("陆知禾", "54**************16")],
            ),
        ),
        good(
            "仍在公示期内",
            make_document("公示时间：2026年6月26日至7月2日。", "沈砚秋，身份证号540630198501010032。"),
        ),
        good("期满但没有个人信息", make_document("公示时间：2026年5月6日至5月12日。", "名单见附件。")),
    ),
)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    period = end_of_notice(document)
    if period is None or (ctx.today - period.end).days <= ctx.params[GRACE]:
        return
    if secrets := _personal(document):
        yield RULE.review(
            document,
            f"公示期已于{period.end}前后届满，页面仍保留个人信息，请人工核对是否应当撤下或作去标识化处理。",
            at=period.at,
            quote=period.at.text[period.start : period.stop],
            start=period.start,
            end=period.stop,
            type=TYPE,
            defect=ctx.secret(TYPE, str(period.end), *secrets),
        )


def _personal(document: Document) -> tuple[str, ...]:
    """What tells one such page from another: a certain leak, or the first of a list of full names with numbers."""
    leak = next(certain_leaks(document), None)
    if leak is not None:
        return leak.identity
    lists = (roster for roster in rosters(document) if any(map(roster.filled, NUMBERS)))
    return next(((roster.names[0].text,) for roster in lists if roster.names), ())
