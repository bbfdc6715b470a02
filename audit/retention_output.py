"""What `govlint evidence` prints."""

from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape

from audit.clock import BEIJING
from audit.evidence_files import Piece
from audit.retention import Decision, Fate


def print_pieces(pieces: Sequence[Piece], console: Console) -> None:
    for piece in pieces:
        note = piece.trouble or ("仅本人可读" if piece.private else "其他用户也可读取，请收紧权限")
        _line(console, f"{_named(piece)}：{note}")
    total = sum(piece.size for piece in pieces)
    console.print(f"共 {len(pieces)} 个证据文件，合计 {_megabytes(total)}。", soft_wrap=True)


def print_decisions(decisions: Sequence[Decision], failed: int, is_trial: bool, console: Console) -> None:
    for decision in decisions:
        _line(console, f"{decision.fate.value} {_named(decision.piece)}：{decision.why}")
    counts = "、".join(f"{fate.value} {n} 个" for fate in Fate if (n := sum(d.fate is fate for d in decisions)))
    ending = "这是试运行，没有改动任何文件。" if is_trial else ""
    if failed:
        ending += f"其中 {failed} 个文件未能处理，请检查权限后重试。"
    console.print(f"{counts or '没有证据文件'}。{ending}", soft_wrap=True)


def _line(console: Console, text: str) -> None:
    console.print(escape(text), soft_wrap=True, highlight=False)


def _named(piece: Piece) -> str:
    return f"{piece.path}（{piece.at.astimezone(BEIJING):%Y-%m-%d}，{_megabytes(piece.size)}）"


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
