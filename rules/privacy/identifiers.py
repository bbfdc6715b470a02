"""The certain identifiers of a document in short, for rules that ask whether it holds any at all."""

from collections.abc import Iterator

from records import Document, Outcome
from rules.kit import numbers
from rules.kit.masking import FOREVER
from rules.kit.mobiles import mobile_of
from rules.kit.residents import Validity, examine, identity_in
from rules.privacy.leaks import Found, Leak, Surroundings, leaks
from rules.privacy.owners import in_people_table
from rules.privacy.pr03 import find_accounts
from rules.privacy.pr03 import judge as judge_account


def certain_leaks(document: Document) -> Iterator[Leak]:
    """Identity numbers that pass every check, and mobiles and accounts in lists of people."""
    for leak in (*leaks(document, numbers, _judge), *leaks(document, find_accounts, judge_account)):
        if leak.outcome is Outcome.FAIL:
            yield leak


def _judge(found: Found, around: Surroundings) -> Outcome | None:
    if examine(identity_in(found.value), FOREVER) is Validity.VALID and not found.joined:
        return Outcome.FAIL
    return Outcome.FAIL if mobile_of(found.value) and in_people_table(around) else None
