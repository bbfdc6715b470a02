"""What an OFD file says about itself: its properties, and the values under its custom tags."""

from documents.drafts import Draft
from documents.office.xml import Element, descendants, local, tree, value
from documents.packages import Package
from documents.text import tidy
from records import Block, Region, Where

NAMES = {"Title": "标题", "Author": "作者", "Subject": "主题", "Abstract": "摘要", "Keyword": "关键词"}
MAX_VALUE = 5_000
MAX_VALUES = 2_000


def add_properties(draft: Draft, entry: Element) -> None:
    """META blocks for the properties and the custom data of invoices and forms."""
    for info in descendants(entry, "DocInfo"):
        for element in info.iter():
            kind = local(element)
            name = value(element, "Name") if kind == "CustomData" else NAMES.get(kind)
            _add(draft, kind.lower() if kind in NAMES else (name or ""), name or "", element.text)


def add_tags(draft: Draft, package: Package, part: str) -> None:
    """Text that stands in the tags themselves; references to what the page shows are met there."""
    root = tree(package, part)
    for element in root.iter() if root is not None else ():
        # Some writers forget to declare the prefix.
        if local(element).rpartition(":")[2] != "ObjectRef":
            _add(draft, local(element), local(element), element.text)


def _add(draft: Draft, key: str, name: str, text: str | None) -> None:
    shown = tidy((text or "")[:MAX_VALUE])
    if name and shown and len(draft.metas) < MAX_VALUES:
        draft.metas.append((key, shown))
        draft.blocks.append(Block(shown, Where("meta", name=tidy(name)[:80]), Region.META, visible=False))
