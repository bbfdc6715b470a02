"""Checking one file: read it with all that is in it, judge every document, say how the reading went."""

from dataclasses import dataclass

from audit.inputs import Job, Unloadable, loaded
from audit.limits import READING_SHARE, until
from documents import read_each
from records import Document, Finding, Readability, identified
from rules import Engine, Settings, scrub_name

NAMED_MEMBERS = 5


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that was to be checked. `status` is read, partly or unreadable; `problem` then says why. A leak in
    the file's name is masked in `path`. `lost` counts the files in an archive of which nothing could be read."""

    path: str
    status: Readability
    problem: str | None = None
    lost: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    inputs: tuple[Input, ...]
    findings: tuple[Finding, ...] = ()
    crashes: tuple[str, ...] = ()

    @property
    def unreadable(self) -> bool:
        """Is there a file, alone or in an archive, of which nothing could be read?"""
        return any(i.status is Readability.UNREADABLE or i.lost for i in self.inputs)


@dataclass(frozen=True, slots=True)
class _Part:
    """What is kept of a document once it is judged. `member` is "" for the file itself."""

    member: str
    readability: Readability
    problem: str


class Checker:
    """Reads and judges one input after the other. RuleError for rules that cannot be used."""

    def __init__(self, settings: Settings, timeout_s: float) -> None:
        self._engine = Engine(settings)
        self._engine.prepare()
        self._today = settings.today
        self._timeout_s = timeout_s

    def check(self, job: Job) -> Checked:
        try:
            source = loaded(job)
        except Unloadable as error:
            return unchecked(job, str(error))
        known = len(self._engine.crashes())
        findings: list[Finding] = []
        parts: list[_Part] = []
        for document in read_each(source, self._today, until(self._timeout_s * READING_SHARE)):
            findings += map(identified, self._engine.judge(document))
            parts.append(_part(document))
        return Checked((_input(job.path, parts),), tuple(findings), self._engine.crashes()[known:])


def unchecked(job: Job, reason: str) -> Checked:
    return Checked((Input(scrub_name(job.path), Readability.UNREADABLE, reason),))


def _part(document: Document) -> _Part:
    member = document.attachment.partition("!")[2]
    return _Part(scrub_name(member), document.readability, "；".join(p.message for p in document.problems))


def _input(path: str, parts: list[_Part]) -> Input:
    states = {part.readability for part in parts}
    lost = sum(1 for part in parts if part.member and part.readability is Readability.UNREADABLE)
    return Input(scrub_name(path), states.pop() if len(states) == 1 else Readability.PARTLY, _problem(parts), lost)


def _problem(parts: list[_Part]) -> str | None:
    """Every trouble with the name of its member, the first few in full."""
    troubled = [part for part in parts if part.problem]
    texts = [f"{part.member}：{part.problem}" if part.member else part.problem for part in troubled[:NAMED_MEMBERS]]
    if len(troubled) > NAMED_MEMBERS:
        texts.append(f"另有 {len(troubled) - NAMED_MEMBERS} 个文件未能完整读取")
    return "；".join(texts) or None
