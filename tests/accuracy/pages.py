"""Labelled pages: whole published pages in a few lines each, read by the real reader.

== PR01 fail; PR03         what an inspector expects (`expected.py`)
T title
D 2019-03-01               day of publication
P paragraph
H a|b|c                    header row of a table
R*3 {i}|{name}|{id}        three such rows; `identities.py` fills the braces
<p>…                       HTML as it is
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from documents import Source, read
from records import Document
from rules.kit import EXAMPLE_DAY
from tests.accuracy.expected import Expected, expectations
from tests.accuracy.identities import Cast

ROW = re.compile(r"R(?:\*(\d+))? (.*)")


@dataclass(frozen=True, slots=True)
class Page:
    name: str
    document: Document
    expected: tuple[Expected, ...]


def pages(path: Path) -> Iterator[Page]:
    for number, part in enumerate(re.split(r"(?m)^== ", path.read_text(encoding="utf-8"))[1:], 1):
        labels, *lines = part.strip().splitlines()
        title = next(line for line in lines if line.startswith("T "))
        yield Page(f"{path.stem}:{number} {title[2:]}", document(lines, number), expectations(labels))


def document(lines: list[str], seed: int) -> Document:
    cast = Cast(seed)
    head = "".join(markup(line, cast) for line in lines if line.startswith("D "))
    body = "".join(markup(line, cast) for line in lines if not line.startswith("D "))
    body = body.replace("</table><table data-more>", "")
    page = f'<html><head><meta charset="utf-8"><title>{heading(body)}</title>{head}</head><body>{body}</body></html>'
    return read(Source("https://www.example.gov.cn/page.html", page.encode()), EXAMPLE_DAY)


def heading(body: str) -> str:
    return body.partition("<h1>")[2].partition("</h1>")[0]


def markup(line: str, cast: Cast) -> str:
    kind, _, text = line.partition(" ")
    if line.startswith("<"):
        return cast.fill(line)
    if kind == "T":
        return f"<h1>{cast.fill(text)}</h1>"
    if kind == "D":
        return f'<meta name="PubDate" content="{date.fromisoformat(text)}">'
    if kind == "P":
        return f"<p>{cast.fill(text)}</p>"
    if kind == "H":
        return f"<table>{cells(text, 'th', cast)}</table>"
    return rows(line, cast)


def rows(line: str, cast: Cast) -> str:
    found = ROW.fullmatch(line)
    assert found, line
    made = (cells(found[2].replace("{i}", str(i)), "td", cast) for i in range(1, int(found[1] or 1) + 1))
    return f"<table data-more>{''.join(made)}</table>"


def cells(text: str, tag: str, cast: Cast) -> str:
    return "<tr>" + "".join(f"<{tag}>{cast.fill(cell)}</{tag}>" for cell in re.split(r"\|(?![^{}]*\})", text)) + "</tr>"
