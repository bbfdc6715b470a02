"""Pages that stand where a page should be: a firewall's question, or a "not found" sent as a success."""

import re
from urllib.parse import urlsplit

from crawler.markup import Markup
from crawler.roles import role_of
from records import Role, canonical, directory_of

# Guards and error notes are short; a page longer than this in bytes or words is content.
SHORT_MARKUP = 12_000
SHORT_WORDS = 400
BARE_SCRIPT = 300
FEW_LINKS = 3

GUARD = re.compile(
    r"安全验证|访问验证|人机验证|滑动验证|拖动滑块|访问(?:请求)?(?:已)?被(?:拒绝|阻断|拦截|禁止)|拒绝访问|请求(?:已)?被拦截"
    r"|(?:请|需要)(?:开启|启用|打开)\s*(?:JavaScript|JS|Cookie)|安全威胁|网站防火墙|云防护|云盾|\bWAF\b"
    r"|checking your browser|just a moment|access denied|request (?:was )?blocked",
    re.IGNORECASE,
)
SETS_COOKIE = re.compile(r"document\s*\.\s*cookie\s*=|\beval\s*\(|setCookie\s*\(")
MOVES_ON = re.compile(r"location\s*(?:\.\s*(?:href|reload|replace|assign)\b|\s*=)")
JUMP = re.compile(
    r"(?:window\.|self\.|top\.|document\.|parent\.)*location(?:\.href)?\s*"
    r"(?:=\s*|\.(?:replace|assign)\(\s*)[\"']([^\"'?]+)[\"']"
)
MISSING = (
    r"页面不存在|(?:您|你)(?:所)?(?:访问|查找|请求|浏览)的?(?:页面|网页|文件|内容|信息|资源)(?:可能)?(?:已)?(?:经)?(?:不存在|被删除|删除|找不到|无法找到)"
    r"|(?:页面|网页|文件|文章|信息|内容)(?:已|已经)?(?:被)?(?:删除|不存在|失效|撤销)(?:了)?|(?:找不到|未找到|没有找到)(?:该|此|相关)?(?:页面|网页|文件)"
    r"|(?:page|file|document) not found|error\s*404|404\s*error|404\s*(?:not found|-|页面)"
)
MISSING_TITLE = re.compile(rf"\s*(?:404\b|{MISSING}|not found|出错了|错误页)", re.IGNORECASE)
MISSING_TEXT = re.compile(MISSING, re.IGNORECASE)
MISSING_PATH = re.compile(r"/(?:404|error_?404|notfound|not_found|pagenotfound)\.\w{3,5}$", re.IGNORECASE)


def is_short(page: Markup) -> bool:
    return len(page.text) <= SHORT_MARKUP


def is_challenge(page: Markup) -> bool:
    """True when a guard answered in the page's place. It is reported, never worked around."""
    if not is_short(page) or len(page.tree.css("a[href]")) > FEW_LINKS:
        return False
    if len(page.words) <= SHORT_WORDS and GUARD.search(f"{page.title} {page.words}"):
        return True
    script = "\n".join(page.scripts)
    if SETS_COOKIE.search(script) and MOVES_ON.search(script) and len(page.words) <= SHORT_WORDS:
        return True
    return bool(script.strip()) and not page.words and len(page.text) < BARE_SCRIPT


def is_missing(page: Markup, asked: str) -> bool:
    """True when a page sent as a success says that there is none. `asked` is the address that was asked for."""
    if MISSING_TITLE.match(page.title) or (page.url != asked and MISSING_PATH.search(urlsplit(page.url).path)):
        return True
    if not is_short(page):
        return False
    if page.refresh is not None and _gives_up(page, page.refresh[1]):
        return True
    return len(page.words) <= SHORT_WORDS and MISSING_TEXT.search(page.words) is not None


def jump_of(page: Markup) -> str | None:
    """Where a page without words sends every visitor at once, by meta refresh or a plain script; None for content."""
    if not is_short(page) or page.words or page.tree.css_first("a[href],frame[src],iframe[src]") is not None:
        return None
    if page.refresh is not None:
        return page.refresh[1]
    jumps = JUMP.findall("\n".join(page.scripts))
    return jumps[0] if len(jumps) == 1 and not SETS_COOKIE.search("\n".join(page.scripts)) else None


def _gives_up(page: Markup, onward: str) -> bool:
    # Deleted documents of some systems answer 200 and send the visitor up to the folder.
    if page.words or role_of(page.url) is not Role.DETAIL:
        return False
    url = canonical(onward, page.url)
    return url is not None and url.endswith("/") and directory_of(page.url).startswith(url)
