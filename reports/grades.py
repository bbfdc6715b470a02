"""得分与等次 as reports print them."""

from dataclasses import dataclass

from records import Scores, UnitScore
from reports.text import number
from reports.words import TO_CONFIRM, UNOFFICIAL_BASIS

MOST_INDICATORS = 3


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """`lost` names the indicators that cost most; all texts are ready to print."""

    rank: str
    unit: str
    score: str
    grade: str
    lost: str
    remark: str


def score_rows(scores: Scores) -> tuple[ScoreRow, ...]:
    """The bureaus in the order of the scores."""
    return tuple(_row(unit, str(unit.rank or "—")) for unit in scores.bureaus)


def score_title(scores: Scores) -> str:
    """Points that nobody verified are never shown without saying so."""
    units = (scores.county, *scores.bureaus)
    sure = all(indicator.is_official for unit in units for indicator in unit.indicators)
    return f"得分与等次：{scores.scheme}" + ("" if sure else f"（{UNOFFICIAL_BASIS}）")


def _row(unit: UnitScore, rank: str) -> ScoreRow:
    costly = sorted(unit.indicators, key=lambda indicator: -indicator.lost)
    lost = (
        f"{indicator.name} 扣 {number(round(indicator.lost, 2))} 分"
        + ("" if indicator.is_official else f"（{UNOFFICIAL_BASIS}）")
        for indicator in costly[:MOST_INDICATORS]
        if indicator.lost
    )
    score = number(round(unit.score, 2))
    return ScoreRow(rank, unit.unit, score, unit.grade, "；".join(lost), "；".join(_remarks(unit)))


def _remarks(unit: UnitScore) -> list[str]:
    vetoes = [
        f"单项否决：{veto.name}" if veto.confirmed else f"疑似单项否决：{veto.name}（{TO_CONFIRM}）"
        for veto in unit.vetoes
    ]
    uncounted = f"另有 {unit.uncounted} 条问题本口径不计分" if unit.uncounted else ""
    parked = f"待核和豁免 {unit.parked} 条不计分" if unit.parked else ""
    return [text for text in (*vetoes, uncounted, parked, unit.unseen, unit.note) if text]
