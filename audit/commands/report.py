"""govlint report"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from audit.bookkeeping import ledger_of
from audit.config import load_config
from audit.folder import read_result
from audit.options import ScanPath, split_list
from audit.publishing import remembered
from records import ScanResult
from reports import FORMATS, Known, write_reports


def report(
    scan: ScanPath,
    formats: Annotated[str, typer.Option("--format", help="格式，逗号分隔")] = ",".join(FORMATS),
    layout: Annotated[str, typer.Option(help="版式名称或版式文件")] = "default",
    bureau: Annotated[str | None, typer.Option(metavar="NAME", help="只出该单位的报告")] = None,
    county: Annotated[Path | None, typer.Option(metavar="COUNTY.toml", help="附上该台账中的状态、变化和得分")] = None,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认写回扫描文件夹")] = None,
) -> None:
    """由已有扫描结果生成任意格式的报告。"""
    result = read_result(scan)
    folder = out or (scan if scan.is_dir() else scan.parent)
    for path in write_reports(result, folder, split_list(formats), layout, bureau, _known(result, county)):
        Console().print(escape(str(path)), soft_wrap=True)


def _known(result: ScanResult, county: Path | None) -> Known:
    if county is None:
        return Known()
    config = load_config(county)
    with ledger_of(config) as ledger:
        return remembered(ledger, config, result)
