"""govlint ledger score|trend: what the ledger's issues cost, and how that moved."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from audit.bookkeeping import ledger_of
from audit.choices import chosen
from audit.config import load_config
from audit.options import TEXT_OR_JSON, CountyPath, Json
from audit.score_output import print_scores, print_trend, scores_json, trend_json
from audit.scoring import LAST_SCANS, scores_of, trend_of
from reports import Scorebook, write_scores

SCORES = "得分表.xlsx"
Scheme = Annotated[str, typer.Option("--scheme", metavar="NAME|FILE", help="评分口径；默认按配置文件")]


def score(
    county: CountyPath,
    scheme: Scheme = "",
    out: Annotated[Path | None, typer.Option(metavar="FILE.xlsx", help="得分表；默认在配置文件旁")] = None,
    format: Json = "text",
) -> None:
    """按评分口径给全县和各单位打分、排名，写出得分表。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    config = load_config(county)
    with ledger_of(config) as ledger:
        scores = scores_of(ledger, config, scheme)
        book = Scorebook(scores, trend_of(ledger, config, scheme), ledger.publications())
    path = write_scores(book, out or config.folder / SCORES)
    if as_json:
        typer.echo(scores_json(scores))
        return
    console = Console()
    print_scores(scores, console)
    console.print(f"得分表已写入：{escape(str(path))}", soft_wrap=True)


def trend(
    county: CountyPath,
    scheme: Scheme = "",
    last: Annotated[int, typer.Option(min=1, max=100, help="最近几次扫描")] = LAST_SCANS,
    format: Json = "text",
) -> None:
    """最近几次扫描的新增、存量、已销号、反弹和得分。"""
    as_json = chosen("输出格式", format, TEXT_OR_JSON) == ("json",)
    config = load_config(county)
    with ledger_of(config) as ledger:
        scans = trend_of(ledger, config, scheme, last)
    if as_json:
        typer.echo(trend_json(scans))
    else:
        print_trend(scans, Console())
