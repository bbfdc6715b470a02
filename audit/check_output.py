"""What `govlint check` prints."""

import json
from datetime import date, datetime

from rich.console import Console
from rich.markup import escape

from audit.checking import Checked
from audit.exits import Exit
from audit.version import VERSION
from records import (
    County,
    Coverage,
    Finding,
    Outcome,
    Plan,
    Readability,
    ScanResult,
    Unread,
    Versions,
    Where,
    to_json,
)
from rules import Settings, load_rules

OUTCOMES = {Outcome.FAIL: "[red]问题[/]", Outcome.REVIEW: "[yellow]待核[/]"}


def as_json(checked: Checked, as_of: date) -> str:
    """One JSON object, as other programs rely on it."""
    data = {
        "tool": {"name": "govlint", "version": VERSION},
        "as_of": as_of.isoformat(),
        "inputs": [{"path": i.path, "status": i.status.value, "problem": i.problem} for i in checked.inputs],
        "findings": to_json(checked.findings),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_result(checked: Checked, settings: Settings, now: datetime) -> ScanResult:
    """The self-check in the shape that reports are made from."""
    plan = Plan("check", settings.today, County("发布前自查", ""), f"{now:%Y%m%dT%H%M%S}-check")
    unread = tuple(Unread(i.path, i.problem or "") for i in checked.inputs if i.status is not Readability.READ)
    coverage = Coverage(
        planned=len(checked.inputs),
        fetched=len(checked.inputs) - len(unread),
        unread=unread,
        crashed=checked.crashes,
        complete=not checked.unreadable,
    )
    cards = tuple(rule.card for rule in load_rules())
    return ScanResult(plan, Versions(VERSION), now, now, coverage, findings=checked.findings, rules=cards)


def print_text(checked: Checked, console: Console) -> None:
    for item in checked.inputs:
        if item.status is not Readability.READ:
            word = "无法读取" if item.status is Readability.UNREADABLE else "部分可读"
            console.print(f"[magenta]{word}[/] {escape(item.path)}：{escape(item.problem or '')}", soft_wrap=True)
    for finding in checked.findings:
        _print_finding(finding, console)
    fails = sum(1 for f in checked.findings if f.outcome is Outcome.FAIL)
    console.print(
        f"共检查 {len(checked.inputs)} 个文件，发现问题 {fails} 处、待人工核对 {len(checked.findings) - fails} 处，"
        f"{sum(i.lost or i.status is Readability.UNREADABLE for i in checked.inputs)} 个无法读取。",
        soft_wrap=True,
    )


def _print_finding(finding: Finding, console: Console) -> None:
    # A member of a local archive carries the archive's name, which the path already ends with.
    member = finding.attachment.partition("!")[2]
    name = f"{finding.url}!{member}" if member else finding.url
    head = f"{OUTCOMES[finding.outcome]} {finding.rule} {finding.name} {escape(name)} {place_of(finding.where)}"
    for line in (head, f"     {escape(finding.message)}", *_advice(finding)):
        console.print(line.rstrip(), soft_wrap=True)


def _advice(finding: Finding) -> tuple[str, ...]:
    return (f"     建议：{escape(finding.suggestion)}",) if finding.suggestion else ()


def place_of(where: Where | None) -> str:
    """A place in words a clerk knows."""
    if where is None:
        return ""
    if where.kind == "cell":
        return f"{where.sheet or ''}!{where.cell}".lstrip("!")
    if where.kind == "line":
        return f"第{where.line}行"
    if where.kind == "page":
        return f"第{where.page}页"
    return f"第{where.paragraph}段" if where.kind == "paragraph" else ""


def of_check(checked: Checked) -> Exit:
    """The exit code that tells how it ended."""
    if checked.unreadable:
        return Exit.INCOMPLETE
    return Exit.ISSUES if checked.findings else Exit.CLEAN
