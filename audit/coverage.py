"""检查范围与完整性: what was seen, and whether it was enough to say anything."""

from collections import Counter
from collections.abc import Sequence

from audit.collect import Collected
from evidence import Archive
from records import Column, Coverage, CoverageCount, FailureKind, Snapshot, Verdict

# An answer that says "nothing here" was examined as fully as a page.
ANSWERED = frozenset({FailureKind.HTTP_4XX, FailureKind.SOFT_404})


def coverage_of(
    archive: Archive, collected: Collected, columns: Sequence[Column], crashes: tuple[str, ...], min_share: float
) -> Coverage:
    """Counts over the last fetch of each address. `complete` is False with a Chinese note that says why."""
    latest = [snapshot for _, snapshot in archive.latest()]
    failed = Counter(s.failure for s in latest if s.failure is not None)
    fetched = sum(1 for s in latest if s.failure is None)
    planned = archive.planned()
    missing = _missing(archive, latest, fetched + sum(failed[k] for k in ANSWERED), planned, columns, min_share)
    html = collected.kinds["html"]
    return Coverage(
        planned=planned,
        fetched=fetched,
        pages=html,
        attachments=collected.kinds.total() - html,
        failed=tuple(CoverageCount(kind.label, count) for kind, count in failed.most_common()),
        skipped=archive.skipped(),
        unread=tuple(sorted(collected.unread, key=lambda u: (u.url, u.attachment))),
        columns_total=len(columns),
        columns_unknown=sum(1 for c in columns if c.verdict is Verdict.UNKNOWN),
        crashed=crashes,
        notes=(*missing, *collected.notes),
        complete=not missing,
    )


def _missing(
    archive: Archive, latest: list[Snapshot], seen: int, planned: int, columns: Sequence[Column], min_share: float
) -> tuple[str, ...]:
    home = next((s for s in latest if s.url == archive.plan.starts[0]), None)
    if home is None:
        return ("门户首页未抓取，无法得出结论。",)
    if home.failure is not None:
        return (f"门户首页打不开（{home.failure.label}），无法得出结论。{_advice(home.failure)}",)
    notes = []
    if planned and seen / planned < min_share:
        share = f"实际查到 {seen} 个（{seen / planned:.0%}）"
        notes.append(f"应查 {planned} 个网址，{share}，低于最低要求 {min_share:.0%}。")
    if not columns:
        notes.append("未发现任何栏目，可能是空站点，或栏目由脚本生成、需要浏览器渲染。")
    if archive.pending():
        notes.append(f"还有 {archive.pending()} 个网址未抓取，扫描中途停止，再次运行同一命令可继续。")
    return tuple(notes)


def _advice(failure: FailureKind) -> str:
    if failure is FailureKind.BLOCKED:
        return "请网站管理方将扫描程序加入白名单后重试。"
    if failure is FailureKind.PRIVATE_ADDRESS:
        return "如确需检查内网或本机网站，请在配置 [crawl] 中设置 allow_private_hosts = true。"
    if failure is FailureKind.ROBOTS:
        return "如已获网站主办单位同意，可在配置 [crawl] 中设置 robots = false。"
    return "请核对网址并确认网络畅通后重试。"
