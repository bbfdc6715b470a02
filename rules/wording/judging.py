"""From hits in a document to observations: one for each wrong form, wherever it is repeated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from records import Block, Cell, Document, Outcome, Region, Severity
from rules.kit import Context, Draft, Rule, texts
from rules.settings import Settings
from rules.wording.history import newest_year
from rules.wording.lexicon import Hit, Lexicon, names
from rules.wording.phrasing import message
from rules.wording.placing import raised
from rules.wording.rows import Category
from rules.wording.sentences import normalised, sentence
from rules.wording.shipped import lexicon_of
from rules.wording.verdicts import Setting, Verdict, verdict

EXAMPLES = 3
# Our own defaults: no national value exists for single wrong words.
DEDUCTIONS = {Severity.GRAVE: 5.0, Severity.MAJOR: 1.0, Severity.MINOR: 0.1, Severity.HINT: 0.0}


@dataclass(frozen=True, slots=True)
class Sighting:
    hit: Hit
    verdict: Verdict
    at: Block | Cell

    @property
    def region(self) -> Region:
        if isinstance(self.at, Cell):
            return Region.BODY
        return self.at.region if self.at.visible else Region.META

    @property
    def sentence(self) -> str:
        return sentence(self.hit.folded.text, self.hit.at, self.hit.until)

    @property
    def quote(self) -> str:
        return self.at.text[self.hit.start : self.hit.end]


def fires(text: str, ctx: Context, categories: Iterable[Category]) -> bool:
    """The trigger of a list rule."""
    return not names(categories).isdisjoint(lexicon_in(ctx).glance(text))


def lexicon_in(ctx: Context) -> Lexicon:
    return ctx.data if isinstance(ctx.data, Lexicon) else lexicon_of(Settings(today=ctx.today))


def wrong_words(
    rule: Rule[Document], document: Document, ctx: Context, categories: frozenset[Category]
) -> Iterator[Draft]:
    """The observations of a list rule."""
    found: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings_in(document, lexicon_in(ctx), categories):
        found[sighting.hit.wrong].append(sighting)
    for sightings in found.values():
        for group in _groups(sightings):
            yield _draft(rule, document, group)


def sightings_in(document: Document, lexicon: Lexicon, categories: frozenset[Category]) -> Iterator[Sighting]:
    """The places of wrong forms of these categories, in reading order."""
    setting: Setting | None = None
    every = list(texts(document))
    for at in (every[index] for index in lexicon.holders([at.text for at in every])):
        for hit in lexicon.find(at.text):
            if hit.rows[0].category not in categories:
                continue
            setting = setting or _setting(document)
            if judged := verdict(hit, setting):
                yield Sighting(hit, judged, at)


def _setting(document: Document) -> Setting:
    if document.published:
        return Setting(document.title, document.published.day)
    return Setting(document.title, None, newest_year(at.text for at in texts(document)))


def _groups(sightings: list[Sighting]) -> Iterator[list[Sighting]]:
    """The places of one wrong form: in the title, in the text, and elsewhere only what is no copy of these."""
    titles = {normalised(s.sentence): s for s in reversed(sightings) if s.region is Region.TITLE}
    # The title stands in the head and above the text: one place to mend.
    title, known = list(titles.values()), set(titles)
    body = [s for s in sightings if s.region is Region.BODY and normalised(s.sentence) not in known]
    rest = [] if title or body else sightings
    for group in (title, body, rest):
        if group:
            yield sorted(group, key=lambda s: s.verdict.outcome is Outcome.REVIEW)


def _draft(rule: Rule[Document], document: Document, group: list[Sighting]) -> Draft:
    first = group[0]
    hit, judged = first.hit, first.verdict
    severity = raised(judged.row.severity, document, first.at)
    report = rule.fail if judged.outcome is Outcome.FAIL else rule.review
    sentences = tuple(dict.fromkeys(s.sentence for s in group))
    return report(
        document,
        message(judged, first.quote, severity, len(group)),
        at=first.at,
        quote=first.quote,
        start=hit.start,
        end=hit.end,
        type=judged.row.category.value,
        suggestion=judged.row.right,
        defect=f"{hit.wrong}|{normalised(first.sentence)}",
        severity=severity,
        deduction=DEDUCTIONS.get(severity, 0.0),
        count=len(group),
        examples=sentences[:EXAMPLES] if len(group) > 1 else (),
    )
