"""How sure a correction is: a small network over what the two readings are known for."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rules.wording.nearmiss import store
from rules.wording.nearmiss.candidates import Candidates
from rules.wording.nearmiss.facts import Facts
from rules.wording.nearmiss.symbols import Codes, Floats, Places
from rules.wording.nearmiss.table import Table
from rules.wording.nearmiss.windows import View

WAYS = (1, 2, 4, 8, 32, 64)
# Products of this size stay on one core; a pool of workers has no use for more.
ROWS = 64
AROUND = (-3, -2, -1, 1, 2, 3)
# A correction that makes the text less likely is none.
GAIN = 1.0
ALONE_AHEAD = 20.0
LIKELIHOODS = 3


@dataclass(frozen=True, slots=True)
class Scorer:
    """Weights of a network with two hidden layers; the mean of several, stacked along the first axis."""

    mean: Floats
    scale: Floats
    layers: tuple[tuple[Floats, Floats], ...]

    def chances(self, features: Floats) -> Floats:
        """Between 0 and 1, one for each row."""
        pieces = [features[start : start + ROWS] for start in range(0, len(features), ROWS)]
        return np.concatenate([self._chances(piece) for piece in pieces])

    def _chances(self, features: Floats) -> Floats:
        values = np.clip((features - self.mean) / self.scale, -5, 5)[None]
        for weights, bias in self.layers[:-1]:
            values = np.maximum(values @ weights + bias, 0)
        weights, bias = self.layers[-1]
        chance: Floats = (1 / (1 + np.exp(-(values @ weights + bias)))).mean(axis=0)[:, 0]
        return chance


def features(found: Candidates, views: Codes, table: Table, facts: Facts) -> tuple[Candidates, Floats]:
    """The candidates that gain anything, with one row of features each."""
    places, back = np.unique(found.at, return_inverse=True)
    both = View(np.concatenate([views[places], found.rows(views)]), table, facts).features()
    written, meant = both[: len(places)], both[len(places) :]
    gains = meant[:, 0] - written[back, 0] > GAIN
    found, back, meant = found.only(gains), back[gains], meant[gains]
    now = written[back]
    ways = np.stack([(found.ways & way) > 0 for way in WAYS], axis=1)
    near = _around(places, written[:, 1], found.at)
    rivals = _rivals(found.at, meant[:, 0])
    return found, np.concatenate([meant - now, now, meant[:, LIKELIHOODS:], near, ways, rivals], axis=1).astype(
        np.float32
    )


def _around(places: Places, chances: Floats, at: Places) -> Floats:
    """How likely the neighbours are as they stand; those that arouse no suspicion count as certain."""
    spots = at[:, None] + np.array(AROUND)
    index = np.minimum(np.searchsorted(places, spots), max(len(places) - 1, 0))
    found: Floats = np.where(places[index] == spots, chances[index], 0) if len(places) else spots.astype(np.float32)
    return found


def _rivals(at: Places, likelihoods: Floats) -> Floats:
    """How far each is ahead of (or behind) the best other one at its place, and how many there are."""
    if not len(at):
        return np.zeros((0, 2), np.float32)
    order = np.lexsort((-likelihoods, at))
    sorted_at, value = at[order], likelihoods[order]
    first = np.append(True, sorted_at[1:] != sorted_at[:-1])
    group, starts = np.cumsum(first) - 1, np.flatnonzero(first)
    counts = np.diff(np.append(starts, len(at)))
    best = value[starts]
    second = np.where(counts > 1, value[np.minimum(starts + 1, len(at) - 1)], best - ALONE_AHEAD)
    ahead = np.where(first, value - second[group], value - best[group])
    result = np.empty((len(at), 2), np.float32)
    result[order] = np.stack([ahead, np.log(counts)[group]], axis=1)
    return result


def save(scorer: Scorer, path: Path) -> None:
    arrays: dict[str, npt.NDArray[Any]] = {"mean": scorer.mean, "scale": scorer.scale}
    for number, (weights, bias) in enumerate(scorer.layers):
        arrays |= {f"weights{number}": weights, f"bias{number}": bias}
    store.write(path, arrays)


def load(path: Path) -> Scorer:
    """StoreError for an unusable file."""
    arrays = store.read(path)
    try:
        layers = tuple((arrays[f"weights{number}"], arrays[f"bias{number}"]) for number in range(LAYERS))
        return Scorer(arrays["mean"], arrays["scale"], layers)
    except KeyError as error:
        raise store.StoreError(f"近似错字数据文件 {path.name} 缺少内容") from error


LAYERS = 3
