"""Fits the weights of the scorer: plain gradient descent, the same numbers from the same input."""

from itertools import pairwise

import numpy as np

from rules.wording.nearmiss.scorer import Scorer
from rules.wording.nearmiss.symbols import Floats, Mask

HIDDEN, SECOND, MEMBERS = 48, 16, 6
ROUNDS, BATCH = 14, 512
RATE, DECAY, SHRINK = 3e-3, 2e-3, 0.85
FIRST_MOMENT, SECOND_MOMENT, TINY = 0.9, 0.999, 1e-8


def fit(features: Floats, right: Mask, seed: int = 1) -> Scorer:
    """A scorer for rows of features and whether each is the right correction."""
    mean, scale = features.mean(axis=0), features.std(axis=0) + np.float32(1e-3)
    inputs = np.clip((features - mean) / scale, -5, 5).astype(np.float32)
    members = [_member(inputs, right.astype(np.float32)[:, None], seed + number) for number in range(MEMBERS)]
    layers = tuple(
        (
            np.stack([member[2 * layer] for member in members]).astype(np.float32),
            np.stack([member[2 * layer + 1] for member in members]).astype(np.float32)[:, None, :],
        )
        for layer in range(3)
    )
    return Scorer(mean, scale, layers)


def _member(inputs: Floats, right: Floats, seed: int) -> list[Floats]:
    random = np.random.default_rng(seed)
    sizes = (inputs.shape[1], HIDDEN, SECOND, 1)
    values: list[Floats] = []
    for before, after in pairwise(sizes):
        values.append((random.standard_normal((before, after)) * np.sqrt(2 / before)).astype(np.float32))
        values.append(np.zeros(after, np.float32))
    steps = [(np.zeros_like(value), np.zeros_like(value)) for value in values]
    count, rate = 0, RATE
    for _ in range(ROUNDS):
        order = random.permutation(len(inputs))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            count += 1
            _step(values, steps, _slopes(values, inputs[batch], right[batch]), rate, count)
        rate *= SHRINK
    return values


def _slopes(values: list[Floats], inputs: Floats, right: Floats) -> list[Floats]:
    outs = [inputs]
    for layer in range(2):
        outs.append(np.maximum(outs[-1] @ values[2 * layer] + values[2 * layer + 1], 0))
    chance = 1 / (1 + np.exp(-(outs[-1] @ values[4] + values[5])))
    error = (chance - right) / len(inputs)
    slopes: list[Floats] = []
    for layer in (2, 1, 0):
        slopes[:0] = [outs[layer].T @ error + DECAY * values[2 * layer], error.sum(axis=0)]
        error = (error @ values[2 * layer].T) * (outs[layer] > 0)
    return slopes


def _step(
    values: list[Floats], steps: list[tuple[Floats, Floats]], slopes: list[Floats], rate: float, count: int
) -> None:
    """One step of Adam, in place."""
    warm = np.sqrt(1 - SECOND_MOMENT**count) / (1 - FIRST_MOMENT**count)
    for value, (first, second), slope in zip(values, steps, slopes, strict=True):
        first += (1 - FIRST_MOMENT) * (slope - first)
        second += (1 - SECOND_MOMENT) * (slope * slope - second)
        value -= (rate * warm * first / (np.sqrt(second) + TINY)).astype(np.float32)
