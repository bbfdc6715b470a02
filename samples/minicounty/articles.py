"""The inner part of an article: text, table, links and attached files."""

from collections.abc import Sequence
from html import escape
from random import Random

from samples.minicounty.model import Article, Place, Plant
from samples.minicounty.prose import prose_of

# What a word processor leaves in an editor's window.
PASTED = '<p style="text-indent: 2em; line-height: 150%;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">'


def filler_text(article: Article, place: Place, characters: int, seed: int, pasted: bool) -> str:
    """At least `characters` of prose; the same for the same article and seed. Text that was `pasted` brings markup."""
    random = Random(f"{seed}/{article.serial}")
    texts = prose_of(place.bureau.theme).paragraphs(characters, random)
    return paragraphs([f"{PASTED}{text}</span></p>" for text in texts] if pasted else texts)


def planted_text(plant: Plant, article: Article) -> str:
    files = [(file.name, path) for file, path in zip(plant.files, article.file_paths, strict=True)]
    return paragraphs(plant.paragraphs) + _table(plant.table) + _links([*plant.links, *files])


def paragraphs(texts: Sequence[str]) -> str:
    return "\n".join([text if text.startswith("<") else f"<p>{text}</p>" for text in texts])


def _table(rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    head, *body = rows
    lines = [_line(head, "th"), *(_line(row, "td") for row in body)]
    return f"<table>{''.join(lines)}</table>\n"


def _line(cells: Sequence[str], tag: str) -> str:
    return f"<tr>{''.join(f'<{tag}>{escape(cell)}</{tag}>' for cell in cells)}</tr>\n"


def _links(links: Sequence[tuple[str, str]]) -> str:
    if not links:
        return ""
    rows = "".join(f'<li><a href="{escape(url)}" target="_blank">{escape(text)}</a></li>\n' for text, url in links)
    return f'<ul class="links-in">{rows}</ul>'
