"""Which in-site links lead nowhere: the archive's failed fetches seen from the pages that link to them."""

from collections.abc import Iterator

from audit.collect import Collected
from audit.judged import link_name
from evidence import Archive
from records import LinkTarget, Referrer, Role, Snapshot, is_promised


def dead_targets(archive: Archive, collected: Collected, home: str) -> Iterator[LinkTarget]:
    """One LinkTarget per address whose last fetch failed. An address that opened at last is not among them."""
    for _, snapshot in archive.latest():
        if snapshot.failure is not None and snapshot.failure.dead and not _is_guess(collected, snapshot):
            yield _target(archive, collected, snapshot, home)


def _is_guess(collected: Collected, snapshot: Snapshot) -> bool:
    """A list page that only the numbers of a pager script promised: sites announce more pages than they publish, and
    no visitor is shown a link there."""
    return is_promised(snapshot.anchor) and not collected.links[link_name(snapshot.url)]


def _target(archive: Archive, collected: Collected, snapshot: Snapshot, home: str) -> LinkTarget:
    attempts = archive.attempts(snapshot.url)
    referrers = _referrers(collected, snapshot)
    return LinkTarget(
        url=snapshot.url,
        failures=tuple(a.failure for a in attempts if a.failure is not None),
        status=snapshot.status,
        pages=max(collected.links[link_name(snapshot.url)], len(referrers)),
        referrers=referrers,
        from_home=any(r.url == home for r in referrers),
        is_attachment=snapshot.role is Role.ATTACHMENT,
    )


def _referrers(collected: Collected, snapshot: Snapshot) -> tuple[Referrer, ...]:
    """The page where the crawl first met the link, then other pages that repeat it."""
    others = collected.referrers.get(link_name(snapshot.url), ())
    urls = dict.fromkeys((*((snapshot.parent,) if snapshot.parent else ()), *others))
    return tuple(_referrer(collected, url, snapshot) for url in urls)


def _referrer(collected: Collected, url: str, snapshot: Snapshot) -> Referrer:
    page = collected.pages.get(url)
    return Referrer(url, page.title if page else "", snapshot.anchor if url == snapshot.parent else "")
