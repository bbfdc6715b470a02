"""Pictures: recognised where the extra is installed, told where it is not; and what they carry unseen."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, ImageDraw, ImageFont, PngImagePlugin

from documents import ocr, pictures
from documents.paged.pieces import Piece
from records import ProblemKind, Readability, Region
from tests.documents.readers_kit import read_file

NUMBER = "110101199003071234"
FORMATS = {"png": "PNG", "jpg": "JPEG", "tif": "TIFF", "bmp": "BMP", "webp": "WEBP", "gif": "GIF"}


def picture(kind: str = "PNG", size: tuple[int, int] = (900, 300), text: str = "", **options: object) -> bytes:
    image = Image.new("RGB", size, "white")
    if text:
        font = ImageFont.load_default(size=48)
        ImageDraw.Draw(image).text((40, 100), text, "black", font=font)
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)


@pytest.fixture
def seeing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that reads one fixed line from every view."""
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "recognise", lambda image: [Piece("身份证号" + NUMBER, 50, 50, 400, 70)])


@pytest.mark.parametrize("suffix", FORMATS)
def test_without_recognition_a_picture_is_unreadable_and_the_extra_is_named(bare: None, suffix: str) -> None:
    document = read_file(f"a.{suffix}", picture(FORMATS[suffix]))
    assert document.kind == "image"
    assert document.readability is Readability.UNREADABLE
    assert 'pip install "govlint[ocr]"' in document.problems[0].message


def test_recognised_text_says_that_it_was_recognised(seeing: None) -> None:
    document = read_file("a.png", picture())
    (block,) = document.blocks
    assert (block.text, block.where.page, block.where.name) == ("身份证号" + NUMBER, 1, "图片文字")
    (problem,) = document.problems
    assert problem.kind is ProblemKind.RECOGNISED and not problem.fatal
    assert document.readability is Readability.PARTLY


@pytest.mark.skipif(not ocr.is_installed(), reason="the extra ocr is not installed")
def test_a_number_in_a_real_picture_is_recognised() -> None:
    document = read_file("a.png", picture(text=NUMBER))
    assert [block.text for block in document.blocks] == [NUMBER]


def test_each_frame_of_a_fax_is_a_page(seeing: None) -> None:
    buffer = BytesIO()
    frames = [Image.new("RGB", (300, 300), "white") for _ in range(8)]
    frames[0].save(buffer, "TIFF", save_all=True, append_images=frames[1:])
    document = read_file("a.tif", buffer.getvalue())
    assert [block.where.page for block in document.blocks] == [1, 2, 3, 4, 5, 6]
    assert any(problem.fatal and "第7—8页" in problem.message for problem in document.problems)


def test_a_long_picture_is_seen_in_stretches_from_top_to_bottom(seeing: None) -> None:
    document = read_file("a.png", picture(size=(300, 1300)))
    assert len(document.blocks) == 3


def test_a_picture_without_text_is_not_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "recognise", lambda image: [])
    assert read_file("a.png", picture()).readability is Readability.UNREADABLE


def test_unseen_data_is_read(bare: None) -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Comment", "联系人" + NUMBER)
    document = read_file("a.png", picture(pnginfo=chunks))
    (block,) = document.blocks
    assert (block.text, block.region, block.visible) == ("联系人" + NUMBER, Region.META, False)


def test_the_maker_and_the_fact_of_a_place_are_read(bare: None) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Zhang San"
    exif[ExifTags.Base.XPComment] = "内部资料".encode("utf-16-le")
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (30.0, 1.0, 2.0)
    document = read_file("a.jpg", picture("JPEG", exif=exif))
    found = {block.where.name: block.text for block in document.blocks}
    assert found == {"作者": "Zhang San", "备注": "内部资料", "拍摄位置": "图片带有拍摄位置（GPS）"}


def test_a_picture_of_absurd_size_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PIXELS", 1000)
    document = read_file("a.png", picture())
    assert document.problems[0].kind is ProblemKind.TOO_LARGE
    assert document.readability is Readability.UNREADABLE


def test_a_declared_size_beyond_all_bounds_is_refused() -> None:
    body = bytearray(picture())
    body[16:24] = b"\x00\x01\x00\x00" * 2
    assert read_file("a.png", bytes(body)).readability is Readability.UNREADABLE


@given(suffix=st.sampled_from(list(FORMATS)), share=st.floats(0.05, 0.95), place=st.floats(0, 0.99))
def test_damage_never_raises_and_never_looks_clean(suffix: str, share: float, place: float) -> None:
    body = bytearray(picture(FORMATS[suffix], size=(60, 40)))
    body[int(place * len(body))] ^= 0xFF
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "is_installed", lambda: False)
        for broken in (bytes(body), bytes(body[: int(share * len(body))])):
            assert read_file(f"a.{suffix}", broken).problems
