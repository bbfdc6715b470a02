"""Which rules run: by code, prefix of codes, or family."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from records import Family, Status
from rules.errors import RuleError
from rules.registry import Loaded, load_rules
from rules.settings import Settings

CLOSE = 0.4


def selected(rules: Iterable[Loaded], settings: Settings) -> tuple[Loaded, ...]:
    """The rules that `settings` asks for, without retired ones, and without those on trial that it does not ask for.
    RuleError for a name that fits none."""
    known = tuple(rules)
    for name in (*settings.select, *settings.ignore):
        if not any(_fits(name, one) for one in known):
            raise RuleError(_unknown(name, known))
    wanted = [one for one in known if not settings.select or _among(settings.select, one)]
    return tuple(one for one in wanted if _is_due(one, settings) and not _among(settings.ignore, one))


def find_rule(code: str) -> Loaded:
    """The rule of that code, in upper or lower case. RuleError, with the nearest code, when there is none."""
    known, wanted = load_rules(), _plain(code).casefold()
    found = next((one for one in known if one.rule.code.casefold() == wanted), None)
    if found is None:
        raise RuleError(_unknown(code, known))
    return found


def _is_due(one: Loaded, settings: Settings) -> bool:
    if one.rule.status is Status.TRIAL:
        return settings.trial or one.rule.code.casefold() in (_plain(name).casefold() for name in settings.select)
    return one.rule.status is not Status.RETIRED


def _among(names: Iterable[str], one: Loaded) -> bool:
    return any(_fits(name, one) for name in names)


def _fits(name: str, one: Loaded) -> bool:
    name = _plain(name)
    if name.lower() == one.family.value or name == one.family.label:
        return True
    return bool(name) and one.rule.code.casefold().startswith(name.casefold())


def _plain(name: str) -> str:
    # Chinese input methods type codes in full-width letters.
    return unicodedata.normalize("NFKC", name).strip()


def _unknown(name: str, known: tuple[Loaded, ...]) -> str:
    names = [*(one.rule.code for one in known), *(family.value for family in Family)]
    by_fold = {known_name.casefold(): known_name for known_name in names}
    asked = SequenceMatcher(b=_plain(name).casefold())
    near, close = max(((_likeness(asked, known_name), known_name) for known_name in by_fold), key=lambda pair: pair[0])
    hint = f"最接近的是 {by_fold[close]}" if near >= CLOSE else f"可用的有：{'、'.join(names)}"
    return f"没有“{name.strip()}”这条规则，{hint}"


def _likeness(asked: "SequenceMatcher[str]", name: str) -> float:
    asked.set_seq1(name)
    return asked.ratio()
