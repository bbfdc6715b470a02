"""The faulty words within their surroundings, and a link that jumps to them."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from records import Family, Finding, Region
from reports.text import clean, shorten

AROUND = 60
EDGE = re.compile(r"[\s，。、；：？！,.;:?!…“”‘’\"'（）()《》〈〉【】\[\]]+")
# A mask or a long number near the words: rather no jump than a hint of what was masked.
DELICATE = re.compile(r"[*×＊●]{2}|\d{7}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """`quote` as found, with what stood before and after it; all masked already when the finding was made."""

    before: str = ""
    quote: str = ""
    after: str = ""

    @property
    def marked(self) -> str:
        """One line of plain text with the words in 【】."""
        if not self.quote:
            return self.before
        return f"{self.before}【{self.quote}】{self.after}"


def evidence_of(finding: Finding) -> Evidence:
    """The quote inside its context. A context that does not hold the quote stands alone."""
    context, words = clean(finding.context), clean(finding.quote)
    if not words or not context:
        return Evidence(before=shorten(context, 2 * AROUND), quote=words)
    # Offsets count in the block; they serve when the context is the whole block, else the first place does.
    at = finding.start if context[finding.start : finding.end] == words else context.find(words)
    if at < 0:
        return Evidence(quote=words)
    return Evidence(
        shorten(context[:at], AROUND, from_end=True),
        words,
        shorten(context[at + len(words) :], AROUND),
    )


def is_web(url: str) -> bool:
    """Only these become links: a crafted address must not run script from a report."""
    return url.startswith(("http://", "https://"))


def jump_link(finding: Finding, evidence: Evidence) -> str:
    """The page's address, with a text fragment where the words can be shown there without giving anything away."""
    if not is_web(finding.url):
        return ""
    if not _may_jump(finding, evidence):
        return finding.url
    # Behind a fragment the directive follows directly; a second # would become part of the first.
    return finding.url + ("" if "#" in finding.url else "#") + _directive(evidence)


def _may_jump(finding: Finding, evidence: Evidence) -> bool:
    if finding.family is Family.PRIVACY or finding.attachment or not evidence.quote.strip():
        return False
    if finding.region is Region.META or (finding.where is not None and finding.where.kind in ("meta", "column")):
        return False
    nearby = _last_piece(evidence.before) + evidence.quote + _first_piece(evidence.after)
    return DELICATE.search(nearby) is None and "\n" not in evidence.quote


def _directive(evidence: Evidence) -> str:
    """`:~:text=prefix-,quote,-suffix`. Browsers ask for word borders at the outer ends only, and Chinese words have
    none that can be known here, so prefix and suffix reach to the next punctuation mark."""
    prefix, suffix = _last_piece(evidence.before), _first_piece(evidence.after)
    head = f"{_encoded(prefix)}-," if prefix else ""
    tail = f",-{_encoded(suffix)}" if suffix else ""
    return f":~:text={head}{_encoded(evidence.quote)}{tail}"


def _last_piece(text: str) -> str:
    return EDGE.split(text)[-1]


def _first_piece(text: str) -> str:
    return EDGE.split(text, maxsplit=1)[0]


def _encoded(text: str) -> str:
    # The hyphen is syntax in a text directive but never escaped by quote().
    return quote(text, safe="").replace("-", "%2D")
