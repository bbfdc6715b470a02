"""The other baseline: parse every HTML page of an archive with lxml and do nothing with it."""

import sys
import time
from pathlib import Path

import lxml.html

from evidence import Archive


def main() -> None:
    with Archive.open(Path(sys.argv[1]), readonly=True) as archive:
        bodies = [
            archive.body(snapshot.digest)
            for _, snapshot in archive.latest()
            if snapshot.failure is None and "html" in snapshot.content_type and snapshot.size
        ]
    # A guard may answer with nothing but a line end, which lxml refuses.
    bodies = [body for body in bodies if body.strip()]
    started = time.process_time()
    for body in bodies:
        lxml.html.document_fromstring(body)
    print(len(bodies), time.process_time() - started)


if __name__ == "__main__":
    main()
