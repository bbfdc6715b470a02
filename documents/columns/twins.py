"""One column under two addresses, as two places of the navigation give it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from documents.columns.bureaus import Owner
from documents.columns.drafts import Draft
from documents.columns.keys import key_of

Owned = tuple[Draft, Owner]
MIN_SHARED = 2
# Of the shorter list: one of the two may show its first page only.
SHARE = 0.8


def without_twins(owned: Sequence[Owned]) -> list[Owned]:
    """Columns of one bureau and name that show the same rows are one; the shorter path names it."""
    kept: list[Owned] = []
    # Only columns that share a row are compared: a site may have thousands of columns of one name.
    showing: dict[tuple[str, str, str], list[int]] = {}
    for draft, owner in sorted(owned, key=lambda item: (len(item[0].path), item[0].url)):
        places = [(draft.name, owner.bureau, key) for key in sorted(_keys(draft))]
        near = Counter(index for place in places for index in showing.get(place, ()))
        twin = next((index for index in sorted(near) if _are_twins(kept[index][0], draft)), len(kept))
        if twin == len(kept):
            kept.append((draft, owner))
        else:
            kept[twin] = (_joined(kept[twin][0], draft), kept[twin][1])
        for place in places:
            showing.setdefault(place, []).append(twin)
    return kept


def _are_twins(one: Draft, other: Draft) -> bool:
    first, second = _keys(one), _keys(other)
    shared = len(first & second)
    return shared >= MIN_SHARED and shared >= SHARE * min(len(first), len(second))


def _keys(draft: Draft) -> set[str]:
    return {key_of(row.url) for row in draft.rows}


def _joined(one: Draft, other: Draft) -> Draft:
    counted = Counter(key_of(row.url) for row in one.rows)
    extra = tuple(row for row in other.rows if key_of(row.url) not in counted)
    return replace(one, rows=(*one.rows, *extra), keys=one.keys | other.keys)
