"""The engine counts five outcomes, survives a broken rule and reads in full only where something may be found."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from rule_samples import identity, skimmed

from records import DateSource, Document, Outcome, Problem, ProblemKind, Published, Severity, Status, Tally
from rules import Engine, Loaded, Settings, load_rules, merged
from rules.kit import EXAMPLE_DAY, Context, Draft, Rule, bad, good, make_document
from rules.registry import ordered

SETTINGS = Settings(today=EXAMPLE_DAY, key=b"test")


def rule_on_words(code: str = "XX01", **fields: Any) -> Loaded:
    """A rule that finds 错 on pages whose address ends in .html, asks about 疑 and breaks at 坏."""
    base: dict[str, Any] = {
        "code": code,
        "name": "试验",
        "checks": Document,
        "where": lambda document: document.url.endswith(".html"),
        "severity": Severity.MINOR,
        "why": "试验。",
        "advice": "改正。",
        "deduction": 1.5,
        "examples": (bad("错", make_document("错")), good("对", make_document("对"))),
    }
    rule: Rule[Document] = Rule(**(base | fields))

    def check(document: Document, ctx: Context) -> Iterator[Draft]:
        text = "".join(block.text for block in document.blocks)
        if "坏" in text:
            raise LookupError(f"secret {identity()}")
        if "错" in text:
            yield rule.fail(document, "有错。")
        if "疑" in text:
            yield rule.review(document, "有疑。")

    return Loaded(rule, load_rules()[0].family, check)


def engine(*rules: Loaded, strict: bool = False, settings: Settings = SETTINGS) -> Engine:
    return Engine(settings, strict=strict, rules=ordered(rules))


def test_five_outcomes_are_counted() -> None:
    one = engine(rule_on_words())
    for text in ("对", "对", "错", "疑", "坏"):
        one.judge(make_document(text))
    one.judge(replace(make_document("错"), url="http://www.yunxiu.gov.cn/a.pdf"))
    assert one.tally() == (Tally("XX01", outside=1, passed=2, review=1, failed=1, crashed=1),)


def test_a_page_with_a_fault_and_a_doubt_counts_as_failed_once() -> None:
    one = engine(rule_on_words())
    assert [finding.outcome for finding in one.judge(make_document("错疑"))] == [Outcome.FAIL, Outcome.REVIEW]
    assert one.tally() == (Tally("XX01", failed=1),)


def test_a_crash_is_one_line_without_the_errors_own_words_and_the_other_rules_go_on() -> None:
    second = replace(rule_on_words("XX02"), check=lambda document, ctx: iter(()))
    one = engine(rule_on_words(), second)
    assert one.judge(make_document("坏")) == []
    (line,) = one.crashes()
    assert "XX01" in line
    assert "LookupError" in line
    assert identity() not in line
    assert one.tally() == (Tally("XX01", crashed=1), Tally("XX02", passed=1))


def test_a_rule_that_crashes_on_every_page_fills_twenty_lines_at_most() -> None:
    one = engine(rule_on_words())
    for _ in range(30):
        one.judge(make_document("坏"))
    assert len(one.crashes()) == 20
    assert one.tally()[0].crashed == 30


def test_a_strict_engine_raises_what_a_rule_raises() -> None:
    with pytest.raises(LookupError):
        engine(rule_on_words(), strict=True).judge(make_document("坏"))


def test_a_rule_on_trial_only_asks_for_review() -> None:
    trying = engine(rule_on_words(status=Status.TRIAL), settings=replace(SETTINGS, trial=True))
    (finding,) = trying.judge(make_document("错"))
    assert finding.outcome is Outcome.REVIEW


def test_a_retired_rule_does_not_run() -> None:
    assert engine(rule_on_words(status=Status.RETIRED)).cards() == ()


def test_a_finding_takes_what_the_check_left_open_from_the_card() -> None:
    (finding,) = engine(rule_on_words()).judge(make_document("错", title="标题"))
    assert (finding.deduction, finding.severity, finding.suggestion) == (1.5, Severity.MINOR, "改正。")
    assert (finding.name, finding.title) == ("试验", "标题")


def test_silence_about_a_document_read_in_part_is_not_counted_as_passed() -> None:
    partly = replace(make_document("对"), problems=(Problem(ProblemKind.DAMAGED, "第三页损坏"),))
    one = engine(rule_on_words())
    assert one.judge(partly) == []
    assert one.tally() == (Tally("XX01"),)


def test_an_unreadable_document_is_judged_by_no_rule() -> None:
    unread = Document("http://www.yunxiu.gov.cn/a.html", "pdf", problems=(Problem(ProblemKind.ENCRYPTED, "已加密"),))
    one = engine(rule_on_words())
    assert one.judge(unread) == []
    assert one.tally() == (Tally("XX01"),)


def test_a_rule_without_a_trigger_wants_every_page_in_its_scope() -> None:
    one = engine(rule_on_words())
    page = skimmed(make_document("对"))
    assert one.wants(page)
    assert not one.wants(replace(page, page=replace(page.page, url="http://www.yunxiu.gov.cn/a.pdf")))


def test_where_all_woken_rules_look_at_words_the_page_is_read_around_them() -> None:
    def looking(code: str, *words: str) -> Loaded:
        return replace(
            rule_on_words(code), fires=lambda text, ctx: "错" in text, words=lambda text, ctx: frozenset(words)
        )

    dated = replace(make_document("错"), published=Published(EXAMPLE_DAY, DateSource.LABEL))
    page, undated = skimmed(dated), skimmed(make_document("错"))
    assert engine(looking("XX01", "错"), looking("XX02", "别")).words(page) == {"错", "别"}
    # No date, a rule that cannot name its words, and one that looks at everything.
    assert engine(looking("XX01", "错")).words(undated) == set()
    assert engine(looking("XX01", "错"), looking("XX02")).words(page) == set()
    assert engine(looking("XX01", "错"), rule_on_words("XX02")).words(page) == set()


def test_the_words_of_a_list_rule_stand_so_on_the_page_and_never_over_the_end_of_a_line() -> None:
    one = Engine(replace(SETTINGS, select=("WD08",)), strict=True)
    day = Published(EXAMPLE_DAY, DateSource.LABEL)
    page = skimmed(replace(make_document("焚烧秸杆", "焚 烧 秸 杆"), published=day))
    assert one.words(page) == {"秸杆", "秸 杆"}
    assert one.words(replace(page, text="焚烧秸杆。\n焚烧秸\n杆。")) == set()


def test_what_a_rule_looks_things_up_in_is_made_when_it_is_needed_or_asked_for() -> None:
    made: list[Settings] = []
    loaded = replace(rule_on_words(), prepare=made.append)
    one = engine(loaded)
    assert made == []
    one.prepare()
    one.judge(make_document("对"))
    assert made == [SETTINGS]


def test_a_page_that_was_only_skimmed_counts_as_passed_or_outside() -> None:
    one = Engine(replace(SETTINGS, select=("PR01", "GZ04")), strict=True)
    one.pass_over(skimmed(make_document("正文")))
    assert one.tally() == (Tally("GZ04", outside=1), Tally("PR01", passed=1))


def test_after_a_first_look_only_the_rules_that_it_woke_are_run_and_all_are_counted() -> None:
    silent, woken = (
        replace(rule_on_words(code), fires=lambda text, ctx, fires=fires: fires)
        for code, fires in (("XX01", False), ("XX02", True))
    )
    one = engine(silent, woken, rule_on_words("XX03"))
    document = make_document("错")
    assert [finding.rule for finding in one.judge(document, skimmed(document))] == ["XX02", "XX03"]
    assert [(tally.rule, tally.passed, tally.failed) for tally in one.tally()] == [
        ("XX01", 1, 0),
        ("XX02", 0, 1),
        ("XX03", 0, 1),
    ]


def test_a_crashing_trigger_asks_for_the_full_reading() -> None:
    def broken(text: str, ctx: Context) -> bool:
        raise LookupError

    assert engine(replace(rule_on_words(), fires=broken)).wants(skimmed(make_document("对")))
    with pytest.raises(LookupError):
        engine(replace(rule_on_words(), fires=broken), strict=True).wants(skimmed(make_document("对")))


def test_tallies_of_several_engines_add_up_by_code() -> None:
    parts = [(Tally("B", passed=1), Tally("A", failed=2)), (Tally("A", failed=1, crashed=1), Tally("C"))]
    assert merged(parts) == (Tally("A", failed=3, crashed=1), Tally("B", passed=1), Tally("C"))
    assert merged([]) == ()
