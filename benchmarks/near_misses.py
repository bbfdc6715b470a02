"""The near-miss detector over the texts of an archive's pages, beside lxml's parse of the same pages; lines that pages
repeat are judged each time, so that the figure is that of new text. Prints characters, its seconds and lxml's."""

import sys
import time
from pathlib import Path

import lxml.html

from evidence import Archive
from rules.wording.nearmiss.shipped import detector

LEAST = 0.65


def main() -> None:
    with Archive.open(Path(sys.argv[1]), readonly=True) as archive:
        bodies = [
            archive.body(snapshot.digest)
            for _, snapshot in archive.latest()
            if snapshot.failure is None and "html" in snapshot.content_type and snapshot.size
        ]
    bodies = [body for body in bodies if body.strip()]
    started = time.process_time()
    pages = [lxml.html.document_fromstring(body) for body in bodies]
    parsed = time.process_time() - started
    texts = ["".join(page.itertext()) for page in pages]
    near = detector()
    started = time.process_time()
    for text in texts:
        near.find(text, LEAST)
    print(sum(map(len, texts)), time.process_time() - started, parsed)


if __name__ == "__main__":
    main()
