"""A county's own scheme file, in one price."""


def scheme_text(name: str, rules: str, points: float) -> str:
    return f"""name = "本县口径"
basis = "本县办法"

[[grade]]
name = "合格"
least = 0
confidence = "V1"

[[indicator]]
code = "{name}"
name = "{name}规范"
cap = 20
confidence = "V1"

[[indicator.price]]
rules = ["{rules}"]
points = {points:g}
confidence = "Ml"
"""
