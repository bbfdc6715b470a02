"""Runs the rules over what was seen and counts what they said."""

from collections.abc import Sequence
from typing import Any

from records import Column, Document, Finding, LinkTarget, Outcome, Readability, RuleCard, SiteView, Skim, Tally
from rules.drafting import finding_of
from rules.kit import Draft, Subject, scrub_url
from rules.kit.rule import everything
from rules.ready import Ready, glanced
from rules.registry import Loaded, load_rules
from rules.selection import selected
from rules.settings import Settings
from rules.tallies import Counts

# One broken rule may crash on every page; the count stands in the tally.
CRASH_LINES_PER_RULE = 20


class Engine:
    """The rules that `settings` selects, ready to judge. RuleError for an unknown code in the settings.

    With `strict` a crash of a rule is raised instead of counted. `rules` replaces the rules of the folders.
    """

    def __init__(self, settings: Settings, *, strict: bool = False, rules: Sequence[Loaded] | None = None) -> None:
        chosen = selected(load_rules() if rules is None else rules, settings)
        self._strict = strict
        self._ready = tuple(Ready(one, settings) for one in chosen)
        self._by_type = {
            kind: tuple(r for r in self._ready if r.loaded.rule.checks is kind)
            for kind in (Document, Column, LinkTarget, SiteView)
        }
        self._counts = Counts(one.rule.code for one in chosen)
        self._crashes: list[str] = []
        self._known: list[tuple[Skim, tuple[Ready, ...]]] = []

    def prepare(self) -> None:
        """Makes now what each rule would make when it is first asked. RuleError for settings that cannot be used."""
        for ready in self._ready:
            _ = ready.ctx

    def look_over(self, skims: Sequence[Skim]) -> None:
        """Asks the triggers about several pages, rule by rule and not page by page: what a rule looks things up in then
        stays in the processor's cache. `wants`, `words` and `judge` know the answers until the next call."""
        looks = [(skim, glanced(skim), list[Ready]()) for skim in skims]
        for ready in self._by_type[Document]:
            for skim, page, fired in looks:
                if self._fires(ready, skim.text, page):
                    fired.append(ready)
        self._known = [(skim, tuple(fired)) for skim, _, fired in looks]

    def wants(self, skim: Skim) -> bool:
        """Must this page be read? If not, `pass_over` counts it."""
        return bool(self._fired(skim))

    def words(self, skim: Skim) -> frozenset[str]:
        """For a page that must be read: where all rules that fired look at the places of some words and at the page's
        date, these words. Empty when they need all of the page."""
        words = [ready.words(skim.text) for ready in self._fired(skim)]
        # A page without a date is judged by the years that it speaks of.
        return frozenset().union(*words) if all(words) and skim.page.published else frozenset()

    def pass_over(self, skim: Skim) -> None:
        """Counts the document rules for a page that was only skimmed, because none of them fired."""
        page = glanced(skim)
        for ready in self._by_type[Document]:
            if ready.loaded.rule.where is everything:
                self._counts.add(ready.card.code, "passed")
            else:
                self._judge_one(ready, page, silent=True)

    def judge(self, subject: Subject, look: Skim | None = None) -> list[Finding]:
        """The findings about one subject, masked, with `defect` set. An unreadable document is judged by no rule.

        `look` is the first look at the same page: a rule whose trigger did not fire there is only counted.
        """
        if isinstance(subject, Document) and subject.readability is Readability.UNREADABLE:
            return []
        rules = self._by_type[type(subject)]
        if look is None:
            return [finding for ready in rules for finding in self._judge_one(ready, subject)]
        fired = self._fired(look)
        # A rule without a trigger looks at every page that is read.
        silent = [ready.loaded.fires is not None and ready not in fired for ready in rules]
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

    def _fired(self, skim: Skim) -> tuple[Ready, ...]:
        """The rules that a page has to be read for."""
        for known, fired in self._known:
            if known is skim:
                return fired
        self.look_over((skim,))
        return self._known[0][1]

    def _fires(self, ready: Ready, text: str, page: Document) -> bool:
        try:
            return ready.fires(text, page)
        except Exception:
            if self._strict:
                raise
            # The reading decides, and counts the crash if it comes again.
            return True

    def _judge_one(self, ready: Ready, subject: Subject, silent: bool = False) -> list[Finding]:
        code = ready.card.code
        try:
            if not ready.concerns(subject):
                self._counts.add(code, "outside")
                return []
            drafts: list[Draft] = [] if silent else list(ready.check(subject))
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


def _outcome(findings: list[Finding], subject: Any) -> str:
    """ "" when silence proves nothing, because part of the document could not be read."""
    if any(finding.outcome is Outcome.FAIL for finding in findings):
        return "failed"
    if findings:
        return "review"
    partly = isinstance(subject, Document) and any(problem.fatal for problem in subject.problems)
    return "" if partly else "passed"
