"""Places in a document as people name them: 正文 第3段, Sheet1!C5, 第2页."""

from records import Finding, Where
from reports.words import REGIONS


def place_of(finding: Finding) -> str:
    """The attached file, the part of the page and the spot, as far as they are known."""
    region = REGIONS[finding.region] if finding.region and not finding.attachment else ""
    spot = spot_of(finding.where)
    inside = spot if region in spot else f"{region} {spot}".strip()
    return " · ".join(part for part in (finding.attachment, inside) if part)


def spot_of(where: Where | None) -> str:
    """`where` in words, "" when it only means something to a program (an XPath)."""
    if where is None:
        return ""
    match where.kind:
        case "line":
            return _counted("第{}行", where.line)
        case "cell":
            return "!".join(part for part in (where.sheet, where.cell) if part)
        case "page" | "paragraph":
            return _counted("第{}页", where.page) + _counted("第{}段", where.paragraph)
        case "meta":
            return f"页面标签 {where.name or ''}".strip()
        case "column":
            return "栏目"
    return _counted("第{}段", where.paragraph)


def _counted(pattern: str, number: int | None) -> str:
    return pattern.format(number) if number is not None else ""
