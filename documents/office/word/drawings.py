"""Text in charts and diagrams, which are parts of their own."""

from documents.office.word.story import Story
from documents.office.xml import descendants, local, tree
from documents.packages import Package
from documents.text import tidy
from records import Where


def add_drawing_text(story: Story, package: Package, part: str, name: str) -> None:
    root = tree(package, part)
    if root is None:
        return
    where = Where("paragraph", paragraph=max(1, story.paragraph), name=name)
    for paragraph in descendants(root, "p"):
        text = "".join(one.text or "" for one in paragraph.iter() if local(one) == "t")
        story.draft.add(tidy(text), where)
