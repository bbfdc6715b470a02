"""One crawl without judging, for the memory of the crawl process."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import crawler
from evidence import Archive
from records import CrawlPlan


def main() -> None:
    base, path = sys.argv[1], Path(sys.argv[2])
    plan = CrawlPlan(
        (base,),
        (base,),
        max_pages=100_000,
        max_per_pattern=100_000,
        delay_s=0,
        retry_wait_s=0.1,
        allow_private_hosts=True,
    )
    Archive.create(path, plan, datetime.now(UTC)).close()
    crawler.run(path)


if __name__ == "__main__":
    main()
