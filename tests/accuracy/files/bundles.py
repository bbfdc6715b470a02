"""Archives, pictures, files of old programs, and what cannot be read at all."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, ImageDraw, ImageFont

from documents import ocr
from records import Where
from tests.accuracy.files.kit import Planted, PublishedFile, at, roster, told
from tests.accuracy.identities import Cast
from tests.documents.archives_kit import gbk_zip_bytes, locked, seven_bytes, tar_bytes, zip_bytes
from tests.documents.legacy_kit import bare_sheet, converted, ole_bytes, word_stream
from tests.documents.pdf_kit import Page, pdf_bytes
from tests.documents.readers_kit import docx_bytes, xlsx_bytes

B2 = Where("cell", cell="B2")


def files() -> Iterator[PublishedFile]:
    yield from archives()
    yield from pictures()
    yield from refused()
    old = ole_bytes(word_stream(told(90) + "\r"))
    yield PublishedFile("旧文.doc", old, (Planted("PR01"),))
    yield PublishedFile("旧表.xls", bare_sheet(roster(91)), (Planted("PR01", B2),))


def archives() -> Iterator[PublishedFile]:
    sheet, text = xlsx_bytes(roster(80)), told(81).encode("gb18030")
    yield PublishedFile("附件.zip", gbk_zip_bytes("发放名单.xlsx", sheet), (Planted("PR01", B2, "!发放名单.xlsx"),))
    inner = zip_bytes({"名单.xlsx": sheet})
    yield PublishedFile("套装.zip", zip_bytes({"内层.zip": inner}), (Planted("PR01", B2, "!内层.zip!名单.xlsx"),))
    yield PublishedFile("附件.7z", seven_bytes({"说明.txt": text}), (Planted("PR01", member="!说明.txt"),))
    yield PublishedFile("附件.tar", tar_bytes({"说明.txt": text}), (Planted("PR01", member="!说明.txt"),))
    yield PublishedFile("附件.tar.gz", tar_bytes({"名单.xlsx": sheet}, "w:gz"), (Planted("PR01", B2, "!名单.xlsx"),))
    yield PublishedFile("改名.docx", sheet, (Planted("PR01", B2),))
    half = locked(zip_bytes({"锁.txt": text, "开.txt": text}))
    yield PublishedFile("半锁.zip", half, (Planted("PR01", member="!开.txt"),), "密码")


def pictures() -> Iterator[PublishedFile]:
    exif = Image.Exif()
    exif[ExifTags.Base.XPComment] = told(85).encode("utf-16-le")
    yield PublishedFile(
        "现场.jpg", drawn("JPEG", exif=exif), (Planted("PR01", Where("meta", name="备注"), is_hidden=True),)
    )
    shown = Cast(86).fill("{id}")
    if ocr.is_installed():
        yield PublishedFile("扫描.png", drawn("PNG", shown), (Planted("PR01", Where("page", page=1)),))
        yield PublishedFile("传真.tif", drawn("TIFF", shown), (Planted("PR01", Where("page", page=1)),))
    else:
        yield PublishedFile("扫描.png", drawn("PNG", shown), refused="govlint[ocr]")


def drawn(kind: str, text: str = "", **options: object) -> bytes:
    image = Image.new("RGB", (900, 300), "white")
    ImageDraw.Draw(image).text((40, 100), text, "black", font=ImageFont.load_default(size=48))
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def refused() -> Iterator[PublishedFile]:
    sheet = xlsx_bytes(roster(88))
    yield PublishedFile("加密.xlsx", ole_bytes({"EncryptedPackage": b"x", "EncryptionInfo": b"x"}), refused="密码")
    yield PublishedFile("加密.doc", ole_bytes(word_stream("乱码", flags=0x0100)), refused="密码")
    yield PublishedFile("加密.7z", seven_bytes({"锁.txt": b"x"}, password="abc"), refused="密码")
    yield PublishedFile("加密.pdf", locked_pdf(), refused="密码")
    yield PublishedFile("残缺.xlsx", sheet[: len(sheet) // 2], refused="损坏")
    yield PublishedFile("残缺.pdf", pdf_bytes([Page().text(72, 700, "正文")])[:60], refused="损坏")
    yield PublishedFile("不是表.docx", b"PK\x03\x04" + b"x" * 200, refused="损坏")
    yield PublishedFile("图纸.dwg", b"AC1027" + bytes(range(256)) * 20, refused="无法识别")
    yield PublishedFile("空.docx", docx_bytes(), refused="没有")
    yield PublishedFile("空包.zip", zip_bytes({}), refused="为空")


def locked_pdf() -> bytes:
    lock = f"<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>"
    trailer = f"/Encrypt 6 0 R/ID[<{'00' * 16}><{'00' * 16}>]"
    return pdf_bytes([Page().text(72, 700, "正文")], [lock], trailer=trailer)


def of_old_programs(folder: Path) -> Iterator[PublishedFile]:
    """Made by LibreOffice; programs of the WPS family write the same formats under names of their own."""
    word = converted(folder, "a.docx", docx_bytes("补贴公示", told(92)), "doc")
    sheet = converted(folder, "b.xlsx", xlsx_bytes(roster(93)), "xls")
    for name in ("通知.doc", "通知.wps"):
        yield PublishedFile(name, word, (Planted("PR01"),))
    for name in ("名单.xls", "名单.et"):
        yield PublishedFile(name, sheet, (Planted("PR01", at("B2")),))
