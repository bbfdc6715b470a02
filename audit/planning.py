"""From configuration to the plans that each room is given."""

from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from urllib.parse import urlsplit

from audit.config import Config, effective, read_text_file
from audit.errors import UserError
from audit.exemptions import with_full_names
from audit.mask_file import masks_of
from audit.rendering import Rendering
from records import Bureau, County, CrawlPlan, Exemption, Plan, canonical
from rules import Settings


def county_of(config: Config) -> County:
    values = config.values
    county = County(
        name=values.county.name,
        portal=_address(values.county.portal),
        bureaus=tuple(Bureau(b.name, b.aliases, tuple(_address(u) for u in b.urls)) for b in values.bureau),
        exemptions=tuple(Exemption(e.bureau, e.column, e.reason, e.until) for e in values.exempt),
    )
    return with_full_names(county)


def _address(url: str) -> str:
    address = canonical(url)
    if address is None:
        raise UserError(f"网址“{url}”写法有误，请核对后重试。")
    return address


def plan_of(config: Config, kind: str, as_of: date, now: datetime) -> Plan:
    values = config.values
    return Plan(
        kind=kind,
        as_of=as_of,
        county=county_of(config),
        scan_id=f"{now:%Y%m%dT%H%M%S}-{kind}",
        profile=values.county.profile,
        min_coverage=values.judge.min_coverage,
        settings=tuple((key, str(value)) for key, value in effective(values)),
    )


def crawl_plan_of(config: Config, county: County, bureaus: Sequence[Bureau] = ()) -> CrawlPlan:
    """The whole portal and every bureau's addresses; with `bureaus` that have addresses, only those."""
    crawl = config.values.crawl
    narrowed = tuple(url for bureau in bureaus for url in bureau.urls)
    starts = narrowed or (county.portal, *(url for bureau in county.bureaus for url in bureau.urls))
    return CrawlPlan(
        starts=tuple(dict.fromkeys(starts)),
        scopes=narrowed or tuple(dict.fromkeys((_site(county.portal), *starts[1:]))),
        max_pages=crawl.max_pages,
        max_depth=crawl.max_depth,
        max_per_pattern=crawl.max_per_pattern,
        max_body_bytes=int(crawl.max_body_mb * 1_000_000),
        timeout_s=crawl.timeout_s,
        delay_s=crawl.delay_s,
        concurrency=crawl.concurrency,
        dead_link_tries=crawl.dead_link_tries,
        retry_wait_s=crawl.retry_wait_s,
        robots=crawl.robots,
        allow_private_hosts=crawl.allow_private_hosts,
        contact=crawl.contact,
    )


def rendering_of(config: Config) -> Rendering:
    crawl = config.values.crawl
    return Rendering(
        crawl.browser, crawl.browser_path, crawl.browser_pages, crawl.browser_page_s, crawl.browser_total_s
    )


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/"


def rule_settings_of(config: Config, as_of: date, key: bytes) -> Settings:
    values, wording = config.values, config.values.wording
    lists = (*((wording.institutions,) if wording.institutions else ()), *wording.lexicons)
    return Settings(
        today=as_of,
        key=key,
        select=values.judge.select,
        ignore=values.judge.ignore,
        lexicons=tuple(read_text_file(config, name) for name in lists),
        limits=tuple(values.limits.items()),
        masks=masks_of(config),
        trial=values.judge.trial,
        leaders=read_text_file(config, wording.leaders) if wording.leaders else "",
        county=county_of(config),
    )


def named_bureaus(county: County, names: Sequence[str]) -> tuple[Bureau, ...]:
    """The county's bureaus of those names or aliases; raises UserError with the nearest name for an unknown one."""
    return tuple(_bureau(county, name) for name in names)


def _bureau(county: County, name: str) -> Bureau:
    for bureau in county.bureaus:
        if name in bureau.names:
            return bureau
    known = [n for b in county.bureaus for n in b.names]
    near = get_close_matches(name, known, 1)
    hint = (
        f"是否想写“{near[0]}”？" if near else f"配置中的单位有：{'、'.join(b.name for b in county.bureaus) or '(无)'}。"
    )
    raise UserError(f"配置中没有单位“{name}”。{hint}")
