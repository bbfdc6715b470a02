"""govlint ledger letters: what goes out to the bureaus."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from audit.bookkeeping import ledger_of
from audit.config import load_config
from audit.options import CountyPath, DayOf, OnlyBureaus
from audit.publishing import Sending, send
from audit.start import day_of
from audit.whose import bureaus_in
from reports import FOLDER_OF_LETTERS


def letters(
    county: CountyPath,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认在配置文件旁，名称带函件日期")] = None,
    bureau: OnlyBureaus = None,
    as_of: DayOf = None,
) -> None:
    """按单位生成反馈函：只列可直接认定或已认定的待整改问题。"""
    config = load_config(county)
    # A folder of the day: a letter that is no longer due must not lie among those that are.
    today = day_of(config, as_of)
    folder = out or config.folder / f"{FOLDER_OF_LETTERS}-{today:%Y%m%d}"
    with ledger_of(config) as ledger:
        names = bureaus_in(ledger, config, bureau or ())
        written = send(ledger, config, Sending(today, folder, names))
    console = Console()
    for path in written:
        console.print(escape(str(path)), soft_wrap=True)
    if not written:
        console.print("没有可发送的问题：待核事项须先用 govlint ledger confirm 认定。")
