"""One observation in one scan."""

from dataclasses import dataclass
from enum import StrEnum

from records.card import Family, Severity
from records.document import Region, Where


class Outcome(StrEnum):
    FAIL = "fail"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Finding:
    """`quote` is masked where it would repeat a leak. `start`/`end` are code-point offsets of the quote in its block.
    `defect` names the fault independently of place (a keyed hash for a leaked value) and feeds the fingerprint.
    `count` is how many places the finding stands for, `examples` names the first of them."""

    rule: str
    family: Family
    name: str
    outcome: Outcome
    severity: Severity
    url: str
    message: str
    title: str = ""
    attachment: str = ""
    bureau: str = ""
    column: tuple[str, ...] = ()
    where: Where | None = None
    region: Region | None = None
    quote: str = ""
    context: str = ""
    start: int = 0
    end: int = 0
    type: str = ""
    suggestion: str = ""
    basis: tuple[str, ...] = ()
    deduction: float = 0.0
    count: int = 1
    examples: tuple[str, ...] = ()
    defect: str = ""
    fingerprint: str = ""

    @property
    def is_about_column(self) -> bool:
        """About a column, or about the columns of a unit taken together (then `column` is empty)."""
        return self.where is not None and self.where.kind == "column"

    @property
    def is_about_site(self) -> bool:
        """Counted over all columns or pages of a unit, not read off one of them."""
        return self.is_about_column and not self.column

    @property
    def file(self) -> str:
        """The attached file's own name, without the member inside an archive."""
        return self.attachment.partition("!")[0]

    @property
    def addresses(self) -> tuple[str, ...]:
        """What must be looked at again to tell whether the problem is still there: the page, and a link's target."""
        return (self.url, self.quote) if self.family is Family.LINKS else (self.url,)
