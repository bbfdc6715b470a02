"""govlint check"""

import sys
from enum import StrEnum
from typing import Annotated

import typer
from rich.console import Console

from audit import clock
from audit.check import check
from audit.check_output import as_json, as_result, of_check, print_text
from audit.options import AsOf, Ignore, Select, split_list
from audit.secret import installation_key
from reports import sarif_text
from rules import Settings


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def check_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH|URL|-", help="文件、文件夹、一个网页或标准输入（-）")],
    as_of: AsOf = None,
    form: Annotated[Format, typer.Option("--format", help="输出格式")] = Format.TEXT,
    select: Select = "",
    ignore: Ignore = "",
) -> None:
    """发布前自查：检查文件、文件夹或一个网页，不留存任何内容。"""
    now, today = clock.now(), clock.day(as_of) or clock.today()
    settings = Settings(
        today=today, key=installation_key(), select=split_list(select), ignore=split_list(ignore), trial=True
    )
    checked = check(paths, settings, now)
    if form is Format.TEXT:
        print_text(checked, Console())
    else:
        text = as_json(checked, today) if form is Format.JSON else sarif_text(as_result(checked, settings, now))
        sys.stdout.write(text + "\n")
    raise typer.Exit(of_check(checked))
