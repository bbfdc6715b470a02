"""What all connections of one server share."""

import asyncio
import json
from collections import Counter
from urllib.parse import urlencode

from samples.minicounty.answers import Answer
from samples.minicounty.site import Site

UNAVAILABLE = Answer("服务暂时不可用".encode(), "text/plain; charset=utf-8", 503)
REFUSED = Answer(b"", status=405)


class Host:
    def __init__(self, site: Site) -> None:
        self._site = site
        self._stumbles: Counter[str] = Counter()
        self.connections: set[asyncio.BaseTransport] = set()

    def posted(self, path: str, form: bytes) -> Answer:
        """The answer to a form, or to its fields as JSON; anything else is refused."""
        name = f"POST {path}"
        if name not in self._site.routes:
            return REFUSED
        try:
            fields = urlencode(json.loads(form)) if form[:1] == b"{" else form.decode()
        except ValueError:
            return REFUSED
        return self._site.answer(f"{name}?{fields}")

    def answer(self, target: str) -> Answer:
        answer = self._site.answer(target)
        if not answer.stumbles:
            return answer
        self._stumbles[target] += 1
        return UNAVAILABLE if self._stumbles[target] % (answer.stumbles + 1) else answer
