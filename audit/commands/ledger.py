"""govlint ledger …"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit import clock
from audit.bookkeeping import ledger_of, occasion_of
from audit.choices import chosen
from audit.commands import ledger_files, ledger_letters, ledger_scores
from audit.config import load_config
from audit.errors import UserError
from audit.filled import fit_to_keep
from audit.ledger_output import issues_json, print_history, print_issues
from audit.options import TEXT_OR_JSON, CountyPath, DayOf, Json, OnlyBureaus, Who, split_list
from audit.start import day_of
from audit.whose import bureaus_in
from ledger import acts
from ledger.acts import Act
from ledger.query import Wanted
from records import Claim, Family, IssueState, Severity

app = typer.Typer(no_args_is_help=True, help="整改台账：查看、认定、豁免、申报整改，导出、收回、对照、发函。")

Numbers = Annotated[list[str], typer.Argument(metavar="编号…", help="问题编号，可多个", show_default=False)]
Why = Annotated[str, typer.Option("--why", help="理由，记入台账")]

app.command("export")(ledger_files.export)
app.command("import")(ledger_files.import_filled)
app.command("compare")(ledger_files.compare)
app.command("letters")(ledger_letters.letters)
app.command("score")(ledger_scores.score)
app.command("trend")(ledger_scores.trend)


@app.command("list")
def list_issues(
    county: CountyPath,
    state: Annotated[str, typer.Option(help="状态，逗号分隔，如 待整改,待复核")] = "",
    bureau: OnlyBureaus = None,
    family: Annotated[str, typer.Option(help="类别，逗号分隔，如 wording,privacy")] = "",
    rule: Annotated[str, typer.Option(help="规则编号，逗号分隔")] = "",
    severity: Annotated[str, typer.Option(help="严重程度，逗号分隔")] = "",
    overdue: Annotated[bool, typer.Option("--overdue", help="只看超过整改时限的")] = False,
    as_of: DayOf = None,
    format: Json = "text",
) -> None:
    """列出台账中的问题。"""
    config = load_config(county)
    today = day_of(config, as_of)
    wanted = Wanted(
        states=tuple(IssueState(value) for value in chosen("状态", state, [s.value for s in IssueState])),
        rules=split_list(rule),
        families=chosen("类别", family, [f.value for f in Family]),
        severities=chosen("严重程度", severity, [s.value for s in Severity]),
        overdue_on=today if overdue else None,
    )
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    with ledger_of(config) as ledger:
        issues = ledger.issues(replace(wanted, bureaus=bureaus_in(ledger, config, bureau or ())))
        if as_json:
            typer.echo(issues_json(issues))
        else:
            print_issues(issues, today, Console())


@app.command("confirm")
def confirm(county: CountyPath, numbers: Numbers, why: Why = "核对属实", who: Who = "") -> None:
    """认定待核的问题，开始计算整改时限。"""
    _do(county, numbers, acts.confirm(why), who)


@app.command("dismiss")
def dismiss(county: CountyPath, numbers: Numbers, why: Why, who: Who = "") -> None:
    """不予认定：以后的扫描不再提出。"""
    _do(county, numbers, acts.dismiss(why), who)


@app.command("exempt")
def exempt(
    county: CountyPath,
    numbers: Numbers,
    why: Why,
    until: Annotated[str, typer.Option(metavar="DATE", help="豁免截止日（含当日）")],
    who: Who = "",
) -> None:
    """备案豁免：到期后自动恢复。"""
    _do(county, numbers, acts.exempt(why, clock.day(until) or clock.today()), who)


@app.command("reopen")
def reopen(county: CountyPath, numbers: Numbers, why: Why, who: Who = "") -> None:
    """撤回“不予认定”或“备案豁免”，恢复为待核。"""
    _do(county, numbers, acts.reopen(why), who)


@app.command("claim")
def claim(
    county: CountyPath,
    numbers: Numbers,
    what: Annotated[str, typer.Option("--what", help="整改情况")] = "",
    link: Annotated[str, typer.Option(help="整改链接")] = "",
    person: Annotated[str, typer.Option(help="责任人")] = "",
    finished: Annotated[str | None, typer.Option(metavar="DATE", help="整改完成日期")] = None,
    phone: Annotated[str, typer.Option(help="联系电话（办公）")] = "",
    helper: Annotated[str, typer.Option(help="协同单位")] = "",
    who: Who = "",
) -> None:
    """单位申报已整改，等待复查。申报不会直接销号。"""
    told = Claim(what, link, person, clock.day(finished), phone, helper)
    _do(county, numbers, acts.claim(fit_to_keep(told)), who)


@app.command("history")
def history(county: CountyPath, number: Annotated[str, typer.Argument(metavar="编号")], format: Json = "text") -> None:
    """一个问题从发现到销号的全部经过。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    with ledger_of(load_config(county)) as ledger:
        issue = ledger.issue(number)
    if issue is None:
        raise UserError(f"台账中没有编号为 {number} 的问题，请用 govlint ledger list 查看编号。")
    if as_json:
        typer.echo(issues_json([issue]))
    else:
        print_history(issue, Console())


def _do(county: Path, numbers: Sequence[str], order: Act, who: str) -> None:
    config = load_config(county)
    occasion = occasion_of(config, who)
    with ledger_of(config) as ledger:
        done = ledger.act(numbers, order, occasion)
    typer.echo(f"已登记：{'、'.join(done)} {order.event}。")
