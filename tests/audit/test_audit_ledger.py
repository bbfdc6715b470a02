"""The rhythm of an inspection on the sample county: scans with edits between them, and what the ledger then says."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest

from tests.audit.county_runs import Ran, SampleScan, govlint
from tests.audit.edited_county import BLOCKED, DOWN, GONE, Edited


@dataclass(frozen=True)
class Desk:
    """A clerk at the county's ledger after the first scan, and the county's webmasters."""

    county: Path
    state: Path
    base: str
    site: Edited

    def run(self, *arguments: str) -> Ran:
        command, *rest = arguments
        names = [command, rest.pop(0)] if command == "ledger" else [command]
        ran = govlint(*names, self.county, *rest, state=self.state)
        assert ran.code in (0, 1, 2) and "内部出错" not in ran.text, ran.text
        return ran

    def issues(self) -> list[dict[str, Any]]:
        return cast(list[dict[str, Any]], self.run("ledger", "list", "--format", "json").json["issues"])

    def issue(self, number: str) -> dict[str, Any]:
        return next(issue for issue in self.issues() if issue["number"] == number)

    def states(self) -> dict[str, str]:
        return {issue["number"]: issue["state"] for issue in self.issues()}

    def path(self, issue: dict[str, Any]) -> str:
        return "/" + str(issue["finding"]["url"]).removeprefix(self.base)


@pytest.fixture
def desk(own_scan: SampleScan) -> Desk:
    return Desk(own_scan.county, own_scan.state, own_scan.base, own_scan.site)


def one(issues: list[dict[str, Any]], rule: str, quote: str = "", *, attached: bool = False) -> dict[str, Any]:
    """The first issue of that kind which stands on a page of its own."""
    return next(
        i
        for i in issues
        if i["finding"]["rule"] == rule
        and quote in i["finding"]["quote"]
        and bool(i["finding"]["attachment"]) == attached
    )


def test_three_scans_with_edits_between_give_exactly_the_expected_states(desk: Desk) -> None:
    edited = desk.site
    issues = desk.issues()
    assert {i["state"] for i in issues} == {"待核", "待整改"}

    typo, leak = one(issues, "WD08", "既使"), one(issues, "PR02")
    blocked, quiet, wrong = one(issues, "WD06"), one(issues, "CL03"), one(issues, "WD21")
    others = {
        i["number"]: i["state"]
        for i in issues
        if i["number"] not in {x["number"] for x in (typo, leak, blocked, quiet, wrong)}
        and i["finding"]["url"] not in {leak["finding"]["url"], blocked["finding"]["url"]}
    }
    follow = {"改正": typo, "下线": leak, "拦截": blocked, "豁免": quiet, "误报": wrong}

    desk.run("ledger", "claim", typo["number"], "--what", "已更正", "--person", "某科员", "--who", "单位")
    desk.run("ledger", "exempt", quiet["number"], "--why", "机构改革期间", "--until", "2099-12-31", "--who", "审核员")
    desk.run("ledger", "dismiss", wrong["number"], "--why", "原文如此", "--who", "审核员")
    edited.words["既使".encode()] = "即使".encode()
    edited.answers |= {desk.path(leak): GONE, desk.path(blocked): BLOCKED}
    desk.run("scan")
    second = desk.states()
    assert "HTTP 404" in desk.issue(leak["number"])["closing"]
    assert "防护拦截" in desk.issue(blocked["number"])["unexamined"]

    edited.is_back()
    desk.run("scan")
    third = desk.states()

    told = {name: (second[i["number"]], third[i["number"]]) for name, i in follow.items()}
    assert told == {
        "改正": ("已销号", "待整改"),
        "下线": ("已销号", "待整改"),
        "拦截": ("待整改", "待整改"),
        "豁免": ("备案豁免", "备案豁免"),
        "误报": ("不予认定", "不予认定"),
    }
    assert {n: s for n, s in third.items() if n in others} == others
    # The deleted page left a dead link behind for one scan.
    extra = [i for i in desk.issues() if i["number"] not in {j["number"] for j in issues}]
    assert [(i["finding"]["rule"], i["state"]) for i in extra] == [("LK01", "已销号")]
    assert desk.issue(typo["number"])["episode"] == 2


def test_an_unreachable_bureau_loses_none_of_its_issues(desk: Desk) -> None:
    edited = desk.site
    before = desk.states()
    prefix = desk.path(one(desk.issues(), "PR01")).split("/")[1]
    edited.answers[f"/{prefix}/"] = DOWN
    desk.run("scan")
    after = desk.states()
    mine = [i for i in desk.issues() if desk.path(i).startswith(f"/{prefix}/") and i["number"] in before]
    assert mine and all(i["unexamined"] for i in mine if i["finding"]["family"] != "links")
    assert {n: after[n] for n in before} == before


def test_a_re_skinned_bureau_keeps_its_issues_under_their_numbers(desk: Desk) -> None:
    edited = desk.site
    before = desk.states()
    prefix = desk.path(one(desk.issues(), "PR01")).split("/")[1]
    edited.moved[f"/{prefix}/"] = f"/new-{prefix}/"
    text = desk.county.read_text(encoding="utf-8")
    desk.county.write_text(text.replace(f"/{prefix}/", f"/new-{prefix}/"), encoding="utf-8")
    desk.run("scan")
    after = desk.states()
    assert {n: (before.get(n), after.get(n)) for n in before | after if before.get(n) != after.get(n)} == {}
    moved = [i for i in desk.issues() if desk.path(i).startswith(f"/new-{prefix}/")]
    assert moved


def test_a_recheck_visits_only_the_subjects_and_closes_what_is_mended(desk: Desk) -> None:
    edited = desk.site
    before = desk.states()
    assert desk.run("recheck").code == 1
    assert desk.states() == before
    typo, attached = one(desk.issues(), "WD08", "既使"), one(desk.issues(), "PR01", attached=True)
    edited.words["既使".encode()] = "即使".encode()
    edited.answers[desk.path(attached)] = DOWN
    ran = desk.run("recheck")
    assert ran.code == 2 and "未检到" in ran.text
    after = desk.states()
    assert after.pop(typo["number"]) == "已销号"
    assert after == {n: s for n, s in before.items() if n != typo["number"]}
    assert planned(desk, "复查") < planned(desk, "扫描") / 2


def planned(desk: Desk, kind: str) -> int:
    """How many addresses the county's last scan of that kind set out to visit."""
    (folder,) = desk.county.parent.glob(f"*-{kind}")
    return int(json.loads((folder / "result.json").read_text(encoding="utf-8"))["coverage"]["planned"])
