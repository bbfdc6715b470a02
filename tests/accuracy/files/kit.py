"""A published file with what was planted in it, and where a finding must point."""

from dataclasses import dataclass

from records import Where
from tests.accuracy.identities import Cast


@dataclass(frozen=True, slots=True)
class Planted:
    """`where` names only what the finding's place must agree with; `member` is the end of the attachment's name."""

    code: str
    where: Where | None = None
    member: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """`refused`: a word of the Chinese reason why it, or a member of it, could not be read. Without leaks and without
    a refusal nothing may be found."""

    name: str
    body: bytes
    planted: tuple[Planted, ...] = ()
    refused: str = ""


def at(cell: str, sheet: str = "名单") -> Where:
    return Where("cell", sheet=sheet, cell=cell)


def on_page(page: int) -> Where:
    return Where("page", page=page)


def roster(seed: int) -> list[list[str]]:
    """A header and two people with their identity numbers."""
    cast = Cast(seed)
    return [["姓名", "身份证号", "金额"], *([cast.fill("{name}"), cast.fill("{id}"), "500"] for _ in range(2))]


def told(seed: int, kind: str = "id") -> str:
    """A sentence that leaks."""
    label = {"id": "身份证号", "mobile": "手机"}[kind]
    return Cast(seed).fill(f"领取人{{name}}，{label}{{{kind}}}，已领取补贴。")
