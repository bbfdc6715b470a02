"""What the rules cite: each clause stands once, in one of the TOML files here."""

import tomllib
from functools import cache
from pathlib import Path

from records import Clause

FOLDER = Path(__file__).parent


@cache
def clauses() -> dict[str, Clause]:
    """Every clause by id. ValueError when an id stands twice."""
    known: dict[str, Clause] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for row in data["clause"]:
            if row["id"] in known:
                raise ValueError(f"{path.name}: clause {row['id']} stands twice")
            known[row["id"]] = Clause(document=data["document"], **row)
    return known
