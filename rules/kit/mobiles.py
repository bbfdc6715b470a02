"""Mainland mobile numbers."""

import re

MOBILE = re.compile(r"(?:0086|86|0)?(1[3-9]\d{9})")


def mobile_of(digits: str) -> str:
    """The 11 digits when `digits` is a mobile number with or without the country code or the 0 of a long-distance
    call, else ""."""
    match = MOBILE.fullmatch(digits)
    return match.group(1) if match else ""
