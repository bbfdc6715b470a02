"""测评报告.html: one file that needs no network, for the screen and for paper."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from records import Column, Family, Severity
from reports import kept, statements, words
from reports.evidence import is_web
from reports.grades import score_rows, score_title
from reports.issues import clause_text
from reports.monthly import by_bureau, last_months
from reports.text import clean, number
from reports.trends import TITLES, trend_rows
from reports.view import View

FILE_NAME = "测评报告.html"
SEVERITY_CLASS = dict(zip(Severity, ("veto", "grave", "major", "minor", "hint"), strict=True))


def write(view: View, path: Path) -> None:
    environment = _environment()
    page = environment.get_template("report.html.j2").render(
        view=view,
        result=view.result,
        coverage=view.coverage,
        script_hash=_hash(environment.get_template("report.js").render()),
        days_left=lambda column: _days_left(column, view),
    )
    path.write_text(clean(page), encoding="utf-8", newline="\n")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(points=number, clause=clause_text, web=is_web, failure=words.failure_label)
    environment.globals.update(
        words=words,
        say=statements,
        severities=tuple(Severity),
        severity_class=SEVERITY_CLASS,
        family_labels={family: family.label for family in Family},
        outcomes=words.OUTCOMES,
        score_rows=score_rows,
        score_title=score_title,
        trend_titles=TITLES,
        trend_rows=trend_rows,
        last_months=last_months,
        by_bureau=by_bureau,
        standing=kept.standing,
        first_seen=kept.first_seen,
    )
    return environment


def _hash(script: str) -> str:
    """The Content-Security-Policy source of our script: nothing else on the page may run."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _days_left(column: Column, view: View) -> int | None:
    return (column.due - view.result.plan.as_of).days if column.due else None
