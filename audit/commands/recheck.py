"""govlint recheck"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit.bookkeeping import open_issues, record
from audit.config import load_config
from audit.exits import Exit
from audit.folder import ScanFolder
from audit.ledger_output import print_taken
from audit.options import AsOf, Bureaus, CountyPath
from audit.recheck import narrowed
from audit.scan import Scan, run_scan
from audit.start import Request, default_folder, prepare
from records import RECHECK, Finding, Issue
from reports import write_reports


def recheck(
    county: CountyPath,
    as_of: AsOf = None,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认在配置文件旁")] = None,
    bureau: Bureaus = None,
) -> None:
    """复查台账中未销号的问题：只访问相关页面，确已整改的销号。"""
    console = Console()
    config = load_config(county)
    findings = tuple(issue.finding for issue in open_issues(config, bureau or ()))
    if not findings:
        console.print("台账中没有待复查的问题。")
        raise typer.Exit(Exit.CLEAN)
    orders = prepare(config, Request(out, as_of, kind=RECHECK))
    scan = _narrowed(orders, findings, default_folder(config, "county"))
    result = run_scan(scan)
    write_reports(result, scan.folder.path, formats=("json",))
    taken = record(config, scan, result)
    print_taken(taken, console)
    raise typer.Exit(_exit(open_issues(config, bureau or ())))


def _narrowed(scan: Scan, findings: tuple[Finding, ...], last_scan: Path) -> Scan:
    known = ScanFolder(last_scan).evidence
    return narrowed(scan, findings, [known] if known.is_file() else [])


def _exit(still_open: Iterable[Issue]) -> Exit:
    """What only a whole scan can count was never going to be looked at."""
    unseen = [bool(issue.unexamined) and not issue.finding.is_about_site for issue in still_open]
    if any(unseen):
        return Exit.INCOMPLETE
    return Exit.ISSUES if unseen else Exit.CLEAN
