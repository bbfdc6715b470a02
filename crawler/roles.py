"""What an address looks like before it is read. A wrong guess costs order of fetching, nothing else."""

import re

from records import Role, is_attachment

# Ways in which content management systems name a page that holds one document.
DETAIL = re.compile(
    r"/t\d{8}_\d+\.s?html?$"  # TRS WCM: t20260518_4711.html
    r"|/t\d{6,}\.s?html?$"  # TRS WCM, flat
    r"|/art/(?:.*/)?art_"  # JCMS: art/2026/5/18/art_12_3456.html
    r"|/info/\d+/\d+\.html?$"  # VSB: info/1021/4711.htm
    r"|/[0-9a-f]{32}(?:/c)?\.s?html?$"  # xhtml and Xinhua-hosted
    r"|/c\d+/content\.s?html?$"
    r"|[/_]content_\d+"
    r"|/content/(?!column/)"
    r"|/m?post_\d+\.html?$"
    r"|/\d{4}[/-]\d{1,2}[/-]\d{1,2}/"
    r"|/20\d{4}/\d{2}/\w"
    r"|/\d{15,21}\.s?html?$"
    r"|/html/\d{4}/\w+_\d{4}/\d+\.html?$"
    r"|[?&](?:wbnewsid|articleid|newsid|infoid|docid)=\w"
)
# The same systems name columns with 32 hex digits, under this folder.
COLUMN = re.compile(r"/col/(?:\d{6}/[0-9a-f]{32}|col\d+/(?:index)?)")


def role_of(url: str) -> Role:
    """Attachments by suffix, details by the names that systems give them, everything else is a list."""
    if is_attachment(url):
        return Role.ATTACHMENT
    if DETAIL.search(url) and not COLUMN.search(url):
        return Role.DETAIL
    return Role.LIST
