"""The county's own list of leaders: what it says is judged, and nothing else."""

from datetime import date

import pytest

from rules.kit import EXAMPLE_LEADERS
from rules.wording.leading import NAME, ORDER, TERM, TITLE, may_misname, misnamed
from rules.wording.parsing import LexiconError
from rules.wording.roster import roster_of

DAY = date(2026, 5, 8)
ROSTER = roster_of(EXAMPLE_LEADERS)
HEAD = "姓名\t职务\t任职起\t任职止\t次序\n"


def found(text: str, day: date | None = DAY) -> list[tuple[str, str, bool]]:
    faults = list(misnamed(text, ROSTER, day))
    assert not faults or may_misname(text, ROSTER)
    return [(fault.kind, text[fault.start : fault.end], not fault.doubt) for fault in faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县委书记顾清悦讲话", (NAME, "顾清悦", True)),
        ("县委书记 顾越清讲话", (NAME, "顾越清", True)),
        ("县委副书记、县长陆忘舒讲话", (NAME, "陆忘舒", True)),
        ("县长顾清越讲话", (TITLE, "县长顾清越", True)),
        ("县长沈知秋讲话", (TERM, "县长沈知秋", False)),
        ("陆望舒、叶闻笛、顾清越出席", (ORDER, "陆望舒、叶闻笛、顾清越", False)),
        ("邻县县长陆忘舒来访", (NAME, "陆忘舒", False)),
    ],
)
def test_what_contradicts_the_list_is_found(text: str, expected: tuple[str, str, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "县委书记顾清越、县长陆望舒、常务副县长叶闻笛出席",
        "县委副书记陆望舒讲话",
        "原县长沈知秋、时任县长沈知秋",
        "县长顾清在会上讲话",
        "县长王大山讲话",
        "副县长陆忘舒讲话",
        "《县长顾清越的一天》",
        "顾清越、叶闻笛、李四、陆望舒",
    ],
)
def test_what_the_list_does_not_contradict_is_silent(text: str) -> None:
    assert found(text) == []


def test_the_day_of_the_page_decides_who_held_the_title() -> None:
    assert found("县长沈知秋讲话", date(2022, 1, 1)) == []
    assert found("县委书记顾清悦讲话", date(2020, 1, 1)) == []
    assert found("县委书记顾清悦讲话", None) == [(NAME, "顾清悦", False)]


def test_without_a_list_nobody_is_judged() -> None:
    assert list(misnamed("县委书记顾清悦讲话", roster_of(""), DAY)) == []
    assert roster_of("").signals() == (("leader", ()),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("姓名\t单位\n", "领导名单 第1行：不认识列名“单位”"),
        ("姓名\n顾清越\n", "领导名单 第1行：缺少列“职务”"),
        ("姓名\t姓名\t职务\n", "领导名单 第1行：列名重复"),
        (HEAD + "顾\t县长\n", "领导名单 第2行：姓名“顾”"),
        (HEAD + "\n顾清越\t\n", "领导名单 第3行：职务应填写"),
        (HEAD + "顾清越\t县长\t2026.1.1\n", "领导名单 第2行：日期“2026.1.1”"),
        (HEAD + "顾清越\t县长\t2026-02-01\t2026-01-01\n", "领导名单 第2行：任职起晚于任职止"),
        (HEAD + "顾清越\t县长\t\t\t一\n", "领导名单 第2行：次序“一”应为正整数"),
        (HEAD + "顾清越\t县长\t\t\t1\t多\n", "领导名单 第2行：列数多于表头"),
        (HEAD + "顾清越\t县长\n顾清越\t县长\n", "的两行任职时间重叠"),
    ],
)
def test_a_bad_list_is_refused_with_its_line(text: str, reason: str) -> None:
    with pytest.raises(LexiconError, match=reason):
        roster_of(text)
