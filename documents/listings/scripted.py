"""Signs that a page's list is filled by a script, so that its HTML says nothing about the column."""

import re

from documents.listings.sheet import Sheet

# Rows that a template engine repeats.
TEMPLATES = ("v-for=", "ms-repeat", "ms-for=", "ng-repeat", "{{", "x-for=", "wx:for")
# Scripts that fetch a list, with the system each belongs to.
FETCHERS = (
    "unitbuild.js",
    "jpaas-publish-server",
    "dataproxy.jsp",
    "gkmlpt/api/",
    "lightfrontaction/getgovinfolist",
    "/searchList/",
    "getMessage.do",
    "/fjdzapp/search",
    "labelName=publicInfoList",
    "/module/xxgk/",
)
# A page that is nothing but a mounting point.
MOUNT = re.compile(
    r"<div[^>]{0,80}\bid\s*=\s*[\"']?(?:app|root|__nuxt|main-app)\b[^>]{0,80}>\s*(?:<!--[^>]{0,80}-->\s*)?</div>", re.I
)
FILLED = re.compile(
    r"\$\.(?:ajax|get|post|getJSON)\s*\(|axios[.(]|\bfetch\s*\(|new\s+XMLHttpRequest|new\s+Vue\s*\(|createApp\s*\("
)


def has_script_list(sheet: Sheet) -> bool:
    """True for a named system's script or a template's markup; an ordinary request in a script is not enough."""
    html = sheet.html
    return any(sign in html for sign in TEMPLATES) or has_fetcher(sheet) or MOUNT.search(html) is not None


def has_fetcher(sheet: Sheet) -> bool:
    return "/gkmlpt/" in sheet.url or any(sign in sheet.html for sign in FETCHERS)


def asks_for_data(sheet: Sheet) -> bool:
    """True when an inline script requests data that may become rows."""
    return FILLED.search(sheet.html) is not None
