"""PDF files by hand: one font without outlines, whose map says that each code is the letter of that number."""

from collections.abc import Sequence

FONT = "<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>"
# Chinese letters are as wide as they are high, others half as wide.
LETTERS = (
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Song"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    f"/DW 1000/W[32[{' '.join(['500'] * 95)}]]"
    "/FontDescriptor<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -150 1000 850]"
    "/Ascent 850/Descent -150/CapHeight 800/ItalicAngle 0/StemV 80>>>>"
)
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 7 0 R>>"
LOCK = f"<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>"
ID = f"[<{'00' * 16}><{'00' * 16}>]"
LEFT, TOP, LEADING, SIZE = 72, 760, 24, 12


def pdf(lines: Sequence[str]) -> bytes:
    """One page with a text layer."""
    return _file(_objects(lines), "")


def locked_pdf() -> bytes:
    """A file that opens only with a password that nobody has."""
    return _file([*_objects(()), LOCK], f"/Encrypt 8 0 R/ID{ID}")


def _objects(lines: Sequence[str]) -> list[str]:
    shown = (
        f"BT /F1 {SIZE} Tf {LEFT} {TOP - LEADING * number} Td <{line.encode('utf-16-be').hex()}> Tj ET"
        for number, line in enumerate(lines)
    )
    return [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[6 0 R]/Count 1>>",
        FONT,
        LETTERS,
        _stream(_letter_map()),
        PAGE,
        _stream("\n".join(shown)),
    ]


def _stream(text: str) -> str:
    return f"<</Length {len(text)}>>stream\n{text}\nendstream"


def _letter_map() -> str:
    ranges = [f"<{high:02X}00><{high:02X}FF><{high:02X}00>" for high in range(256)]
    blocks = (ranges[start : start + 64] for start in range(0, 256, 64))
    listed = "\n".join(f"{len(block)} beginbfrange\n{chr(10).join(block)}\nendbfrange" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000><FFFF> endcodespacerange\n{listed}\nendcmap end end"
    )


def _file(objects: Sequence[str], trailer: str) -> bytes:
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj{content}endobj\n".encode("ascii")
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
        f"trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(body)}\n%%EOF\n"
    )
    return body + end.encode("ascii")
