"""From what a check saw to the finding that leaves the room: masked, in one place."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from records import (
    Block,
    Cell,
    Column,
    Document,
    Finding,
    LinkTarget,
    Outcome,
    Region,
    RuleCard,
    SiteView,
    Status,
    Where,
)
from rules.kit import Draft, Subject, excerpt, scrub, scrub_name

# A keyed hash may look like a number in letters and must not be changed.
HASH = re.compile(r"[0-9a-f]{64}")
# These find a page or file again: long numbers stay in them, those of people do not.
LOCATORS = frozenset({"url", "attachment"})


def finding_of(draft: Draft, card: RuleCard) -> Finding:
    """The finding, with the numbers of people masked wherever they stood. A rule on trial only asks for review."""
    place = _place(draft)
    finding = replace(
        _about(draft.subject, card),
        outcome=Outcome.REVIEW if card.status is Status.TRIAL else draft.outcome,
        severity=draft.severity or card.severity,
        deduction=card.deduction if draft.deduction is None else draft.deduction,
        message=draft.message,
        where=place,
        region=_region(draft.at),
        quote=draft.quote,
        context=_context(draft),
        start=draft.start,
        end=draft.end,
        type=draft.type,
        suggestion=draft.suggestion or card.advice,
        count=draft.count,
        examples=draft.examples,
        defect=draft.defect,
    )
    return replace(finding, **{f.name: _clean(f.name, getattr(finding, f.name)) for f in fields(finding)})


def _about(subject: Subject, card: RuleCard) -> Finding:
    """What the subject and the card alone say."""
    base = Finding(
        rule=card.code,
        family=card.family,
        name=card.name,
        outcome=Outcome.FAIL,
        severity=card.severity,
        url=subject.url,
        message="",
        basis=tuple(clause.id for clause in card.basis),
    )
    if isinstance(subject, Column):
        return replace(base, title=subject.name, bureau=subject.bureau, column=subject.path)
    if isinstance(subject, Document):
        return replace(base, title=subject.title, attachment=subject.attachment)
    if isinstance(subject, SiteView):
        return replace(base, title=subject.name, bureau=subject.bureau)
    return _about_link(base, subject)


def _about_link(base: Finding, link: LinkTarget) -> Finding:
    # A dead address cannot be opened: the problem stands on the page that links to it.
    page = link.referrers[0] if link.referrers else None
    return replace(base, url=page.url, title=page.title) if page else base


def _place(draft: Draft) -> Where | None:
    if draft.at is None and isinstance(draft.subject, Column | SiteView):
        return Where("column")
    return draft.at.where if isinstance(draft.at, Block | Cell) else draft.at


def _region(at: Block | Cell | Where | None) -> Region | None:
    return at.region if isinstance(at, Block) else None


def _context(draft: Draft) -> str:
    if draft.context or not isinstance(draft.at, Block | Cell):
        return draft.context
    return excerpt(draft.at.text, draft.start, draft.end)


def _clean(name: str, value: Any) -> Any:
    return scrub_name(value) if name in LOCATORS else masked(value)


def masked(value: Any) -> Any:
    """Any value of a record with its texts scrubbed."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        if HASH.fullmatch(value):
            return value
        return scrub_name(value) if "://" in value[:8] else scrub(value)
    if isinstance(value, tuple):
        return tuple(masked(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: masked(getattr(value, f.name)) for f in fields(value)})
    return value
