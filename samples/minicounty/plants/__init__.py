"""Articles written by hand: every planted fault, and beside each the harmless text that looks like it."""

from samples.minicounty.model import Plant
from samples.minicounty.plants import decoys, leaks, links, unread, wording

PLANTS: tuple[Plant, ...] = (*leaks.PLANTS, *decoys.PLANTS, *wording.PLANTS, *links.PLANTS, *unread.PLANTS)
