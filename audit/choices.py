"""Values that a user picks from a known set."""

from collections.abc import Sequence
from difflib import get_close_matches

from audit.errors import UserError
from audit.options import split_list


def chosen(name: str, text: str, known: Sequence[str]) -> tuple[str, ...]:
    """The items of `text`, separated by commas. Raises UserError with the nearest known value."""
    items = split_list(text)
    for item in items:
        if item not in known:
            near = get_close_matches(item, known, 1)
            hint = f"是否想写“{near[0]}”？" if near else ""
            raise UserError(f"没有名为“{item}”的{name}。{hint}可选：{'、'.join(known)}。")
    return items
