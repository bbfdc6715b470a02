"""大汉 JPAAS: a script tag names the address of the unit and, in single quotes, the query that it sends."""

import json
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qsl, urlencode

from records.feeds.model import Feed

NAME = "jpaas"
SIGNS = ("unitbuild.js", "front/page/build/unit")
ADDRESS = re.compile(r"/front/page/build/unit\?")
PAGE = re.compile(r"%22pageNo%22:(?:%22)?(?P<page>\d{1,6})")
MARK = "build/unit"
ASKED = re.compile(r"\burl\s*=\s*[\"']([^\"'\s]{1,500})[\"']", re.IGNORECASE)
QUERY = re.compile(r"\bqueryData\s*=\s*(?:\"([^\"]{1,2000})\"|'([^']{1,2000})')", re.IGNORECASE)
PAIR = re.compile(r"['\"](\w{1,40})['\"]\s*:\s*(?:'([^']{0,500})'|\"([^\"]{0,500})\"|([\w.-]{1,60}))")
# The name is misspelt in most editions and spelt well in some; a page that says neither is asked both ways.
SPELLINGS = ("bulidstatic", "buildstatic")
ORDER = ("parseType", "webId", "tplSetId", "pageType", "tagId", "editType", "pageId")
MAX_UNITS = 60
MAX_TAG = 3_000
USUAL_SIZE = 15


def feeds(html: str, url: str) -> Iterator[Feed]:
    for tag in _tags(html):
        asked, query = ASKED.search(tag), QUERY.search(tag)
        if asked is None or query is None:
            continue
        fields = _fields(unescape(query[1] or query[2]))
        spellings = (fields["parseType"],) if fields.get("parseType") else SPELLINGS
        for spelling in spellings:
            yield Feed(f"{unescape(asked[1])}?{_query({**fields, 'parseType': spelling})}")


def _tags(html: str) -> Iterator[str]:
    """The tags in which the interface's name stands."""
    at = html.find(MARK)
    for _ in range(MAX_UNITS):
        if at < 0:
            return
        start = html.rfind("<", max(0, at - MAX_TAG), at)
        end = html.find(">", at, at + MAX_TAG)
        if start >= 0 and end >= 0:
            yield html[start:end]
        at = html.find(MARK, at + len(MARK))


def at_page(address: str, number: int, size: int) -> str:
    base, _, query = address.partition("?")
    pairs = dict(parse_qsl(query, keep_blank_values=True))
    asked = _object(pairs.pop("paramJson", ""))
    asked.pop("pageNo", None)
    asked.pop("pageSize", None)
    if number > 1:
        asked |= {"pageNo": number, "pageSize": size or USUAL_SIZE}
    if asked:
        pairs["paramJson"] = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
    return f"{base}?{urlencode(pairs, safe=':,{}')}"


def _fields(text: str) -> dict[str, str]:
    return {match[1]: match[2] or match[3] or match[4] or "" for match in PAIR.finditer(text)}


def _query(fields: dict[str, str]) -> str:
    ordered = {name: fields[name] for name in ORDER if name in fields}
    return urlencode(ordered | fields, safe=":,{}")


def _object(text: str) -> dict[str, object]:
    try:
        data = json.loads(text) if text else {}
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}
