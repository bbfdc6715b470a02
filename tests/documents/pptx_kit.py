"""PowerPoint files by hand."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

SPACES = 'xmlns:a="urn:a" xmlns:p="urn:p" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def shape(*runs: str, attributes: str = "") -> str:
    text = "".join(f"<a:r><a:t>{run}</a:t></a:r>" for run in runs)
    name = f'<p:nvSpPr><p:cNvPr id="1" name="x" {attributes}/></p:nvSpPr>'
    return f"<p:sp>{name}<p:txBody><a:p>{text}</a:p></p:txBody></p:sp>"


def table(*rows: Sequence[str]) -> str:
    body = "".join(
        "<a:tr>"
        + "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{t}</a:t></a:r></a:p></a:txBody></a:tc>" for t in row)
        + "</a:tr>"
        for row in rows
    )
    return (
        f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def slide(*shapes: str, attributes: str = "") -> str:
    return f"<p:sld {SPACES} {attributes}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def links(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{TYPE}{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(targets)
    )
    return f"<Relationships>{rows}</Relationships>"


def pptx_bytes(*slides: str, parts: dict[str, str] | None = None) -> bytes:
    listed = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in range(len(slides)))
    content = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": links(("officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": links(*(("slide", f"slides/s{n}.xml") for n in range(len(slides)))),
        **{f"ppt/slides/s{n}.xml": one for n, one in enumerate(slides)},
        **(parts or {}),
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return buffer.getvalue()
