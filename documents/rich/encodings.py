"""Code pages and font charsets to codecs."""

# Windows charset number → codec. 134 is Chinese; its fonts hold what the whole file may call 1252.
CHARSETS = {
    0: "cp1252",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "cp950",
    204: "cp1251",
    238: "cp1250",
}
PAGES = {932: "cp932", 936: "gb18030", 949: "cp949", 950: "cp950", 54936: "gb18030", 65001: "utf-8", 10008: "gb18030"}
DEFAULT = "gb18030"


def page_codec(number: int | None) -> str:
    return PAGES.get(number or 0, f"cp{number}" if number in range(1250, 1259) else DEFAULT)


def decoded(data: bytes, codec: str) -> str:
    """Files are labelled Western whose bytes are Chinese: bytes above ASCII that come in pairs decide."""
    if codec == "cp1252" and any(byte >= 0x80 for byte in data):
        try:
            return data.decode("gb18030")
        except UnicodeDecodeError:
            pass
    return data.decode(codec, "replace")
