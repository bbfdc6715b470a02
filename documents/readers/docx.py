"""Word files: body, tables, headers, footers, notes, comments, text boxes, tracked changes, properties.

An own reader over the parts, because the usual libraries miss headers, footers, notes and text boxes.
"""

from datetime import date

from documents.drafts import Draft
from documents.kinds import label_of
from documents.office.parts import Relation, main_part, relations
from documents.office.properties import add_properties, sensible_title
from documents.office.word.body import read_story
from documents.office.word.drawings import add_drawing_text
from documents.office.word.story import Story
from documents.office.word.styles import styles_of
from documents.office.xml import child, tree
from documents.packages import Package
from documents.sniffing import Look
from documents.source import Source
from documents.troubles import Unreadable, damaged, embedded, too_deep, without_text
from records import Document

KIND = "docx"
ORDER = 10

LABEL = label_of(KIND).strip()
USUAL_PART = "word/document.xml"
# Relation type → the story's name for people.
STORIES = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注", "comments": "批注"}
DRAWINGS = {"chart": "图表", "diagramData": "图示"}
PACKAGES = (".docx", ".xlsx", ".pptx", ".doc", ".xls", ".ppt")


def recognises(look: Look) -> bool:
    return look.signature == KIND


def read(source: Source, today: date) -> Document:
    package = Package(source.body, LABEL)
    draft = Draft()
    part = main_part(package, USUAL_PART)
    links = relations(package, part)
    story = Story(draft, styles_of(package, _first(links, "styles")), source.url, relations=links)
    root = tree(package, part)
    body = child(root, "body")
    if body is None:
        raise Unreadable(damaged(LABEL))
    try:
        read_story(story, body)
        _read_others(package, story, links)
    except RecursionError:
        draft.problems.append(too_deep(LABEL))
    _note_troubles(package, draft, story)
    if draft.blocks or draft.tables:
        # Properties alone are not a file that was read.
        add_properties(draft, package)
    return draft.document(source, KIND, sensible_title(draft) or story.heading or draft.first_line())


def _read_others(package: Package, story: Story, links: dict[str, Relation]) -> None:
    for relation in dict.fromkeys(links.values()):
        if relation.type in DRAWINGS:
            add_drawing_text(story, package, relation.target, DRAWINGS[relation.type])
        if relation.type not in STORIES:
            continue
        root = tree(package, relation.target)
        if root is not None:
            story.name = STORIES[relation.type]
            story.relations = relations(package, relation.target)
            read_story(story, root)


def _note_troubles(package: Package, draft: Draft, story: Story) -> None:
    draft.problems += package.problems
    if story.foreign or any(name.endswith(PACKAGES) and "/embeddings/" in name for name in package.names):
        draft.problems.append(embedded(LABEL))
    if not draft.blocks and not draft.tables and not package.problems:
        draft.problems.append(without_text(LABEL))


def _first(links: dict[str, Relation], kind: str) -> str:
    return next((relation.target for relation in links.values() if relation.type == kind), "")
