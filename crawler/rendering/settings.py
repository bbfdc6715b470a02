"""Scrapy's settings for a rendering process."""

from scrapy.settings import Settings

from crawler import settings as project
from crawler.rendering.orders import Orders
from crawler.tuning import user_agent
from records import CrawlPlan, canonical

HANDLER = "crawler.rendering.handler.RenderingHandler"
AT_ONCE = 2


def settings_for(plan: CrawlPlan, orders: Orders, program: str) -> Settings:
    """Those of the crawl, but with the reactor, a browser and Scrapy's own scheduler."""
    settings = Settings()
    settings.setmodule(project, priority="project")
    settings.setdict(
        {
            "TWISTED_REACTOR_ENABLED": True,
            "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
            "SCHEDULER": "scrapy.core.scheduler.Scheduler",
            "DOWNLOAD_HANDLERS": {**project.DOWNLOAD_HANDLERS, "http": HANDLER, "https": HANDLER},
            "DOWNLOADER_MIDDLEWARES": {
                name: place for name, place in project.DOWNLOADER_MIDDLEWARES.items() if place is None
            },
            "SPIDER_MIDDLEWARES": {
                name: place for name, place in project.SPIDER_MIDDLEWARES.items() if "StartSpider" not in name
            },
            "CONCURRENT_REQUESTS": AT_ONCE,
            "CONCURRENT_REQUESTS_PER_DOMAIN": AT_ONCE,
            "DOWNLOAD_DELAY": plan.delay_s,
            "STATS_CLASS": "scrapy.statscollectors.MemoryStatsCollector",
            "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": orders.page_s * 1000,
            "PLAYWRIGHT_PROCESS_REQUEST_HEADERS": None,
            "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
            "ALLOW_PRIVATE_HOSTS": plan.allow_private_hosts,
            "RENDER_PROGRAM": program,
            "RENDER_PAGE_S": orders.page_s,
            "RENDER_TOTAL_S": orders.total_s,
            "RENDER_AGENT": f"Mozilla/5.0 (compatible) {user_agent(plan.contact)}",
            "RENDER_SCOPES": tuple(canonical(scope) or scope for scope in plan.scopes),
        },
        priority="spider",
    )
    return settings
