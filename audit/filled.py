"""Sheets that bureaus sent back, taken into the ledger, and what became of each row."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from audit.exits import Exit
from ledger.book import Ledger
from ledger.errors import LedgerError
from ledger.intake.claims import Fate, RowTold
from ledger.intake.headers import Names
from ledger.steps import Occasion
from records import Claim, to_json
from rules import masked

APART = re.compile(r"[\s、，,；;/]+")
TELEPHONE = re.compile(r"(?:[（(]?0\d{2,3}[）)]?[-—]?)?[2-8]\d{6,7}(?:[-—转]\d{1,6})?|1[3-9]\d{9}|\d{3,6}")


@dataclass(frozen=True, slots=True)
class FileTold:
    """What became of the rows of one file; `error` says in Chinese why none could be read, "" when they could."""

    name: str
    rows: tuple[RowTold, ...] = ()
    error: str = ""

    @property
    def refused(self) -> tuple[RowTold, ...]:
        return tuple(row for row in self.rows if row.fate is Fate.REFUSED)

    @property
    def counts(self) -> Counter[Fate]:
        return Counter(row.fate for row in self.rows)


def fit_to_keep(claim: Claim) -> Claim:
    """Masked, for a bureau that mended a leak may quote it. A number that is to be rung stays as it is."""
    numbers = [part for part in APART.split(claim.phone) if part]
    can_ring = all(TELEPHONE.fullmatch(number) for number in numbers)
    kept: Claim = masked(claim)
    return replace(kept, phone=claim.phone) if can_ring else kept


def take_filled(ledger: Ledger, path: Path, occasion: Occasion, names: Names) -> FileTold:
    """`names` are the county's own headings to those known here. One bad file does not hold up the others."""
    try:
        rows = ledger.import_claims(path, occasion, fit_to_keep, names)
    except LedgerError as error:
        return FileTold(path.name, error=str(error))
    return FileTold(path.name, masked(rows))


def exit_of(files: Sequence[FileTold]) -> Exit:
    if any(file.error for file in files):
        return Exit.INCOMPLETE
    return Exit.ISSUES if any(file.refused for file in files) else Exit.CLEAN


def print_filled(files: Sequence[FileTold], console: Console) -> None:
    table = Table("文件", "表", "行", "编号", "未登记的原因")
    for file in files:
        for row in file.refused:
            table.add_row(escape(file.name), escape(row.sheet), str(row.row), escape(row.number), escape(row.why))
    if table.row_count:
        console.print(table)
    for file in files:
        told = file.error or "，".join(f"{fate} {file.counts[fate]} 条" for fate in Fate) + "。"
        console.print(f"{escape(file.name)}：{escape(told)}", soft_wrap=True)


def filled_json(files: Sequence[FileTold]) -> str:
    totals = sum((file.counts for file in files), Counter[Fate]())
    told = {"files": [to_json(file) for file in files], "counts": {fate.value: totals[fate] for fate in Fate}}
    return json.dumps(told, ensure_ascii=False, indent=1)
