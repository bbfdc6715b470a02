"""Runs the rules over what was seen and counts what they said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from records import Column, Document, Finding, LinkTarget, Outcome, Readability, RuleCard, SiteView, Skim, Tally
from rules.drafting import finding_of
from rules.kit import Context, Draft, Subject, scrub_url
from rules.kit.rule import everything
from rules.registry import Loaded, load_rules
from rules.selection import selected
from rules.settings import Settings
from rules.tallies import Counts

# One broken rule may crash on every page; the count stands in the tally.
CRASH_LINES_PER_RULE = 20


@dataclass(frozen=True, slots=True)
class _Ready:
    """A rule with what it needs in this run."""

    loaded: Loaded
    card: RuleCard
    ctx: Context

    def fires(self, text: str, glance: Document) -> bool:
        if self.loaded.fires is not None:
            return self.loaded.fires(text, self.ctx)
        return self.loaded.rule.where(glance)


class Engine:
    """The rules that `settings` selects, ready to judge. RuleError for an unknown code in the settings.

    With `strict` a crash of a rule is raised instead of counted. `rules` replaces the rules of the folders.
    """

    def __init__(self, settings: Settings, *, strict: bool = False, rules: Sequence[Loaded] | None = None) -> None:
        chosen = selected(load_rules() if rules is None else rules, settings)
        self._strict = strict
        self._ready = tuple(_Ready(one, one.card, _context(one, settings)) for one in chosen)
        self._by_type = {
            kind: tuple(r for r in self._ready if r.loaded.rule.checks is kind)
            for kind in (Document, Column, LinkTarget, SiteView)
        }
        self._counts = Counts(one.rule.code for one in chosen)
        self._crashes: list[str] = []

    def wants(self, skim: Skim, is_home: bool = False) -> bool:
        """Must this page be read in full? If not, `pass_over` counts it."""
        glance = _glance(skim, is_home)
        return any(self._fires(ready, skim, glance) for ready in self._by_type[Document])

    def pass_over(self, skim: Skim) -> None:
        """Counts the document rules for a page that was only skimmed, because none of them fired."""
        glance = _glance(skim, is_home=False)
        for ready in self._by_type[Document]:
            if ready.loaded.rule.where is everything:
                self._counts.add(ready.card.code, "passed")
            else:
                self._judge_one(ready, glance, silent=True)

    def judge(self, subject: Subject, look: Skim | None = None) -> list[Finding]:
        """The findings about one subject, masked, with `defect` set. An unreadable document is judged by no rule.

        `look` is the first look at the same page: a rule whose trigger did not fire there is only counted.
        """
        if isinstance(subject, Document) and subject.readability is Readability.UNREADABLE:
            return []
        rules = self._by_type[type(subject)]
        if look is None:
            return [finding for ready in rules for finding in self._judge_one(ready, subject)]
        glance = _glance(look, is_home=False)
        silent = [not self._may_find(ready, look, glance) for ready in rules]
        return [f for ready, mute in zip(rules, silent, strict=True) for f in self._judge_one(ready, subject, mute)]

    def tally(self) -> tuple[Tally, ...]:
        return self._counts.tally()

    def outcomes(self) -> str:
        """One letter for each rule, in the order of the tally: the worst that it said since the last call, o outside,
        p passed, r review, f failed, c crashed, - nothing."""
        return self._counts.letters()

    def crashes(self) -> tuple[str, ...]:
        """One Chinese line per crash, at most 20 for each rule."""
        return tuple(self._crashes)

    def cards(self) -> tuple[RuleCard, ...]:
        """The cards of the rules that run here."""
        return tuple(ready.card for ready in self._ready)

    def _fires(self, ready: _Ready, skim: Skim, glance: Document) -> bool:
        try:
            return ready.fires(skim.text, glance)
        except Exception:
            if self._strict:
                raise
            # The full reading decides, and counts the crash if it comes again.
            return True

    def _may_find(self, ready: _Ready, look: Skim, glance: Document) -> bool:
        """A rule without a trigger looks at every page that is read."""
        return ready.loaded.fires is None or self._fires(ready, look, glance)

    def _judge_one(self, ready: _Ready, subject: Subject, silent: bool = False) -> list[Finding]:
        code = ready.card.code
        try:
            if not ready.loaded.rule.where(subject):
                self._counts.add(code, "outside")
                return []
            drafts: list[Draft] = [] if silent else list(ready.loaded.check(subject, ready.ctx))
            findings = [finding_of(draft, ready.card) for draft in drafts]
        except Exception as error:
            if self._strict:
                raise
            self._crashed(code, subject, error)
            return []
        if outcome := _outcome(findings, subject):
            self._counts.add(code, outcome)
        return findings

    def _crashed(self, code: str, subject: Subject, error: Exception) -> None:
        if self._counts.add(code, "crashed") <= CRASH_LINES_PER_RULE:
            # The error's own text may quote the page.
            what = f"检查 {scrub_url(subject.url)} 时出错（{type(error).__name__}）"
            self._crashes.append(f"规则 {code} {what}，本条未判定")


def _context(one: Loaded, settings: Settings) -> Context:
    data = one.prepare(settings) if one.prepare else None
    return Context(today=settings.today, params=one.rule.values, key=settings.key, data=data)


def _glance(skim: Skim, is_home: bool) -> Document:
    """What is known of a page before it is read."""
    page = skim.page
    return Document(
        url=page.url,
        kind="html",
        title=page.title,
        is_home=is_home,
        published=page.published,
        source=page.source,
        breadcrumb=page.breadcrumb,
    )


def _outcome(findings: list[Finding], subject: Any) -> str:
    """ "" when silence proves nothing, because part of the document could not be read."""
    if any(finding.outcome is Outcome.FAIL for finding in findings):
        return "failed"
    if findings:
        return "review"
    partly = isinstance(subject, Document) and any(problem.fatal for problem in subject.problems)
    return "" if partly else "passed"
