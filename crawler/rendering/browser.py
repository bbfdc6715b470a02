"""Which browser there is, and how it is started."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "scrapy_playwright"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--renderer-process-limit=4",
    "--js-flags=--max-old-space-size=512",
    # Nothing goes past the proxy: no name is asked for and no packet sent by the browser itself.
    "--proxy-bypass-list=<-loopback>",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)


def program_for(wanted: str = "") -> str | None:
    """The browser to start, None when there is none or the extra is not installed. `wanted` is a path or name."""
    if find_spec(PACKAGE) is None:
        return None
    if wanted:
        return shutil.which(wanted) or (wanted if Path(wanted).is_file() else None)
    return next((path for path in map(shutil.which, NAMES) if path), None)


def launch_options(program: str, proxy_port: int, start_s: float) -> dict[str, object]:
    """For Playwright. Root cannot use the sandbox; everybody else does."""
    return {
        "executable_path": program,
        "headless": True,
        "args": list(FLAGS),
        "chromium_sandbox": os.geteuid() != 0,
        "proxy": {"server": f"http://127.0.0.1:{proxy_port}"},
        "timeout": start_s * 1000,
    }
