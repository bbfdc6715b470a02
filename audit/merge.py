"""One fault, one line: the same wrong sentence shown in many places of a site is listed where it must be mended.

A title's typo shows in its column's list, on the home page and under 相关链接; a footer's shows on every page. The
bureau mends one thing, so one finding stands for all.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from records import Finding, Page, Region

TEMPLATE_FROM = 5
SHOWN_EXAMPLES = 3


def without_repeats(findings: Iterable[Finding], pages: Mapping[str, Page]) -> list[Finding]:
    """Findings without repeats, in their given order. Findings of attachments and of columns stand for themselves."""
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[_key(finding)].append(finding)
    return [kept for group in groups.values() for kept in _kept(group, pages)]


def _key(finding: Finding) -> tuple[str, str]:
    alone = finding.attachment or not finding.defect or finding.is_about_column
    return (finding.rule, f"{finding.url}#{finding.attachment}#{finding.defect}" if alone else finding.defect)


def _kept(group: list[Finding], pages: Mapping[str, Page]) -> list[Finding]:
    group = _one_per_page(group)
    if len(group) == 1:
        return group
    if any(f.region is not None and f.region.is_frame for f in group):
        return [_standing_for(group)]
    if titled := [f for f in group if f.region is Region.TITLE]:
        return titled
    own = [f for f in group if not _is_list(f, pages)] or group[:1]
    return [_standing_for(own)] if len(own) >= TEMPLATE_FROM else own


def _one_per_page(group: list[Finding]) -> list[Finding]:
    """The title's finding of each page, else its first."""
    best: dict[tuple[str, str], Finding] = {}
    for finding in group:
        place = (finding.url, finding.attachment)
        if place not in best or (finding.region is Region.TITLE and best[place].region is not Region.TITLE):
            best[place] = finding
    return list(best.values())


def _is_list(finding: Finding, pages: Mapping[str, Page]) -> bool:
    page = pages.get(finding.url)
    return page is not None and page.is_list


def _standing_for(group: list[Finding]) -> Finding:
    places = tuple(f.url for f in group[:SHOWN_EXAMPLES])
    return replace(group[0], count=max(len(group), group[0].count), examples=group[0].examples or places)
