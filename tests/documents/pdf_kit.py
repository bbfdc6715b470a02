"""PDF files by hand: a Type0 font without outlines, whose ToUnicode map says what each code means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Page:
    """`content` are drawing operators, `entries` go into the page's dictionary."""

    content: list[str] = field(default_factory=list)
    entries: str = ""

    def text(self, x: float, y: float, text: str, size: float = 12, matrix: str = "") -> "Page":
        codes = "".join(f"{ord(char):04X}" for char in text)
        place = f"{matrix} {x} {y} Tm" if matrix else f"{x} {y} Td"
        self.content.append(f"BT /F1 {size} Tf {place} <{codes}> Tj ET")
        return self

    def draw(self, operators: str) -> "Page":
        self.content.append(operators)
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Page":
        for x in xs:
            self.draw(f"{x} {min(ys)} m {x} {max(ys)} l S")
        for y in ys:
            self.draw(f"{min(xs)} {y} m {max(xs)} {y} l S")
        return self


def pdf_bytes(pages: Iterable[Page], extra: Sequence[str] = (), catalog: str = "", trailer: str = "") -> bytes:
    """`extra` objects are numbered from 6 on; pages come behind them."""
    sheets = list(pages)
    first = 6 + len(extra)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(sheets)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        f"/Supplement 0>>/DW 1000/W[32[{' '.join(['500'] * 95)}]]/FontDescriptor<</Type/FontDescriptor/FontName/Song"
        "/Flags 4/FontBBox[0 -150 1000 850]/Ascent 850/Descent -150/CapHeight 800/ItalicAngle 0/StemV 80>>>>",
        _stream(_unicode_map()),
        *extra,
    ]
    for sheet in sheets:
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects) + 2} 0 R{sheet.entries}>>"
        )
        objects.append(_stream("\n".join(sheet.content)))
    return _file(objects, trailer)


def _stream(text: str) -> str:
    return f"<</Length {len(text)}>>stream\n{text}\nendstream"


def _unicode_map() -> str:
    ranges = [f"<{high:02X}00><{high:02X}FF><{high:02X}00>" for high in range(0x100)]
    parts = [ranges[start : start + 64] for start in range(0, 256, 64)]
    blocks = "\n".join(f"{len(part)} beginbfrange\n" + "\n".join(part) + "\nendbfrange" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000><FFFF> endcodespacerange\n{blocks}\nendcmap end end"
    )


def _file(objects: Sequence[str], trailer: str) -> bytes:
    body = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj{content}endobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + head.encode() + tail.encode("latin-1")


def hexed(text: str) -> str:
    """A text string for dictionaries."""
    return "<FEFF" + text.encode("utf-16-be").hex().upper() + ">"
