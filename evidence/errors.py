"""What can go wrong with an archive, said to a person."""

import sqlite3
from pathlib import Path

from records import Trouble


class ArchiveError(Trouble):
    """The archive cannot be used. The message is one Chinese sentence with what to do next."""


def missing(path: Path) -> ArchiveError:
    return ArchiveError(f"找不到证据档案 {path}，请检查路径，或重新运行扫描。")


def exists_already(path: Path) -> ArchiveError:
    return ArchiveError(f"文件 {path} 已存在，为免覆盖证据没有写入，请换一个文件名或先移走旧文件。")


def cannot_write(path: Path, error: OSError) -> ArchiveError:
    return ArchiveError(f"无法写入 {path}（{error.strerror}），请检查文件夹是否存在、是否有写入权限。")


def not_an_archive(path: Path) -> ArchiveError:
    return ArchiveError(f"{path} 不是 govlint 证据档案，请检查路径；若是中断时留下的空文件，请删除后重新扫描。")


def too_new(path: Path, version: int) -> ArchiveError:
    return ArchiveError(f"证据档案 {path} 由更新版本的 govlint 写成（格式 {version}），请先升级 govlint 再打开。")


def damaged_payload(digest: str) -> ArchiveError:
    return ArchiveError(f"证据档案中的页面内容已损坏（摘要 {digest[:16]}），请改用档案备份，或重新扫描。")


def missing_payload(digest: str) -> ArchiveError:
    return ArchiveError(f"证据档案中没有摘要为 {digest[:16]} 的页面内容，请改用档案备份，或重新扫描。")


def too_large(size: int) -> ArchiveError:
    return ArchiveError(f"页面内容 {size} 字节，超过档案的单件上限，请调低抓取的大小上限后重新扫描。")


def damaged_warc(path: Path, reason: str) -> ArchiveError:
    return ArchiveError(f"{path} 不是完好的 WARC 文件（{reason}），请检查文件是否传输完整，或重新导出。")


ADVICE = {
    sqlite3.SQLITE_FULL: "磁盘空间不足，证据无法保存，请清理磁盘后再次运行同一命令继续。",
    sqlite3.SQLITE_BUSY: "证据档案正被另一个程序写入，请等它结束后再试。",
    sqlite3.SQLITE_READONLY: "证据档案是以只读方式打开的，不能写入，请检查文件权限。",
    sqlite3.SQLITE_CANTOPEN: "证据档案无法打开，请检查文件与所在文件夹的权限。",
}


def from_sqlite(error: sqlite3.DatabaseError) -> ArchiveError:
    # The low byte is the primary result code; the rest refines it.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return ArchiveError(ADVICE.get(code) or f"证据档案无法读写（{error}），请检查磁盘，改用档案备份，或重新扫描。")
