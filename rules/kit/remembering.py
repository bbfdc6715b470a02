"""How long quick looks at whole pages are remembered."""

# So many pages are looked at together, rule by rule: what a rule looks things up in then stays at hand.
AT_ONCE = 16
# Several rules ask the same about each of them, and the readings that follow ask once more.
PAGES = 2 * AT_ONCE
