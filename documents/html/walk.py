"""Walks the tree of a page once and says what text stands where.

Elements within a line do not part the text; every other element does. Iterative, because hostile pages nest deeply.
"""

from collections.abc import Mapping, Set

from lxml import etree

from documents.html.bounds import plain
from documents.html.hidden import attribute_texts, script_text, speaks
from documents.html.lines import Lines
from documents.html.markup import comment_text
from documents.html.runs import CellSeen, Frame, LinkSeen, Run, Seen, TableSeen, span_of
from documents.html.tags import INLINE, RAW, SILENT, conceals, region_of
from documents.text import tidy
from records import Region

BREAK = "\x1e"
UNSEEN = frozenset({"template", "noscript"})
WITHIN_LINE = frozenset(INLINE)
STAYING = WITHIN_LINE | {"br"}
OPAQUE = frozenset((*SILENT, *RAW))
# None of these stands in a table that holds data.
HEADINGS, FIELDS, PARTS = "h1 h2 h3 h4 h5 h6", "form input select textarea", "nav header footer section article"
LAYOUT = frozenset(f"table iframe object {HEADINGS} {FIELDS} {PARTS}".split())


def walk(root: etree._Element, lines: Lines, only: Set[etree._Element] | None = None) -> Seen:
    """`lines` is the page as a browser breaks it. Where this parser joins what a browser parts (it overlooks a stray
    `</p>`), the text is cut; what a browser ignores (the attributes of a stray `<tr>`) is left out.

    With `only`, no other element that parts the text is entered.
    """
    walker = _Walker(str(root.tag), lines)
    steps = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, node in steps:
        if event == "comment":
            walker.comment(node.text or "", node.tail if node is not root else None)
        elif event == "start":
            tag = str(node.tag).lower()
            if only is None or node in only or tag in STAYING:
                walker.start(tag, dict(node.items()), node.text)
            else:
                walker.start(tag, {}, None)
                steps.skip_subtree()
        else:
            walker.end(node.tail if node is not root else None)
    walker.flush(walker.stack[0])
    return walker.seen


class _Walker:
    def __init__(self, root: str, lines: Lines) -> None:
        self.lines = lines
        self.seen = Seen()
        # The document itself; the page's root element is its child.
        self.stack = [Frame("", "", None, Region.BODY, True, [], known_path="/" + root)]

    def start(self, tag: str, attributes: Mapping[str, str], text: str | None) -> None:
        above = self.stack[-1]
        frame = self._frame(above, tag, attributes)
        if tag == "br":
            above.pieces.append(BREAK)
        elif above.pieces and tag not in WITHIN_LINE:
            self.flush(above)
        self.stack.append(frame)
        if attributes and speaks(attributes):
            self._attributes(frame, attributes)
        if tag in OPAQUE:
            self._opaque(frame, tag, attributes.get("type", ""), text or "")
        elif text:
            self._text(frame, text)

    def end(self, tail: str | None) -> None:
        frame = self.stack.pop()
        above = self.stack[-1]
        if frame.pieces is not above.pieces:
            if frame.pieces:
                self.flush(frame)
        elif frame.tag not in WITHIN_LINE and frame.tag != "br":
            self.flush(above)
        if tail:
            self._text(above, tail)

    def comment(self, text: str, tail: str | None) -> None:
        above = self.stack[-1]
        self._unshown(comment_text(text), above)
        if tail:
            self._text(above, tail)

    def flush(self, frame: Frame) -> None:
        """Ends the line that the frame's text goes into."""
        joined = "".join(frame.pieces)
        frame.pieces.clear()
        if not joined or joined.isspace():
            return
        if BREAK not in joined and (line := tidy(joined)) and line.isprintable() and line in self.lines.lines:
            self._add(line, frame, frame.visible)
            return
        lines = [line for part in joined.split(BREAK) if (line := tidy(part))]
        whole = [cut for line in lines for cut in self.lines.cut(line)]
        for text in ("\n".join(lines),) if whole == lines else whole:
            self._run(text, frame, frame.visible)

    def _text(self, frame: Frame, text: str) -> None:
        frame.pieces.append(text)
        if frame.link is not None:
            frame.link.pieces.append(text)

    def _run(self, text: str, frame: Frame, visible: bool, attribute: str = "") -> None:
        if text := "\n".join(line for part in text.split("\n") if (line := tidy(part))):
            self._add(text, frame, visible, attribute)

    def _add(self, text: str, frame: Frame, visible: bool, attribute: str = "") -> None:
        path = frame.path if attribute else frame.place
        self.seen.runs.append(Run(text, path, frame.region, visible, attribute, frame.table, frame.cell))
        if frame.cell is not None and not attribute and visible == frame.cell.visible:
            frame.cell.lines.append(text)

    def _attributes(self, frame: Frame, attributes: Mapping[str, str]) -> None:
        for name, text in attribute_texts(attributes):
            self._unshown(text, frame, name)

    def _opaque(self, frame: Frame, tag: str, kind: str, content: str) -> None:
        if tag in RAW:
            self._unshown(plain(content), frame)
        elif tag == "script":
            self._unshown(script_text(kind, content), frame)

    def _unshown(self, text: str, frame: Frame, attribute: str = "") -> None:
        if text and self.lines.holds(tidy(text)):
            self._run(text, frame, False, attribute)

    def _frame(self, above: Frame, tag: str, attributes: Mapping[str, str]) -> Frame:
        hides = tag in UNSEEN or (bool(attributes) and conceals(attributes))
        shares = tag in WITHIN_LINE and not hides
        frame = Frame(
            tag,
            above.child_step(tag) if above.tag else "",
            above if above.tag else None,
            region_of(tag, attributes, above.region),
            above.visible and not hides,
            above.pieces if shares or tag == "br" else [],
            (above.owner or above) if shares else None,
            above.table,
            above.cell,
            above.link,
            {},
            "" if above.tag else f"/{tag}",
        )
        if above.table is not None or tag == "table":
            self._table(frame, attributes)
        if tag in ("a", "area") and "href" in attributes:
            title = attributes.get("title") or attributes.get("alt") or ""
            frame.link = LinkSeen(attributes["href"], title, frame.visible)
            self.seen.links.append(frame.link)
        return frame

    def _table(self, frame: Frame, attributes: Mapping[str, str]) -> None:
        tag, table = frame.tag, frame.table
        if table is not None and tag in LAYOUT:
            table.is_layout = True
        if tag == "table":
            frame.table, frame.cell = TableSeen(frame.path, frame.region), None
            self.seen.tables.append(frame.table)
        elif table is None:
            return
        elif tag == "tr":
            table.rows.append([])
        elif tag in ("td", "th"):
            frame.cell = CellSeen(
                frame.path, frame.visible, tag == "th", span_of(attributes, "colspan"), span_of(attributes, "rowspan")
            )
            if not table.rows:
                table.rows.append([])
            table.rows[-1].append(frame.cell)
