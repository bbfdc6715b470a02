"""Pages whose lists only a script fills, shown by a real browser: `python -m crawler.rendering ARCHIVE`.

Needs the extra `browser` and a Chromium of the system. Runs in a process of its own, because the browser's driver wants
Twisted's reactor, which the crawl does without.
"""
