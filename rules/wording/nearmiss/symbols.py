"""Text as symbols: characters as they are, every run of digits, letters or other signs as one symbol."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint16]
Hashes = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
BREAK, DIGIT, LATIN = 1, 2, 3
FIRST_HAN, LAST_HAN = 0x4E00, 0x9FFF
ASTRAL = 0xFFFF
# Digits and letters, half and full width.
RANGES = (
    *((0x30, 0x39, DIGIT), (0xFF10, 0xFF19, DIGIT)),
    *((0x41, 0x5A, LATIN), (0x61, 0x7A, LATIN), (0xFF21, 0xFF3A, LATIN), (0xFF41, 0xFF5A, LATIN)),
)
MIX, FINAL = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)


def _classes() -> Codes:
    classes = np.full(ASTRAL + 1, BREAK, np.uint16)
    classes[FIRST_HAN : LAST_HAN + 1] = np.arange(FIRST_HAN, LAST_HAN + 1)
    for first, last, symbol in RANGES:
        classes[first : last + 1] = symbol
    return classes


CLASSES = _classes()


@dataclass(frozen=True, slots=True)
class Encoded:
    """`codes` are the symbols, `places` their offsets in the text."""

    codes: Codes
    places: Places


def encode(text: str) -> Encoded:
    """Never fails: unpaired surrogates and signs outside the plane are breaks."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = CLASSES[np.minimum(points, ASTRAL)]
    kept = np.ones(len(codes), np.bool_)
    kept[1:] = (codes[1:] > LATIN) | (codes[1:] != codes[:-1])
    places = np.flatnonzero(kept)
    return Encoded(codes[places], places)


def name_of(grams: Codes) -> Hashes:
    """32-bit names of n-grams, one per row; of one and two symbols they are exact, of longer ones hashes."""
    size = grams.shape[1]
    if size == 1:
        return grams[:, 0].astype(np.uint32)
    if size == 2:
        return pair_name(grams[:, 0], grams[:, 1])
    value = np.zeros(len(grams), np.uint64)
    for column in range(size):
        value = (value ^ grams[:, column]) * MIX
        value ^= value >> FINAL
    return (value >> np.uint64(16)).astype(np.uint32)


def pair_name(first: Codes, second: Codes) -> Hashes:
    return (first.astype(np.uint32) << np.uint32(16)) | second


def grams_of(codes: Codes, size: int) -> Codes:
    """All n-grams of a text as rows, without copying."""
    if len(codes) < size:
        return np.zeros((0, size), np.uint16)
    return np.lib.stride_tricks.sliding_window_view(codes, size)
