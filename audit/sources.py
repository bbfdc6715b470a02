"""What the readers get for a stored fetch, and the names it goes by."""

from urllib.parse import unquote, urlsplit

from documents import Source
from records import Role, Snapshot, canonical, is_attachment
from records.feeds import is_feed


def source_of(snapshot: Snapshot, body: bytes, is_home: bool) -> Source:
    """What the readers get for a fetch. A file belongs to the page that links it: that page is what a bureau mends."""
    attached = is_file(snapshot)
    own = canonical(snapshot.final_url) or snapshot.url
    return Source(
        url=(snapshot.parent or own) if attached else own,
        body=body,
        content_type=snapshot.content_type,
        name=file_name(snapshot.url),
        attachment=attachment_name(snapshot) if attached else "",
        parent=snapshot.parent if attached or is_feed(own) else "",
        is_home=is_home,
    )


def is_file(snapshot: Snapshot) -> bool:
    return snapshot.role is Role.ATTACHMENT or is_attachment(snapshot.final_url or snapshot.url)


def attachment_name(snapshot: Snapshot) -> str:
    """The name people see: the link text when it is a file name, else the last part of the address."""
    anchor = snapshot.anchor.strip()
    return anchor if anchor and is_attachment(f"http://x/{anchor}") else file_name(snapshot.url)


def file_name(url: str) -> str:
    return unquote(urlsplit(url).path.rsplit("/", 1)[-1])
