"""How a leak is told: one wording for all kinds."""

from records import Document, Outcome, Severity
from rules.kit import Context, Draft, Rule
from rules.privacy.leaks import Leak
from rules.privacy.weak import TYPE as WEAK_MASK

MANY = "many"


def report(
    rule: Rule[Document],
    document: Document,
    ctx: Context,
    leak: Leak,
    *,
    kind: str,
    message: str,
    severity: Severity | None = None,
) -> Draft:
    """The draft of a leak of type `kind`. `severity` replaces the card's for a certain leak; a doubt is minor."""
    certain = leak.outcome is Outcome.FAIL
    make = rule.fail if certain else rule.review
    return make(
        document,
        message,
        at=leak.first.at,
        quote=leak.quote,
        start=leak.first.found.start,
        end=leak.first.found.end,
        context=leak.context,
        type=kind,
        severity=severity if certain else Severity.MINOR,
        count=len(leak.hits),
        examples=leak.examples,
        defect=ctx.secret(kind, *leak.identity),
    )


def told(leak: Leak, what: str, unit: str, doubt: str) -> str:
    """The whole message; `doubt` says what a person has to decide where the leak is not certain."""
    doubt = "" if leak.outcome is Outcome.FAIL else doubt
    if leak.header is not None:
        return f"{leak.place}为完整{what}，共{len(leak.hits)}条{leak.hidden}，未作去标识化处理{doubt}。"
    return f"文中有完整{what}{len(leak.hits)}{unit}{leak.hidden}，未作去标识化处理{doubt}。"


def report_weak(rule: Rule[Document], document: Document, ctx: Context, leak: Leak, what: str) -> Draft:
    place = leak.place or "文中"
    doubt = "" if leak.outcome is Outcome.FAIL else "，请人工核对是否符合本地脱敏口径"
    message = f"{place}{what}脱敏不足，共{len(leak.hits)}条{leak.hidden}，可据此还原或识别个人{doubt}。"
    return report(rule, document, ctx, leak, kind=WEAK_MASK, message=message, severity=Severity.MINOR)
