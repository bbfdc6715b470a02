"""Scores and trend of a county's ledger, by the scheme that its configuration names."""

from collections.abc import Sequence
from difflib import get_close_matches

from audit import clock
from audit.config import Config
from audit.errors import UserError
from audit.scheme_file import scheme_of
from ledger.book import Ledger
from ledger.scoring.standing import Roster
from records import ScanTrend, Scores

LAST_SCANS = 5


def scores_of(ledger: Ledger, config: Config, scheme: str = "") -> Scores:
    """`scheme` takes the place of the configured one. Raises UserError for a scheme that cannot be used."""
    return ledger.scores(scheme_of(config, scheme), roster_of(config), clock.today())


def trend_of(ledger: Ledger, config: Config, scheme: str = "", last: int = LAST_SCANS) -> tuple[ScanTrend, ...]:
    """Oldest scan first. Raises UserError."""
    return ledger.trend(scheme_of(config, scheme), roster_of(config), last)


def roster_of(config: Config) -> Roster:
    """Raises UserError where a body without service is none of the county's."""
    values = config.values
    names = tuple(bureau.name for bureau in values.bureau)
    for name in values.ledger.without_service:
        _require_known(name, (values.county.name, *names), config.origins.get("ledger.without_service", ""))
    return Roster(values.county.name, names, frozenset(values.ledger.without_service))


def _require_known(name: str, names: Sequence[str], place: str) -> None:
    if name not in names:
        near = get_close_matches(name, names, 1, cutoff=0.4)
        hint = f"是否想写“{near[0]}”" if near else "请填写配置文件中的单位名称"
        raise UserError(f"{place}：without_service 中的“{name}”不是本县单位，{hint}。")
