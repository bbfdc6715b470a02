"""Decoded markup made ready for both parsers, and the parts of it that are no text of the page."""

import html as entities
import re
from dataclasses import dataclass

from documents.decoding import decode
from documents.html.bounds import bounded, plain
from documents.source import Source
from records import Problem, with_encoded_queries

# Menus stand as one link beside the other, and rows as link and date, without a space: the words must not join to
# false terms, nor the end of a title with the year.
NEIGHBOURS = tuple((joined, joined.replace("><", "> <")) for joined in ("</a><a", "</a><span", "</span><a"))
OPENING = re.compile(r"<!--|<(script|style)(?=[\s/>])", re.IGNORECASE)
CLOSING = {name: re.compile(f"</{name}(?=[\\s/>])[^>]{{0,200}}>?", re.IGNORECASE) for name in ("script", "style")}
# JCMS: <!--<$[标题]>begin-->
TEMPLATE_MARK = re.compile(r"<\$\[[^\]]{0,60}\]>(?:begin|end)?")
PROSE = re.compile(r"[\u4e00-\u9fff]|\d{11}")
MAX_PARTS = 20_000


@dataclass(frozen=True, slots=True)
class Markup:
    """`html` is what lxml parses; `rest` the plain text that was cut off."""

    html: str
    rest: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Stripped:
    """Markup without comments, scripts and style sheets; `scripts` are whole elements, `comments` what they hold."""

    html: str
    comments: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


def markup_of(source: Source) -> Markup:
    decoded = decode(source.body)
    safe = bounded(with_encoded_queries(decoded.text, decoded.encoding))
    html = placed(safe.html, source)
    for joined, apart in NEIGHBOURS:
        html = html.replace(joined, apart)
    return Markup(html, safe.rest, decoded.problems + safe.problems)


def placed(html: str, source: Source) -> str:
    """Markup of list data with the address of the page that shows it as its base."""
    return html if source.place == source.url else f'<base href="{entities.escape(source.place)}">{html}'


def stripped(html: str) -> Stripped:
    """One pass. What is never closed stays in the markup: the parser knows best where it ends."""
    kept: list[str] = []
    comments: list[str] = []
    scripts: list[str] = []
    done = 0
    match = OPENING.search(html)
    for _ in range(MAX_PARTS):
        if match is None:
            break
        start, name = match.start(), (match[1] or "").lower()
        end = _end(html, match.end(), name)
        if end < 0:
            break
        kept.append(html[done:start])
        if not name:
            comments.append(html[start + 4 : end - 3])
        elif name == "script":
            scripts.append(html[start:end])
        done = end
        match = OPENING.search(html, end)
    return Stripped("".join((*kept, html[done:])), tuple(comments), tuple(scripts))


def comment_text(comment: str) -> str:
    """Text of commented-out markup, "" where it speaks to no reader: conditional comments, marks of the template."""
    text = TEMPLATE_MARK.sub("", comment)
    return plain(text) if PROSE.search(text) else ""


def _end(html: str, start: int, name: str) -> int:
    """Behind the closing mark, -1 without one."""
    if not name:
        # `<!-->` is a whole comment.
        close = html.find("-->", max(0, start - 2))
        return close + 3 if close >= 0 else -1
    closing = CLOSING[name].search(html, start)
    return closing.end() if closing else -1
