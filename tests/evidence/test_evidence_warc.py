"""WARC out and in: read by two other tools, made by another tool, damaged."""

import gzip
import random
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from evidence_samples import PAGE, SITE, dead, digest_of, mode_of, new_archive, page
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from evidence import Archive, ArchiveError, export_warc, import_warc
from records import FailureKind, Role, Snapshot

PDF = b"%PDF-1.7\n" + random.Random(7).randbytes(50_000)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A page, a file, the page again unchanged, a dead link, an odd answer, a page out of scope, a render."""
    with new_archive(tmp_path / "a.sqlite") as made:
        made.record(page("1.html"), PAGE)
        made.record(replace(page("表.pdf"), role=Role.ATTACHMENT, content_type="application/pdf"), PDF)
        made.record(page("1.html", minute=5), PAGE)
        made.record(page("copy.html"), PAGE)
        made.record(dead("gone.html"))
        made.record(replace(page("404.html"), status=404, failure=FailureKind.HTTP_4XX))
        made.record(replace(page("out.html"), status=302, final_url="http://other.example/"))
        made.record(
            replace(page("odd.html"), headers=(("X Bad", "a"), ("server", "a\r\nX-Evil: 1"), ("via", "云"))), b"x"
        )
        made.record(replace(page("shot.html"), status=None, rendered=True, content_type="云"), b"<html>rendered</html>")
        made.record(replace(page("cut.html"), truncated=True, size=9_000_000), b"<html>begin")
        yield made


def content_of(archive: Archive) -> list[tuple[Snapshot, bytes]]:
    found = archive.snapshots()
    return [(snapshot, archive.body(snapshot.digest) if snapshot.digest else b"") for _, snapshot in found]


def test_an_export_read_back_gives_the_same_archive(archive: Archive, tmp_path: Path) -> None:
    assert export_warc(archive, tmp_path / "a.warc.gz") == 10
    with new_archive(tmp_path / "b.sqlite") as copy:
        assert import_warc(tmp_path / "a.warc.gz", copy) == 10
        assert content_of(copy) == content_of(archive)


def test_fastwarc_reads_every_body(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    bodies = {}
    with (tmp_path / "a.warc.gz").open("rb") as file:
        for record in FastIterator(file, record_types=WarcRecordType.response, verify_digests=True):
            bodies[record.headers["WARC-Target-URI"]] = record.reader.read()
    assert bodies[f"{SITE}1.html"] == PAGE
    assert bodies[f"{SITE}%E8%A1%A8.pdf"] == PDF
    assert bodies[f"{SITE}odd.html"] == b"x"
    assert bodies[f"{SITE}cut.html"] == b"<html>begin"
    assert bodies[f"{SITE}404.html"] == bodies["http://other.example/"] == b""


def test_warcio_reads_every_body_and_finds_every_digest_right(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    export_warc(archive, path)
    bodies = {}
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            if record.rec_type in ("response", "resource"):
                bodies[record.rec_headers.get_header("WARC-Target-URI")] = record.content_stream().read()
    assert bodies[f"{SITE}1.html"] == PAGE
    assert bodies[f"{SITE}shot.html"] == b"<html>rendered</html>"
    assert [len(body) for body in bodies.values()].count(len(PDF)) == 1


def test_a_body_seen_before_is_a_revisit_that_names_the_first(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    with (tmp_path / "a.warc.gz").open("rb") as file:
        revisits = [r.rec_headers for r in ArchiveIterator(file) if r.rec_type == "revisit"]
    assert [r.get_header("WARC-Target-URI") for r in revisits] == [f"{SITE}1.html", f"{SITE}copy.html"]
    assert {r.get_header("WARC-Refers-To-Target-URI") for r in revisits} == {f"{SITE}1.html"}


def test_no_header_of_a_server_breaks_out_of_its_line(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    with (tmp_path / "a.warc.gz").open("rb") as file:
        found = [
            r.http_headers
            for r in ArchiveIterator(file)
            if r.rec_headers.get_header("WARC-Target-URI") == f"{SITE}odd.html"
        ]
    assert found[0].get_header("server") == "a X-Evil: 1"
    assert found[0].get_header("X-Evil") is None


def test_an_export_is_readable_by_its_owner_only_and_never_overwrites(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    assert mode_of(tmp_path / "a.warc.gz") == 0o600
    with pytest.raises(ArchiveError, match="已存在"):
        export_warc(archive, tmp_path / "a.warc.gz")
    with pytest.raises(ArchiveError, match="无法写入"):
        export_warc(archive, tmp_path / "nowhere" / "a.warc.gz")


def test_the_same_archive_gives_the_same_records(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "1.warc.gz")
    export_warc(archive, tmp_path / "2.warc.gz")

    def ids(name: str) -> list[str]:
        with (tmp_path / name).open("rb") as file:
            return [r.rec_headers.get_header("WARC-Record-ID") for r in ArchiveIterator(file)]

    assert ids("1.warc.gz") == ids("2.warc.gz")
    assert len(set(ids("1.warc.gz"))) == len(ids("1.warc.gz"))


def chunked(body: bytes) -> bytes:
    half = len(body) // 2
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:half], body[half:], b""))


class Foreign:
    """A WARC as another crawler writes it."""

    def __init__(self, path: Path, gzipped: bool = True) -> None:
        self._file = path.open("wb")
        self._writer = WARCWriter(self._file, gzip=gzipped)
        self._writer.write_record(self._writer.create_warcinfo_record("other.warc.gz", {"software": "other"}))

    def __enter__(self) -> "Foreign":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(
        self, url: str, body: bytes, *headers: tuple[str, str], status: str = "200 OK", kind: str = "response"
    ) -> None:
        head = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        record = self._writer.create_warc_record(url, kind, payload=BytesIO(body), length=len(body), http_headers=head)
        self._writer.write_record(record)

    def revisit(self, url: str, of: str, body: bytes) -> None:
        record = self._writer.create_revisit_record(
            url, digest=digest_of(body), refers_to_uri=of, refers_to_date="2026-06-30T01:02:03Z"
        )
        self._writer.write_record(record)


@pytest.mark.parametrize("gzipped", [True, False])
def test_a_warc_of_another_tool_is_read(tmp_path: Path, gzipped: bool) -> None:
    path = tmp_path / "other.warc"
    kind = ("Content-Type", "text/html")
    with Foreign(path, gzipped) as other:
        other.add(f"{SITE}plain.html", PAGE, kind)
        other.add(f"{SITE}chunked.html", chunked(PAGE), kind, ("Transfer-Encoding", "chunked"))
        other.add(f"{SITE}gzip.html", gzip.compress(PAGE), kind, ("Content-Encoding", "gzip"))
        both = chunked(gzip.compress(PAGE))
        other.add(f"{SITE}both.html", both, kind, ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip"))
        other.add(f"{SITE}gone.html", b"no", kind, status="404 Not Found")
        other.add(f"{SITE}error.html", b"", status="503 Busy")
        other.add(f"{SITE}moved.html", b"", ("Location", SITE), status="302 Found")
        other.add(f"{SITE}zstd.html", b"\x28\xb5\x2f\xfd", kind, ("Content-Encoding", "zstd"))
        other.add("dns:yunxiu.example", b"1.2.4.8", kind="response")
        other.revisit(f"{SITE}again.html", f"{SITE}plain.html", PAGE)
        other.revisit(f"{SITE}unknown.html", f"{SITE}elsewhere.html", PAGE)
    with new_archive(tmp_path / "a.sqlite") as archive:
        import_warc(path, archive)
        found = {s.url.removeprefix(SITE): (s.failure, body) for s, body in content_of(archive)}
    whole = (None, PAGE)
    assert {
        name: found.pop(name) for name in ("plain.html", "chunked.html", "gzip.html", "both.html")
    } == dict.fromkeys(("plain.html", "chunked.html", "gzip.html", "both.html"), whole)
    assert found.pop("again.html") == whole
    assert found.pop("gone.html") == (FailureKind.HTTP_4XX, b"no")
    assert found.pop("error.html")[0] is FailureKind.HTTP_5XX
    assert found.pop("zstd.html")[0] is FailureKind.OTHER
    assert found == {}


def test_a_file_cut_short_keeps_what_came_before_and_says_so(archive: Archive, tmp_path: Path) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    whole = (tmp_path / "a.warc.gz").read_bytes()
    kept = []
    for share in (0.3, 0.6, 0.9):
        path = tmp_path / f"cut{share}.warc.gz"
        path.write_bytes(whole[: int(len(whole) * share)])
        with new_archive(tmp_path / f"{share}.sqlite") as copy:
            with pytest.raises(ArchiveError, match="不是完好的 WARC 文件"):
                import_warc(path, copy)
            kept.append(content_of(copy))
    assert all(content == content_of(archive)[: len(content)] for content in kept)
    assert 1 <= len(kept[0]) <= len(kept[-1]) < 10


@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_bytes_turned_never_gives_a_wrong_body(archive: Archive, tmp_path: Path, seed: int) -> None:
    export_warc(archive, tmp_path / "a.warc.gz")
    dice = random.Random(seed)
    damaged = bytearray((tmp_path / "a.warc.gz").read_bytes())
    for _ in range(3):
        damaged[dice.randrange(len(damaged))] ^= 1 << dice.randrange(8)
    (tmp_path / "bad.warc.gz").write_bytes(damaged)
    with new_archive(tmp_path / "b.sqlite") as copy:
        try:
            import_warc(tmp_path / "bad.warc.gz", copy)
        except ArchiveError as error:
            assert "WARC" in str(error)
        right = {body for _, body in content_of(archive)}
        assert all(body in right for _, body in content_of(copy))


@pytest.mark.parametrize(
    "content",
    [b"<html>no warc</html>", b"\x1f\x8b\x08\x00garbage", b"WARC/1.1\r\nContent-Length: x\r\n\r\n", b"PK\x03\x04" * 50],
)
def test_what_is_no_warc_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.warc.gz").write_bytes(content)
    with new_archive(tmp_path / "b.sqlite") as archive, pytest.raises(ArchiveError, match="不是完好的 WARC 文件"):
        import_warc(tmp_path / "a.warc.gz", archive)


def test_a_missing_warc_is_named(tmp_path: Path) -> None:
    with new_archive(tmp_path / "b.sqlite") as archive, pytest.raises(ArchiveError, match="找不到"):
        import_warc(tmp_path / "none.warc.gz", archive)
