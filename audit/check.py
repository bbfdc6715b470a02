"""Self-check of files, folders, one page or standard input: no crawl, no database, nothing left behind."""

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
from audit.judging import source_of
from documents import Source, read
from evidence import Archive
from records import CrawlPlan, Document, Finding, Readability, canonical, identified
from rules import Engine, Settings, scrub_name

STDIN = "-"
WEB = ("http://", "https://")
MAX_FILE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that was to be checked. `status` is read, partly or unreadable; `problem` then says why. A leak in
    the file's name is masked in `path`."""

    path: str
    status: Readability
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    inputs: tuple[Input, ...]
    findings: tuple[Finding, ...]
    crashes: tuple[str, ...] = ()

    @property
    def unreadable(self) -> bool:
        return any(i.status is Readability.UNREADABLE for i in self.inputs)


def check(paths: Sequence[str], settings: Settings, now: datetime) -> Checked:
    """Reads and judges everything named. Raises UserError for a path that does not exist."""
    engine = Engine(settings)
    inputs: list[Input] = []
    findings: list[Finding] = []
    for path, source in _sources(paths, now):
        document = read(source, settings.today)
        inputs.append(_input(path, document))
        findings.extend(identified(finding) for finding in engine.judge(document))
    return Checked(tuple(inputs), tuple(findings), engine.crashes())


def _input(path: str, document: Document) -> Input:
    problem = "；".join(p.message for p in document.problems) or None
    return Input(scrub_name(path), document.readability, problem)


def _sources(paths: Sequence[str], now: datetime) -> Iterator[tuple[str, Source]]:
    for path in paths:
        if path == STDIN:
            yield path, Source(url="（标准输入）", body=sys.stdin.buffer.read(MAX_FILE_BYTES), name="stdin.txt")
        elif path.startswith(WEB):
            yield path, _page(path, now)
        else:
            yield from _files(Path(path))


def _files(path: Path) -> Iterator[tuple[str, Source]]:
    if not path.exists():
        raise UserError(f"找不到 {path}，请核对路径。")
    if not path.is_dir():
        yield str(path), _file(path)
        return
    files = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
    if not files:
        raise UserError(f"文件夹 {path} 中没有可检查的文件。")
    for file in files:
        yield str(file), _file(file)


def _is_hidden(path: Path) -> bool:
    # Office leaves ~$name.docx beside an open file.
    return any(part.startswith((".", "~$")) for part in path.parts)


def _file(path: Path) -> Source:
    try:
        with path.open("rb") as file:
            body = file.read(MAX_FILE_BYTES)
    except OSError as error:
        raise UserError(f"无法读取 {path}：{error.strerror}，请检查权限。") from error
    return Source(url=str(path), body=body, name=path.name)


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
        raise UserError(f"打不开 {address}:{reason}。请核对网址并确认网络畅通后重试。")
    return replace(source_of(snapshot, archive.body(snapshot.digest), is_home=False), attachment="", parent="")


def _names_private(url: str) -> bool:
    """True when the user spelled out a loopback or private address: that is consent; a public name is none."""
    host = urlsplit(url).hostname or ""
    try:
        return not ip_address(host).is_global
    except ValueError:
        return host == "localhost"
