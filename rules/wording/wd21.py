"""WD21 乱码和代码残留。"""

from collections import defaultdict
from collections.abc import Iterator

from records import Block, Document, Region, Severity
from rules.kit import Context, Draft, Rule, bad, blocks, good, make_document, unsure
from rules.kit.outline import outline
from rules.settings import Settings
from rules.wording.cues import RESIDUE
from rules.wording.garbled import ENCODING, LOST, Garble, garbles
from rules.wording.judging import lexicon_in
from rules.wording.lexicon import Lexicon
from rules.wording.residue import may_hold_page_numbers, residue
from rules.wording.scripts import PINYIN, TRADITIONAL, pinyin_residue, traditional_count
from rules.wording.sentences import normalised
from rules.wording.shipped import lexicon_of
from rules.wording.signals import GARBLE

EXAMPLES, SHOWN = 3, 40

RULE = Rule(
    code="WD21",
    name="乱码和代码残留",
    checks=Document,
    severity=Severity.MINOR,
    deduction=0.5,
    confidence="Ml",
    basis=("条例/6",),
    why="乱码、代码残留使群众读不懂内容，也说明发布后无人查看页面效果。",
    advice="重新粘贴原文并选择正确编码，清除多余代码后重新发布。",
    examples=(
        bad("UTF-8 当作 GBK", make_document("鎴戜滑鍏ㄩ潰鎺ㄨ繘涔℃潙鎸叴宸ヤ綔")),
        bad("UTF-8 当作 Latin-1", make_document("通知：ä¸\xadå\x9b½äººæ°\x91")),
        bad("反复转码", make_document("各乡镇：锟斤拷锟斤拷，请认真落实。")),
        bad("实体代码外露", make_document("联系人：王主任&nbsp;&nbsp;办公室")),
        bad("汉字后带拼音", make_document("鎮(zhèn)政府認真開展政務(wù)公開，現(xiàn)將情況匯報如下。")),
        bad("文库网站的文字", make_document("温馨提示：本文档由用户上传，版权归属用户。")),
        bad("转义字符", make_document("\\u4e2d\\u56fd政府网转载。")),
        bad("引号字符错误", make_document("做到机构、人员、制度“三到位〞。")),
        unsure("页码切断句子", make_document("各乡镇要按照属地— 12 —管理原则落实责任。")),
        unsure("引号变成问号", make_document("认真落实？三个一？工作机制。")),
        unsure("脚本输出", make_document("来源：undefined")),
        unsure("个别字符无法显示", make_document("王\ufffd同志荣获先进个人。")),
        unsure("连续问号", make_document("为什么要办居住证？？？？")),
        unsure("整页繁体", make_document("為加強政務公開，縣人民政府辦公室認真貫徹國務院條例，" * 3)),
        good("外文", make_document("法国友人 François Élise 参观了 Café；日本の友人も来訪した。")),
        good("化学式和表情", make_document("二氧化碳 CO₂ 浓度 ≤5μg/m³，点赞👍")),
        good("生僻字", make_document("垚、淼、燚等字的发音，涓滴之水汇成江河。")),
        good("连续发问", make_document("怎么办？去哪办？要多久？")),
        good("强调语气", make_document("你办理社保卡了吗??")),
    ),
)


def prepare(settings: Settings) -> Lexicon:
    return lexicon_of(settings)


def trigger(text: str, ctx: Context) -> bool:
    glance = lexicon_in(ctx).glance(text)
    may_be_left = RESIDUE in glance or may_hold_page_numbers(outline(text))
    return GARBLE in glance or (may_be_left and next(residue(text), None) is not None)


def check(document: Document, ctx: Context) -> Iterator[Draft]:
    shown = [block for block in blocks(document) if block.visible and block.region is not Region.META]
    yield from _script(document, shown)
    kinds: dict[str, list[tuple[Garble, Block]]] = defaultdict(list)
    for index in lexicon_in(ctx).holders([block.text for block in shown], GARBLE):
        for garble in garbles(shown[index].text):
            kinds[garble.kind].append((garble, shown[index]))
    for block in shown:
        for garble in residue(block.text):
            kinds[garble.kind].append((garble, block))
    for kind, found in kinds.items():
        yield _draft(document, kind, sorted(found, key=lambda pair: pair[0].doubt != ""))


def _draft(document: Document, kind: str, found: list[tuple[Garble, Block]]) -> Draft:
    garble, block = found[0]
    quote = block.text[garble.start : garble.end]
    report = RULE.review if garble.doubt else RULE.fail
    notes = (f"原文可能是“{garble.right[:SHOWN]}”" if garble.right else "", garble.doubt)
    note = "".join(f"；{text}" for text in notes if text)
    return report(
        document,
        f"页面有{kind}{len(found)}处，如“{quote[:SHOWN]}”{note}。",
        at=block,
        quote=quote,
        start=garble.start,
        end=garble.end,
        type=kind,
        suggestion=garble.right,
        defect=f"{kind}|{normalised(quote)[:SHOWN]}",
        severity=Severity.MAJOR if kind in (ENCODING, LOST) and not garble.doubt else None,
        count=len(found),
        examples=tuple(dict.fromkeys(b.text[g.start : g.end][:SHOWN] for g, b in found))[:EXAMPLES],
    )


def _script(document: Document, shown: list[Block]) -> Iterator[Draft]:
    """One finding for a page with pinyin behind its characters, or for one in traditional characters."""
    texts = [block.text for block in shown]
    residue, traditional = pinyin_residue(texts), traditional_count(texts)
    if not residue and not traditional:
        return
    pattern = PINYIN if residue else TRADITIONAL
    block, match = next((b, m) for b in shown if (m := pattern.search(b.text)))
    if residue:
        text = f"汉字后带拼音括注{len(residue)}处，是网页转换的残留{'，且全文为繁体字' if traditional else ''}。"
        report, name = RULE.fail, "拼音括注"
    else:
        text = f"页面有繁体字{traditional}个，应使用规范汉字；如为繁体版页面可不改，请核对。"
        report, name = RULE.review, "繁体字"
    yield report(
        document,
        text,
        at=block,
        quote=match.group(),
        start=match.start(),
        end=match.end(),
        type=name,
        suggestion="改用规范简体字重新发布",
        defect=name,
        count=len(residue) or traditional,
        examples=tuple(dict.fromkeys(residue))[:EXAMPLES],
    )
