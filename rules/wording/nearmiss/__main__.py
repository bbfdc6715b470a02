"""`python -m rules.wording.nearmiss build FOLDER...` and its companions: make, fit and measure the data."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from rules.wording.census import texts_in
from rules.wording.nearmiss import counting, facts, gather, scorer, store, table, vocabulary
from rules.wording.nearmiss.detector import Detector
from rules.wording.nearmiss.lessons import Pair, lessons
from rules.wording.nearmiss.measuring import alarms, corrected
from rules.wording.nearmiss.parts import Part, of_pairs, of_texts
from rules.wording.nearmiss.shipped import FACTS, TABLE, WEIGHTS, detector_of
from rules.wording.nearmiss.store import StoreError
from rules.wording.nearmiss.training import fit

FOUND_NOTHING = 2
PAIR_WEIGHT = 3


def main(arguments: list[str] | None = None) -> int:
    """0 when it ran; 2 when a folder or file is missing or unusable."""
    options = _parser().parse_args(arguments)
    try:
        for line in options.run(options):
            sys.stdout.write(f"{line}\n")
    except (OSError, ValueError, StoreError) as error:
        sys.stderr.write(f"无法完成：{error}\n")
        return FOUND_NOTHING
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rules.wording.nearmiss", description="疑似错别字数据")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="由文本文件夹生成常用表述统计表")
    build.add_argument("folders", nargs="+", type=Path, help="放有 txt、jsonl、jsonl.gz、csv 文件的文件夹")
    build.add_argument("--out", type=Path, default=TABLE, help="统计表文件，默认替换随程序发布的那一份")
    build.add_argument("--facts", type=Path, help="另写一份字词资料文件，加入文本中反复出现的词（地名、项目名等）")
    build.add_argument("--part", type=Part, choices=(Part.EVERY, Part.COUNT), default=Part.EVERY, help="全部或留出样本")
    build.set_defaults(run=_build)
    known = commands.add_parser("facts", help="由形近音近字表、读音表、词表生成字词资料")
    for name in ("sound", "shape", "readings", "words", "out"):
        known.add_argument(name, type=Path)
    known.set_defaults(run=_facts)
    learn = commands.add_parser("fit", help="由改正句对和规范文本求取评分权重")
    learn.add_argument("out", type=Path, help="权重文件")
    learn.set_defaults(run=_fit)
    measure = commands.add_parser("evaluate", help="在句对和规范文本上测量")
    measure.add_argument("--least", type=float, default=0.5, help="把握下限，0 到 1")
    measure.add_argument("--weights", type=Path, default=WEIGHTS)
    measure.set_defaults(run=_evaluate)
    for command in (learn, measure):
        command.add_argument("--pairs", type=Path, action="append", default=[], help="TSV：原句、正确句")
        command.add_argument("--clean", type=Path, help="规范文本文件夹，只用其中留出的部分")
        command.add_argument("--table", type=Path, default=TABLE)
    return parser


def _build(options: argparse.Namespace) -> Iterator[str]:
    counts = counting.count(_texts(options), gather.base_of(FACTS))
    counting.save(counts, options.out)
    kept = {size: len(table.load(options.out).sizes[size].names) for size in counts}
    yield f"已写入 {options.out}，各长度条目数：{'、'.join(map(str, kept.values()))}"

    if options.facts:
        before = store.read(FACTS)
        after = vocabulary.taught(before, _texts(options), counts)
        gather.save(after, options.facts)
        fresh = sum(len(after[f"words{size}"]) - len(before[f"words{size}"]) for size in vocabulary.SIZES)
        yield f"已写入 {options.facts}，新增词语 {fresh} 个"


def _texts(options: argparse.Namespace) -> Iterator[str]:
    return of_texts((text for folder in options.folders for text in texts_in(_existing(folder))), options.part)


def _facts(options: argparse.Namespace) -> Iterator[str]:
    files = (options.sound, options.shape, options.readings, options.words)
    gather.save(gather.gather(*(path.read_text(encoding="utf-8") for path in files)), options.out)
    yield f"已写入 {options.out}"


def _fit(options: argparse.Namespace) -> Iterator[str]:
    known, every = table.load(options.table), facts.load(FACTS)
    # The pairs show how people err and count threefold; slips made at random in good text taught nothing more.
    pairs = [pair for path in options.pairs for pair in of_pairs(_pairs(path), Part.FIT)]
    sources = (pairs * PAIR_WEIGHT, [Pair(text, text) for text in _clean(options, Part.FIT)])
    parts = [lessons(source, known, every) for source in sources if source]
    rows, right = (np.concatenate(column) for column in zip(*parts, strict=True))
    scorer.save(fit(rows, right), options.out)
    yield f"已写入 {options.out}，样本 {len(rows)}，其中正例 {int(right.sum())}"


def _evaluate(options: argparse.Namespace) -> Iterator[str]:
    detector: Detector = detector_of(options.table, FACTS, options.weights)
    for path in options.pairs:
        yield f"{path.name}\t{corrected(list(of_pairs(_pairs(path), Part.MEASURE)), detector, options.least)}"
    if options.clean:
        yield f"{options.clean}\t{alarms(_clean(options, Part.MEASURE), detector, options.least)}"


def _clean(options: argparse.Namespace, part: Part) -> Iterator[str]:
    return of_texts(texts_in(_existing(options.clean)), part) if options.clean else iter(())


def _pairs(path: Path) -> Iterator[Pair]:
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        written, _, correct = line.partition("\t")
        yield Pair(written, correct)


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise FileNotFoundError(f"没有“{folder}”这个文件夹")
    return folder


if __name__ == "__main__":
    sys.exit(main())
