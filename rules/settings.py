"""What a judging run is told from outside."""

from dataclasses import dataclass
from datetime import date

from records import County

NOWHERE = County("", "")


@dataclass(frozen=True, slots=True)
class Settings:
    """`key` is the secret behind the identity of leaked values. `select` and `ignore` hold rule codes, code prefixes
    or family names; empty `select` means all. `lexicons` are contents of own word lists (TSV text), later ones win.
    `limits` override update limits: (column kind, limit such as 2周, 6个月, 1年 or 无). `masks` says how numbers may be
    shown: A, B, or the text of a policy file of one's own; empty accepts what either accepts. `trial` adds the rules on
    trial (试行), which else run only when `select` names their code. `leaders` is the content of the county's list of
    leaders (TSV text), `county` its name and bodies."""

    today: date
    key: bytes = b""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lexicons: tuple[str, ...] = ()
    limits: tuple[tuple[str, str], ...] = ()
    masks: str = ""
    trial: bool = False
    leaders: str = ""
    county: County = NOWHERE

    @property
    def is_plain(self) -> bool:
        """No content of somebody's own, which might be unusable."""
        return not (self.lexicons or self.masks or self.leaders)
