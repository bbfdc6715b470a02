"""The installation's key for the identity of leaked values.

A leak is recognised in the next scan by a keyed hash; without this file nobody can test a guessed number against it.
"""

import os
import re
import secrets
from pathlib import Path

from platformdirs import user_data_path

from audit.errors import UserError

FILE_NAME = "identity.key"
BYTES = 32
HEX = re.compile(r"(?:[0-9a-f]{2})+")


def installation_key(folder: Path | None = None) -> bytes:
    """32 random bytes, made once per installation and readable by its owner only.

    `GOVLINT_STATE_DIR` moves the folder. Raises UserError when it can be neither read nor made.
    """
    path = (folder or _folder()) / FILE_NAME
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _read(path) if path.exists() else _make(path)
    except OSError as error:
        raise UserError(f"无法读写密钥文件 {path}：{error.strerror}，请检查该文件夹的权限。") from error


def _folder() -> Path:
    configured = os.environ.get("GOVLINT_STATE_DIR")
    return Path(configured) if configured else user_data_path("govlint")


def _read(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    key = bytes.fromhex(text) if HEX.fullmatch(text) else b""
    if len(key) != BYTES:
        raise UserError(f"密钥文件 {path} 已损坏。删除后会重新生成，但以往台账中的隐私问题将按新问题处理。")
    return key


def _make(path: Path) -> bytes:
    key = secrets.token_bytes(BYTES)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        # Another process made it between our look and our open.
        return _read(path)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key.hex())
    return key
