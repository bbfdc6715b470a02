"""One fetch of one address, and the addresses still to fetch."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum


class FailureKind(StrEnum):
    """Every way a fetch can end without a page. The value is stored; the Chinese wording is in `LABELS`."""

    DNS = "dns"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    RESET = "reset"
    HTTP_4XX = "http_4xx"
    HTTP_5XX = "http_5xx"
    BLOCKED = "blocked"
    TOO_LARGE = "too_large"
    LOOP = "loop"
    SOFT_404 = "soft_404"
    ROBOTS = "robots"
    PRIVATE_ADDRESS = "private_address"
    BAD_ADDRESS = "bad_address"
    OTHER = "other"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def permanent(self) -> bool:
        """True when asking again in this scan cannot help."""
        return self in PERMANENT

    @property
    def dead(self) -> bool:
        """True when a visitor, too, would find nothing there (a blocked or oversized page is not dead)."""
        return self in DEAD


LABELS: dict[FailureKind, str] = {
    FailureKind.DNS: "域名无法解析",
    FailureKind.REFUSED: "服务器拒绝连接",
    FailureKind.TIMEOUT: "访问超时",
    FailureKind.TLS: "安全证书或加密协商失败",
    FailureKind.RESET: "连接中断",
    FailureKind.HTTP_4XX: "页面不存在或无权访问",
    FailureKind.HTTP_5XX: "服务器内部错误",
    FailureKind.BLOCKED: "被网站防护拦截",
    FailureKind.TOO_LARGE: "内容超过大小上限",
    FailureKind.LOOP: "循环跳转",
    FailureKind.SOFT_404: "显示“页面不存在”但返回正常状态码",
    FailureKind.ROBOTS: "robots.txt 禁止抓取",
    FailureKind.PRIVATE_ADDRESS: "指向内网地址，已拒绝访问",
    FailureKind.BAD_ADDRESS: "网址格式错误",
    FailureKind.OTHER: "其他错误",
}

PERMANENT = frozenset(
    {
        FailureKind.BLOCKED,
        FailureKind.TOO_LARGE,
        FailureKind.LOOP,
        FailureKind.ROBOTS,
        FailureKind.PRIVATE_ADDRESS,
        FailureKind.BAD_ADDRESS,
    }
)

DEAD = frozenset(
    {
        FailureKind.DNS,
        FailureKind.REFUSED,
        FailureKind.TIMEOUT,
        FailureKind.RESET,
        FailureKind.HTTP_4XX,
        FailureKind.HTTP_5XX,
        FailureKind.LOOP,
        FailureKind.SOFT_404,
    }
)


class Role(IntEnum):
    """What an address looks like before it is read; the order is the order of fetching."""

    HOME = 0
    LIST = 1
    DETAIL = 2
    ATTACHMENT = 3
    RETRY = 9


@dataclass(frozen=True, slots=True)
class Target:
    """An address to fetch, with the link that led to it. `tries` counts fetches already made."""

    url: str
    role: Role
    parent: str = ""
    anchor: str = ""
    depth: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One fetch. `status` is the HTTP status (None when no answer came); `failure` is None for a page that was seen.

    `digest` is the SHA-256 of the body as received after content decoding, "" without a body; the body itself lies
    in the archive. `fetched_at` is aware UTC. `attempt` counts from 1 for each address within a run.
    """

    url: str
    final_url: str
    fetched_at: datetime
    role: Role
    status: int | None = None
    failure: FailureKind | None = None
    detail: str = ""
    digest: str = ""
    size: int = 0
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    parent: str = ""
    anchor: str = ""
    depth: int = 0
    attempt: int = 1
    rendered: bool = False
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class CrawlPlan:
    """What the crawler may do. `scopes` are URL prefixes; a page outside all of them is not fetched. `follow` narrows
    the links (not the starts and their redirects) to further prefixes; empty, all of the scope is followed."""

    starts: tuple[str, ...]
    scopes: tuple[str, ...]
    max_pages: int = 20_000
    max_depth: int = 12
    max_per_pattern: int = 5_000
    max_body_bytes: int = 20_000_000
    timeout_s: float = 15.0
    delay_s: float = 0.5
    concurrency: int = 8
    dead_link_tries: int = 3
    retry_wait_s: float = 2.0
    robots: bool = True
    allow_private_hosts: bool = False
    contact: str = ""
    follow: tuple[str, ...] = ()
