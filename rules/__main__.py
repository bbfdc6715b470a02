"""python -m rules docs [FOLDER]: writes the rule pages, by default into docs/rules of this checkout."""

import sys
from pathlib import Path

from rules.pages import index_page, rule_page
from rules.registry import load_rules

FOLDER = Path(__file__).parent.parent / "docs" / "rules"
INDEX = "README.md"
USAGE = "用法：python -m rules docs [目录]"


def pages() -> dict[str, str]:
    """File name to text."""
    rules = load_rules()
    return {INDEX: index_page(rules), **{f"{one.rule.code}.md": rule_page(one) for one in rules}}


def write(folder: Path) -> None:
    """The pages as they must be now; a page whose rule is gone is removed."""
    wanted = pages()
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.md"):
        if stale.name not in wanted:
            stale.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def main(arguments: list[str]) -> int:
    if arguments[:1] != ["docs"] or len(arguments) > 2:
        print(USAGE, file=sys.stderr)
        return 2
    write(Path(arguments[1]) if len(arguments) == 2 else FOLDER)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
