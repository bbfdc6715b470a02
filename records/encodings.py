"""Bytes to text as a browser in China would show them, and back again where an address needs it.

The label of the server or the page is not asked: half of the mislabelled pages met come out wrong when it is obeyed.
A strict UTF-8 reading succeeds on practically no GB18030 text, so trying in this order decides the matter.
"""

import codecs
import re
from urllib.parse import quote

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# GB18030 contains GBK and GB 2312.
CHINESE = "gb18030"
ENCODINGS = ("utf-8", CHINESE)
LOST = "\ufffd"
QUERY = re.compile(r"(href\s{0,9}=\s{0,9}(?:\"[^\"<>?]{0,500}|'[^'<>?]{0,500})\?)([^\"'<>]{1,1500})", re.IGNORECASE)
SAFE = "".join(map(chr, range(0x80)))


def decoded(body: bytes) -> tuple[str, str]:
    """Text and encoding: byte order mark, strict UTF-8, strict GB18030, else whichever loses fewer characters."""
    for mark, encoding in BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace"), encoding
    for encoding in ENCODINGS:
        try:
            return body.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return min(((body.decode(e, "replace"), e) for e in ENCODINGS), key=lambda pair: pair[0].count(LOST))


def with_encoded_queries(html: str, encoding: str) -> str:
    """The page with Chinese letters in the queries of its links percent-encoded as browsers do it: in the encoding of
    the page, while they use UTF-8 for the path. Pages in UTF-8 need nothing done."""
    if encoding != CHINESE or "?" not in html:
        return html
    return QUERY.sub(lambda match: match[1] + quote(match[2], safe=SAFE, encoding=CHINESE), html)
