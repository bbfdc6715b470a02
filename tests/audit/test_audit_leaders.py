"""A county names its list of leaders in its file."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from audit.config import load_config
from audit.errors import UserError
from audit.folder import ScanFolder
from audit.planning import plan_of, rule_settings_of
from records import Finding
from rules import Engine, RuleError, Settings
from rules.kit import EXAMPLE_DAY, EXAMPLE_LEADERS, make_document
from tests.audit.county_runs import county_file


def settings_of(folder: Path, leaders: str | None) -> Settings:
    path = county_file(folder, "http://127.0.0.1:9/")
    path.write_text(path.read_text(encoding="utf-8") + '\n[wording]\nleaders = "领导.tsv"\n', encoding="utf-8")
    if leaders is not None:
        (folder / "领导.tsv").write_text(leaders, encoding="utf-8")
    return rule_settings_of(load_config(path), EXAMPLE_DAY, b"k" * 32)


def found(settings: Settings) -> list[Finding]:
    page = make_document("县委书记顾清悦主持会议。", published=date(2026, 5, 8))
    return [finding for finding in Engine(settings, strict=True).judge(page) if finding.rule == "WD32"]


def test_a_page_is_judged_by_the_list(tmp_path: Path) -> None:
    (finding,) = found(settings_of(tmp_path, EXAMPLE_LEADERS))
    assert finding.suggestion == "顾清越"


def test_an_edited_list_holds_from_the_next_run_on(tmp_path: Path) -> None:
    assert found(settings_of(tmp_path, EXAMPLE_LEADERS))
    assert found(settings_of(tmp_path, EXAMPLE_LEADERS.replace("顾清越", "顾清悦"))) == []


def test_a_later_judgement_uses_the_list_of_the_scan(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, EXAMPLE_LEADERS)
    config = load_config(tmp_path / "county.toml")
    folder = ScanFolder(tmp_path)
    folder.write_orders(plan_of(config, "scan", EXAMPLE_DAY, datetime(2026, 6, 30, 8, tzinfo=UTC)), settings)
    assert folder.read_orders().rules(EXAMPLE_DAY, b"k" * 32) == settings


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"领导\.tsv"):
        settings_of(tmp_path, None)


def test_a_bad_list_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="领导名单 第2行：日期"):
        found(settings_of(tmp_path, "姓名\t职务\t任职起\n顾清越\t县委书记\t去年\n"))
