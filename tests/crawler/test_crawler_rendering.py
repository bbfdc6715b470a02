"""Lists that only a script fills, shown by a real browser; and pages that would misuse one."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from crawler_run import START, plan_for
from crawler_site import Answer, Site, serving

import crawler
from crawler.rendering.browser import program_for
from evidence import Archive
from records import Snapshot

PROGRAM = program_for()
needs_browser = pytest.mark.skipif(PROGRAM is None, reason="no Chromium or no scrapy-playwright on this machine")
ROOT = Path(__file__).resolve().parents[2]
FILL = """<html><head><meta charset="utf-8"><title>工作动态</title></head><body>
<h1>工作动态</h1><ul id="l"></ul><script>
setTimeout(() => fetch("/api/list.json").then(r => r.json()).then(rows => {
  l.innerHTML = rows.map(r => `<li><a href="${r.url}">${r.title}</a><span>${r.day}</span></li>`).join("");
}), 300);
</script></body></html>"""
ROWS = [{"url": f"/info/1001/{n}.htm", "title": f"水库巡查记录第{n}期", "day": f"2026-06-0{n}"} for n in range(1, 6)]


def script(code: str) -> Answer:
    text = f'<html><head><meta charset="utf-8"></head><body><p id="out">静态</p><script>{code}</script></body></html>'
    return Answer(text.encode())


Render = Callable[..., tuple[int, Archive]]


@pytest.fixture
def render(site: Site, tmp_path: Path) -> Render:
    """Crawls the site, then renders the given paths; the exit code and the archive."""

    def run(*paths: str, page_s: float = 6.0, **changes: object) -> tuple[int, Archive]:
        site.add("/", *paths)
        path = tmp_path / "crawl.sqlite"
        Archive.create(path, plan_for(site.base, **changes), START).close()
        crawler.run(path)
        orders = {"addresses": [site.base + one for one in paths], "page_s": page_s, "total_s": 60.0}
        done = subprocess.run(
            [sys.executable, "-m", "crawler.rendering", str(path)],
            input=json.dumps(orders).encode(),
            capture_output=True,
            cwd=ROOT,
            timeout=100,
        )
        print(done.stderr.decode()[-3000:])
        return done.returncode, Archive.open(path, readonly=True)

    return run


def shown(archive: Archive, url: str) -> tuple[Snapshot, str] | None:
    last = archive.attempts(url)[-1]
    return (last, archive.body(last.digest).decode()) if last.rendered else None


@needs_browser
def test_a_list_that_a_script_fills_is_kept_as_shown_and_its_links_are_found(site: Site, render: Render) -> None:
    site.pages["/gzdt/"] = Answer(FILL.encode())
    site.pages["/api/list.json"] = Answer(json.dumps(ROWS).encode(), content_type="application/json")
    code, archive = render("/gzdt/")
    found = shown(archive, f"{site.base}/gzdt/")
    assert code == 0 and found is not None
    snapshot, text = found
    assert (snapshot.failure, snapshot.status, snapshot.parent) == (None, 200, f"{site.base}/")
    assert all(row["title"] in text for row in ROWS)
    waiting = {target.url for target in reopened(archive).take(100)}
    assert waiting == {site.base + row["url"] for row in ROWS}


def reopened(archive: Archive) -> Archive:
    archive.close()
    return Archive.open(archive.path)


@needs_browser
def test_pages_that_misuse_the_browser_end_in_time_and_stay_as_they_were(site: Site, render: Render) -> None:
    site.pages["/busy/"] = script("setTimeout(() => { while (true) {} }, 50)")
    site.pages["/alerts/"] = script("setTimeout(() => { while (true) { alert(1) } }, 50)")
    site.pages["/good/"] = script("out.textContent = '已填充'")
    code, archive = render("/busy/", "/alerts/", "/good/", page_s=4.0)
    assert code == 0
    assert shown(archive, f"{site.base}/busy/") is None and shown(archive, f"{site.base}/alerts/") is None
    good = shown(archive, f"{site.base}/good/")
    assert good is not None and "已填充" in good[1]


@needs_browser
def test_a_page_that_never_stops_loading_is_taken_as_it_stands(site: Site, render: Render) -> None:
    site.pages["/endless/"] = script("out.textContent = '已填充'; setInterval(() => fetch('/tick'), 100)")
    code, archive = render("/endless/", page_s=6.0)
    found = shown(archive, f"{site.base}/endless/")
    assert code == 0 and found is not None and "已填充" in found[1]


@needs_browser
def test_a_script_that_moves_on_without_end_is_held_up(site: Site, render: Render) -> None:
    site.otherwise = lambda path: script("location.href = '/on/?n=' + Math.random()")
    site.pages["/on/"] = script("location.href = '/on/?n=' + Math.random()")
    code, _ = render("/on/", max_pages=5)
    assert code == 0
    moves = [path for path in site.paths if path.startswith("/on/?n=0.")]
    assert len(moves) < 20


@needs_browser
@pytest.mark.parametrize("allowed", [False, True])
def test_a_page_cannot_reach_into_the_network_of_the_scanner(site: Site, tmp_path: Path, allowed: bool) -> None:
    with serving(host="127.0.0.2") as inside:
        inside.pages["/secret"] = Answer(b"secret")
        port = inside.base.rsplit(":", 1)[1]
        site.pages["/hop"] = Answer(b"", 302, headers=(("Location", f"{inside.base}/secret?hop"),))
        places = (
            f"{inside.base}/secret",
            f"http://2130706434:{port}/secret?decimal",
            "/hop",
            "http://169.254.169.254/",
        )
        tries = "".join(f"fetch('{place}', {{mode: 'no-cors'}}).catch(() => 0);" for place in places)
        frame = (
            f"document.body.append(Object.assign(document.createElement('iframe'), {{src: '{inside.base}/secret?f'}}))"
        )
        site.pages["/"] = script(f"{tries}{frame};out.textContent = '已填充';")
        path = tmp_path / "crawl.sqlite"
        Archive.create(path, plan_for(site.base, allow_private_hosts=True), START).close()
        crawler.run(path)
        ran = with_one_public_host(path, f"{site.base}/", "127." if allowed else "127.0.0.1")
        with Archive.open(path, readonly=True) as archive:
            found = shown(archive, f"{site.base}/")
    assert ran == 0 and found is not None and "已填充" in found[1]
    # Were they allowed, they would get there: the refusal is what keeps them out.
    assert bool(inside.paths) is allowed


def with_one_public_host(path: Path, url: str, public: str) -> int:
    """Renders as if only addresses with that beginning were of the open internet."""
    program = f"""
import sys
from pathlib import Path
import crawler.rendering.proxy as proxy
from crawler.rendering.__main__ import main
from crawler.rendering.orders import Orders
from evidence import Archive
proxy.is_public = lambda address: address.startswith({public!r})
made = proxy.Proxy.__init__
proxy.Proxy.__init__ = lambda self, allow_private: made(self, False)
sys.exit(main(Path({str(path)!r}), Orders(({url!r},), page_s=6.0, total_s=30.0)))
"""
    return subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=60).returncode


def test_without_a_browser_the_process_says_so(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "crawl.sqlite"
    Archive.create(path, plan_for(site.base), START).close()
    orders = json.dumps({"addresses": [], "program": str(tmp_path / "no-such-browser")}).encode()
    done = subprocess.run([sys.executable, "-m", "crawler.rendering", str(path)], input=orders, cwd=ROOT, timeout=60)
    assert done.returncode == 3
