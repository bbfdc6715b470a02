"""Sentences, paragraphs and words that were pasted twice."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from rules.wording.doubling import doubled, may_be_doubled
from rules.wording.running import Fault
from rules.wording.sentences import normalised

WORD, SENTENCE, PARAGRAPH = "词语重复", "句子重复", "段落重复"
ENDS = "。；"
PROSE = re.compile(r"[。；！？]")
ARTICLE = re.compile(r"\s*第[一二三四五六七八九十百]+条")
SHORT, LONG, FAR = 12, 45, 60
LONGEST_WORD = 10
# 讨论讨论 asks for a short talk; 使用信用信息 and 企业创业创新 only look doubled; 一步一步 is a way to walk.
REDUPLICATED = re.compile(
    r"讨论|研究|商量|学习|了解|交流|介绍|休息|照顾|活动|锻炼|放松|琢磨|打扫|整理|收拾|宣传|检查|考虑|体验|感受|比较|沟通|问问|看看|走走|"
    r"一.|.一|.的|的.|和.|.和|.来|.去|.不|不.|不.|大家|好好|慢慢|欢迎|谢谢|加油|快来|注意|小心|.吧|.啊|哈.|.哈|叮.|咚."
)
CROSSED = re.compile(
    r"用信用信|业创业创|建共建共|测预测预|理处理处|同权同权|强自强自|息信息信|长成长成|作合作合|发研发研|动运动运|会社会社|工人工人"
)
NESTED = re.compile(
    r"规定规定的|政府政府[采购网性]|部门部门规|出租出租[汽车]|服务服务[对大]|建设建设[工用单项]|管理管理[者人相办]|保护保护[区地]|学校学校|培训培训[机班]|"
    r"工作工作[者日人]|投资投资[者人]|评估评估[机报]|检测检测[机报]|监督监督[电检员]|采购采购[人文]|承包承包[方经]|申请申请[人表]|治理治理[体]|合同合同"
)
REFRAIN = 3


def may_be_pasted(text: str) -> bool:
    """A quick look that never overlooks what `pasted` finds."""
    lines = [line for line in text.split("\n") if len(line) > 2 * SHORT]
    paragraphs = [line.strip() for line in lines if len(line) >= LONG]
    return (
        len(set(paragraphs)) < len(paragraphs)
        or any(sign in text and any(_follows_itself(line.split(sign)) for line in lines) for sign in ENDS)
        or may_be_doubled(text, 2, LONGEST_WORD)
    )


def _follows_itself(parts: list[str]) -> bool:
    """Does a sentence end with all of the next one?"""
    return len(parts) > 2 and any(len(second) >= SHORT and first.endswith(second) for first, second in pairwise(parts))


def pasted(text: str) -> Iterator[Fault]:
    """Everything that stands there once too often."""
    lines = list(_lines(text))
    paragraphs = list(_paragraphs(text, lines))
    yield from paragraphs
    repeated = {fault.start for fault in paragraphs}
    for start, line in lines:
        if start not in repeated:
            yield from _sentences(line, start)
    yield from _words(text)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        if len(line) >= SHORT:
            yield start, line
        start += len(line) + 1


def _paragraphs(text: str, lines: list[tuple[int, str]]) -> Iterator[Fault]:
    """Long paragraphs that come twice; what comes more often is a refrain of forms and guides. Laws say the same
    thing in several articles."""
    is_law = sum(ARTICLE.match(line) is not None for _, line in lines) >= REFRAIN
    counts = Counter(line.strip() for _, line in lines)
    seen: dict[str, int] = {}
    for number, (start, line) in enumerate(lines):
        core = line.strip()
        if counts[core] == 2 and len(core) >= LONG and PROSE.search(core):
            if core in seen and (seen[core] == number - 1 or (not is_law and len(core) >= FAR)):
                is_next = seen[core] == number - 1
                doubt = "" if is_next else "两处不相邻，请核对是否有意重复"
                yield Fault(
                    PARAGRAPH, start, start + len(line), f"同一段文字出现两次：“{core[:20]}……”", doubt, alike=PARAGRAPH
                )
            seen[core] = number


def _sentences(line: str, offset: int) -> Iterator[Fault]:
    """A sentence that follows itself, also behind a few words that lead to the first."""
    for sign in ENDS:
        if line.count(sign) < 2:
            continue
        place = offset
        for first, second in pairwise(line.split(sign)):
            place += len(first) + 1
            if len(second) >= SHORT and first.endswith(second) and len(normalised(second)) >= SHORT:
                note = f"同一句话连续出现两次：“{second.strip()[:20]}……”"
                yield Fault(SENTENCE, place, place + len(second) + 1, note, alike=SENTENCE)


def _words(text: str) -> Iterator[Fault]:
    done = 0
    for start, length in sorted(doubled(text, 2, LONGEST_WORD), key=lambda pair: (pair[0], -pair[1])):
        end = start + 2 * length
        if start < done or not _is_slip(text, start, length):
            continue
        done = end
        once = text[start : start + length]
        doubt = "" if length >= 5 else "请结合上下文核对"
        yield Fault(WORD, start, end, f"“{once}”连续出现两次", doubt, right=once)


def _is_slip(text: str, start: int, length: int) -> bool:
    around = text[max(0, start - 2) : start + 2 * length + 2]
    if REDUPLICATED.match(text[start : start + length]) or CROSSED.search(around):
        return False
    return NESTED.search(around) is None
