"""Title, author and the like: people forget them in the file, and search engines show them."""

import re

from documents.drafts import MAX_TITLE, Draft
from documents.office.xml import local, tree
from documents.packages import Package
from documents.text import tidy
from records import Block, Region, Where

PART = "docprops/core.xml"
NAMES = {
    "title": "标题",
    "subject": "主题",
    "creator": "作者",
    "keywords": "关键词",
    "description": "备注",
    "lastModifiedBy": "最后修改者",
    "category": "类别",
}
MAX_VALUE = 5_000
# What programs fill in by themselves says nothing about the document.
MACHINE_MADE = re.compile(
    r"(?:microsoft|wps|powerpoint|word|excel|openpyxl|python-docx|generated|untitled|document\d*|新建|无标题|文档\s*\d*$|工作簿)"
    r"|.*\.(?:docx?|xlsx?|wps|et|pdf|tmp)$",
    re.IGNORECASE,
)
HAN = re.compile(r"[\u3400-\u9fff]")


def add_properties(draft: Draft, package: Package) -> None:
    """META blocks for the filled-in properties; the same pairs go into the metas."""
    root = tree(package, PART)
    for element in root if root is not None else ():
        name, text = NAMES.get(local(element), ""), tidy((element.text or "")[:MAX_VALUE])
        if name and text:
            draft.metas.append((local(element), text))
            draft.blocks.append(Block(text, Where("meta", name=name), Region.META, visible=False))


def sensible_title(draft: Draft) -> str:
    """The title property where a person seems to have written it, else ""."""
    title = next((text for name, text in draft.metas if name == "title"), "")
    good = 4 <= len(title) <= MAX_TITLE and HAN.search(title) and not MACHINE_MADE.match(title)
    return title if good else ""
