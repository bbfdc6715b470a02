"""result.json: the result itself, from which every other report can be made again."""

from pathlib import Path

from records import to_json
from reports.jsontext import json_text
from reports.view import View

FILE_NAME = "result.json"


def write(view: View, path: Path) -> None:
    path.write_text(json_text(to_json(view.result)) + "\n", encoding="utf-8", newline="\n")
