"""govlint ledger export|import|compare: the ledger as files that people work in."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from audit import clock
from audit.bookkeeping import ledger_of, occasion_of
from audit.choices import chosen
from audit.compared import compare_with, comparison_json, print_comparison
from audit.config import load_config
from audit.filled import exit_of, filled_json, print_filled, take_filled
from audit.options import TEXT_OR_JSON, Bureaus, CountyPath, Json, Who, split_list
from audit.planning import county_of, named_bureaus
from ledger.query import Wanted
from records import IssueState
from reports import LEDGER_FORMATS, Layout, book_of, write_comparison, write_ledger
from rules import load_rules

COMPARISON = "对比表.xlsx"
FORMATS = ",".join(LEDGER_FORMATS)


def export(
    county: CountyPath,
    out: Annotated[Path | None, typer.Option(help="输出文件夹；默认为配置文件所在文件夹")] = None,
    bureau: Bureaus = None,
    formats: Annotated[str, typer.Option("--format", metavar=FORMATS, help="格式，逗号分隔")] = "xlsx",
    layout: Annotated[str, typer.Option(help="版式名称或版式文件")] = "default",
    state: Annotated[str, typer.Option(help="只列这些状态，逗号分隔，如 待整改,待复核")] = "",
) -> None:
    """导出整改台账：全县一份，各单位各一份，填好后用 import 收回。"""
    config = load_config(county)
    place = county_of(config)
    columns, states = Layout.load_for_ledger(layout), chosen("状态", state, [s.value for s in IssueState])
    only = tuple(unit.name for unit in named_bureaus(place, bureau or ()))
    cards = [rule.card for rule in load_rules()]
    with ledger_of(config) as ledger:
        issues = ledger.issues(Wanted(states=tuple(map(IssueState, states)), bureaus=only))
        names = [unit.name for unit in place.bureaus]
        book = book_of(place.name, clock.today(), names, issues, cards, columns)
    scope = f"只列状态：{'、'.join(states)}" if states else ""
    for path in write_ledger(replace(book, scope=scope), out or config.folder, split_list(formats), only):
        Console().print(escape(str(path)), soft_wrap=True)


def import_filled(
    county: CountyPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="填好的台账（xlsx 或 csv），可多个")],
    who: Who = "",
    format: Json = "text",
) -> None:
    """收回各单位填好的台账，登记为申报整改；不会直接销号。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    config = load_config(county)
    occasion = occasion_of(config, who)
    with ledger_of(config) as ledger:
        told = [take_filled(ledger, file, occasion) for file in files]
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
