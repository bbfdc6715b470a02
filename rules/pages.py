"""The Chinese page of a rule, made of its card alone: what `govlint rules show` prints and `docs/rules` holds."""

from collections.abc import Iterable, Iterator

from records import Clause, Column, Document, SiteView
from rules.registry import Loaded

SUBJECTS: dict[type, str] = {Document: "网页和附件", Column: "栏目", SiteView: "全站栏目"}
OTHER_SUBJECT = "站内链接"


def rule_page(loaded: Loaded) -> str:
    """Markdown, ends with a line break."""
    card = loaded.card
    parts = (
        f"# {card.code} {card.name}",
        _facts(loaded),
        f"## 为什么\n\n{card.why}",
        f"## 怎么改\n\n{card.advice}",
        *_clauses(card.basis),
        *_parameters(loaded),
        _examples(loaded),
    )
    return "\n\n".join(parts) + "\n"


def index_page(rules: Iterable[Loaded]) -> str:
    """The table of all rules; links go to the pages next to it."""
    rows = ((f"[{c.code}]({c.code}.md)", c.name, c.family.label, c.severity, c.status) for c in (r.card for r in rules))
    note = "本目录由 `python -m rules docs` 根据规则卡片生成，请勿手工修改。"
    return f"# 规则目录\n\n{note}\n\n{_table(('编号', '名称', '类别', '严重程度', '状态'), rows)}\n"


def _facts(loaded: Loaded) -> str:
    card = loaded.card
    facts = (
        ("类别", card.family.label),
        ("检查对象", SUBJECTS.get(loaded.rule.checks, OTHER_SUBJECT)),
        ("严重程度", card.severity),
        ("状态", card.status),
        ("默认扣分", f"{card.deduction:g}分（{standing(card.confidence)}）" if card.deduction else "不扣分"),
    )
    return "\n".join(f"- {name}：{value}" for name, value in facts)


def standing(confidence: str) -> str:
    """What a confidence mark lets a reader rely on."""
    if confidence == "LAW":
        return "依据，已与法律条文逐条核对"
    if confidence.startswith("V"):
        return f"依据，已与{confidence[1:]}处公开来源核对"
    return "参考口径，尚未与原文核对"


def _clauses(basis: Iterable[Clause]) -> Iterator[str]:
    clauses = tuple(basis)
    for heading, official in (("依据", True), ("参考口径", False)):
        shown = [clause for clause in clauses if clause.is_official is official]
        if shown:
            lines = (f"- {c.document}{c.clause}：{c.text}（{standing(c.confidence)}）" for c in shown)
            yield f"## {heading}\n\n" + "\n".join(lines)


def _parameters(loaded: Loaded) -> Iterator[str]:
    params = loaded.rule.params
    if params:
        rows = ((f"`{param.name}`", str(param.value), param.note) for param in params)
        yield "## 参数\n\n" + _table(("名称", "默认值", "含义"), rows)


def _examples(loaded: Loaded) -> str:
    rows = ((example.expect, example.title) for example in loaded.rule.examples)
    return "## 示例\n\n每个示例都作为测试运行。\n\n" + _table(("结果", "情形"), rows)


def _table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    columns = tuple(header)
    lines = (columns, ("---",) * len(columns), *rows)
    return "\n".join(f"| {' | '.join(_cell(text) for text in line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
