"""Named arrays in one file that is mapped into memory, not read: a line of JSON, then the raw bytes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

MAGIC = b"nearmiss1"
ALIGN = 64
Arrays = Mapping[str, npt.NDArray[Any]]


class StoreError(Exception):
    """The file is no table of this program. The message is Chinese."""


def write(path: Path, arrays: Arrays) -> None:
    """Little-endian, in the order given; the same arrays give the same bytes. They may come from the file itself."""
    entries, offset = [], 0
    for name, array in arrays.items():
        entries.append([name, array.dtype.newbyteorder("<").str, list(array.shape), offset])
        offset += _padded(array.nbytes)
    head = MAGIC + b" " + json.dumps(entries).encode()
    size = _padded(len(head) + 1)
    # What is mapped must stay as it is until the last array is written.
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        file.write(head.ljust(size - 1) + b"\n")
        for array in arrays.values():
            raw = array.astype(array.dtype.newbyteorder("<")).tobytes()
            file.write(raw.ljust(_padded(len(raw)), b"\0"))
    fresh.replace(path)


def read(path: Path) -> dict[str, npt.NDArray[Any]]:
    """The arrays of a file, mapped read-only. StoreError for a file of another kind or one cut short."""
    try:
        with path.open("rb") as file:
            head = file.readline(1 << 16)
        magic, _, text = head.partition(b" ")
        if magic != MAGIC:
            raise StoreError(f"{path.name} 不是近似错字数据文件")
        raw = np.memmap(path, np.uint8, mode="r", offset=len(head)) if path.stat().st_size > len(head) else None
        return {name: _array(raw, dtype, shape, offset) for name, dtype, shape, offset in json.loads(text)}
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"近似错字数据文件 {path.name} 无法读取") from error


def _array(raw: npt.NDArray[np.uint8] | None, dtype: str, shape: list[int], offset: int) -> npt.NDArray[Any]:
    kind = np.dtype(dtype)
    size = kind.itemsize * int(np.prod(shape))
    if raw is None or offset + size > len(raw):
        raise ValueError("cut short")
    return np.asarray(raw[offset : offset + size]).view(kind).reshape(shape)


def _padded(size: int) -> int:
    return -(-size // ALIGN) * ALIGN
