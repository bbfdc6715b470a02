"""One file in an archive, and its name as people should see it."""

import re
from dataclasses import dataclass

from documents.text import tidy
from records import Problem

DRIVE = re.compile(r"[A-Za-z]:")
# Left behind by systems; no one publishes them on purpose, and no text is in them.
JUNK = re.compile(r"(?:^|/)(?:__MACOSX/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)", re.IGNORECASE)
MAX_NAME = 300


@dataclass(frozen=True, slots=True)
class Member:
    """`body` is None where the member could not be unpacked; `problem` then says why."""

    name: str
    body: bytes | None
    problem: Problem | None = None


def shown_name(name: str) -> str:
    """A relative path that is only ever shown: no drive, no root, no way up."""
    parts = DRIVE.sub("", tidy(name.replace("\\", "/"))).split("/")
    return "/".join(part for part in parts if part not in ("", ".", ".."))[-MAX_NAME:] or "（无名文件）"


def is_junk(name: str) -> bool:
    return JUNK.search(name.replace("\\", "/")) is not None


def decoded_name(raw: bytes) -> str:
    """Archives made on Chinese Windows write names in GBK and do not say so."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("cp437")
