"""Vehicle plates (GA 36): province, letter, five signs, or six on the green plates of electric cars."""

import re
from collections.abc import Iterator

from rules.kit.spots import Spot

SIGN = "0-9A-HJ-NP-Z"
REGION = r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]"
DOT = "[·•∙]"
# Without the dot of a plate, two digits in a row tell it from a code of letters.
PLATE = re.compile(
    rf"{REGION}(?:{DOT}(?=(?:[{SIGN}]*\d){{2}})|[ ·•∙.\-－]?(?=[{SIGN}]*\d{{2}}))"
    rf"([{SIGN}]{{5,6}}|[{SIGN}]{{4}}[挂学警港澳])(?![0-9A-Za-z*\-－])"
)


def find_plates(text: str) -> Iterator[Spot]:
    """A mask keeps the region and the last sign."""
    for match in PLATE.finditer(text):
        yield Spot(match.group().replace(" ", ""), match.start(), match.end(), match.start(1) + 1, match.end(1) - 1)
