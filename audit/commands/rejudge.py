"""govlint rejudge"""

from dataclasses import replace

import typer
from rich.console import Console

from audit import clock
from audit.errors import UserError
from audit.exits import of_scan
from audit.folder import find_scan
from audit.options import AsOf, ScanPath
from audit.scan import Scan, rejudge
from audit.secret import installation_key
from audit.summary import print_summary
from evidence import Archive
from reports import write_reports


def rejudge_command(scan: ScanPath, as_of: AsOf = None) -> None:
    """用现行规则重新判定已保存的证据，不访问网络。"""
    folder = find_scan(scan)
    if not folder.evidence.is_file():
        raise UserError(f"{folder.path} 中没有证据库 {folder.evidence.name}，无法重新判定。")
    saved = folder.read_orders()
    day = clock.day(as_of) or saved.plan.as_of
    with Archive.open(folder.evidence, readonly=True) as archive:
        crawl = archive.plan
    orders = Scan(
        plan=replace(saved.plan, as_of=day),
        crawl=crawl,
        rules=saved.rules(day, installation_key()),
        folder=folder,
        now=clock.now(),
    )
    result = rejudge(orders)
    print_summary(result, write_reports(result, folder.path), Console())
    raise typer.Exit(of_scan(result))
