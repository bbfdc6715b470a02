"""Files that PDF and OFD files carry as attachments: as public as the file itself, and seldom looked at."""

from collections.abc import Iterator

from documents.archives import Budget, Member
from documents.kinds import label_of
from documents.ofd.book import ENTRY, Attachment, books
from documents.office.xml import tree
from documents.packages import Package
from documents.paged.troubles import embedded_named
from documents.pdf.about import attachments
from documents.pdf.opening import opened
from documents.source import Source
from documents.troubles import member_damaged
from records import Problem

CARRIERS = frozenset({"pdf", "ofd"})


def carried(kind: str, source: Source, budget: Budget) -> Iterator[Member]:
    """The attachments of a file of that kind. Never raises: a file that cannot be opened was told by its reader."""
    if kind not in CARRIERS:
        return
    try:
        yield from _of_pdf(source, budget) if kind == "pdf" else _of_ofd(source, budget)
    except Exception:
        # As in reading: hostile files reach corners that nobody foresaw.
        return


def left_out(kind: str, source: Source) -> tuple[Problem, ...]:
    """For a reader of one document only: the note that there are more."""
    names = [member.name for member in carried(kind, source, Budget())]
    return (embedded_named(label_of(kind).strip(), names),) if names else ()


def _of_pdf(source: Source, budget: Budget) -> Iterator[Member]:
    document = opened(source.body)
    try:
        for name, attachment in attachments(document):
            if budget.is_spent:
                yield budget.without(name, budget.reason)
                return
            yield budget.member(name, bytes(attachment.get_data()))
    finally:
        document.close()


def _of_ofd(source: Source, budget: Budget) -> Iterator[Member]:
    package = Package(source.body, label_of("ofd").strip())
    entry = tree(package, ENTRY)
    for book in books(package, entry) if entry is not None else ():
        for attachment in book.attachments:
            if budget.is_spent:
                yield budget.without(attachment.name, budget.reason)
                return
            yield _member(package, attachment, budget)


def _member(package: Package, attachment: Attachment, budget: Budget) -> Member:
    if not attachment.part:
        return budget.without(attachment.name, member_damaged())
    return budget.member(attachment.name, package.read(attachment.part, budget.room))
