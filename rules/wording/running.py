"""The running text of a document as one string, and faults of its structure on their way to observations."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from records import Block, Cell, Document, Region
from rules.kit import Draft, Rule, Strip, blocks, strip_of
from rules.wording.discussion import Talk, talk
from rules.wording.placing import weighed
from rules.wording.sentences import normalised, sentence

AROUND, SHOWN, EXAMPLES = 60, 40, 3
TEXT = (Region.TITLE, Region.BODY)


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in the running text. `note` says in Chinese what is wrong, `doubt` why a person has to look ("" when
    nobody has to), `right` what should stand there. Faults of one `kind` that are `alike` make one finding."""

    kind: str
    start: int
    end: int
    note: str
    doubt: str = ""
    right: str = ""
    alike: str = ""


def running(document: Document) -> Strip:
    """What people read one after the other: title and body without tables, menus, footers and hidden text."""
    return strip_of([block for block in blocks(document) if block.visible and block.region in TEXT])


def drafts(rule: Rule[Document], document: Document, strip: Strip, faults: Iterable[Fault]) -> Iterator[Draft]:
    """One observation for all faults that are alike; the surest place stands for them."""
    groups: dict[tuple[str, str], list[Fault]] = defaultdict(list)
    for fault in faults:
        if not is_mentioned(strip.text, fault, document.title):
            groups[fault.kind, fault.alike or strip.text[fault.start : fault.end]].append(fault)
    for group in groups.values():
        yield _draft(rule, document, strip, sorted(group, key=lambda fault: fault.doubt != ""))


def is_mentioned(text: str, fault: Fault, title: str) -> bool:
    """True where the page speaks about the fault instead of having it."""
    before = text[max(0, fault.start - AROUND) : fault.start].rpartition("\n")[2]
    after = text[fault.end : fault.end + AROUND].partition("\n")[0]
    return talk(before, after, title) is not Talk.USED


def _draft(rule: Rule[Document], document: Document, strip: Strip, group: list[Fault]) -> Draft:
    first = group[0]
    at, start, end = place_of(strip, first.start, first.end)
    around = sentence(at.text, start, end)
    report = rule.review if first.doubt else rule.fail
    counted = f"（共{len(group)}处）" if len(group) > 1 else ""
    return report(
        document,
        f"{first.note}{f'；{first.doubt}' if first.doubt else ''}{counted}。",
        at=at,
        quote=at.text[start:end],
        start=start,
        end=end,
        type=first.kind,
        suggestion=first.right,
        defect=f"{first.kind}|{normalised(at.text[start:end])}|{normalised(around)}",
        severity=weighed(rule.severity, document, at),
        count=len(group),
        examples=_examples(strip, group) if len(group) > 1 else (),
    )


def place_of(strip: Strip, start: int, end: int) -> tuple[Block | Cell, int, int]:
    """The block at `start` and the place in it; what reaches into the next block is cut off."""
    index, offset = strip.find(start)
    at = strip.places[index]
    return at, start - offset, min(end - offset, len(at.text))


def _examples(strip: Strip, group: list[Fault]) -> tuple[str, ...]:
    quotes = dict.fromkeys(strip.text[fault.start : fault.end][:SHOWN] for fault in group)
    return tuple(" ".join(quote.split()) for quote in quotes)[:EXAMPLES]
