"""The path of names at which a page stands: 首页, 县水务局, 工作动态."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from documents.columns.keys import key_of, parents_of
from documents.columns.site import Site
from documents.columns.units import is_county, is_unit
from records import Crumb, Page

HOME = "首页"
HOME_NAME = re.compile(r".{0,16}首\s*页|网站主页|主页|home", re.IGNORECASE)
OWN_HOME = re.compile(r"(?:官方|门户)?(?:网站|网)?首页$|(?:官方|门户)网站$")
# Names of pages, not of columns.
PAGE_NAMES = frozenset(
    ["列表", "信息列表", "栏目列表", "文章列表", "列表页", "更多", "正文", "详情", "详细内容", "内容", "当前位置"]
)
PAGE_NUMBER = re.compile(r"[-_—(（\s]*第?\s*\d{1,4}\s*页[)）]?$")
MAX_NAME = 30
MAX_ROWS_ASKED = 20
MIN_VOTES = 2


def path_of(page: Page, site: Site) -> tuple[str, ...]:
    """From the breadcrumb, else from head, menus and title; () when nothing names the page."""
    own = site.labels.get(key_of(page.url), "")
    crumbs = _crumbs(page.breadcrumb, site.county.name)
    if crumbs:
        names = tuple(crumb.name for crumb in crumbs)
        return (HOME, *names, *_missing_name(page, crumbs, page.column_name or own))
    name = next((name for text in (page.column_name, own, page.title) if (name := _tidied(text))), "")
    if not name or is_county(name, site.county.name):
        return ()
    return (HOME, *_folders(page.url, name, site), name)


def crumb_path(page: Page, county: str) -> tuple[str, ...]:
    """The path as the page's breadcrumb gives it, () without one. `county` is the county's name."""
    names = tuple(crumb.name for crumb in _crumbs(page.breadcrumb, county))
    return (HOME, *names) if names else ()


def path_of_rows(page: Page, site: Site) -> tuple[str, ...]:
    """The path that most documents of the page's list name as their own, () where they do not agree."""
    keys = (key_of(entry.url) for listing in page.listings for entry in listing.entries[:MAX_ROWS_ASKED])
    documents = (site.by_key.get(key) for key in keys)
    votes = Counter(path for d in documents if d is not None and (path := crumb_path(d, site.county.name)))
    if not votes:
        return ()
    path, count = votes.most_common(1)[0]
    return path if count >= MIN_VOTES and count * 2 > votes.total() else ()


def _crumbs(crumbs: Sequence[Crumb], county: str) -> list[Crumb]:
    """Without the steps that stand for the portal, for the page itself, or for the step before them."""
    kept: list[Crumb] = []
    for crumb in crumbs:
        name = _without_home(_tidied(crumb.name), county)
        if not name or HOME_NAME.fullmatch(name) or name in PAGE_NAMES or (not kept and is_county(name, county)):
            continue
        if not kept or kept[-1].name != name:
            kept.append(Crumb(name, crumb.url))
    return kept


def _without_home(name: str, county: str) -> str:
    """The unit in 县水务局首页, the first step on a bureau's own site."""
    unit = OWN_HOME.sub("", name)
    return unit if unit != name and is_unit(unit, county) else name


def _missing_name(page: Page, crumbs: Sequence[Crumb], name: str) -> tuple[str, ...]:
    """A breadcrumb may end with the folder above the column; the head may name that folder, too."""
    last = crumbs[-1]
    above = bool(last.url) and key_of(page.url).startswith(key_of(last.url) + "/")
    name = _tidied(name)
    known = {crumb.name for crumb in crumbs}
    return (name,) if above and name and name not in known and not HOME_NAME.fullmatch(name) else ()


def _tidied(name: str) -> str:
    name = PAGE_NUMBER.sub("", "".join(name.split())).strip(">»›|：:[]【】-—")
    return name if len(name) <= MAX_NAME else ""


def _folders(url: str, name: str, site: Site) -> Iterable[str]:
    """The names under which menus file the folders above a page; for a bureau's folder the bureau's name."""
    key = key_of(url)
    prefix = site.bureaus.prefix_of(key)
    owner = site.bureaus.by_url(url).bureau if prefix and prefix != key else ""
    names = []
    for folder in (*parents_of(key), *((prefix,) if owner else ())):
        label = owner if folder == prefix and owner else site.labels.get(folder, "")
        if folder != site.home and label and label != name and not HOME_NAME.fullmatch(label):
            names.append(label)
    return dict.fromkeys(names)
