"""govlint demo"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit import afterwards
from audit.config import load_config
from audit.exits import Exit, of_scan
from audit.scan import run_scan
from audit.start import Request, prepare
from samples.minicounty import build, serve


def demo(
    out: Annotated[Path, typer.Option(help="输出文件夹")] = Path("govlint-demo"),
    pages: Annotated[int, typer.Option(min=100, help="示例县的页面数")] = 400,
) -> None:
    """在本机启动示例县网站并扫描，写出全部报告。发现问题也以 0 退出：示例县的问题是预先埋好的。"""
    console = Console()
    out.mkdir(parents=True, exist_ok=True)
    site = build(pages=pages)
    with serve(site) as base:
        county = out / "county.toml"
        county.write_text(site.county_toml(base), encoding="utf-8")
        console.print(f"示例县网站已在 {base} 启动，开始扫描……")
        config = load_config(county)
        orders = prepare(config, Request(out))
        result = run_scan(orders, meanwhile=afterwards.load)
    afterwards.publish_and_tell(config, orders, result, console, afresh=True)
    raise typer.Exit(Exit.INCOMPLETE if of_scan(result) is Exit.INCOMPLETE else Exit.CLEAN)
