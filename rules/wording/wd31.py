"""WD31 固定表述成员次序有误。"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from records import Document, Severity
from rules.kit import Context, Draft, Rule, bad, good, make_document, unsure
from rules.wording.cues import LISTING
from rules.wording.judging import lexicon_in
from rules.wording.reciting import has_doubtful, misrecited
from rules.wording.running import drafts, running
from rules.wording.shipped import lexicon_of

EARLIER, LATER = date(2018, 5, 8), date(2026, 5, 8)

RULE = Rule(
    code="WD31",
    name="固定表述成员次序有误",
    checks=Document,
    severity=Severity.GRAVE,
    deduction=5.0,
    confidence="Ml",
    basis=("19号/严重表述错误",),
    why="固定表述的成员缺漏、写错、颠倒，会被认定为表述错误，标题和政策文件中尤为严重。",
    advice="对照中央文件原文补齐成员、恢复次序；是否属于严重表述错误由人工确认。",
    examples=(
        bad("次序颠倒", make_document("坚持创新、协调、开放、绿色、共享的新发展理念。")),
        bad("漏了一项", make_document("增强“四个意识”（政治意识、大局意识、看齐意识）。")),
        bad("一项写错", make_document("完整准确全面贯彻创新、协调、绿色、开方、共享的新发展理念。")),
        bad("核心价值观次序", make_document("践行爱国、诚信、敬业、友善的价值准则。")),
        unsure(
            "发布时已改用新表述",
            make_document("“四个全面”即全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。", published=LATER),
        ),
        unsure("成员不多", make_document("深化放管结合、简政放权、优化服务“放管服”改革。")),
        good("完整的表述", make_document("坚持创新、协调、绿色、开放、共享的新发展理念。")),
        good("只举其中几项", make_document("推动创新、协调、绿色发展，突出绿色、创新。")),
        good("与其他事项并列", make_document("围绕创新、绿色、协调、开放、共享、安全六个方面。")),
        good(
            "发布时的表述",
            make_document(
                "“四个全面”即全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。", published=EARLIER
            ),
        ),
    ),
)

prepare = lexicon_of


def trigger(text: str, ctx: Context) -> bool:
    return LISTING in lexicon_in(ctx).glance(text) and has_doubtful(text)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    strip = running(document)
    day = document.published.day if document.published else None
    faults = list(misrecited(strip.text, day))
    for severity in dict.fromkeys(severity for _, severity in faults):
        yield from drafts(replace(RULE, severity=severity), document, strip, (f for f, s in faults if s is severity))
