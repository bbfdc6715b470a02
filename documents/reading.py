"""Which reader a file gets, and the promise that reading never raises."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from documents.archives import Budget, Member, always, members_of, opens
from documents.archives.budget import MAX_DEPTH
from documents.carried import CARRIERS, carried, left_out
from documents.kinds import STRICT_SUFFIXES, label_of
from documents.readers import Reader, readers
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import (
    CRASHED,
    EMPTY,
    OUT_OF_MEMORY,
    UNKNOWN,
    Unreadable,
    damaged,
    encrypted,
    nested_too_deep,
    unsupported,
)
from records import Document, Problem

NO_KIND = "unknown"
OFFICE = frozenset({"docx", "xlsx", "pptx"})
LEGACY_SUFFIXES = frozenset({"doc", "xls", "ppt", "wps", "et", "dps"})
PLAIN = frozenset({"text", "markdown", "csv", "json"})


def kind_of(source: Source) -> str:
    """The type by content: one of `documents.kinds.LABELS`, or `unknown`. The name only breaks ties: between text
    formats, between Office and WPS, and between Office files under a password."""
    look = Look(source)
    if look.is_plain_page:
        return "html"
    reader = _reader_of(look)
    return look.signature or (reader.KIND if reader else look.text_kind or NO_KIND)


def read(source: Source, today: date) -> Document:
    """Everything readable in the source. Never raises: what cannot be read says so in `problems`."""
    document = _read_alone(source, today)
    return replace(document, problems=document.problems + left_out(document.kind, source))


def _read_alone(source: Source, today: date) -> Document:
    try:
        return _read(source, today)
    except Unreadable as error:
        return _unread(source, kind_of(source), error.problem)
    except MemoryError:
        return _unread(source, NO_KIND, OUT_OF_MEMORY)
    except Exception:
        # Hostile files reach corners of the format libraries that nobody foresaw; one file must not end a scan.
        return _unread(source, NO_KIND, CRASHED)


def read_all(source: Source, today: date, may_go_on: Callable[[], bool] = always) -> tuple[Document, ...]:
    """`read_each`, all at once."""
    return tuple(read_each(source, today, may_go_on))


def read_each(source: Source, today: date, may_go_on: Callable[[], bool] = always) -> Iterator[Document]:
    """Every document in a file: the file itself, or the members of an archive and of archives in it, whose
    `attachment` is `包.zip!内/名单.xlsx`. Never raises and never ends without a document.

    What is wrong with an archive as a whole comes as a document without content under the archive's own name.
    `may_go_on` is asked before each member; once it says no, the rest counts as unread.
    """
    yield from _each(source, today, Budget(may_go_on), 0)


def _each(source: Source, today: date, budget: Budget, depth: int) -> Iterator[Document]:
    kind = _archive_kind(source)
    if not kind:
        document = _read_alone(source, today)
        yield document
        if document.kind in CARRIERS and depth < MAX_DEPTH:
            for member in carried(document.kind, source, budget):
                yield from _member(source, member, today, budget, depth)
    elif depth >= MAX_DEPTH:
        yield _unread(source, kind, nested_too_deep())
    else:
        yield from _members(source, kind, today, budget, depth)


def _archive_kind(source: Source) -> str:
    """ "" for what is no archive, or one that `read` has to refuse under its name."""
    try:
        kind = kind_of(source)
    except Exception:
        return ""
    return kind if opens(kind) and STRICT_SUFFIXES.get(source.suffix, "") not in OFFICE else ""


def _members(source: Source, kind: str, today: date, budget: Budget, depth: int) -> Iterator[Document]:
    count = 0
    try:
        for member in members_of(kind, source, budget):
            count += 1
            yield from _member(source, member, today, budget, depth)
    except Unreadable as error:
        yield _unread(source, kind, error.problem)
    except MemoryError:
        yield _unread(source, kind, OUT_OF_MEMORY)
    except Exception:
        yield _unread(source, kind, CRASHED)
    else:
        if not count:
            yield _unread(source, kind, EMPTY)


def _member(archive: Source, member: Member, today: date, budget: Budget, depth: int) -> Iterator[Document]:
    inner = Source(
        url=archive.url,
        body=member.body or b"",
        name=member.name.rsplit("/", 1)[-1],
        attachment=f"{archive.attachment or archive.name or archive.url}!{member.name}",
        parent=archive.parent,
    )
    if member.problem:
        yield _unread(inner, NO_KIND, member.problem)
    else:
        yield from _each(inner, today, budget, depth + 1)


def _read(source: Source, today: date) -> Document:
    look = Look(source)
    if look.is_encrypted:
        return _unread(source, look.signature, encrypted(label_of(look.signature).strip()))
    reader = _reader_of(look)
    wanted = STRICT_SUFFIXES.get(source.suffix, "")
    if wanted and not _can_be(wanted, look, reader):
        return _unread(source, wanted, _empty_or(source, damaged(label_of(wanted).strip())))
    if reader is None:
        return _unread(source, look.signature or look.text_kind or NO_KIND, _trouble(look))
    document = reader.read(source, today)
    return document if document.problems or _has_content(document) else replace(document, problems=(EMPTY,))


def _can_be(wanted: str, look: Look, reader: Reader | None) -> bool:
    """False when no program opens these bytes under that name. Other known types are read as what they are."""
    if wanted in OFFICE and look.signature == "zip":
        return False
    return reader.KIND not in PLAIN if reader else bool(look.signature)


def _reader_of(look: Look) -> Reader | None:
    return next((reader for reader in readers() if reader.recognises(look)), None)


def _trouble(look: Look) -> Problem:
    if look.signature == "ole" and look.source.suffix in LEGACY_SUFFIXES:
        # The list of streams is lost.
        return damaged(label_of(look.source.suffix).strip())
    label = label_of(look.signature or look.text_kind)
    return unsupported(label) if label else _empty_or(look.source, UNKNOWN)


def _empty_or(source: Source, problem: Problem) -> Problem:
    return problem if source.body.strip(b"\0 \t\r\n\xef\xbb\xbf") else EMPTY


def _has_content(document: Document) -> bool:
    # A page of pictures and links is a page; the HTML reader answers for itself.
    return bool(document.kind == "html" or document.blocks or document.tables)


def _unread(source: Source, kind: str, problem: Problem) -> Document:
    return Document(
        url=source.url,
        kind=kind,
        attachment=source.attachment,
        parent=source.parent,
        is_home=source.is_home,
        problems=(problem,),
    )
