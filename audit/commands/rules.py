"""govlint rules list|show"""

from typing import Annotated

import typer
from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from rules import find_rule, load_rules, rule_page

app = typer.Typer(no_args_is_help=True, help="查看规则。")


@app.command("list")
def list_rules() -> None:
    """列出全部规则。"""
    table = Table("编号", "名称", "类别", "严重程度", "状态")
    for card in (rule.card for rule in load_rules()):
        table.add_row(card.code, card.name, card.family.label, card.severity.value, card.status.value)
    Console().print(table)


@app.command("show")
def show_rule(code: Annotated[str, typer.Argument(metavar="CODE", help="规则编号，如 CL02")]) -> None:
    """显示一条规则的依据、说明和示例。"""
    Console().print(Markdown(rule_page(find_rule(code))))
