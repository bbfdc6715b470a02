"""The text of one paragraph: what shows, what is hidden or struck out by a tracked change, what hangs on it."""

from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from documents.office.word.styles import Styles
from documents.office.xml import Element, child, is_on, local, value

BREAKS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Properties, pronunciation guides, and numbers of fields.
SILENT = frozenset({"pPr", "rPr", "rt", "sectPr", "sdtPr", "sdtEndPr", "delInstrText", "fldData", "numPr"})
STRUCK = frozenset({"del", "moveFrom"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """A hyperlink as written: `relation` is the id of its target, `address` the target itself where a field says it."""

    text: str
    relation: str = ""
    address: str = ""
    visible: bool = True


@dataclass(slots=True)
class Runs:
    """`pieces` are texts in order, `boxes` the contents of text boxes, each with whether it shows."""

    styles: Styles
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    boxes: list[tuple[Element, bool]] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    watermarks: list[str] = field(default_factory=list)

    def shown(self) -> str:
        return "".join(text for text, visible in self.pieces if visible)

    def hidden(self) -> list[str]:
        """Each stretch of hidden text between shown ones."""
        stretches = groupby(self.pieces, key=itemgetter(1))
        return ["".join(text for text, _ in pieces) for visible, pieces in stretches if not visible]

    def say(self, text: str, visible: bool) -> None:
        if text:
            self.pieces.append((text, visible))


def runs_of(paragraph: Element, styles: Styles, visible: bool) -> Runs:
    runs = Runs(styles)
    _walk(paragraph, runs, visible, styles.hides(child(paragraph, "pPr"), "pStyle"))
    return runs


def preferred(element: Element) -> Element | None:
    """Of a text box written twice, for new and for old programs, the first writing."""
    return next((one for one in element if local(one) in ("Choice", "Fallback")), None)


def _walk(element: Element, runs: Runs, visible: bool, vanished: bool) -> None:
    """`vanished` is what the paragraph's style says about runs that say nothing themselves."""
    for one in element:
        name = local(one)
        if name in SILENT:
            continue
        if name == "t":
            runs.say(one.text or "", visible and not vanished)
        elif name == "delText":
            runs.say(one.text or "", False)
        elif name in BREAKS:
            runs.say(BREAKS[name], visible and not vanished)
        elif name == "instrText":
            runs.instructions.append(one.text or "")
        elif name == "txbxContent":
            runs.boxes.append((one, visible and not vanished))
        elif name == "textpath":
            runs.watermarks.append(value(one, "string") or "")
        elif name == "hyperlink":
            _link(one, runs, visible, vanished)
        elif name == "AlternateContent":
            if (choice := preferred(one)) is not None:
                _walk(choice, runs, visible, vanished)
        elif name == "r":
            _walk(one, runs, visible, _vanishes(one, runs.styles, vanished))
        else:
            _walk(one, runs, visible and name not in STRUCK, vanished)


def _vanishes(run: Element, styles: Styles, inherited: bool) -> bool:
    properties = child(run, "rPr")
    own = child(properties, "vanish")
    if own is not None:
        return is_on(own)
    return inherited or styles.hides(properties, "rStyle")


def _link(element: Element, runs: Runs, visible: bool, vanished: bool) -> None:
    inner = Runs(runs.styles)
    _walk(element, inner, visible, vanished)
    runs.pieces += inner.pieces
    runs.boxes += inner.boxes
    shown = inner.shown()
    runs.anchors += inner.anchors
    runs.anchors.append(
        Anchor(shown or "".join(inner.hidden()), relation=value(element, "id") or "", visible=bool(shown))
    )
