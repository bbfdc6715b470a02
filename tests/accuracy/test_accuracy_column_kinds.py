"""Column kinds by name and path, as a careful clerk files them: labelled paths, half of them hard."""

from pathlib import Path

from documents.columns.kinds import kind_of
from records import ColumnKind

LABELLED = Path(__file__).parent / "material" / "column_kinds.tsv"
UNIT = "*"


def labelled() -> list[tuple[ColumnKind, str]]:
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(ColumnKind(kind), path) for kind, path in pairs]


def filed(path: str) -> ColumnKind:
    """The kind of a path such as 部门专栏/*县民政局/工作动态, in which units are starred."""
    parts = path.split("/")
    units = frozenset(part.removeprefix(UNIT) for part in parts if part.startswith(UNIT))
    return kind_of(("首页", *(part.removeprefix(UNIT) for part in parts)), units)


def test_every_labelled_path_gets_its_kind() -> None:
    wrong = {path: (kind.value, filed(path).value) for kind, path in labelled() if filed(path) is not kind}
    assert wrong == {}


def test_the_labelled_paths_are_many_and_of_every_kind() -> None:
    kinds = [kind for kind, _ in labelled()]
    paths = [path for _, path in labelled()]
    assert len(paths) >= 350 and len(set(paths)) == len(paths)
    assert {kind: kinds.count(kind) for kind in ColumnKind if kinds.count(kind) < 8} == {}
    assert sum("/" in path for path in paths) >= 80
