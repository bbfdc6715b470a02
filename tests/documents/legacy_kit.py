"""Files of the old Office formats: converted by LibreOffice, or put together by hand."""

import struct
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.office import SOFFICE, convert


def converted(folder: Path, name: str, body: bytes, suffix: str) -> bytes:
    """The file in another format; the test skips where LibreOffice is missing or does not work."""
    if SOFFICE is None:
        pytest.skip("LibreOffice, which makes the sample, is not installed")
    (folder / name).write_bytes(body)
    made = convert(folder / name, suffix, folder)
    if not made.is_file():
        pytest.skip("LibreOffice made no sample")
    return made.read_bytes()


def word_sample() -> bytes:
    document = docx.Document()
    document.add_paragraph("关于公示名单的通知")
    paragraph = document.add_paragraph("正文标记")
    paragraph.add_run("隐藏标记").font.hidden = True
    table = document.add_table(3, 3)
    rows = (("姓名", "身份证号", "备注"), ("甲", "表格标记", ""), ("乙", "末格", "空格在前"))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    document.add_paragraph("表后标记")
    document.sections[0].header.paragraphs[0].text = "页眉标记"
    document.sections[0].footer.paragraphs[0].text = "页脚标记"
    document.add_comment(runs=document.paragraphs[0].runs, text="批注标记", author="某科")
    document.core_properties.title = "属性标记"
    return saved(document)


def sheet_sample() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "名单"
    for row in (
        ["姓名", "身份证号", "日期", "金额", "电话"],
        ["甲", "540630195102030013", None, 1234567.89, 13800000000],
    ):
        sheet.append(row)
    sheet["C2"] = "=DATE(2026,3,5)"
    sheet["C2"].number_format = "yyyy/m/d"
    sheet.append(["乙", "隐藏行标记", "", "", ""])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    sheet["A2"].comment = Comment("批注标记", "某科")
    sheet.oddHeader.center.text = "页眉标记"
    for name, state in (("内部", "hidden"), ("更内部", "veryHidden")):
        other = book.create_sheet(name)
        other.sheet_state = state
        other.append(["姓名", "号码"])
        other.append([f"{name}标记", "1"])
    return saved(book)


def saved(document: object) -> bytes:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def ole_bytes(streams: dict[str, bytes]) -> bytes:
    """A container with streams in its root; each is filled up to 4096 bytes, so that none is a short one."""
    padded = {name: body.ljust(-(-max(len(body), 4096) // 512) * 512, b"\0") for name, body in streams.items()}
    chains: list[int] = []
    starts: dict[str, int] = {}
    for name, body in padded.items():
        starts[name] = len(chains)
        count = len(body) // 512
        chains += [len(chains) + index + 1 for index in range(count - 1)] + [0xFFFFFFFE]
    directory = len(chains)
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, (name, body) in enumerate(padded.items(), 1):
        entries.append(_entry(name, 2, starts[name], len(body), right=number + 1 if number < len(padded) else -1))
    entries += [bytes(128)] * (-len(entries) % 4)
    sectors = len(entries) // 4
    chains += [directory + index + 1 for index in range(sectors - 1)] + [0xFFFFFFFE]
    return _with_head(b"".join(padded.values()) + b"".join(entries), chains, directory)


def _with_head(content: bytes, chains: list[int], directory: int) -> bytes:
    tables = -(-(len(chains) + 1) // 127)
    first = len(chains)
    chains = chains + [0xFFFFFFFD] * tables
    table = struct.pack(f"<{len(chains)}I", *chains).ljust(tables * 512, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIIII", tables, directory, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, first)
    return (
        head
        + b"".join(struct.pack("<I", first + index) for index in range(1, tables)).ljust(432, b"\xff")
        + (content + table)
    )


def _entry(name: str, kind: int, start: int, size: int, right: int = -1, child: int = -1) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HBBiii", len(raw), kind, 1, -1, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def word_stream(text: str, flags: int = 0, version: int = 0xC1) -> dict[str, bytes]:
    """The streams of a bare Word file: one piece of text, no formatting."""
    raw = text.encode("utf-16-le")
    stream = bytearray(0x400) + raw
    struct.pack_into("<HH", stream, 0, 0xA5EC, version)
    struct.pack_into("<H", stream, 0x0A, flags)
    struct.pack_into("<II", stream, 0x18, 0x400, 0x400 + len(raw))
    struct.pack_into("<I", stream, 0x4C, len(raw) // 2)
    piece = struct.pack("<II", 0, len(raw) // 2) + struct.pack("<HIH", 0, 0x400, 0)
    clx = b"\2" + struct.pack("<I", len(piece)) + piece
    struct.pack_into("<II", stream, 0x1A2, 0, len(clx))
    return {"WordDocument": bytes(stream), "0Table": clx}


def bare_sheet(rows: list[list[str]]) -> bytes:
    """Records of Excel 2 without a container, as old exporters write them, in GBK."""
    cells = [
        struct.pack("<HHHH3sB", 4, 8 + len(raw), row, column, bytes(3), len(raw)) + raw
        for row, line in enumerate(rows)
        for column, raw in enumerate(text.encode("gbk") for text in line)
    ]
    return struct.pack("<HHHH", 9, 4, 2, 0x10) + b"".join(cells) + struct.pack("<HH", 10, 0)
