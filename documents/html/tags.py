"""What the elements of a page mean for its text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from records import Region

# These stand within a line: text on both sides of them belongs together, or an ID number cut by <span> is lost.
INLINE = (
    "a",
    "abbr",
    "acronym",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "code",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "nobr",
    "o:p",
    "q",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "st1:chsdate",
    "st1:personname",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "ucapcontent",
    "ucaptitle",
    "var",
    "wbr",
)
# All but these few are rare: a page is searched once for the others before the costly work for them is done.
COMMON = ("a", "span", "b", "strong", "font", "i", "em", "u")
# Never text for a visitor.
SILENT = ("script", "style")
# Their content is text for the parser even where it looks like markup. An unclosed one swallows the rest of the page.
RAW = ("iframe", "noframes", "noembed", "xmp", "plaintext")
UNUSUAL = tuple(name for name in (*INLINE, *RAW, "template") if name not in COMMON)


def _by_first_letter(names: tuple[str, ...]) -> str:
    """One branch per letter: the search over a page is twice as quick as with one per name."""
    letters = sorted({name[0] for name in names})
    branches = (f"{letter}(?:{'|'.join(name[1:] for name in names if name[0] == letter)})" for letter in letters)
    return "|".join(branches)


HAS_UNUSUAL = re.compile(f"<(?:{_by_first_letter(UNUSUAL)}|{_by_first_letter(tuple(map(str.upper, UNUSUAL)))})[\\s/>]")
MAX_STYLE = 200
HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size: ?0+(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)",
    re.IGNORECASE,
)
# Templates name their parts in English or pinyin; the word must start a part of the name: "topNav", "page-foot".
NAVIGATION = re.compile(
    r"(?:^|[\s_-]|top|main|left|side|sub)(?:nav|menu|header|crumb|bread|position|location|topbar|daohang|weizhi)"
    r"|CurrChnlCls|(?:Nav|Menu|Crumb)(?=\b|[A-Z_])"
)
FOOTER = re.compile(r"(?:^|[\s_-]|page|main)(?:foot|copyright|banquan)|(?:Foot|Copyright)", re.IGNORECASE)
FOOTER_MARKS = ("ICP备", "网站标识码", "公网安备")


def is_hidden(style: str) -> bool:
    # Only short ones are remembered: a hostile site must not fill the memory.
    return _hides(style) if len(style) <= MAX_STYLE else HIDDEN_STYLE.search(style) is not None


@lru_cache(maxsize=10_000)
def _hides(style: str) -> bool:
    return HIDDEN_STYLE.search(style) is not None


def conceals(attributes: Mapping[str, str]) -> bool:
    """True when an element's own attributes keep it from being shown."""
    return "hidden" in attributes or ("style" in attributes and is_hidden(attributes["style"]))


@lru_cache(maxsize=20_000)
def region_named(names: str) -> Region | None:
    """The region that an element's class and id speak of."""
    if FOOTER.search(names):
        return Region.FOOTER
    return Region.NAVIGATION if NAVIGATION.search(names) else None


TAG_REGIONS = {
    "nav": Region.NAVIGATION,
    "header": Region.NAVIGATION,
    "footer": Region.FOOTER,
    "h1": Region.TITLE,
    "title": Region.TITLE,
}


def region_of(tag: str, attributes: Mapping[str, str], above: Region) -> Region:
    """The region of an element within `above`."""
    own = TAG_REGIONS.get(tag)
    if own is None and not attributes:
        return above
    if own is Region.TITLE and above is not Region.BODY:
        # Many sites set their logo as h1.
        return above
    if own is not None:
        return own
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    named = region_named(names) if len(names) > 1 and tag not in ("html", "body") else None
    return named or above
