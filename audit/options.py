"""Command-line options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

CountyPath = Annotated[Path, typer.Argument(metavar="COUNTY.toml", help="区县配置文件", show_default=False)]
ScanPath = Annotated[Path, typer.Argument(metavar="SCAN", help="扫描输出文件夹（或其中的文件）", show_default=False)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="检查日，如 2026-06-30；默认按配置或今天")]
Bureaus = Annotated[list[str] | None, typer.Option("--bureau", metavar="NAME", help="只检查该单位，可多次给出")]
OnlyBureaus = Annotated[list[str] | None, typer.Option("--bureau", metavar="NAME", help="只看该单位，可多次给出")]
MaxPages = Annotated[int | None, typer.Option("--max-pages", min=1, help="最多抓取的页数")]
DayOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="按哪一天计算；默认为配置文件的检查日，未写则为今天")
]
Who = Annotated[str, typer.Option("--who", help="操作人；默认为当前系统用户")]
TEXT_OR_JSON = ("text", "json")
Json = Annotated[str, typer.Option("--format", metavar="|".join(TEXT_OR_JSON), help="输出格式")]
CODES = "（编号、编号前缀或类别，逗号分隔）"
Select = Annotated[str, typer.Option("--select", metavar="CODES", help=f"只用这些规则{CODES}")]
Ignore = Annotated[str, typer.Option("--ignore", metavar="CODES", help=f"不用这些规则{CODES}")]


def split_list(text: str) -> tuple[str, ...]:
    """Items between commas, Chinese ones too."""
    return tuple(item for item in (part.strip() for part in text.replace("，", ",").split(",")) if item)
