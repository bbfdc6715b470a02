"""A county file and the command line made into one scan's orders."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from importlib import import_module
from pathlib import Path

from audit import clock
from audit.config import Config
from audit.config_model import LedgerSection
from audit.folder import ScanFolder
from audit.planning import crawl_plan_of, named_bureaus, plan_of, rendering_of, rule_settings_of
from audit.scan import Scan
from audit.secret import installation_key

FOLDERS = {"county": "扫描", "columns": "栏目", "recheck": "复查"}


@dataclass(frozen=True, slots=True)
class Request:
    """What the command line says beside the county file."""

    out: Path | None = None
    as_of: str | None = None
    bureaus: Sequence[str] = ()
    kind: str = "county"


def prepare(config: Config, request: Request) -> Scan:
    """Raises UserError for whatever does not fit."""
    now = clock.now()
    as_of = day_of(config, request.as_of)
    _check_layout(config)
    plan = plan_of(config, request.kind, as_of, now)
    bureaus = named_bureaus(plan.county, request.bureaus)
    rules = rule_settings_of(config, as_of, installation_key())
    return Scan(
        plan=plan,
        crawl=crawl_plan_of(config, plan.county, bureaus),
        rules=replace(rules, select=("columns",)) if request.kind == "columns" else rules,
        folder=ScanFolder(request.out or default_folder(config, request.kind)),
        now=now,
        bureaus=tuple(bureau.name for bureau in bureaus),
        workers=config.values.judge.workers,
        page_timeout_s=config.values.judge.page_timeout_s,
        file_timeout_s=config.values.judge.file_timeout_s,
        rendering=rendering_of(config),
    )


def _check_layout(config: Config) -> None:
    """A slip in its name must not come to light only after hours of scanning."""
    if config.values.ledger.layout != LedgerSection().layout:
        # The reports take a second to load, which only a layout of one's own is worth.
        import_module("audit.layouts").ledger_layout(config)


def day_of(config: Config, as_of: str | None) -> date:
    """The inspection day: as the command line says, else the county file, else today. Raises UserError."""
    return clock.day(as_of) or config.values.county.as_of or clock.today()


def default_folder(config: Config, kind: str) -> Path:
    """Beside the county file, so that reports are found where the clerk works."""
    return config.folder / f"{config.values.county.name}-{FOLDERS[kind]}"
