"""What a rendering process is told."""

import json
from dataclasses import dataclass

# Exit codes of the process.
DONE, FAILED, UNAVAILABLE = 0, 1, 3


@dataclass(frozen=True, slots=True)
class Orders:
    """`addresses` are targets of the archive. Seconds bound one page and all of them; `program` is the browser, found
    on the machine when it is ""."""

    addresses: tuple[str, ...]
    program: str = ""
    page_s: float = 20.0
    total_s: float = 600.0

    @classmethod
    def read(cls, text: str) -> "Orders":
        """From one line of JSON; ValueError for anything else."""
        data = json.loads(text)
        addresses = tuple(str(url) for url in data.pop("addresses"))
        return cls(addresses=addresses, **data)
