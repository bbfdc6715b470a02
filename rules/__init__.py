"""Judgements: one rule, one file. Nothing here touches network, database, clock or evidence."""

from rules.drafting import masked
from rules.engine import Engine
from rules.errors import RuleError
from rules.freshness import appraise
from rules.kit import scrub_name
from rules.kit.remembering import AT_ONCE
from rules.pages import rule_page
from rules.registry import Loaded, load_rules
from rules.selection import find_rule
from rules.settings import Settings
from rules.tallies import merged

__all__ = [
    "AT_ONCE",
    "Engine",
    "Loaded",
    "RuleError",
    "Settings",
    "appraise",
    "find_rule",
    "load_rules",
    "masked",
    "merged",
    "rule_page",
    "scrub_name",
]
