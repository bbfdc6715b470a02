"""Which requests of a shown page are let through."""

from collections import Counter
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from playwright.async_api import Page, Request

from records import canonical, within

# What shows nothing in a list.
UNWANTED = frozenset({"image", "media", "font", "texttrack", "manifest", "eventsource", "websocket", "ping"})
MAX_REQUESTS = 300
MAX_MOVES = 6


@dataclass(frozen=True, slots=True)
class Gate:
    """A page may load what its scripts need from anywhere public, but not leave the scope, and not without end."""

    scopes: tuple[str, ...]
    asked: WeakKeyDictionary[Page, Counter[str]] = field(default_factory=WeakKeyDictionary)

    def refuses(self, request: Request) -> bool:
        if request.resource_type in UNWANTED or not request.url.startswith(("http://", "https://")):
            return True
        counts = self.asked.setdefault(request.frame.page, Counter())
        counts["requests"] += 1
        if counts["requests"] > MAX_REQUESTS:
            return True
        if not request.is_navigation_request() or request.frame.parent_frame is not None:
            return False
        counts["moves"] += 1
        return counts["moves"] > MAX_MOVES or not within(canonical(request.url) or "", self.scopes)
