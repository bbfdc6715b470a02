"""The whole text of a page in one string, for the quick first look."""

from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from documents.html.bounds import plain
from documents.html.facts import Facts
from documents.html.hidden import attribute_texts, data_texts, prose_metas, script_kind, script_text
from documents.html.markup import Stripped, comment_text
from documents.html.tags import COMMON, HAS_UNUSUAL, INLINE, RAW, is_hidden
from documents.text import clean

RAW_TAGS = ",".join(RAW)
# The titles of links are known already.
MARKED = "[title]:not([href]),[href^='tel:'],link[title],[alt],[value],[placeholder],[summary]"
HIDDEN = '[hidden],[style*="none" i],[style*="hidden" i],[style*="font-size:0" i],[style*="font-size: 0" i]'
SEPARATOR = "\n"


def _selector(names: Iterable[str]) -> list[str]:
    return [",".join(name.replace(":", r"\:") for name in names)]


COMMON_TAGS, INLINE_TAGS = _selector(COMMON), _selector(INLINE)


def whole_text(tree: LexborHTMLParser, facts: Facts, markup: Stripped, titles: list[str], rest: str) -> str:
    """Every text node, with a line end at the edges of blocks and nothing within a line; then prose metas, attributes,
    comments, records in scripts and `rest`. `titles` are those of the links. Takes the tree apart: nothing else can be
    read from it afterwards."""
    parts = [content for _, content in prose_metas(facts.metas)]
    parts += titles
    parts += _attributes(tree)
    parts += data_texts(markup.html)
    parts += map(comment_text, markup.comments)
    parts += _scripts(markup.scripts)
    visible = visible_text(tree, markup.html)
    return clean(SEPARATOR.join((facts.title, visible, *dict.fromkeys(parts), rest)))


def visible_text(tree: LexborHTMLParser, html: str) -> str:
    root = tree.root
    if root is None:
        return ""
    _set_apart(tree)
    if not HAS_UNUSUAL.search(html):
        return _joined(root, COMMON_TAGS)
    raw = [plain(node.text()) for node in tree.css(RAW_TAGS)]
    return SEPARATOR.join((*_templates(tree), _joined(root, INLINE_TAGS), *raw))


def _joined(root: LexborNode, tags: list[str]) -> str:
    root.unwrap_tags(tags, delete_empty=True)
    root.merge_text_nodes()
    return root.text(separator=SEPARATOR)


def _set_apart(tree: LexborHTMLParser) -> None:
    """Hidden words within a line go to the end of the page: the line reads on without them."""
    body = tree.body
    if body is None:
        return
    for node in tree.css(HIDDEN):
        if node.tag in INLINE and is_concealed(node):
            holder = tree.create_node("p")
            holder.insert_child(node, move=True)
            body.insert_child(holder, move=True)


def is_concealed(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or is_hidden(attributes.get("style") or "")


def _attributes(tree: LexborHTMLParser) -> Iterator[str]:
    return (text for node in tree.css(MARKED) for _, text in attribute_texts(node.attributes))


def _scripts(scripts: tuple[str, ...]) -> Iterator[str]:
    for element in scripts:
        start = element.find(">") + 1
        if text := script_text(script_kind(element), element[start : element.rfind("</")]):
            yield text


def _templates(tree: LexborHTMLParser) -> list[str]:
    """The parser keeps their content apart from the page."""
    contents = (LexborHTMLParser(fragment.html or "").root for fragment in tree.template_fragments())
    return [_joined(root, INLINE_TAGS) for root in contents if root is not None]
