"""Where a finding lies, in SARIF's terms."""

from typing import Any
from urllib.parse import quote

from records import Finding, Where
from reports.evidence import is_web

URI_SAFE = "!#$%&'()*+,/:;=?@[]~"
PATH_SAFE = "!$&'()*+,/;=@~"


def location_of(found: Finding) -> dict[str, Any]:
    """A SARIF location object: the page, the line where there is one, and every other place as a logical one."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(found.url)}}
    region = _region(found)
    if region:
        physical["region"] = region
    location: dict[str, Any] = {"physicalLocation": physical}
    logical = _logical(found)
    if logical:
        location["logicalLocations"] = logical
    return location


def _uri(url: str) -> str:
    # A percent sign in an address is an escape already; in the name of a local file it is itself.
    return quote(url, safe=URI_SAFE if is_web(url) else PATH_SAFE, errors="replace")


def _region(found: Finding) -> dict[str, int]:
    if found.where is None or found.where.line is None or found.where.line < 1:
        return {}
    line = {"startLine": found.where.line}
    return line | {"startColumn": found.start + 1, "endColumn": found.end + 1} if found.end > found.start else line


def _logical(found: Finding) -> list[dict[str, str]]:
    """The column, the attached file and the element: places without a line number."""
    places: list[dict[str, str]] = []
    if found.column:
        places.append({"name": found.column[-1], "fullyQualifiedName": "/".join(found.column), "kind": "namespace"})
    if found.attachment:
        places.append({"name": found.attachment, "kind": "resource"})
    spot = _spot(found.where)
    return [*places, {"fullyQualifiedName": spot, "kind": "element"}] if spot else places


def _spot(where: Where | None) -> str:
    if where is None:
        return ""
    cell = "!".join(part for part in (where.sheet, where.cell) if part)
    numbers = [f"{name} {value}" for name, value in (("page", where.page), ("paragraph", where.paragraph)) if value]
    return where.xpath or cell or " ".join(numbers)
