"""Walks a story and fills the draft."""

from documents.office.word.rows import RawCell, spots_of
from documents.office.word.story import Story, parts_of
from documents.office.xml import Element, child, is_on, local, value
from documents.text import tidy_lines
from records import Where


def read_story(story: Story, container: Element, visible: bool = True) -> None:
    for kind, element, shows in parts_of(container, visible):
        if kind == "p":
            _paragraph(story, element, shows)
        elif kind == "tbl":
            _table(story, element, shows)
        else:
            story.foreign = True


def _paragraph(story: Story, element: Element, visible: bool) -> None:
    place = len(story.draft.blocks)
    runs = story.runs(element, visible)
    text = tidy_lines(runs.shown())
    if text:
        # What is hidden in a paragraph follows it.
        hidden = story.draft.blocks[place:]
        del story.draft.blocks[place:]
        story.draft.add(text, story.here())
        story.draft.blocks += hidden
        if not story.heading and story.name is None and story.styles.heads(element):
            story.heading = text
    for watermark in runs.watermarks:
        story.draft.add(tidy_lines(watermark), story.here(), visible)
    for box, shows in runs.boxes:
        read_story(story, box, shows)


def _table(story: Story, element: Element, visible: bool) -> None:
    story.table += 1
    name = f"表{story.table}" if story.name is None else story.name
    where = Where("paragraph", paragraph=story.paragraph + 1, name=name)
    rows = [_row(story, row, visible, name) for row in _rows(element, "tr")]
    story.draft.add_grid(spots_of(rows), where)


def _rows(element: Element, name: str) -> list[Element]:
    """Rows of a table, or cells of a row, through content controls and tracked changes; not those of inner tables."""
    found: list[Element] = []
    for one in element:
        if local(one) == name:
            found.append(one)
        elif local(one) in ("sdt", "sdtContent", "customXml", "ins", "smartTag", "del"):
            found += _rows(one, name)
    return found


def _row(story: Story, element: Element, visible: bool, name: str) -> list[RawCell]:
    properties = child(element, "trPr")
    shows = visible and not is_on(child(properties, "hidden")) and child(properties, "del") is None
    before = _number(value(child(properties, "gridBefore")), 0)
    empty = (
        [RawCell("", Where("paragraph", paragraph=story.paragraph + 1, name=name), columns=before)] if before else []
    )
    return empty + [_cell(story, cell, shows, name) for cell in _rows(element, "tc")]


def _cell(story: Story, element: Element, visible: bool, name: str) -> RawCell:
    properties = child(element, "tcPr")
    where = Where("paragraph", paragraph=story.paragraph + 1, name=name)
    merge = child(properties, "vMerge")
    return RawCell(
        text=_text(story, element, visible),
        where=where,
        visible=visible,
        columns=max(1, _number(value(child(properties, "gridSpan")), 1)),
        continues=merge is not None and value(merge) != "restart",
    )


def _text(story: Story, cell: Element, visible: bool) -> str:
    """The shown text of a cell. What does not belong to it (hidden text, boxes, inner tables) goes into the draft.

    The text of a row that is hidden as a whole stays in its cell."""
    lines = []
    for kind, element, shows in parts_of(cell, True):
        if kind == "tbl":
            _table(story, element, shows and visible)
        elif kind == "p":
            runs = story.runs(element, shows)
            lines.append(tidy_lines(runs.shown()))
            for box, box_shows in runs.boxes:
                read_story(story, box, box_shows and visible)
    return "\n".join(line for line in lines if line)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else default
