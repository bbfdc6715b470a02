"""What lies in a scan's output folder, and how it is found again."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from audit.errors import UserError
from evidence import Archive, ArchiveError
from records import CrawlPlan, Plan, ScanResult, from_json, to_json
from rules import Settings

T = TypeVar("T")
ASIDE = "evidence-*.sqlite"
EVIDENCE, PLAN, RESULT, LOG = "evidence.sqlite", "plan.json", "result.json", "crawl.log"


@dataclass(frozen=True, slots=True)
class Orders:
    """What a later judgement of the same evidence must know; everything of the rule settings but the secret key."""

    plan: Plan
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    limits: tuple[tuple[str, str], ...] = ()
    masks: str = ""
    trial: bool = False
    leaders: str = ""

    def rules(self, today: date, key: bytes) -> Settings:
        choices = (self.select, self.ignore, self.lexicons, self.limits, self.masks, self.trial, self.leaders)
        return Settings(today, key, *choices, county=self.plan.county)


@dataclass(frozen=True, slots=True)
class ScanFolder:
    path: Path

    @property
    def evidence(self) -> Path:
        return self.path / EVIDENCE

    @property
    def log(self) -> Path:
        return self.path / LOG

    @property
    def result(self) -> Path:
        return self.path / RESULT

    def make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"无法建立输出文件夹 {self.path}：{error.strerror}，请换一个位置（--out）。") from error

    def open_archive(self, plan: CrawlPlan, now: datetime) -> bool:
        """Makes the archive ready for crawling; True when an interrupted scan of the same plan is taken up again.

        A finished or differently planned archive is kept beside under the time it was started.
        """
        if self.evidence.exists():
            with Archive.open(self.evidence, readonly=True) as old:
                same = old.finished is None and old.plan == plan
                stamp = f"{old.started:%Y%m%d-%H%M%S}"
            if same:
                return True
            self._set_aside(stamp)
        Archive.create(self.evidence, plan, now).close()
        return False

    def previous(self, plan: CrawlPlan) -> Path | None:
        """The archive of the last finished run over the same addresses, which the next one may build on."""
        for path in sorted(self.path.glob(ASIDE), reverse=True):
            with suppress(ArchiveError), Archive.open(path, readonly=True) as old:
                if old.finished is not None and old.plan.scopes == plan.scopes:
                    return path
        return None

    def _set_aside(self, stamp: str) -> None:
        for suffix in ("", "-wal", "-shm"):
            part = self.path / (EVIDENCE + suffix)
            if part.exists():
                part.rename(self.path / f"evidence-{stamp}.sqlite{suffix}")

    def write_orders(self, plan: Plan, rules: Settings) -> None:
        choices = (rules.select, rules.ignore, rules.lexicons, rules.limits, rules.masks, rules.trial, rules.leaders)
        orders = Orders(plan, *choices)
        _write(self.path / PLAN, to_json(orders))

    def read_orders(self) -> Orders:
        return _read(Orders, self.path / PLAN)


def find_scan(path: Path) -> ScanFolder:
    """The scan at `path`: its folder, or any file in it. Raises UserError when there is none."""
    folder = path if path.is_dir() else path.parent
    if not path.exists() or not ((folder / RESULT).is_file() or (folder / EVIDENCE).is_file()):
        raise UserError(f"{path} 中没有扫描结果，请指定 govlint scan 的输出文件夹（内有 {RESULT} 或 {EVIDENCE}）。")
    return ScanFolder(folder)


def read_result(path: Path) -> ScanResult:
    """The result at `path`: a scan's folder or a result file of any name."""
    return _read(ScanResult, path if path.is_file() and path.suffix == ".json" else find_scan(path).result)


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")


def _read(cls: type[T], path: Path) -> T:
    try:
        return from_json(cls, json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise UserError(f"缺少文件 {path}，该次扫描没有完成，请重新运行 govlint scan。") from error
    except (ValueError, OSError) as error:
        raise UserError(f"文件 {path} 已损坏或不是 govlint 生成的，无法读取。") from error
