"""Addresses as the column map compares them: a column has many, and all of them are the same column."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from records import County, within

INDEX = re.compile(r"(?:^|(?<=/))(?:index|default)(?:_\d{1,4})?\.(?:s?html?|jspx?|aspx?|php|do)$", re.IGNORECASE)
# Parameters that turn the pages of one list. `a7p` and its like belong to one system, `uid` to another.
PAGING = re.compile(
    r"(?:page|page_?(?:no|num|number|index|size)|p(?:er)?page|curr?_?(?:ent)?_?page|startrecord|endrecord|a\d+[ptc]|totalpage)",
    re.IGNORECASE,
)
# What a further page of a list is called, after its number is taken away: x_2.html and x2.htm, x/2.htm, x/page/2.
NUMBERED = (
    (re.compile(r"[_-]\d{1,4}(\.\w{2,6})$"), (r"\1",)),
    (re.compile(r"((?:^|/)[a-z]+)\d{1,4}(\.\w{2,6})$", re.IGNORECASE), (r"\1\2",)),
    (re.compile(r"/\d{1,4}(\.\w{2,6})$"), (r"\1", "")),
    (re.compile(r"/(?:page/)?\d{1,4}$"), ("",)),
)


@lru_cache(maxsize=100_000)
def key_of(url: str) -> str:
    """`url` without scheme, www, index file, page number and closing slash: equal for the addresses of one place."""
    host, _, rest = url.partition("://")[2].partition("/")
    path, _, query = rest.partition("?")
    path = INDEX.sub("", path).rstrip("/")
    kept = "&".join(item for item in query.split("&") if item and not PAGING.fullmatch(item.partition("=")[0]))
    key = f"{host.lower().removeprefix('www.')}/{path}"
    return f"{key}?{kept}" if kept else key


def stems_of(key: str) -> tuple[str, ...]:
    """Keys that the first page of a list may have when `key` is that of a further page."""
    for pattern, replacements in NUMBERED:
        if pattern.search(key):
            return tuple(pattern.sub(replacement, key) for replacement in replacements)
    return ()


def parents_of(key: str) -> tuple[str, ...]:
    """The folders above a key, outermost first, without the host."""
    parts = key.partition("?")[0].split("/")
    return tuple("/".join(parts[:end]) for end in range(2, len(parts)))


def is_under(key: str, folder: str) -> bool:
    """True for the folder itself and what lies in it, its own page swj.htm included; /swjt is no part of /swj."""
    return key == folder or (key.startswith(folder) and (folder.endswith("/") or key[len(folder)] in "/.?"))


def in_scope(url: str, county: County) -> bool:
    """True on the portal's host and under the addresses of the bureaus."""
    parts = urlsplit(county.portal)
    scopes = (f"{parts.scheme}://{parts.netloc}/", *(url for bureau in county.bureaus for url in bureau.urls))
    return within(url, scopes)
