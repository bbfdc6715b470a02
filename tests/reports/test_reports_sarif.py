"""findings.sarif against the structural rules of SARIF 2.1.0."""

import json
import re
from typing import Any

import pytest
from report_samples import golden, make_finding, unfinished, with_findings

from records import Outcome, ScanResult, Severity, Where
from reports import sarif_text

LEVELS = {"none", "note", "warning", "error"}
KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def run_of(result: ScanResult) -> dict[str, Any]:
    log = json.loads(sarif_text(result))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


@pytest.fixture(scope="module")
def run() -> dict[str, Any]:
    return run_of(golden())


def test_every_result_names_its_rule_by_code_and_by_place(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_only_a_failure_has_a_level(run: dict[str, Any]) -> None:
    assert {result["kind"] for result in run["results"]} == {"fail", "review"} <= KINDS
    for result in run["results"]:
        assert result["level"] in LEVELS
        assert (result["level"] == "none") == (result["kind"] != "fail")


def test_every_message_has_words_and_every_address_is_ascii(run: dict[str, Any]) -> None:
    for result in run["results"]:
        assert result["message"]["text"].strip()
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[!-~]+", uri)


def test_tags_are_unique_and_fingerprints_are_texts(run: dict[str, Any]) -> None:
    for rule in run["tool"]["driver"]["rules"]:
        assert len(set(rule["properties"]["tags"])) == len(rule["properties"]["tags"])
    prints = [result["partialFingerprints"]["govlint/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints) == 42


def test_the_run_tells_when_it_ran_and_what_it_missed(run: dict[str, Any]) -> None:
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    assert INSTANT.fullmatch(invocation["startTimeUtc"])
    told = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert "补贴明细.xlsx：文件加密，未能读取" in told


def test_an_unfinished_scan_is_no_success() -> None:
    (invocation,) = run_of(unfinished(golden()))["invocations"]
    assert invocation["executionSuccessful"] is False
    first = invocation["toolExecutionNotifications"][0]
    assert (first["level"], first["message"]["text"][:4]) == ("error", "未完成：")


def test_a_line_becomes_a_region_that_counts_from_one() -> None:
    found = make_finding(url="通知.txt", where=Where("line", line=14), start=2, end=4)
    place = run_of(with_findings(found))["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 14, "startColumn": 3, "endColumn": 5}


def test_a_local_file_name_is_a_valid_relative_address() -> None:
    found = make_finding(url="附件 100%#1.txt")
    place = run_of(with_findings(found))["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "%E9%99%84%E4%BB%B6%20100%25%231.txt"


def test_a_veto_asks_for_confirmation() -> None:
    found = make_finding(severity=Severity.VETO, outcome=Outcome.REVIEW, message="职务疑似有误")
    assert run_of(with_findings(found))["results"][0]["message"]["text"] == "职务疑似有误（单项否决情形，须人工确认）"


def test_a_rule_without_a_card_has_no_place_in_the_list() -> None:
    assert "ruleIndex" not in run_of(with_findings(make_finding(rule="XX99")))["results"][0]
