"""A later run asks for what changed. What did not is taken from the archive of the run before."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from scrapy.http import Response

from crawler.links import Label
from crawler.snapshots import seen
from crawler.visit import Visit
from evidence import Archive, ArchiveError
from records import Snapshot

NOT_MODIFIED = 304
# Raise the number when pages are told from failures, or links found, in another way: stored pages are then read anew.
REVISION = 2


def _reader() -> str:
    with suppress(PackageNotFoundError):
        return f"{version('govlint')}/{REVISION}"
    return f"0/{REVISION}"


READER = _reader()


@dataclass(frozen=True, slots=True)
class Earlier:
    """The archive of the run before, open for reading. Trouble with it only means that pages are fetched anew."""

    archive: Archive

    def known(self, url: str) -> Snapshot | None:
        """How the address was last seen with a body, when this version of the crawler has read that body."""
        with suppress(ArchiveError):
            return self.archive.seen(url, READER)
        return None

    def links(self, known: Snapshot) -> tuple[str, ...] | None:
        return self.archive.outlinks(known.final_url, known.digest, READER)

    def labelled(self, place: str, urls: Sequence[str]) -> list[tuple[str, Label]] | None:
        """The addresses with the words under which the page at `place` brought them, None unless it brought all."""
        found: list[tuple[str, Label]] = []
        for url in urls:
            words = self.archive.anchor(url, place)
            if words is None:
                return None
            found.append((url, words))
        return found

    def page(self, known: Snapshot, answer: Response) -> Response:
        """The answer as if it had brought the body."""
        headers = {"content-type": known.content_type} if known.content_type else {}
        return Response(answer.url, headers=headers, body=self.archive.body(known.digest))


def is_unchanged(visit: Visit, answer: Response) -> bool:
    """True when the server says so, or sends the same bytes again."""
    known = visit.known
    if known is None or answer.url != known.final_url:
        return False
    if answer.status == NOT_MODIFIED:
        return True
    kind = (answer.headers.get("content-type") or b"").decode("latin-1")
    same = 200 <= answer.status < 300 and kind == known.content_type and len(answer.body) == known.size
    return same and sha256(answer.body).hexdigest() == known.digest


def seen_again(visit: Visit, known: Snapshot, answer: Response) -> Snapshot:
    """The record of an unchanged page: what the answer leaves out stands as it was."""
    fresh = seen(visit, answer, known.final_url)
    headers = tuple((dict(known.headers) | dict(fresh.headers)).items())
    return replace(fresh, headers=headers, content_type=known.content_type, digest=known.digest, size=known.size)
