"""Where stored pages lead: the addresses of their links, packed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from zstandard import ZstdCompressor, ZstdDecompressor, ZstdError

from evidence.snapshots import storable
from evidence.store import Store

# Addresses repeat their beginnings: the quickest level already leaves a tenth.
LEVEL = 1
MAX_BYTES = 32_000_000
PUT = "INSERT OR IGNORE INTO outlinks (url, digest, reader, links) VALUES (?, ?, ?, ?)"
GET = "SELECT links FROM outlinks WHERE url = ? AND digest = ? AND reader = ?"


@dataclass(frozen=True, slots=True)
class Outlinks:
    store: Store
    packer: ZstdCompressor = field(default_factory=lambda: ZstdCompressor(level=LEVEL))
    unpacker: ZstdDecompressor = field(default_factory=ZstdDecompressor)

    def put(self, url: str, digest: str, reader: str, links: Sequence[str]) -> None:
        """Inside a transaction. `url` is where the page came from in the end."""
        packed = self.packer.compress(storable("\n".join(links)).encode())
        self.store.db.execute(PUT, (storable(url), digest, reader, packed))

    def put_packed(self, url: str, digest: str, reader: str, packed: bytes) -> None:
        """Inside a transaction."""
        self.store.db.execute(PUT, (storable(url), digest, reader, packed))

    def packed(self, url: str, digest: str) -> tuple[str, bytes] | None:
        """(reader, links) as they are stored, for another archive."""
        row = self.store.row("SELECT reader, links FROM outlinks WHERE url = ? AND digest = ?", storable(url), digest)
        return (row[0], row[1]) if row else None

    def of(self, url: str, digest: str, reader: str) -> tuple[str, ...] | None:
        """The page's links as `reader` found them, None when it never read that page."""
        row = self.store.row(GET, storable(url), digest, reader)
        if row is None:
            return None
        try:
            text = self.unpacker.decompress(row[0], max_output_size=MAX_BYTES).decode()
        except ZstdError:
            # Damaged: the page itself is still there to be read again.
            return None
        return tuple(text.split("\n")) if text else ()
