"""One story of a Word file (body, header, footnote …): paragraphs and tables in order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.drafts import Draft
from documents.office.parts import Relation
from documents.office.word.runs import Runs, preferred, runs_of
from documents.office.word.styles import Styles
from documents.office.xml import Element, local
from documents.text import tidy, tidy_lines
from records import Link, Where, canonical, is_attachment

FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]{1,2000})"')
STRUCK = frozenset({"del", "moveFrom"})
FOREIGN = frozenset({"altChunk", "subDoc"})


@dataclass(slots=True)
class Story:
    """`paragraph` counts on through all stories of a file, `table` likewise; `name` says which story this is."""

    draft: Draft
    styles: Styles
    url: str
    paragraph: int = 0
    table: int = 0
    name: str | None = None
    heading: str = ""
    foreign: bool = False
    relations: dict[str, Relation] = field(default_factory=dict)

    def here(self) -> Where:
        return Where("paragraph", paragraph=self.paragraph, name=self.name)

    def runs(self, element: Element, visible: bool) -> Runs:
        self.paragraph += 1
        runs = runs_of(element, self.styles, visible)
        for text in runs.hidden():
            self.draft.add(tidy_lines(text), self.here(), visible=False)
        self._links(runs)
        return runs

    def _links(self, runs: Runs) -> None:
        for anchor in runs.anchors:
            relation = self.relations.get(anchor.relation)
            if relation is not None and relation.external:
                self._link(relation.target, anchor.text, anchor.visible)
        for match in FIELD_LINK.finditer("".join(runs.instructions)):
            self._link(match[1], runs.shown(), True)

    def _link(self, address: str, text: str, visible: bool) -> None:
        url = canonical(address, self.url)
        if url is not None:
            self.draft.links.append(Link(url, tidy(text), visible, is_attachment(url)))


def parts_of(container: Element, visible: bool) -> Iterator[tuple[str, Element, bool]]:
    """(p, tbl or foreign; the element; whether it shows) in order, through content controls and tracked changes."""
    for one in container:
        name = local(one)
        if name in ("p", "tbl"):
            yield name, one, visible
        elif name in FOREIGN:
            yield "foreign", one, visible
        elif name == "AlternateContent":
            if (choice := preferred(one)) is not None:
                yield from parts_of(choice, visible)
        elif name and not name.endswith("Pr"):
            yield from parts_of(one, visible and name not in STRUCK)
