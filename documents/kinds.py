"""The types of files that are told apart, and what people call them. Readers exist for some of them only."""

# Kind → its name in a Chinese sentence; a Latin name keeps its blanks.
LABELS: dict[str, str] = {
    "html": "网页",
    "text": "文本文件",
    "markdown": " Markdown 文件",
    "csv": " CSV 表格",
    "json": " JSON 文件",
    "docx": " Word 文档",
    "doc": " Word 97-2003 文档（doc）",
    "wps": " WPS 文字文档（wps）",
    "xlsx": " Excel 表格",
    "xlsb": " Excel 二进制表格（xlsb）",
    "xls": " Excel 97-2003 表格（xls）",
    "et": " WPS 表格（et）",
    "pptx": " PPT 演示文稿",
    "ppt": " PPT 97-2003 演示文稿（ppt）",
    "dps": " WPS 演示文稿（dps）",
    "odt": " OpenDocument 文档（odt）",
    "ods": " OpenDocument 表格（ods）",
    "odp": " OpenDocument 演示文稿（odp）",
    "ole": " Office 97-2003 文件",
    "office_xml": " Office 2003 XML 文件",
    "mht": "网页存档（mht）",
    "rtf": " RTF 文件",
    "pdf": " PDF 文件",
    "ofd": " OFD 文件",
    "zip": "压缩包（zip）",
    "rar": "压缩包（rar）",
    "7z": "压缩包（7z）",
    "gz": "压缩包（gz）",
    "bz2": "压缩包（bz2）",
    "xz": "压缩包（xz）",
    "tar": "压缩包（tar）",
    "image": "图片",
    "media": "音视频文件",
    "program": "可执行程序",
}

# Programs refuse to open plain text under these names; under .doc and .xls they open it.
STRICT_SUFFIXES: dict[str, str] = {
    "docx": "docx",
    "docm": "docx",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "pptx": "pptx",
    "pdf": "pdf",
    "ofd": "ofd",
    "zip": "zip",
    "rar": "rar",
    "7z": "7z",
    **dict.fromkeys(("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp"), "image"),
}


def label_of(kind: str) -> str:
    """For the middle of a sentence: `暂不支持读取` + label; "" for a kind nobody knows."""
    return LABELS.get(kind, "")
