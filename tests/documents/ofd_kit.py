"""OFD files by hand."""

import zipfile
from io import BytesIO


def text(words: str, x: float, y: float, attributes: str = "") -> str:
    return (
        f'<ofd:TextObject Boundary="{x} {y} 100 5" Size="4" {attributes}>'
        f'<ofd:TextCode X="0" Y="4">{words}</ofd:TextCode></ofd:TextObject>'
    )


def wrapped(name: str, content: str) -> bytes:
    return f'<?xml version="1.0"?><ofd:{name} xmlns:ofd="http://www.ofdspec.org/2016">{content}</ofd:{name}>'.encode()


def page(*objects: str, template: str = "") -> bytes:
    return wrapped("Page", f"{template}<ofd:Content><ofd:Layer>{''.join(objects)}</ofd:Layer></ofd:Content>")


def ofd_bytes(*pages: bytes, document: str = "", info: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/P{n}.xml"/>' for n in range(len(pages)))
    entry = f"<ofd:DocBody><ofd:DocInfo>{info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("OFD.xml", wrapped("OFD", entry))
        archive.writestr("Doc_0/Document.xml", wrapped("Document", f"<ofd:Pages>{listed}</ofd:Pages>{document}"))
        for number, content in enumerate(pages):
            archive.writestr(f"Doc_0/Pages/P{number}.xml", content)
        for name, body in (parts or {}).items():
            archive.writestr(name, body)
    return buffer.getvalue()
