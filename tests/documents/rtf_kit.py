"""RTF files by hand."""

HEAD = r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}}"


def gbk(text: str) -> str:
    return "".join(rf"\'{byte:02x}" for byte in text.encode("gb18030"))


def uni(text: str) -> str:
    return "".join(rf"\u{ord(char) - (0x10000 if ord(char) > 0x7FFF else 0)}?" for char in text)


def rtf_bytes(content: str, head: str = HEAD) -> bytes:
    return (head + content + "}").encode("latin-1")
