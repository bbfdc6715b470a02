"""From a crawl plan to Scrapy's settings."""

from importlib.metadata import PackageNotFoundError, version

from records import CrawlPlan, host_of

# Requests waiting their turn at one host must not keep the others idle; a kill repeats what is under way at all.
MAX_HOSTS_AT_ONCE = 8


def settings_for(plan: CrawlPlan) -> dict[str, object]:
    """What the plan decides; everything else stands in `crawler.settings`."""
    hosts = len({host_of(scope) for scope in plan.scopes})
    return {
        "USER_AGENT": user_agent(plan.contact),
        "ROBOTSTXT_OBEY": plan.robots,
        "CONCURRENT_REQUESTS": plan.concurrency * max(1, min(hosts, MAX_HOSTS_AT_ONCE)),
        "CONCURRENT_REQUESTS_PER_DOMAIN": plan.concurrency,
        "DOWNLOAD_DELAY": plan.delay_s,
        "AUTOTHROTTLE_ENABLED": plan.delay_s > 0,
        "AUTOTHROTTLE_START_DELAY": plan.delay_s,
        "DOWNLOAD_TIMEOUT": plan.timeout_s,
        "DOWNLOAD_MAXSIZE": plan.max_body_bytes,
        "ALLOW_PRIVATE_HOSTS": plan.allow_private_hosts,
    }


def user_agent(contact: str) -> str:
    """govlint/<version> (+contact): a site's owner can see who asks and whom to call."""
    try:
        release = version("govlint")
    except PackageNotFoundError:
        release = "0"
    reachable = "".join(char for char in contact if char.isprintable()).strip()
    return f"govlint/{release} (+{reachable})" if reachable else f"govlint/{release}"
