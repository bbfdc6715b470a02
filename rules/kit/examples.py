"""Examples on a card: tests and the generated rule page at once."""

from dataclasses import dataclass
from enum import StrEnum

from records import Column, Document, LinkTarget, SiteView

Subject = Document | Column | LinkTarget | SiteView


class Expect(StrEnum):
    FAIL = "不合格"
    REVIEW = "转人工核对"
    PASSED = "合格"
    OUTSIDE = "不适用"


@dataclass(frozen=True, slots=True)
class Example:
    """`title` says in Chinese what the subject shows."""

    expect: Expect
    title: str
    subject: Subject


def bad(title: str, subject: Subject) -> Example:
    return Example(Expect.FAIL, title, subject)


def unsure(title: str, subject: Subject) -> Example:
    return Example(Expect.REVIEW, title, subject)


def good(title: str, subject: Subject) -> Example:
    return Example(Expect.PASSED, title, subject)


def outside(title: str, subject: Subject) -> Example:
    return Example(Expect.OUTSIDE, title, subject)
