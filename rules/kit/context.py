"""What a check may know besides its subject."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Context:
    """`params` are the rule's own. `data` is what the rule module's `prepare(settings)` returned, None without one."""

    today: date
    params: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    key: bytes = b""
    data: object = None

    def secret(self, *parts: str) -> str:
        """The identity of a leaked value: a keyed hash, so that nobody can find the value by trying all of them."""
        return hmac.new(self.key, "\x1f".join(parts).encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
