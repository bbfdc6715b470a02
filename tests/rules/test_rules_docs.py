"""The rule pages in docs/rules say what the cards say."""

from pathlib import Path

import pytest

from records import Family
from rules import find_rule, load_rules, rule_page
from rules.__main__ import FOLDER, main, pages
from rules.pages import standing


def test_the_pages_in_the_repository_are_up_to_date() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages(), "run: python -m rules docs"


def test_every_rule_has_a_page_and_a_line_in_the_index() -> None:
    made = pages()
    for loaded in load_rules():
        assert f"{loaded.rule.code}.md" in made
        assert f"[{loaded.rule.code}]({loaded.rule.code}.md)" in made["README.md"]


def test_a_page_holds_all_that_the_card_says() -> None:
    loaded = find_rule("PR02")
    page = rule_page(loaded)
    card = loaded.card
    for text in (card.code, card.name, Family.PRIVACY.label, card.severity, card.status, card.why, card.advice):
        assert text in page
    assert "默认扣分：2分（参考口径，尚未与原文核对）" in page
    assert "| `many` | 50 |" in page
    assert "| 转人工核对 | 通知中的联系人 |" in page
    assert all(clause.clause in page for clause in card.basis)


@pytest.mark.parametrize(
    ("mark", "words"), [("LAW", "与法律条文"), ("V3", "3处公开来源"), ("Mh", "参考口径"), ("Ml", "参考口径")]
)
def test_a_confidence_mark_is_put_into_words(mark: str, words: str) -> None:
    assert words in standing(mark)


def test_writing_is_repeatable_and_removes_stale_pages(tmp_path: Path) -> None:
    (tmp_path / "XX99.md").write_text("旧规则", encoding="utf-8")
    (tmp_path / "note.txt").write_text("other", encoding="utf-8")
    assert main(["docs", str(tmp_path)]) == 0
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["docs", str(tmp_path)]) == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    assert "XX99.md" not in first
    assert "note.txt" in first


@pytest.mark.parametrize("arguments", [[], ["page"], ["docs", "a", "b"]])
def test_a_wrong_call_says_how_to_call_it(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("用法：")
