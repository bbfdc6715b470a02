"""A county portal to scan: invented bureaus, four systems, planted faults and the exact list of them.

site = build(pages=400)
with serve(site) as base:
    county_file, truth = site.county_toml(base), site.truth(base)
"""

from samples.minicounty.building import build, build_realistic
from samples.minicounty.server import serve
from samples.minicounty.site import Site
from samples.minicounty.truth import PlantedColumn, PlantedFailure, PlantedFinding, PlantedUnread, Truth

__all__ = [
    "PlantedColumn",
    "PlantedFailure",
    "PlantedFinding",
    "PlantedUnread",
    "Site",
    "Truth",
    "build",
    "build_realistic",
    "serve",
]
