"""When the absence of a column may be spoken of at all."""

from records import SiteView

MIN_COLUMNS = 8


def was_walked(view: SiteView) -> bool:
    """A portal of whose own columns enough were found that a missing one is noticed."""
    return view.is_portal and len(view.columns) >= MIN_COLUMNS
