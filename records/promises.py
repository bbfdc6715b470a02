"""The label of pages that only a script would open: no visitor is shown a link to them, and a failed one is no dead
link."""

import re

PROMISED = re.compile(r"第\d{1,9}页")


def promised(number: int) -> str:
    return f"第{number}页"


def is_promised(label: str) -> bool:
    return PROMISED.fullmatch(label) is not None
