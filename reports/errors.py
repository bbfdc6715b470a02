"""The one error of this room, and the wording of a near miss."""

from collections.abc import Iterable
from difflib import get_close_matches

from records import Trouble


class ReportError(Trouble, ValueError):
    """A report that cannot be made. The message is one Chinese sentence for the user."""


def unknown(what: str, given: str, known: Iterable[str]) -> ReportError:
    """The error for a name that nobody knows, with the nearest valid one or, failing that, all of them."""
    names = sorted(known)
    near = get_close_matches(given, names, n=1, cutoff=0.4)
    hint = f"是否要写“{near[0]}”？" if near else f"可用：{'、'.join(names)}。"
    return ReportError(f"{what}“{given}”不存在，{hint}")
