"""govlint scan"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit import afterwards
from audit.config import load_config
from audit.exits import of_scan
from audit.options import AsOf, Bureaus, CountyPath, MaxPages
from audit.scan import run_scan
from audit.start import Request, prepare


def scan(
    county: CountyPath,
    as_of: AsOf = None,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认在配置文件旁")] = None,
    bureau: Bureaus = None,
    max_pages: MaxPages = None,
) -> None:
    """全县扫描：抓取、判定并生成报告。中断后再次运行可继续。"""
    config = load_config(county, {"crawl.max_pages": max_pages})
    orders = prepare(config, Request(out, as_of, bureau or ()))
    result = run_scan(orders, meanwhile=afterwards.load)
    afterwards.publish_and_tell(config, orders, result, Console())
    raise typer.Exit(of_scan(result))
