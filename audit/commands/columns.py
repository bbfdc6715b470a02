"""govlint columns"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit.config import load_config
from audit.exits import of_scan
from audit.options import AsOf, Bureaus, CountyPath, MaxPages
from audit.scan import run_scan
from audit.start import Request, prepare
from audit.summary import print_columns, print_summary
from reports import write_reports


def columns(
    county: CountyPath,
    as_of: AsOf = None,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认在配置文件旁")] = None,
    bureau: Bureaus = None,
    max_pages: MaxPages = None,
) -> None:
    """只发现并判定栏目，不检查内容。"""
    config = load_config(county, {"crawl.max_pages": max_pages})
    orders = prepare(config, Request(out, as_of, bureau or (), kind="columns"))
    result = run_scan(orders)
    written = write_reports(result, orders.folder.path, formats=("xlsx", "json"))
    console = Console()
    print_columns(result, console)
    print_summary(result, written, console)
    raise typer.Exit(of_scan(result))
