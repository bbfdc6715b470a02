"""Bodies: compressed, each distinct one kept once under its SHA-256."""

from dataclasses import dataclass, field
from hashlib import sha256

from zstandard import ZstdCompressor, ZstdDecompressor, ZstdError, frame_content_size

from evidence import errors
from evidence.store import Store

LEVEL = 3
# Far above any crawl limit: bounds what a damaged or planted size can make us allocate.
MAX_BODY_BYTES = 256_000_000


@dataclass(frozen=True, slots=True)
class Sealed:
    """A body ready to be stored. `packed` is None when the archive has it already."""

    digest: str
    size: int
    packed: bytes | None


@dataclass(frozen=True, slots=True)
class Payloads:
    store: Store
    packer: ZstdCompressor = field(default_factory=lambda: ZstdCompressor(level=LEVEL))
    unpacker: ZstdDecompressor = field(default_factory=ZstdDecompressor)

    def seal(self, body: bytes) -> Sealed:
        """Hash and compress; done outside the transaction, which is thus short."""
        if len(body) > MAX_BODY_BYTES:
            raise errors.too_large(len(body))
        digest = sha256(body).hexdigest()
        return Sealed(digest, len(body), None if self.has(digest) else self.packer.compress(body))

    def packed(self, digest: str) -> Sealed:
        """A stored body as it is stored, for another archive."""
        row = self.store.row("SELECT size, body FROM payload WHERE digest = ?", digest)
        if row is None:
            raise errors.missing_payload(digest)
        return Sealed(digest, *row)

    def put(self, sealed: Sealed, seq: int) -> None:
        """Inside a transaction. `seq` is the snapshot that brought the body."""
        if sealed.packed is not None:
            row = (sealed.digest, seq, sealed.size, sealed.packed)
            self.store.db.execute("INSERT INTO payload (digest, first_seq, size, body) VALUES (?, ?, ?, ?)", row)

    def has(self, digest: str) -> bool:
        return self.store.row("SELECT 1 FROM payload WHERE digest = ?", digest) is not None

    def first_seq(self, digest: str) -> int:
        """The snapshot that brought the body, 0 when there is none."""
        row = self.store.row("SELECT first_seq FROM payload WHERE digest = ?", digest)
        return int(row[0]) if row else 0

    def body(self, digest: str) -> bytes:
        row = self.store.row("SELECT size, body FROM payload WHERE digest = ?", digest)
        if row is None:
            raise errors.missing_payload(digest)
        body = self._unpack(digest, *row)
        if sha256(body).hexdigest() != digest:
            raise errors.damaged_payload(digest)
        return body

    def _unpack(self, digest: str, size: int, packed: bytes) -> bytes:
        try:
            # zstandard trusts the size in the frame over max_output_size, so that one is checked first.
            if not 0 <= size <= MAX_BODY_BYTES or frame_content_size(packed) != size:
                raise errors.damaged_payload(digest)
            return self.unpacker.decompress(packed, max_output_size=size)
        except ZstdError as error:
            raise errors.damaged_payload(digest) from error
