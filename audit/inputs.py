"""What `govlint check` was asked to look at, found before anything is read."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from audit.crawling import crawling
from audit.errors import UserError
from audit.folder import ScanFolder
from audit.sources import source_of
from documents import Source
from evidence import Archive
from records import CrawlPlan, canonical

STDIN = "-"
WEB = ("http://", "https://")
MAX_FILE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """One input under the name as given. `source` is None for a file that is still on disk."""

    path: str
    source: Source | None = None


class Unloadable(Exception):
    """A file that cannot be opened; the message says why, in Chinese."""


def jobs_of(paths: Sequence[str], now: datetime) -> Iterator[Job]:
    """Folders opened, in a stable order. Raises UserError for a path that does not exist."""
    for path in paths:
        if path == STDIN:
            yield Job(path, Source(url="（标准输入）", body=sys.stdin.buffer.read(MAX_FILE_BYTES), name="stdin.txt"))
        elif path.startswith(WEB):
            yield Job(path, _page(path, now))
        else:
            yield from _files(Path(path))


def loaded(job: Job) -> Source:
    """Raises Unloadable."""
    if job.source is not None:
        return job.source
    path = Path(job.path)
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise Unloadable(f"文件超过 {MAX_FILE_BYTES // 1_000_000} MB，未读取，请拆分后重试或人工核对")
        return Source(url=job.path, body=path.read_bytes(), name=path.name)
    except OSError as error:
        raise Unloadable(f"无法打开文件（{error.strerror or '读取失败'}），请检查权限") from error


def _files(path: Path) -> Iterator[Job]:
    if not path.exists():
        raise UserError(f"找不到 {path}，请核对路径。")
    if not path.is_dir():
        yield Job(str(path))
        return
    files = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
    if not files:
        raise UserError(f"文件夹 {path} 中没有可检查的文件。")
    yield from (Job(str(file)) for file in files)


def _is_hidden(path: Path) -> bool:
    # Office leaves ~$name.docx beside an open file.
    return any(part.startswith((".", "~$")) for part in path.parts)


def _page(url: str, now: datetime) -> Source:
    """One page from the web, fetched with the crawler's own limits and manners."""
    address = canonical(url)
    if address is None:
        raise UserError(f"网址“{url}”写法有误，请核对后重试。")
    plan = CrawlPlan(
        starts=(address,), scopes=(address,), max_pages=1, max_depth=0, allow_private_hosts=_names_private(address)
    )
    with tempfile.TemporaryDirectory(prefix="govlint-") as folder:
        place = ScanFolder(Path(folder))
        Archive.create(place.evidence, plan, now).close()
        with crawling(place.evidence, place.log) as crawl:
            crawl.process.wait()
        crawl.require_success()
        with Archive.open(place.evidence, readonly=True) as archive:
            return _fetched(archive, address)


def _fetched(archive: Archive, address: str) -> Source:
    snapshot = next((s for _, s in archive.latest()), None)
    if snapshot is None or snapshot.failure is not None or not snapshot.digest:
        reason = snapshot.failure.label if snapshot and snapshot.failure else "没有得到内容"
        raise UserError(f"打不开 {address}：{reason}。请核对网址并确认网络畅通后重试。")
    return replace(source_of(snapshot, archive.body(snapshot.digest), is_home=False), attachment="", parent="")


def _names_private(url: str) -> bool:
    """True when the user spelled out a loopback or private address: that is consent; a public name is none."""
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost"
