"""The lists that come with the program, joined with the county's own."""

from functools import cache, lru_cache
from pathlib import Path

from rules.settings import Settings
from rules.wording.cues import as_searched
from rules.wording.expressions import expressions
from rules.wording.lexicon import Lexicon
from rules.wording.pairings import pairing_rows
from rules.wording.parsing import own_rows, shipped_rows
from rules.wording.roster import roster_of
from rules.wording.rows import Row
from rules.wording.signals import SIGNALS

FOLDER = Path(__file__).parent / "lexicons"


@cache
def shipped() -> tuple[Row, ...]:
    """All rows of all lists, by file name."""
    paths = sorted(FOLDER.glob("*.tsv"))
    return tuple(row for path in paths for row in shipped_rows(path.read_text(encoding="utf-8"), path.name))


def lexicon_of(settings: Settings) -> Lexicon:
    """The word list for a run, shared by all rules that ask for it. LexiconError for an unusable own list."""
    return _lexicon(settings.lexicons, settings.leaders)


@lru_cache(maxsize=4)
def _lexicon(own: tuple[str, ...], leaders: str) -> Lexicon:
    lists = [own_rows(text, f"自备词表{number}") for number, text in enumerate(own, 1)]
    return Lexicon(
        (pairing_rows(), shipped(), *lists), expressions(), (*SIGNALS, *as_searched(), *roster_of(leaders).signals())
    )
