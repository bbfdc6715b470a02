"""One row of a word list: a wrong form, the right one, and when the wrong one is no fault."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from records import Severity

# Stands in an excuse for any words of the same sentence.
GAP = "…"


class Level(StrEnum):
    """What a row may claim at most. A WHITE row names an expression in which nothing is wrong."""

    FAIL = "fail"
    REVIEW = "review"
    WHITE = "white"


class Category(StrEnum):
    """Which rule a row feeds."""

    NAMES = "国名机构"
    LEADERS = "领导人"
    PHRASES = "政治表述"
    REGIONS = "港澳台民族宗教"
    BODIES = "机构更新"
    LAWS = "法律更新"
    LAW_NAMES = "法律名称"
    TERMS = "过时提法"
    TYPOS = "错别字"
    USAGE = "用词"
    PROPER = "专名"
    SPUN = "机器改写"


RENAMED = frozenset({Category.BODIES, Category.LAWS, Category.TERMS})
OF_THEIR_TIME = frozenset({Category.REGIONS, Category.LEADERS})


@dataclass(frozen=True, slots=True)
class Row:
    """`excuses` are whole strings that hold the wrong form where it is right; "…" stands for words in between.

    The form is a fault only on pages published from `valid_from` to `valid_to`, both included. `hit` holds the fault,
    `miss` looks like it and must stay silent. `place` is file and line, for messages."""

    wrong: str
    right: str
    category: Category = Category.TYPOS
    severity: Severity = Severity.MINOR
    level: Level = Level.FAIL
    excuses: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    confidence: str = ""
    hit: str = ""
    miss: str = ""
    place: str = ""

    def concerns(self, published: date | None) -> bool:
        """False for a page of a day when the form was still, or again, right."""
        if published is None:
            return True
        too_early = self.valid_from is not None and published < self.valid_from
        too_late = self.valid_to is not None and published > self.valid_to
        return not (too_early or too_late)
