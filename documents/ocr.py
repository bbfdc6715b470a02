"""Text in pictures, where the extra `ocr` is installed. Models come with the package; nothing is fetched."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy
from PIL import Image

from documents.paged.pieces import Piece

# Longer sides gain nothing on A4 and cost memory; one thread, because scans run in a process for each core.
LONG_SIDE = 1600
# Points of the long side: what is laid out afterwards reckons in the sizes of a printed page.
PAGE_POINTS = 842.0
SETTINGS: dict[str, object] = {
    "Global.log_level": "critical",
    "Det.limit_type": "max",
    "Det.limit_side_len": LONG_SIDE,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
MIN_SCORE = 0.5


def is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(image: Image.Image) -> list[Piece]:
    """The lines of text, with their places in points. Only where `is_installed`."""
    pixels = numpy.asarray(image.convert("RGB"))[:, :, ::-1]
    found = _engine()(pixels)
    if found.boxes is None or found.txts is None:
        return []
    scale = PAGE_POINTS / max(image.size)
    return [
        _piece(text, [(float(x), float(y)) for x, y in box], scale)
        for text, box, score in zip(found.txts, found.boxes, found.scores, strict=True)
        if text.strip() and score >= MIN_SCORE
    ]


def _piece(text: str, corners: list[tuple[float, float]], scale: float) -> Piece:
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Piece(text.strip(), min(xs) * scale, min(ys) * scale, max(xs) * scale, max(ys) * scale)


@cache
def _engine() -> Callable[[Any], Any]:
    """Loaded when the first picture needs it: the models take a second and some hundred megabytes."""
    engine: Callable[[Any], Any] = import_module("rapidocr").RapidOCR(params=SETTINGS)
    return engine
