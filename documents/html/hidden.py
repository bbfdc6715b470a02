"""Text that a page carries without showing it: it is published all the same, and search engines show it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from documents.html.bounds import plain
from documents.html.head import PROSE, Metas

# A tooltip, the text in place of a picture, the value of a form field.
ATTRIBUTES = ("title", "alt", "value", "placeholder", "summary")
SPEAKING = frozenset(ATTRIBUTES)
HAN = re.compile("[\u4e00-\u9fff]")
CALL = "tel:"
DATA = "data-"
# The values of such attributes in markup that hold eleven digits in a row.
DATA_VALUES = re.compile(
    rf"{DATA}[\w-]{{1,40}}=(?:\"(?=[^\"]*?\d{{11}})([^\"]{{11,2000}})\"|'(?=[^']*?\d{{11}})([^']{{11,2000}})')"
)
# A form field, a tooltip or a record in a script may hold a person's number without a word beside it.
NUMBER = r"(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9}|62\d{14,17})"
ALONE = re.compile(rf"\s*{NUMBER}\s*")
WITHIN = re.compile(rf"(?<![0-9A-Za-z_.]){NUMBER}(?![0-9A-Za-z_.])")
IN_QUOTES = re.compile(rf"[\"']{NUMBER}[\"']")
# "sfz": "5406…", var phone = '138…'
QUOTED = re.compile(rf"([\w一-鿿]{{0,30}})[\"']?\s{{0,3}}[:=]\s{{0,3}}[\"']({NUMBER})[\"']")
SCRIPT_TYPE = re.compile(r"<script[^>]{0,500}?\stype\s*=\s*[\"']?([\w/+.-]+)", re.IGNORECASE)
RECORDS = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
MAX_SCRIPT = 4_000_000
MAX_VALUES = 20_000
MAX_ATTRIBUTE = 20_000


def carries_prose(text: str) -> bool:
    return HAN.search(text) is not None or ALONE.fullmatch(text) is not None


def speaks(attributes: Mapping[str, str | None]) -> bool:
    """A quick no for the many elements without such an attribute."""
    if not SPEAKING.isdisjoint(attributes) or (attributes.get("href") or "").startswith(CALL):
        return True
    return any(name.startswith(DATA) for name in attributes)


def attribute_texts(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """(attribute, text) of one element."""
    for name in ATTRIBUTES:
        value = attributes.get(name)
        if value and carries_prose(value[:MAX_ATTRIBUTE]):
            yield name, value[:MAX_ATTRIBUTE]
    if (called := attributes.get("href") or "").startswith(CALL):
        yield "href", called[:MAX_ATTRIBUTE]
    for name, value in attributes.items():
        if name.startswith(DATA) and value and WITHIN.search(value[:MAX_ATTRIBUTE]):
            yield name, value[:MAX_ATTRIBUTE]


def data_texts(markup: str) -> Iterator[str]:
    """What `attribute_texts` gives of the data attributes of a whole page."""
    if DATA in markup:
        yield from (value for pair in DATA_VALUES.findall(markup) if WITHIN.search(value := pair[0] or pair[1]))


def prose_metas(metas: Metas) -> Iterator[tuple[str, str]]:
    return ((name, content) for name, content in metas if content and name.lower() in PROSE)


def script_text(kind: str, content: str) -> str:
    """What of a script element is data for people: records of a JCMS list, strings of JSON, templates; of code only
    the numbers of people that it carries as records.

    `kind` is the type attribute. A piece of text stands on a line of its own.
    """
    kind, content = kind.lower(), content[:MAX_SCRIPT]
    if "<datastore" in content:
        # A missing end would make the pattern look through the whole rest for every record.
        closed = content[: content.rfind("]]>") + 3]
        return "\n".join(plain(record) for record in RECORDS.findall(closed))
    if "json" in kind:
        return "\n".join(_strings(content))
    if "template" in kind or kind == "text/html":
        return plain(content)
    if not IN_QUOTES.search(content):
        return ""
    return "\n".join(f"{name}：{number}" if name else number for name, number in QUOTED.findall(content))


def script_kind(element: str) -> str:
    """The type attribute of a script element given as markup."""
    match = SCRIPT_TYPE.match(element, 0, 600)
    return match[1] if match else ""


def _strings(content: str) -> list[str]:
    try:
        waiting: list[Any] = [json.loads(content)]
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    while waiting and len(found) < MAX_VALUES:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, str) and carries_prose(value):
            found.append(plain(value))
    return found
