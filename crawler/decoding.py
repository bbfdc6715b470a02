"""Bytes to text as a browser would show them. The label of a page is often wrong and is not asked."""

import codecs

BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# GB18030 contains GBK and GB 2312.
ENCODINGS = ("utf-8", "gb18030")


def decode(body: bytes) -> str:
    """Byte order mark, strict UTF-8, strict GB18030, else whichever leaves fewer replacement characters."""
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    for encoding in ENCODINGS:
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return min((body.decode(encoding, "replace") for encoding in ENCODINGS), key=lambda text: text.count("\ufffd"))
