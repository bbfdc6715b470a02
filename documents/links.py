"""The link elements of a page, visited once for all that look at them."""

from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

MAX_LINKS = 10_000


class Links:
    """One list per property, all of one length, in page order with repeats. What nobody asks for is not read."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self.tree = tree

    @cached_property
    def nodes(self) -> list[LexborNode]:
        """`a` and `area` with an address."""
        return self.tree.css("a[href],area[href]")[:MAX_LINKS]

    @cached_property
    def attributes(self) -> list[dict[str, str | None]]:
        return [node.attributes for node in self.nodes]

    @cached_property
    def texts(self) -> list[str]:
        """As written, with all white space."""
        return [node.text() for node in self.nodes]
