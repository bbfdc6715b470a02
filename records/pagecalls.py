"""Calls by which a page's script draws the pager of a list: createPageHTML and its kin, in several orders."""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import unquote

# The definition of the function often stands in the same page: only literal arguments make a call.
# It begins with plain letters, which are searched for much faster than a choice of letters.
CALL = re.compile(r"age\w{0,20}\s{0,9}\(\s{0,9}(?=['\"\d])")
ARGUMENT = re.compile(
    r"\s*(?:(?P<number>\d{1,9})|'(?P<one>[^'\n]{0,120})'|\"(?P<two>[^\"\n]{0,120})\")\s*(?P<end>[,)])"
)
NAME = re.compile(r"[\w./-]{1,120}")
SUFFIX = re.compile(r"\.?(?:s?html?|xhtml|jspx?|aspx?|php)", re.IGNORECASE)
# A double slash after a colon or a quotation mark begins an address.
COMMENT = re.compile(r"(?<![:'\"])//")
MAX_CALLS = 20
MAX_TRIED = 400
MAX_ARGUMENTS = 10
LOOK_BACK = 300
HIDDEN = re.compile(r"(?:atob|[Dd]ecode)\w{0,20}\s*\(\s*['\"]([A-Za-z0-9+/=]{40,20000})['\"]")


@dataclass(frozen=True, slots=True)
class PageCall:
    """`number` is the page shown, counted from 1, of `total`; page k has the address name_{k - 1} in systems that count
    from 0 and name_{k} in the others (`from_one`), the first has no number. `count` is how many rows are claimed."""

    total: int
    number: int
    name: str
    suffix: str
    from_one: bool
    count: int | None = None

    def address(self, number: int) -> str:
        """Relative to the page."""
        index = number if self.from_one else number - 1
        return f"{self.name}.{self.suffix}" if number == 1 else f"{self.name}_{index}.{self.suffix}"


def page_calls(text: str) -> Iterator[PageCall]:
    """Calls in page order, commented ones left out."""
    return islice(_calls(text), MAX_CALLS)


def _calls(text: str) -> Iterator[PageCall]:
    for match in islice(CALL.finditer(text), MAX_TRIED):
        is_paging = text[match.start() - 1 : match.start()] in ("P", "p")
        call = _read(text, match.end()) if is_paging else None
        if call is not None and not _commented(text[max(0, match.start() - LOOK_BACK) : match.start()]):
            yield call


def _read(text: str, at: int) -> PageCall | None:
    arguments: list[int | str] = []
    for _ in range(MAX_ARGUMENTS):
        match = ARGUMENT.match(text, at)
        if match is None:
            break
        arguments.append(int(match["number"]) if match["number"] else match["one"] or match["two"] or "")
        at = match.end()
        if match["end"] == ")":
            break
    return _understood(arguments)


def _understood(arguments: list[int | str]) -> PageCall | None:
    """Two numbers side by side are total and current page; a name is followed by its suffix."""
    numbers = next((i for i in range(len(arguments) - 1) if _are_numbers(arguments[i : i + 2])), None)
    named = next((i for i in range(len(arguments) - 1) if _are_file(arguments[i : i + 2])), None)
    if numbers is None or named is None:
        return None
    total, current = arguments[numbers : numbers + 2]
    name, suffix = arguments[named : named + 2]
    # The family that names the pager's box first counts from 1.
    from_one = isinstance(arguments[0], str) and named != 0
    rest = [
        a for i, a in enumerate(arguments) if i > max(numbers, named) + 1 and str(a).isdecimal() and len(str(a)) < 10
    ]
    shown = int(current) if from_one else int(current) + 1
    return PageCall(
        int(total), max(1, shown), str(name), str(suffix).lstrip("."), from_one, int(rest[-1]) if rest else None
    )


def _are_numbers(pair: list[int | str]) -> bool:
    return all(isinstance(argument, int) for argument in pair)


def _are_file(pair: list[int | str]) -> bool:
    name, suffix = pair
    return (
        isinstance(name, str)
        and isinstance(suffix, str)
        and NAME.fullmatch(name) is not None
        and SUFFIX.fullmatch(suffix) is not None
    )


def _commented(lead: str) -> bool:
    if COMMENT.search(lead.rpartition("\n")[2]) is not None:
        return True
    return lead.rfind("<!--") > lead.rfind("-->") or lead.rfind("/*") > lead.rfind("*/")


def hidden_pager(text: str) -> str:
    """HTML that a script decodes from base64 of percent-encoded text, "" without any (jyhcms draws its pager so)."""
    found = (_decoded(match[1]) for match in islice(HIDDEN.finditer(text), MAX_CALLS))
    return "\n".join(html for html in found if "<" in html)


def _decoded(code: str) -> str:
    try:
        return unquote(b64decode(code).decode("utf-8", "replace"))
    except (Error, ValueError):
        return ""
