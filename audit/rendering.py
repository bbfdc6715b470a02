"""Lists that only a script fills: which pages a browser is asked to show, and what is said where it cannot."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from audit.collect import Collected
from documents import build_columns
from evidence import Archive
from records import ListState, Plan, canonical

# The exit code of a rendering process that has no browser.
UNAVAILABLE = 3
GRACE_S = 60.0
UNSEEN = frozenset({ListState.SCRIPT, ListState.NOT_UNDERSTOOD})
NO_BROWSER = (
    "未安装浏览器组件，{count} 个由脚本生成的列表未渲染。"
    "如需渲染，请安装 govlint[browser] 和 Chromium 浏览器（可用 [crawl] browser_path 指定程序）。"
)
BROKEN = "浏览器渲染没有完成，{count} 个由脚本生成的列表可能未渲染，原因见抓取日志。"
TOO_MANY = "由脚本生成的列表超过渲染上限，{count} 个未渲染，可在 [crawl] 中调高 browser_pages。"


@dataclass(frozen=True, slots=True)
class Rendering:
    """`mode` is never, auto or always. At most `pages` are shown, each and all of them bounded in seconds."""

    mode: str = "never"
    program: str = ""
    pages: int = 60
    page_s: float = 20.0
    total_s: float = 900.0


NO_RENDERING = Rendering()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Page addresses in order of need; the first `scripted` have a list that a script surely fills."""

    urls: tuple[str, ...]
    scripted: int


def render(rendering: Rendering, plan: Plan, archive: Archive, collected: Collected, log: Path) -> None:
    """Shows what is wanted and stores it in the archive, where it is found by whoever follows that. Trouble is a note
    in `collected`."""
    wanted = wanted_of(rendering.mode, plan, collected)
    if not wanted.urls:
        return
    chosen = wanted.urls[: rendering.pages]
    code = _run(rendering, archive.path, _targets(archive, chosen), log)
    if code:
        _note(collected, NO_BROWSER if code == UNAVAILABLE else BROKEN, wanted.scripted)
    else:
        _note(collected, TOO_MANY, wanted.scripted - len(chosen))


def wanted_of(mode: str, plan: Plan, collected: Collected) -> Wanted:
    """With `auto` the columns whose list was not read, those of a known script first; with `always` every list page."""
    if mode == "never":
        return Wanted((), 0)
    states = [listing.state for page in collected.pages.values() for listing in page.listings]
    unread = UNSEEN.intersection(states)
    columns = build_columns(collected.pages.values(), plan.county, plan.as_of) if unread else ()
    scripted = [column.url for column in columns if column.state is ListState.SCRIPT]
    others = [column.url for column in columns if column.state is ListState.NOT_UNDERSTOOD]
    if mode == "always":
        others += sorted(url for url, page in collected.pages.items() if page.is_list)
    first = _new(scripted, collected)
    return Wanted(tuple(dict.fromkeys((*first, *_new(others, collected)))), len(first))


def _new(urls: Iterable[str], collected: Collected) -> list[str]:
    return [url for url in dict.fromkeys(urls) if url in collected.pages and url not in collected.rendered]


def _targets(archive: Archive, urls: tuple[str, ...]) -> list[str]:
    """The archive's names of pages: an address that led there by a redirect keeps its own."""
    wanted = set(urls)
    names = {canonical(s.final_url): s.url for _, s in archive.latest() if canonical(s.final_url) in wanted}
    return [names[url] for url in urls if url in names]


def _run(rendering: Rendering, archive: Path, addresses: list[str], log: Path) -> int:
    orders = {
        "addresses": addresses,
        "program": rendering.program,
        "page_s": rendering.page_s,
        "total_s": rendering.total_s,
    }
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "crawler.rendering", str(archive)],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            process.communicate(json.dumps(orders).encode(), rendering.total_s + GRACE_S)
        except subprocess.TimeoutExpired:
            return -signal.SIGKILL
        finally:
            _end(process)
    return process.returncode


def _end(process: "subprocess.Popen[bytes]") -> None:
    """With whatever the browser left running: it is in the process's own group."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _note(collected: Collected, text: str, count: int) -> None:
    if count > 0:
        collected.notes.append(text.format(count=count))
