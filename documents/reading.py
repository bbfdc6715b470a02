"""Which reader a file gets, and the promise that reading never raises."""

from dataclasses import replace
from datetime import date

from documents.kinds import STRICT_SUFFIXES, label_of
from documents.readers import Reader, readers
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import CRASHED, EMPTY, UNKNOWN, Unreadable, damaged, encrypted, unsupported
from records import Document, Problem

NO_KIND = "unknown"
OFFICE = frozenset({"docx", "xlsx", "pptx"})
PLAIN = frozenset({"text", "markdown", "csv", "json"})


def kind_of(source: Source) -> str:
    """The type by content: one of `documents.kinds.LABELS`, or `unknown`. The name only breaks ties: between text
    formats, between Office and WPS, and between Office files under a password."""
    look = Look(source)
    reader = _reader_of(look)
    return reader.KIND if reader else look.signature or look.text_kind or NO_KIND


def read(source: Source, today: date) -> Document:
    """Everything readable in the source. Never raises: what cannot be read says so in `problems`."""
    try:
        return _read(source, today)
    except Unreadable as error:
        return _unread(source, kind_of(source), error.problem)
    except Exception:
        # Hostile files reach corners of the format libraries that nobody foresaw; one file must not end a scan.
        return _unread(source, NO_KIND, CRASHED)


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
