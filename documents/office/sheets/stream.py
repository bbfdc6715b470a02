"""A part as a stream of events: sheets are too large for trees."""

from collections.abc import Callable
from xml.parsers import expat

from documents.office.sheets.quick import RowCutter
from documents.packages import Package

Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]

MAX_PART = 300_000_000


class Enough(Exception):
    """Raised by a handler that needs no more."""


class _Declared(Exception):
    """No Office file declares entities; bombs do."""


def stream(
    package: Package, part: str, start: Start, end: End, data: Callable[[str], None], cutter: RowCutter | None = None
) -> None:
    """Calls the handlers with names without prefix, from the root's children on. A missing part is an empty one;
    damage is noted in the package. What the `cutter` takes is not parsed."""
    if part not in package.names:
        return
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = _first_start(parser, start, end)
    parser.CharacterDataHandler = data
    parser.EntityDeclHandler = _refuse
    try:
        for chunk in package.tagged_chunks(part, MAX_PART):
            for piece in cutter.rest(chunk) if cutter else (chunk,):
                parser.Parse(piece, False)
        if cutter:
            parser.Parse(cutter.last(), False)
        if not package.cut:
            parser.Parse(b"", True)
    except Enough:
        return
    except (expat.ExpatError, _Declared, ValueError, LookupError):
        package.broken = True


def _first_start(parser: expat.XMLParserType, start: Start, end: End) -> Start:
    """Looks at the root: only files with prefixed names pay for cutting the prefixes off."""

    def bare_start(name: str, attributes: Attributes) -> None:
        start(name.rpartition(":")[2], attributes)

    def bare_end(name: str) -> None:
        end(name.rpartition(":")[2])

    def first(name: str, attributes: Attributes) -> None:
        prefixed = ":" in name
        parser.StartElementHandler = bare_start if prefixed else start
        parser.EndElementHandler = bare_end if prefixed else end

    return first


def _refuse(*declaration: object) -> None:
    raise _Declared
