"""A bureau whose columns have no pages of their own: they are the blocks of its one page."""

from html import escape

from samples.minicounty.model import Place, Shelf
from samples.minicounty.styles.plain import Plain
from samples.minicounty.styles.style import day_text


class Blocks(Plain):
    rows_per_page = 1_000

    def list_path(self, place: Place, number: int, pages: int) -> str:
        return self.home_path(place.bureau)


def block_of(shelf: Shelf) -> str:
    """A block without a link to any further page."""
    place = shelf.place
    rows = "".join(
        f'<li><span>{day_text(a, place)}</span><a href="{a.path}" target="_blank">{escape(a.title)}</a></li>\n'
        for a in shelf.rows
    )
    heading = f'<h3 id="{place.spec.slug}">{place.spec.name}</h3>'
    return f'<div class="block">{heading}<ul class="list">{rows}</ul></div>\n'
