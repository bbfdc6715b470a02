"""What the archives in one file may cost together, however they are nested."""

from collections.abc import Callable
from dataclasses import dataclass

from documents.archives.members import Member
from documents.troubles import many_members, member_too_large, suspicious_ratio, time_is_up
from records import Problem

MAX_MEMBERS = 5_000
MAX_MEMBER_BYTES = 150_000_000
MAX_TOTAL_BYTES = 600_000_000
MAX_DEPTH = 4
# Text shrinks to a tenth, tables of zeros to a hundredth; a bomb to a thousandth.
MAX_RATIO = 250
HARMLESS_BYTES = 10_000_000


def always() -> bool:
    return True


@dataclass(slots=True)
class Budget:
    """`may_go_on` says whether there is time left; the clock is the caller's."""

    may_go_on: Callable[[], bool] = always
    members: int = MAX_MEMBERS
    total: int = MAX_TOTAL_BYTES

    @property
    def is_spent(self) -> bool:
        return self.members <= 0 or not self.may_go_on()

    @property
    def reason(self) -> Problem:
        return many_members() if self.members <= 0 else time_is_up()

    @property
    def room(self) -> int:
        """Bytes that the next member may have."""
        return max(0, min(MAX_MEMBER_BYTES, self.total))

    def refusal(self, declared: int, packed: int) -> Problem | None:
        """Why a member of that declared size must not be unpacked."""
        if declared > self.room:
            return member_too_large()
        if declared > HARMLESS_BYTES and declared > packed * MAX_RATIO:
            return suspicious_ratio()
        return None

    def member(self, name: str, body: bytes) -> Member:
        """Counts what was really unpacked, which may be more than was declared."""
        self.members -= 1
        if len(body) > self.room:
            self.total -= self.room
            return Member(name, None, member_too_large())
        self.total -= len(body)
        return Member(name, body)

    def without(self, name: str, problem: Problem) -> Member:
        self.members -= 1
        return Member(name, None, problem)
