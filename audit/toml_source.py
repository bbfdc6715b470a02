"""A TOML file that can say on which line a key stands, so that an error names file and line."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audit.errors import UserError

HEADER = re.compile(r"\s*(\[\[?)\s*([^\]\s]+)\s*\]\]?")
ASSIGNED = re.compile(r"""\s*["']?([^\s"'=#\[\]]+)["']?\s*=""")
AT_LINE = re.compile(r"\(at line (\d+)")
MAX_BYTES = 2_000_000
Key = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class TomlSource:
    path: Path
    data: dict[str, Any]
    lines: dict[Key, int]

    def place(self, key: Key) -> str:
        """`文件 第N行` for the key, or for its nearest enclosing table; the file alone when neither stands there."""
        for end in range(len(key), 0, -1):
            if line := self.lines.get(key[:end]):
                return f"{self.path} 第{line}行"
        return str(self.path)


def load_toml(path: Path) -> TomlSource:
    """Raises UserError when the file cannot be read or is no TOML."""
    text = _text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = AT_LINE.search(str(error))
        where = f"第{line[1]}行" if line else "末尾"
        raise UserError(f"{path} {where}不是有效的 TOML 写法，请检查引号、括号和等号。（{error}）") from error
    return TomlSource(path, data, _lines(text))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{path} 过大，不像是配置文件，请核对路径。")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise UserError(f"找不到文件 {path}，请核对路径。") from error
    except IsADirectoryError as error:
        raise UserError(f"{path} 是文件夹，请指定其中的 county.toml 文件。") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path} 不是 UTF-8 编码，请用 UTF-8 另存后再试。") from error
    except OSError as error:
        raise UserError(f"无法读取 {path}：{error.strerror}，请检查权限。") from error


def _lines(text: str) -> dict[Key, int]:
    """Line of every table header and simple key; keys inside multi-line values do no harm, they are never asked for."""
    lines: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    table: Key = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            table = _table(header[1], header[2], counts)
            lines.setdefault(table, number)
        elif key := ASSIGNED.match(line):
            lines.setdefault((*table, *key[1].split(".")), number)
    return lines


def _table(brackets: str, name: str, counts: dict[Key, int]) -> Key:
    """`[[a.b]]` is the next b of the last a: ("a", 0, "b", 1)."""
    parts = [part.strip("\"'") for part in name.split(".")]
    key: Key = ()
    for place, part in enumerate(parts, start=1):
        key = (*key, part)
        if brackets == "[[" and place == len(parts):
            counts[key] = counts.get(key, -1) + 1
        if key in counts:
            key = (*key, counts[key])
    return key
