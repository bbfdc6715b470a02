"""From the spider's arguments to an open archive."""

from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from crawler.addresses import is_public
from evidence import Archive, ArchiveError
from records import CrawlPlan, canonical, host_of

NO_START = "请用 -a archive=档案路径 指定要抓取的档案，或用 -a start=http://… 指定起始网址。"


def archive_for(now: datetime, archive: Archive | str = "", start: str = "", allow_private: str = "") -> Archive:
    """The archive to crawl into. With `start`, one for that one host, by default `<host>.sqlite` here; it is made
    anew, or resumed when it is there already and has the same start.

    Raises ValueError without either, ArchiveError when the file cannot be used.
    """
    if isinstance(archive, Archive):
        return archive
    if not start and not archive:
        raise ValueError(NO_START)
    if not start:
        return Archive.open(Path(archive))
    plan = plan_for(start, _allows(allow_private, canonical(start) or ""))
    path = Path(archive or f"{host_of(plan.starts[0]).replace(':', '_')}.sqlite")
    return _resumed(path, plan) if path.exists() else Archive.create(path, plan, now)


def plan_for(start: str, allow_private: bool) -> CrawlPlan:
    """A plan with all defaults for everything on one host."""
    url = canonical(start)
    if url is None:
        raise ValueError(f"起始网址 {start} 不是有效的 http(s) 网址。")
    scheme = url.split("://", 1)[0]
    return CrawlPlan(starts=(url,), scopes=(f"{scheme}://{host_of(url)}/",), allow_private_hosts=allow_private)


def _resumed(path: Path, plan: CrawlPlan) -> Archive:
    archive = Archive.open(path)
    if archive.plan.starts != plan.starts:
        archive.close()
        raise ArchiveError(f"档案 {path} 属于另一次抓取（{archive.plan.starts[0]}），请用 -a archive= 另指定档案路径。")
    return archive


def _allows(allow_private: str, start: str) -> bool:
    """Unless said otherwise, whoever types a local address means it; the scope ends with that host."""
    if allow_private:
        return allow_private != "0"
    host = urlsplit(start).hostname or ""
    try:
        return not is_public(host)
    except ValueError:
        return host == "localhost"
