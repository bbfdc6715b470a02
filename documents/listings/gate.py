"""Cheap tests that keep the costly reading away from pages that are no lists."""

import re

from documents.listings.sheet import Sheet

HEAD = 12_000
ARTICLE_META = re.compile(
    r"<meta[^>]{0,40}\bname\s*=\s*[\"']?(?:ArticleTitle|PubDate)[\"']?\s+content\s*=\s*[\"']?\s*[^\s\"'>]",
    re.IGNORECASE,
)
COLUMN_META = re.compile(
    r"<meta[^>]{0,40}\bname\s*=\s*[\"']?ColumnName[\"']?\s+content\s*=\s*[\"']?\s*[^\s\"'>]", re.IGNORECASE
)
# Addresses of single documents in the systems seen; a column of the same systems never has them.
DETAIL = re.compile(
    r"/[tW]\d{6,}(?:_\d+)*\.s?html?$|/art/\d{4}/|/art_[0-9a-z_]+\.html?$|/m?post_\d+\.html?$|/info/\d+/\d+\.htm$"
    r"|content\.jsp\?.*wbnewsid=|/content\.s?html?$|/\d{8}/[0-9a-z]{32}/c\.html$|/\d{6,8}/[0-9a-f]{32}\.s?html?$"
    r"|/\d{15,}\.html?$|/c\d+a\d+/page\.htm$|/content/\d+$|/show-\d+|/\d{4}/\d{2,4}/\d{4,}\.s?html?$"
)
LIST_ADDRESS = re.compile(
    r"/$|/(?:index|list|default|channel|node|col(?:umn)?|more|common_list)[\w-]*\.(?:s?html?|jsp|aspx?|php)$|/col/|/columns?/"
    r"|list[\w-]*\.(?:s?html?|jsp|do)|wbtreeid=|/[a-z]{2,12}(?:/\d{1,3})?\.htm$|/gkmlpt/(?:index)?|/c\d{5,}/",
    re.IGNORECASE,
)
ROW_DATE = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d|>\s*[\[(（]?\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s*<")
PAGER_SIGNS = ("createPageHTML", "pageControl", "下一页", "下页", "<datastore")


def is_worth_reading(sheet: Sheet) -> bool:
    """False for a single document and for a page without any sign of a list."""
    if "<datastore" in sheet.html:
        return True
    if DETAIL.search(sheet.url):
        return False
    head = sheet.html[:HEAD]
    if ARTICLE_META.search(head):
        return False
    return looks_like_column(sheet) or _shows_rows(sheet)


def looks_like_column(sheet: Sheet) -> bool:
    """True when the address, the head or the page's turning links say that this is a column's page."""
    if LIST_ADDRESS.search(sheet.url.partition("#")[0]) or COLUMN_META.search(sheet.html[:HEAD]):
        return True
    return any(sign in sheet.html for sign in PAGER_SIGNS)


def _shows_rows(sheet: Sheet) -> bool:
    return ROW_DATE.search(sheet.html) is not None
