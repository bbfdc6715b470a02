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
# A form field may hold an identity number without a word beside it.
IDENTITY = re.compile(r"\s*\d{17}[\dXx]\s*")
SCRIPT_TYPE = re.compile(r"<script[^>]{0,500}?\stype\s*=\s*[\"']?([\w/+.-]+)", re.IGNORECASE)
RECORDS = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
MAX_SCRIPT = 4_000_000
MAX_VALUES = 20_000
MAX_ATTRIBUTE = 20_000


def carries_prose(text: str) -> bool:
    return HAN.search(text) is not None or IDENTITY.fullmatch(text) is not None


def speaks(attributes: Mapping[str, str | None]) -> bool:
    """A quick no for the many elements without such an attribute."""
    return not SPEAKING.isdisjoint(attributes)


def attribute_texts(attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """(attribute, text) of one element."""
    for name in ATTRIBUTES:
        value = attributes.get(name)
        if value and carries_prose(value[:MAX_ATTRIBUTE]):
            yield name, value[:MAX_ATTRIBUTE]


def prose_metas(metas: Metas) -> Iterator[tuple[str, str]]:
    return ((name, content) for name, content in metas if content and name.lower() in PROSE)


def script_text(kind: str, content: str) -> str:
    """What of a script element is data for people: records of a JCMS list, strings of JSON, templates. "" for code.

    `kind` is the type attribute. A piece of text stands on a line of its own.
    """
    kind, content = kind.lower(), content[:MAX_SCRIPT]
    if "<datastore" in content:
        # A missing end would make the pattern look through the whole rest for every record.
        closed = content[: content.rfind("]]>") + 3]
        return "\n".join(plain(record) for record in RECORDS.findall(closed))
    if "json" in kind:
        return "\n".join(_strings(content))
    return plain(content) if "template" in kind or kind == "text/html" else ""


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
