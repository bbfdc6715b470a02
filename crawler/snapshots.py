"""The record of one fetch."""

from datetime import UTC, datetime

from scrapy.http import Response

from crawler.roles import role_of
from crawler.visit import FetchFailed, Visit
from records import Role, Snapshot


def seen(visit: Visit, response: Response, final_url: str) -> Snapshot:
    """An answer that counts as content, or a redirect that leaves the scope."""
    headers = _headers(response)
    return _snapshot(visit, final_url, response.status, headers)


def lost(visit: Visit, url: str, failed: FetchFailed, response: Response | None = None) -> Snapshot:
    """A fetch without a page; `url` is where it ended."""
    headers = _headers(response) if response is not None else ()
    return _snapshot(visit, url, failed.status, headers, failed)


def _snapshot(
    visit: Visit,
    final_url: str,
    status: int | None,
    headers: tuple[tuple[str, str], ...],
    failed: FetchFailed | None = None,
) -> Snapshot:
    target = visit.target
    return Snapshot(
        url=target.url,
        final_url=final_url,
        fetched_at=datetime.now(UTC),
        role=role_of(target.url) if target.role is Role.RETRY else target.role,
        status=status,
        failure=failed.kind if failed else None,
        detail=failed.detail if failed else "",
        content_type=dict(headers).get("content-type", ""),
        headers=headers,
        parent=target.parent,
        anchor=target.anchor,
        depth=target.depth,
        attempt=visit.attempt,
    )


def _headers(response: Response) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name.decode("latin-1").lower(), values[-1].decode("utf-8", "replace"))
        for name, values in response.headers.items()
    )
