"""govlint config show"""

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from audit.config import effective, load_config
from audit.options import CountyPath

app = typer.Typer(no_args_is_help=True, help="查看配置。")


@app.command("show")
def show_config(county: CountyPath) -> None:
    """显示每一项实际生效的配置及其来源。"""
    config = load_config(county)
    table = Table("配置项", "生效值", "来源")
    for key, value in effective(config.values):
        table.add_row(escape(key), escape(_text(value)), escape(config.origins[key]))
    Console().print(table)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return "、".join(str(item) for item in value)
    return "" if value is None else str(value)
