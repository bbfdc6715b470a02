"""The four content management systems of the county, one file each."""

from samples.minicounty.model import BureauSpec
from samples.minicounty.styles.jcms import Jcms
from samples.minicounty.styles.style import Style
from samples.minicounty.styles.trs import Trs
from samples.minicounty.styles.ucap import Ucap
from samples.minicounty.styles.vsb import Vsb

STYLES: dict[str, Style] = {"trs": Trs(), "jcms": Jcms(), "vsb": Vsb(), "ucap": Ucap()}


def style_of(bureau: BureauSpec) -> Style:
    return STYLES[bureau.style]
