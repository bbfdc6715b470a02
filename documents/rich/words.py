"""Which control words open what."""

# Groups without text for people: tables of fonts and styles, pictures, codes of fields, what programs keep for
# themselves.
SKIPPED = frozenset(
    [
        "fonttbl", "colortbl", "stylesheet", "pict", "objdata", "objocx", "fldinst", "themedata",
        "colorschememapping", "latentstyles", "datastore", "listtable", "listoverridetable", "rsidtbl",
        "generator", "xmlnstbl", "mmathPr", "filetbl", "revtbl", "bkmkstart", "bkmkend", "datafield",
        "fontemb", "fontfile", "panose", "falt", "blipuid", "pgptbl", "listpicture", "nonshppict",
        "xmlopen", "xmlclose",
    ]
)  # fmt: skip
# Starred groups that hold text all the same; other starred groups are skipped, as the standard says.
DESTINATIONS = frozenset(
    [
        "shppict", "shpinst", "shptxt", "annotation", "atnauthor", "userprops", "propname", "staticval",
        "company", "manager", "ftnsep", "footnote", "nesttableprops", "txfieldresult", "do", "dptxbxtext",
        "cs", "ud", "u",
    ]
)  # fmt: skip
STORIES = {
    "header": "页眉",
    "headerl": "页眉",
    "headerr": "页眉",
    "headerf": "页眉",
    "footer": "页脚",
    "footerl": "页脚",
    "footerr": "页脚",
    "footerf": "页脚",
    "footnote": "脚注",
    "annotation": "批注",
    "shptxt": "文本框",
}
# Properties → their name for people.
INFO = {
    "title": "标题",
    "subject": "主题",
    "author": "作者",
    "manager": "主管",
    "company": "单位",
    "operator": "最后修改者",
    "category": "类别",
    "keywords": "关键词",
    "doccomm": "备注",
}
SIGNS = {"\\": "\\", "{": "{", "}": "}", "~": " ", "_": "-", "\n": "\n", "\r": "\n"}
# Ends of paragraphs, cells and rows.
ENDS = frozenset({"par", "sect", "page", "cell", "nestcell", "row", "nestrow"})
# Letters that have a word of their own.
TEXTS = {
    "tab": " ",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "·",
    "emspace": " ",
    "enspace": " ",
}
