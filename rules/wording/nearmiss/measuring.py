"""How good the detector is: on pairs of sentences, and on text that nobody needs to mend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rules.wording.nearmiss.detector import Detector, NearMiss
from rules.wording.nearmiss.lessons import Pair


@dataclass(frozen=True, slots=True)
class Corrected:
    """Whole sentences: `right` restored, `changed` in any way, of `wrong` ones; `touched` of `good` ones."""

    wrong: int
    changed: int
    right: int
    good: int
    touched: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.changed + self.touched)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.wrong)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def __str__(self) -> str:
        touched = self.touched / max(1, self.good)
        return f"F1 {self.f1:.3f}，准确 {self.precision:.3f}，召回 {self.recall:.3f}，正确句被改 {touched:.2%}"


@dataclass(frozen=True, slots=True)
class Alarms:
    characters: int
    found: int

    def __str__(self) -> str:
        return f"{self.characters} 字中 {self.found} 处"


def mended(text: str, misses: Sequence[NearMiss]) -> str:
    for miss in reversed(misses):
        text = text[: miss.start] + miss.right + text[miss.end :]
    return text


def corrected(pairs: Sequence[Pair], detector: Detector, least: float) -> Corrected:
    text = "\n".join(pair.written for pair in pairs)
    results = mended(text, detector.find(text, least)).split("\n")
    wrong = [(pair, out) for pair, out in zip(pairs, results, strict=True) if pair.written != pair.correct]
    good = [(pair, out) for pair, out in zip(pairs, results, strict=True) if pair.written == pair.correct]
    return Corrected(
        wrong=len(wrong),
        changed=sum(out != pair.written for pair, out in wrong),
        right=sum(out == pair.correct for pair, out in wrong),
        good=len(good),
        touched=sum(out != pair.written for pair, out in good),
    )


def alarms(texts: Iterable[str], detector: Detector, least: float) -> Alarms:
    counts = [(len(text), len(detector.find(text, least))) for text in texts]
    return Alarms(sum(size for size, _ in counts), sum(found for _, found in counts))
