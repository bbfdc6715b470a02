"""python -m tests.accuracy.gate: prints the figures; exit code 1 when one of them is under its floor."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.accuracy import floors as pinned
from tests.accuracy.cases import MATERIAL, cases
from tests.accuracy.scoring import Score, scores


def main(arguments: Sequence[str], material: Path = MATERIAL, file: Path = pinned.FILE) -> int:
    options = parser().parse_args(arguments)
    if options.lower and not options.reason.strip():
        print("降低下限必须写明理由：--lower --reason “……”", file=sys.stderr)
        return 2
    measured, floors = scores(cases(material)), pinned.load(file)
    now = pinned.figures(measured)
    show(measured, floors)
    if options.lower:
        floors = pinned.lowered(floors, now, options.reason.strip())
        pinned.save(floors, file)
    if options.up:
        floors = pinned.raised(floors, now)
        pinned.save(floors, file)
    down = pinned.fallen(floors, now)
    for (family, name), value in sorted(down.items()):
        print(f"{family} {name} {value:.3f} 低于下限 {floors.least[family, name]:.3f}", file=sys.stderr)
    return 1 if down else 0


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m tests.accuracy.gate", description="准确率门槛")
    made.add_argument("--raise", dest="up", action="store_true", help="把下限提高到当前水平")
    made.add_argument("--lower", action="store_true", help="把未达到的下限降到当前水平，须同时给出 --reason")
    made.add_argument("--reason", default="", help="降低下限的理由，写入下限文件")
    return made


def show(measured: Sequence[Score], floors: pinned.Floors) -> None:
    print(f"{'family':<12}{'cases':>6}{'found':>7}{'wanted':>8}{'right':>7}{'precision':>18}{'recall':>18}")
    for one in measured:
        shares = "".join(share(one, name, floors) for name in ("precision", "recall"))
        print(f"{one.family.value:<12}{one.cases:>6}{one.found:>7}{one.expected:>8}{one.right:>7}{shares}")
    for line in (line for one in measured for line in one.mistakes):
        print(f"  {line}")


def share(one: Score, name: str, floors: pinned.Floors) -> str:
    least = floors.least.get((one.family.value, name))
    note = "(new)" if least is None else f"(>= {least:.3f})"
    return f"{getattr(one, name):.3f} {note}".rjust(18)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
