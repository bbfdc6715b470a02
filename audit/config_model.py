"""The shape of county.toml: names, types and defaults, in one place."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Name = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^/\s]+")]


SeverityName = Literal["单项否决", "严重", "较重", "一般", "提示"]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CountySection(Section):
    name: Name
    portal: WebAddress
    profile: str = "national"
    as_of: date | None = None


class BureauSection(Section):
    name: Name
    aliases: tuple[Name, ...] = ()
    urls: tuple[WebAddress, ...] = ()


class ExemptSection(Section):
    bureau: str = ""
    column: Name
    reason: Name
    until: date


class CrawlSection(Section):
    max_pages: Annotated[int, Field(ge=1, le=1_000_000)] = 20_000
    max_depth: Annotated[int, Field(ge=0, le=50)] = 12
    max_per_pattern: Annotated[int, Field(ge=1)] = 5_000
    max_body_mb: Annotated[float, Field(gt=0, le=500)] = 20.0
    timeout_s: Annotated[float, Field(gt=0, le=300)] = 15.0
    delay_s: Annotated[float, Field(ge=0, le=60)] = 0.5
    concurrency: Annotated[int, Field(ge=1, le=64)] = 8
    dead_link_tries: Annotated[int, Field(ge=1, le=10)] = 3
    retry_wait_s: Annotated[float, Field(ge=0, le=3600)] = 30.0
    robots: bool = True
    browser: Literal["never", "auto", "always"] = "auto"
    browser_path: str = ""
    browser_pages: Annotated[int, Field(ge=0, le=10_000)] = 60
    browser_page_s: Annotated[float, Field(gt=0, le=300)] = 20.0
    browser_total_s: Annotated[float, Field(gt=0, le=86_400)] = 900.0
    allow_private_hosts: bool = False
    contact: str = ""


class JudgeSection(Section):
    """`trial` lets the rules on trial (试行) run in scans too; a self-check runs them always."""

    min_coverage: Annotated[float, Field(ge=0, le=1)] = 0.8
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    workers: Annotated[int, Field(ge=0, le=64)] = 0
    page_timeout_s: Annotated[float, Field(gt=0, le=600)] = 20.0
    file_timeout_s: Annotated[float, Field(gt=0, le=3600)] = 90.0
    trial: bool = False


class WordingSection(Section):
    """Files beside the county file: own word lists, renamed bodies, and the leaders with their titles and terms."""

    lexicons: tuple[str, ...] = ()
    institutions: str = ""
    leaders: str = ""


class PrivacySection(Section):
    """`mask_policy` is A, B or a file of one's own; empty accepts what either of A and B accepts."""

    mask_policy: str = ""


class EvidenceSection(Section):
    """`keep_days` is how long `govlint evidence prune` leaves evidence that no open issue needs."""

    keep_days: Annotated[int, Field(ge=1, le=36_500)] = 180


class LedgerSection(Section):
    """`confirm` says what waits for a person before a bureau hears of it: unsure findings, or all of them.
    `deadline_days` are working days by severity, such as 严重 = 3. `scheme` scores: a shipped one or a file of one's
    own; `without_service` names the bodies without outward service (无对外服务职能). `layout` is a layout file for
    整改台账, by whose column names filled-in sheets are read back, too."""

    confirm: Literal["review", "all"] = "review"
    scheme: Name = "national"
    layout: Name = "default"
    without_service: tuple[Name, ...] = ()
    deadline_days: dict[SeverityName, Annotated[int, Field(ge=0, le=365)]] = {}


class LetterSection(Section):
    """Who signs a 反馈函 and who answers questions about it; empty parts are left out."""

    office: str = ""
    contact: str = ""
    phone: str = ""


class CountyFile(Section):
    """A whole county file. `limits` gives update windows by column kind, such as 动态要闻 = "2周"."""

    county: CountySection
    bureau: tuple[BureauSection, ...] = ()
    exempt: tuple[ExemptSection, ...] = ()
    crawl: CrawlSection = CrawlSection()
    judge: JudgeSection = JudgeSection()
    wording: WordingSection = WordingSection()
    ledger: LedgerSection = LedgerSection()
    letter: LetterSection = LetterSection()
    privacy: PrivacySection = PrivacySection()
    evidence: EvidenceSection = EvidenceSection()
    limits: dict[str, str] = {}


class ProfileFile(Section):
    """A profile: what a province or county sets for all its files."""

    crawl: CrawlSection = CrawlSection()
    judge: JudgeSection = JudgeSection()
    wording: WordingSection = WordingSection()
    ledger: LedgerSection = LedgerSection()
    letter: LetterSection = LetterSection()
    privacy: PrivacySection = PrivacySection()
    evidence: EvidenceSection = EvidenceSection()
    limits: dict[str, str] = {}
