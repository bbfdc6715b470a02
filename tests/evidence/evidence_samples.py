"""Plans, targets and snapshots for the tests of the archive."""

import stat
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from evidence import Archive
from records import CrawlPlan, FailureKind, Role, Snapshot, Target

SITE = "http://www.yunxiu.example/"
START = datetime(2026, 6, 30, 1, 2, 3, 456789, tzinfo=UTC)
PLAN = CrawlPlan(starts=(SITE,), scopes=(SITE,), contact="监测员 monitor@yunxiu.example")
PAGE = "<html><head><title>云岫县人民政府</title></head><body>通知公告</body></html>".encode()


def new_archive(path: Path) -> Archive:
    return Archive.create(path, PLAN, START)


def target(name: str, role: Role = Role.DETAIL, depth: int = 1) -> Target:
    return Target(SITE + name, role, parent=SITE, anchor=f"链接 {name}", depth=depth)


def page(name: str, minute: int = 0) -> Snapshot:
    return Snapshot(
        url=SITE + name,
        final_url=SITE + name,
        fetched_at=START + timedelta(minutes=minute),
        role=Role.DETAIL,
        status=200,
        content_type="text/html; charset=utf-8",
        headers=(("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("Server", "nginx")),
        parent=SITE,
        anchor=f"链接 {name}",
        depth=1,
    )


def dead(name: str, minute: int = 0, attempt: int = 1) -> Snapshot:
    return Snapshot(
        url=SITE + name,
        final_url=SITE + name,
        fetched_at=START + timedelta(minutes=minute),
        role=Role.DETAIL,
        failure=FailureKind.TIMEOUT,
        detail="15 秒内没有应答",
        attempt=attempt,
    )


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def digest_of(body: bytes) -> str:
    return sha256(body).hexdigest()
