"""The content management systems of the county, one file each."""

from samples.minicounty.model import BureauSpec
from samples.minicounty.styles.blocks import Blocks
from samples.minicounty.styles.epoint import Epoint
from samples.minicounty.styles.folders import Folders
from samples.minicounty.styles.framed import Framed
from samples.minicounty.styles.gkmlpt import Gkmlpt
from samples.minicounty.styles.jcms import Jcms
from samples.minicounty.styles.jpaas import Jpaas
from samples.minicounty.styles.jyhcms import Jyhcms
from samples.minicounty.styles.sheets import Cards, Catalogue, Definitions
from samples.minicounty.styles.style import Style
from samples.minicounty.styles.trs import Trs
from samples.minicounty.styles.ucap import Ucap
from samples.minicounty.styles.vsb import Vsb
from samples.minicounty.styles.webplus import Webplus

STYLES: dict[str, Style] = {
    "trs": Trs(),
    "jcms": Jcms(),
    "vsb": Vsb(),
    "ucap": Ucap(),
    "jpaas": Jpaas(),
    "gkmlpt": Gkmlpt(),
    "folders": Folders(),
    "framed": Framed(),
    "webplus": Webplus(),
    "jyhcms": Jyhcms(),
    "epoint": Epoint(),
    "catalogue": Catalogue(),
    "definitions": Definitions(),
    "cards": Cards(),
    "blocks": Blocks(),
}


def style_of(bureau: BureauSpec) -> Style:
    return STYLES[bureau.style]
