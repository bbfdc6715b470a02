"""govlint evidence …"""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from audit import clock
from audit.bookkeeping import open_issues
from audit.config import Config, load_config
from audit.errors import UserError
from audit.evidence_files import Piece, pieces_in
from audit.exits import Exit
from audit.matters import Matters
from audit.options import CountyPath
from audit.retention import Decision, Fate, Order, carry_out, decide
from audit.retention_output import print_decisions, print_pieces
from audit.start import FOLDERS, default_folder
from evidence import ArchiveError

app = typer.Typer(no_args_is_help=True, help="证据：查看保存情况，清理超过保存期限的部分。")

Out = Annotated[Path | None, typer.Option(help="扫描输出文件夹；默认为配置文件旁的文件夹")]


@app.command("info")
def info(county: CountyPath, out: Out = None) -> None:
    """列出保存的证据文件、时间、大小和权限。"""
    pieces = _pieces(load_config(county), out)
    print_pieces(pieces, Console())


@app.command("prune")
def prune(
    county: CountyPath,
    out: Out = None,
    keep_days: Annotated[int | None, typer.Option(min=1, max=36500, help="保存天数；默认取配置 [evidence]")] = None,
    scan: Annotated[list[str] | None, typer.Option(metavar="NAME", help="只清理该证据文件，可多次给出")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只列出将如何处理，不改动文件")] = False,
) -> None:
    """清理超过保存期限的证据；未销号问题需要的页面和附件仍予保留。"""
    config = load_config(county, {"evidence.keep_days": keep_days})
    pieces = _pieces(config, out)
    _require_known(scan or (), pieces)
    now = clock.now()
    order = Order(now - timedelta(days=config.values.evidence.keep_days), now, tuple(scan or ()))
    matters = Matters.of(open_issues(config))
    decisions = list(decide(pieces, order, matters))
    failed = 0 if dry_run else sum(not _done(decision, matters, order) for decision in decisions)
    print_decisions(decisions, failed, dry_run, Console())
    left = any(decision.fate is Fate.LEAVE for decision in decisions)
    raise typer.Exit(Exit.INCOMPLETE if failed or left else Exit.CLEAN)


def _done(decision: Decision, matters: Matters, order: Order) -> bool:
    try:
        carry_out(decision, matters, order.now)
    except (ArchiveError, OSError):
        return False
    return True


def _pieces(config: Config, out: Path | None) -> list[Piece]:
    """Of the given folder, else of all that scans of this county write to by themselves, newest first."""
    defaults = [default_folder(config, kind) for kind in FOLDERS]
    folders = [out] if out else [folder for folder in defaults if folder.is_symlink() or folder.exists()]
    if not folders:
        raise UserError(f"没有找到扫描输出文件夹（{defaults[0]}），请用 --out 指定。")
    return [piece for folder in folders for piece in _of(folder)]


def _of(folder: Path) -> list[Piece]:
    if folder.is_symlink() or not folder.is_dir():
        raise UserError(f"{folder} 不是文件夹（或只是一个链接），请用 --out 指定扫描输出文件夹本身。")
    return pieces_in(folder, clock.now())


def _require_known(names: Sequence[str], pieces: Sequence[Piece]) -> None:
    known = [piece.path.name for piece in pieces]
    for name in names:
        if name not in known:
            raise UserError(f"没有名为“{name}”的证据文件。可选：{'、'.join(known) or '（无）'}。")
