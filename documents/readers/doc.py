"""Word 97-2003 files and WPS texts of that form: body, tables, headers, notes, comments, text boxes, hidden text."""

from datetime import date
from itertools import accumulate

from documents.decoding import decode
from documents.drafts import Draft
from documents.kinds import label_of
from documents.office.properties import sensible_title
from documents.ole.compound import Compound
from documents.ole.word.fib import Fib, fib_of
from documents.ole.word.pieces import text_of
from documents.ole.word.properties import hidden_runs, paragraph_runs
from documents.ole.word.telling import Teller
from documents.sniffing import Look
from documents.source import Source
from documents.text import tidy_lines
from documents.troubles import Unreadable, damaged, embedded, encrypted, too_large, unsupported, without_text
from records import Document, Where

KIND = "doc"
ORDER = 12

KINDS = ("doc", "wps")
STREAM = "WordDocument"
# In the order of the text; None is the body, "" what no one reads.
STORIES = (None, "脚注", "页眉页脚", "", "批注", "尾注", "文本框", "页眉文本框")
OLD_LABEL = " Word 6.0/95 文档"


def recognises(look: Look) -> bool:
    return look.signature in KINDS


def read(source: Source, today: date) -> Document:
    kind = "wps" if source.suffix == "wps" else KIND
    label = label_of(kind).strip()
    compound = Compound(source.body, label)
    stream = compound.read(STREAM)
    fib = fib_of(stream)
    if fib is None:
        raise Unreadable(damaged(label))
    if fib.is_encrypted:
        raise Unreadable(encrypted(label))
    draft = Draft()
    if fib.is_old:
        _add_old(draft, stream, fib)
    else:
        _add_stories(draft, compound, stream, fib, source.url, label)
    _note_troubles(draft, compound, label)
    if draft.blocks or draft.tables:
        compound.add_properties(draft)
    return draft.document(source, kind, sensible_title(draft) or draft.first_line())


def _add_stories(draft: Draft, compound: Compound, stream: bytes, fib: Fib, url: str, label: str) -> None:
    table = compound.read(fib.table)
    text = text_of(stream, table, fib.pieces)
    hidden = hidden_runs(stream, table, fib.characters)
    paragraphs = paragraph_runs(stream, table, fib.paragraphs, compound.read("Data"))
    teller = Teller(text, text.places(hidden.starts, hidden.ends), paragraphs, draft, url)
    length = len(text.characters)
    ends = [min(end, length) for end in accumulate(fib.counts)]
    for name, start, end in zip(STORIES, [0, *ends], ends, strict=False):
        if end > start and name != "":
            teller.tell(start, end, name)
    if text.cut:
        draft.problems.append(too_large(label))
    elif length < sum(fib.counts):
        draft.problems.append(damaged(label))


def _add_old(draft: Draft, stream: bytes, fib: Fib) -> None:
    """Word 6 and 95 keep the text in one stretch, in the code page of the system, unless it was saved quickly."""
    if fib.is_pieced:
        raise Unreadable(unsupported(OLD_LABEL))
    decoded = decode(stream[fib.plain[0] : fib.plain[1]].replace(b"\x07", b"\r"))
    for number, line in enumerate(decoded.text.replace("\n", "\r").split("\r"), 1):
        draft.add(tidy_lines(line), Where("paragraph", paragraph=number))


def _note_troubles(draft: Draft, compound: Compound, label: str) -> None:
    if any("ObjectPool/" in name for name in compound.names()):
        draft.problems.append(embedded(label))
    if not draft.blocks and not draft.tables and not draft.problems:
        draft.problems.append(without_text(label))
