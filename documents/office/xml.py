"""XML of Office parts, read without entities, network and unbounded trees.

Names are asked for without their namespace: the strict and the transitional form of the standard differ only there.
"""

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from documents.packages import Package

# A tree takes about a hundred bytes for each tag.
MAX_TREE_BYTES = 64_000_000
MAX_TAGS = 3_000_000

Element: TypeAlias = etree._Element


def tree(package: Package, name: str) -> Element | None:
    """The root of a part, as far as it can be read; None when there is nothing. Damage is noted in the package."""
    data = package.read(name, MAX_TREE_BYTES)
    while data.count(b"<") > MAX_TAGS:
        package.cut = True
        data = data[: len(data) // 2]
    if not data.strip():
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError):
        _raise_for_memory(parser)
        package.broken = True
        return None
    _raise_for_memory(parser)
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        package.broken = True
    return root


def _raise_for_memory(parser: etree.XMLParser) -> None:
    # libxml2 tells of it as of any other fault in the text.
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        raise MemoryError


def local(element: Element) -> str:
    """The name without its namespace, "" for a comment or an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute in whatever namespace, None when it is absent."""
    if element is None:
        return None
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def child(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((one for one in element if local(one) == name), None)


def descendants(element: Element, name: str) -> Iterator[Element]:
    return (one for one in element.iter() if local(one) == name)


def is_on(element: Element | None) -> bool:
    """A switch such as w:vanish: there, and not set to false."""
    return element is not None and value(element) not in ("0", "false", "off", "none")
