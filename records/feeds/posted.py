"""Interfaces that answer to POST only: the form is a part of the address, so that each list has a name of its own.

Behind the marker `__wb_method=POST` in the query stand the fields of the form, as archives of the web write such
requests. What is sent is the address before the marker, with the fields as its body.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from itertools import islice
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from records.feeds.written import MAX_FOUND, around

MARK = "__wb_method=POST"
JSON_MARK = "__wb_type=json"
FORM_TYPE, JSON_TYPE = "application/x-www-form-urlencoded", "application/json"
# The call names its address and its fields close to each other.
REACH = 900
LEAD = 200
IS_POST = re.compile(r"\.post\s*\(|\b(?:type|method)[\"']?\s*:\s*[\"']post[\"']", re.IGNORECASE)
FIELDS = re.compile(r"(?:\bdata[\"']?\s*:|,)\s*(?P<json>JSON\.stringify\(\s*)?\{(?P<body>[^{}]{1,800})\}")
FIELD = re.compile(
    r"[\"']?(?P<name>\w{1,40})[\"']?\s*:\s*(?:'(?P<one>[^'\n]{0,200})'|\"(?P<two>[^\"\n]{0,200})\"|(?P<number>\d{1,9})(?=\s*(?:,|$))"
    r"|(?P<other>[^,]{1,200}))"
)


@dataclass(frozen=True, slots=True)
class Call:
    """A POST as a page's script would send it; `fields` are those whose value is written down or stands in the
    page's own address under the same name."""

    address: str
    fields: Mapping[str, str]
    is_json: bool


@dataclass(frozen=True, slots=True)
class Sending:
    """What goes over the line."""

    url: str
    body: bytes
    content_type: str


def calls(html: str, mark: str, url: str) -> Iterator[Call]:
    """Calls in whose address `mark` stands, made by the page at `url`."""
    for match in islice(re.finditer(re.escape(mark), html), MAX_FOUND):
        start, end = around(html, match.start())
        # Nothing beyond the next address: that may be for another list.
        rest = html[end : end + REACH].partition(mark)[0]
        fields = FIELDS.search(rest)
        if fields is not None and (IS_POST.search(html[max(0, start - LEAD) : start]) or IS_POST.search(rest)):
            own = dict(parse_qsl(urlsplit(url).query))
            yield Call(unescape(html[start:end]), _fields(fields["body"], own), fields["json"] is not None)


def _fields(body: str, own: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in FIELD.finditer(body):
        name = match["name"]
        value = own.get(name) if match["other"] else match["one"] or match["two"] or match["number"] or ""
        if value is not None:
            found[name] = value
    return found


def posted(address: str, fields: Mapping[str, str], is_json: bool) -> str:
    """The name of the request: `address` with the fields behind the marker."""
    kind = f"&{JSON_MARK}" if is_json else ""
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}{MARK}{kind}&{urlencode(fields, quote_via=quote)}"


def sending(url: str) -> Sending | None:
    """The request behind a name, None for an address that is fetched as usual."""
    base, mark, form = url.partition(MARK)
    if not mark or "?" not in base:
        return None
    is_json = form.startswith(f"&{JSON_MARK}")
    form = form.removeprefix(f"&{JSON_MARK}").removeprefix("&")
    fields = dict(parse_qsl(form, keep_blank_values=True))
    body = json.dumps(fields, ensure_ascii=False).encode() if is_json else form.encode()
    return Sending(base.rstrip("?&"), body, JSON_TYPE if is_json else FORM_TYPE)
