"""What a scan says of an issue that it did not report."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from audit.examining import Examiner
from evidence import Archive
from records import Column, CrawlPlan, Exemption, Sight, Tally, Verdict
from tests.ledger.made import scan, stale

PATH = ("首页", "县水务局", "人事信息")
OWN = Exemption("县水务局", "人事信息", "本年度无人事任免", date(2026, 6, 30))
OTHERS = Exemption("县民政局", "人事信息", "机构改革", date(2027, 12, 31))


def test_a_quiet_column_is_exempt_until_its_own_bureaus_day(tmp_path: Path) -> None:
    result = scan(1)
    column = Column("http://www.example.com/rs/", PATH, PATH[-1], bureau=PATH[1], verdict=Verdict.EXEMPT, reason="报备")
    result = replace(
        result,
        plan=replace(result.plan, county=replace(result.plan.county, exemptions=(OTHERS, OWN))),
        columns=(column,),
        tally=(Tally("CL02"),),
    )
    plan = CrawlPlan(starts=("http://www.example.com/",), scopes=("http://www.example.com/",))
    with Archive.create(tmp_path / "evidence.sqlite", plan, datetime(2026, 3, 9, tzinfo=UTC)) as archive:
        told = Examiner.of(archive, result)(stale("人事信息"))
    assert (told.sight, told.until) == (Sight.EXEMPT, OWN.until)
