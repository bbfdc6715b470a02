"""Canonical addresses: one page, one name, for the crawler's set of seen pages and for the identity of a finding."""

import re
from functools import lru_cache
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
SESSION_IN_PATH = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
# Names of parameters that identify a visit, not a page.
VISIT_PARAMETERS = re.compile(
    r"(?:utm_\w+|spm|jsessionid|phpsessid|aspsessionid\w*|session_?id|_t|_r|timestamp|rnd|random|wx_fmt|isappinstalled)",
    re.IGNORECASE,
)
SAFE = "!$%&'()*+,/:;=?@[]~|"
NOT_PAGES = ("javascript:", "mailto:", "tel:", "data:", "about:", "file:", "ftp:", "#")
# Without a host the rest is taken from the page.
WHOLE = re.compile(r"https?://[^/?#\\]")
MAX_LENGTH = 2000
# Relative to a page or to the root: names of letters, digits and hyphens, a suffix at the end.
PLAIN = re.compile(
    r"(?:(?P<root>/)|(?P<up>(?:\.\./|\./){0,8}))(?P<path>(?:[\w-]{1,100}/){0,12}[\w-]{1,200}(?:\.\w{1,10}|/)?)",
    re.ASCII,
)
MAX_PLAIN = 500
ATTACHMENT_SUFFIXES = re.compile(
    r"docx?|xlsx?|pptx?|wps|et|dps|pdf|ofd|rtf|txt|[ct]sv|zip|rar|7z|tar|t?gz"
    r"|jpe?g|png|gif|bmp|tiff?|webp|mp[34]|avi|wmv|flv|mov|exe|apk|ceb",
    re.IGNORECASE,
)


def canonical(url: str, base: str = "") -> str | None:
    """The absolute canonical form of `url`, None when it is no web address.

    Lower-case scheme and host, no default port, no fragment, no session or tracking parameters, dot segments
    resolved, backslashes of the path turned, characters outside the URL set percent-encoded as UTF-8.
    """
    url = url.strip().replace("\n", "").replace("\r", "").replace("\t", "")
    if "\\" in url:
        url = _forward(url)
    if len(url) > MAX_LENGTH or url.lower().startswith(NOT_PAGES):
        return None
    try:
        parts = urlsplit(urljoin(base, url))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in DEFAULT_PORTS or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    netloc = host if port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = quote(SESSION_IN_PATH.sub("", _without_dots(parts.path)), safe=SAFE, errors="replace") or "/"
    return urlunsplit((parts.scheme, netloc, path, _query(parts.query), ""))


def _forward(url: str) -> str:
    """With the strokes of the path as browsers read them: links written under Windows lean the other way."""
    end = min((at for at in (url.find("?"), url.find("#")) if at >= 0), default=len(url))
    return url[:end].replace("\\", "/") + url[end:]


def _without_dots(path: str) -> str:
    # urljoin leaves an absolute reference as it stands.
    return urlsplit(urljoin("http://host/", path)).path if "/." in path else path


def _query(query: str) -> str:
    if not query:
        return ""
    kept = [item for item in query.split("&") if item and not VISIT_PARAMETERS.fullmatch(item.split("=", 1)[0])]
    return quote("&".join(kept), safe=SAFE, errors="replace")


@lru_cache(maxsize=50_000)
def resolve(href: str, directory: str) -> str | None:
    """`canonical`, remembered per (href, directory): pages of one folder repeat the same links.

    `directory` is `directory_of(page)`. A reference that is only a query or empty depends on the page itself and must
    go through `canonical`.
    """
    return _plain(href, directory) or canonical(href, directory)


def _plain(href: str, directory: str) -> str:
    """What `canonical` would say of a reference without any peculiarity, at a tenth of its cost; "" for all others."""
    match = PLAIN.fullmatch(href) if len(href) < MAX_PLAIN else None
    if match is None or not _is_plain_directory(directory):
        return ""
    if match["root"]:
        return "/".join(directory.split("/", 3)[:3]) + href
    for _ in range(match["up"].count("..")):
        # Steps beyond the root are steps to the root.
        directory = directory_of(directory[:-1])
    return directory + match["path"]


@lru_cache(maxsize=10_000)
def _is_plain_directory(directory: str) -> bool:
    return directory.endswith("/") and canonical(directory) == directory and "?" not in directory


def directory_of(url: str) -> str:
    """The address up to and with the last slash of the path."""
    head = url.split("?", 1)[0]
    return head[: head.rfind("/") + 1] if head.count("/") > 2 else head + "/"


def resolve_all(hrefs: list[str], page: str, base: str = "") -> list[str | None]:
    """Canonical addresses of `hrefs` in order. `base` is the page's base element, when it has one."""
    origin = base or page
    directory = directory_of(origin)
    # A reference from the root means the same on every page of a host, and most menus are made of these.
    root = "/".join(directory.split("/", 3)[:3]) + "/"
    return [canonical(h, origin) if h[:1] in ("?", "") else resolve(h, _start(h, root, directory)) for h in hrefs]


def _start(href: str, root: str, directory: str) -> str:
    """What the reference is relative to: a whole address means the same everywhere."""
    if href[0] == "/":
        return root
    return "" if WHOLE.match(href) else directory


def host_of(url: str) -> str:
    """Host with port, lower case."""
    return urlsplit(url).netloc.lower()


def is_attachment(url: str) -> bool:
    """True when the path's suffix is that of a file that people download."""
    path = url.split("?", 1)[0]
    dot = path.rfind(".")
    return dot > path.rfind("/") and ATTACHMENT_SUFFIXES.fullmatch(path, dot + 1) is not None


def within(url: str, scopes: tuple[str, ...]) -> bool:
    """True when `url` lies under one of the prefixes; http and https are the same place."""
    bare = url.split("://", 1)[-1]
    return any(bare.startswith(scope.split("://", 1)[-1]) for scope in scopes)
