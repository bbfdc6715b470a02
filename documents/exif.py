"""What pictures carry unseen: who made them, where, and notes."""

from collections.abc import Iterator

from PIL import ExifTags, Image

from documents.decoding import decode
from documents.drafts import Draft
from documents.text import tidy
from records import Block, Region, Where

TAGS = {
    ExifTags.Base.ImageDescription: "图片说明",
    ExifTags.Base.Artist: "作者",
    ExifTags.Base.Copyright: "版权",
    ExifTags.Base.UserComment: "备注",
    ExifTags.Base.XPTitle: "标题",
    ExifTags.Base.XPComment: "备注",
    ExifTags.Base.XPAuthor: "作者",
    ExifTags.Base.XPKeywords: "关键词",
    ExifTags.Base.XPSubject: "主题",
}
WIDE_TAGS = range(ExifTags.Base.XPTitle, ExifTags.Base.XPSubject + 1)
# UserComment begins with the name of its encoding, in eight bytes.
COMMENT_PREFIX = 8
MAX_VALUE = 2_000
MAX_VALUES = 60
# Whole packets of edit history.
SKIPPED = frozenset({"XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type xmp", "Raw profile type iptc"})


def add_hidden_data(draft: Draft, image: Image.Image) -> None:
    for name, text in (*_texts(image), *_exif(image), *_place(image)):
        shown = tidy(text[:MAX_VALUE])
        if shown and len(draft.metas) < MAX_VALUES:
            draft.metas.append((name, shown))
            draft.blocks.append(Block(shown, Where("meta", name=name), Region.META, visible=False))


def _texts(image: Image.Image) -> Iterator[tuple[str, str]]:
    """Text chunks of PNG, comments of JPEG and GIF."""
    for name, value in (getattr(image, "text", None) or {}).items():
        if name not in SKIPPED and isinstance(value, str):
            yield tidy(name)[:60], value
    comment = image.info.get("comment")
    if isinstance(comment, bytes | str):
        yield "备注", comment if isinstance(comment, str) else decode(comment[:MAX_VALUE]).text


def _exif(image: Image.Image) -> Iterator[tuple[str, str]]:
    try:
        exif = image.getexif()
        values = {**dict(exif), **dict(exif.get_ifd(ExifTags.IFD.Exif))}
    except Exception:
        # The picture itself was read; its directory of extra data is broken in ways of its own.
        return
    for tag, name in TAGS.items():
        value = values.get(tag)
        if isinstance(value, bytes):
            yield name, _decoded(tag, value[: MAX_VALUE * 2])
        elif isinstance(value, str):
            yield name, value


def _decoded(tag: int, value: bytes) -> str:
    if tag in WIDE_TAGS:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    if tag == ExifTags.Base.UserComment and value.startswith(b"UNICODE"):
        return value[COMMENT_PREFIX:].decode("utf-16", "replace")
    return decode(value[COMMENT_PREFIX:] if tag == ExifTags.Base.UserComment else value).text


def _place(image: Image.Image) -> Iterator[tuple[str, str]]:
    """Only that there is a place: the place itself need not be copied into reports."""
    try:
        if image.getexif().get_ifd(ExifTags.IFD.GPSInfo).get(ExifTags.GPS.GPSLatitude):
            yield "拍摄位置", "图片带有拍摄位置（GPS）"
    except Exception:
        return
