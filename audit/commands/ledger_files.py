"""govlint ledger export|import|compare: the ledger as files that people work in."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from audit.bookkeeping import ledger_of, occasion_of
from audit.choices import chosen
from audit.compared import compare_with, comparison_json, print_comparison
from audit.config import load_config
from audit.filled import exit_of, filled_json, print_filled, take_filled
from audit.layouts import ledger_layout
from audit.ledger_sheets import Sheets, write_sheets
from audit.options import TEXT_OR_JSON, CountyPath, DayOf, Json, OnlyBureaus, Who, split_list
from audit.start import day_of
from audit.whose import bureaus_in
from records import IssueState
from reports import LEDGER_FORMATS, write_comparison

LedgerLayout = Annotated[
    str, typer.Option("--layout", metavar="FILE", help="台账的版式文件；默认取配置中的 ledger.layout")
]
COMPARISON = "对比表.xlsx"
FORMATS = ",".join(LEDGER_FORMATS)


def export(
    county: CountyPath,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认为配置文件所在文件夹")] = None,
    bureau: OnlyBureaus = None,
    formats: Annotated[str, typer.Option("--format", metavar=FORMATS, help="格式，逗号分隔")] = "xlsx",
    layout: LedgerLayout = "",
    state: Annotated[str, typer.Option(help="只列这些状态，逗号分隔，如 待整改,待复核")] = "",
    as_of: DayOf = None,
) -> None:
    """导出整改台账：全县一份，各单位各一份，填好后用 import 收回。"""
    config = load_config(county)
    states = chosen("状态", state, [s.value for s in IssueState])
    with ledger_of(config) as ledger:
        only = bureaus_in(ledger, config, bureau or ())
        order = Sheets(day_of(config, as_of), out or config.folder, only, states, split_list(formats), layout)
        written = write_sheets(ledger, config, order)
    for path in written:
        Console().print(escape(str(path)), soft_wrap=True)


def import_filled(
    county: CountyPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="填好的台账（xlsx 或 csv），可多个")],
    layout: LedgerLayout = "",
    who: Who = "",
    format: Json = "text",
) -> None:
    """收回各单位填好的台账，登记为申报整改；不会直接销号。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    config = load_config(county)
    occasion = occasion_of(config, who)
    names = {column.title: column.field.name for column in ledger_layout(config, layout).columns}
    with ledger_of(config) as ledger:
        told = [take_filled(ledger, file, occasion, names) for file in files]
    if as_json:
        typer.echo(filled_json(told))
    else:
        print_filled(told, Console())
    raise typer.Exit(exit_of(told))


def compare(
    county: CountyPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="检查方的问题清单（xlsx、csv 或 docx）")],
    out: Annotated[Path | None, typer.Option(metavar="FILE.xlsx", help="对比表；默认在配置文件旁")] = None,
    format: Json = "text",
) -> None:
    """与检查方的问题清单逐条对照：一致、我方漏检、我方多出。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    config = load_config(county)
    with ledger_of(config) as ledger:
        comparison = compare_with(ledger, file)
    path = write_comparison(comparison, out or config.folder / COMPARISON)
    if as_json:
        typer.echo(comparison_json(comparison))
    else:
        print_comparison(comparison, path, Console())
