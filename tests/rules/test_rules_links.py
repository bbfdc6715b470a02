"""A link is dead only after several tries that failed alike."""

from dataclasses import replace

import pytest

from records import FailureKind, Finding, LinkTarget, Outcome, Severity
from rules import Engine, Settings
from rules.kit import EXAMPLE_DAY, make_link

GONE = FailureKind.HTTP_4XX


def findings(link: LinkTarget) -> list[Finding]:
    return Engine(Settings(today=EXAMPLE_DAY), strict=True).judge(link)


@pytest.mark.parametrize("status", [404, 410])
def test_three_times_gone_is_dead(status: int) -> None:
    (finding,) = findings(make_link(GONE, GONE, GONE, status=status))
    assert finding.outcome is Outcome.FAIL
    assert f"HTTP {status}" in finding.message
    assert "共试3次" in finding.message


@pytest.mark.parametrize(
    "kind", [FailureKind.DNS, FailureKind.REFUSED, FailureKind.TIMEOUT, FailureKind.HTTP_5XX, FailureKind.SOFT_404]
)
def test_the_same_dead_end_three_times_is_dead(kind: FailureKind) -> None:
    (finding,) = findings(make_link(kind, kind, kind, status=503 if kind is FailureKind.HTTP_5XX else None))
    assert finding.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "link",
    [
        make_link(GONE, GONE, status=404),
        make_link(GONE, FailureKind.TIMEOUT, GONE, status=404),
        make_link(GONE, GONE, GONE, status=401),
        make_link(GONE, GONE, GONE, status=405),
        make_link(GONE, FailureKind.BLOCKED, GONE, status=404),
    ],
)
def test_anything_less_certain_asks_for_review(link: LinkTarget) -> None:
    assert [finding.outcome for finding in findings(link)] == [Outcome.REVIEW]


@pytest.mark.parametrize("kind", [FailureKind.BLOCKED, FailureKind.TOO_LARGE, FailureKind.ROBOTS, FailureKind.TLS])
def test_what_a_visitor_may_still_open_is_not_judged(kind: FailureKind) -> None:
    assert findings(make_link(kind, kind, kind)) == []


def test_a_link_that_opened_is_passed() -> None:
    engine = Engine(Settings(today=EXAMPLE_DAY, select=("LK01",)), strict=True)
    engine.judge(make_link())
    assert engine.tally()[0].passed == 1


def test_the_problem_stands_on_the_page_that_links_there() -> None:
    (finding,) = findings(make_link(GONE, GONE, GONE, status=404, pages=7))
    assert finding.url == "http://www.yunxiu.gov.cn/page.html"
    assert finding.quote == finding.defect == "http://www.yunxiu.gov.cn/gone.html"
    assert finding.count == 7
    assert "等7个页面" in finding.message


def test_a_dead_link_on_the_home_page_weighs_more() -> None:
    (inner,) = findings(make_link(GONE, GONE, GONE, status=404))
    (home,) = findings(make_link(GONE, GONE, GONE, status=404, from_home=True))
    assert (inner.deduction, inner.severity) == (0.1, Severity.MINOR)
    assert (home.deduction, home.severity) == (1.0, Severity.MAJOR)


def test_a_picture_or_an_unknown_page_has_words_for_it() -> None:
    (picture,) = findings(make_link(GONE, GONE, GONE, status=404, anchor=""))
    assert "链接“图片”打不开" in picture.message
    orphan = replace(make_link(GONE, GONE, GONE, status=404), referrers=())
    assert "http://www.yunxiu.gov.cn/gone.html" in findings(orphan)[0].message
