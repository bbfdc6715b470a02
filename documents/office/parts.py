"""How the parts of a package hang together."""

import posixpath
from dataclasses import dataclass

from documents.office.xml import local, tree, value
from documents.packages import Package

MAX_RELATIONS = 50_000


@dataclass(frozen=True, slots=True)
class Relation:
    """`type` is the last word of the relation's name, such as header; `target` a part's name, or an address when
    `external`."""

    type: str
    target: str
    external: bool


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Relation id → what it points to, in file order; empty when the part has none."""
    folder, name = posixpath.split(part)
    root = tree(package, f"{folder}/_rels/{name}.rels")
    found: dict[str, Relation] = {}
    for one in root if root is not None else ():
        if local(one) != "Relationship" or len(found) >= MAX_RELATIONS:
            continue
        external = value(one, "TargetMode") == "External"
        target = value(one, "Target") or ""
        kind = (value(one, "Type") or "").rpartition("/")[2]
        found[value(one, "Id") or ""] = Relation(kind, target if external else _part(folder, target), external)
    return found


def main_part(package: Package, usual: str) -> str:
    """The part that the package starts with; `usual` where the package does not say."""
    starts = (r.target for r in relations(package, "").values() if r.type == "officeDocument")
    return next((target for target in starts if target in package.names), usual)


def _part(folder: str, target: str) -> str:
    target = target.replace("\\", "/")
    joined = target if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined).lstrip("/").lower()
