"""Characters that look right and are others: letters of other alphabets, wide digits, traditional characters."""

import re
import unicodedata
from collections.abc import Iterator

from rules.wording.running import Fault

LETTERS, DIGITS, YEARS, TRADITIONAL, RADICALS = "字母混用", "数字全半角混用", "年份数字混用", "繁简混用", "部首字符"
CYRILLIC = str.maketrans("АВЕКМНОРСТУХаеорсухіїјѕ", "ABEKMHOPCTYXaeopcyxiijs")
GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo")
# Within one word, or alone beside Chinese: α粒子 and Ω are meant, a Cyrillic А类 is not.
FOREIGN = "А-Яа-яёЁіїјѕ"
MIXED = re.compile(
    rf"(?<![{FOREIGN}])(?=[A-Za-z{FOREIGN}]*[{FOREIGN}])(?=[A-Za-z{FOREIGN}]*[A-Za-z])[A-Za-z{FOREIGN}]{{2,20}}"
)
ALONE = re.compile(rf"(?<![A-Za-z{FOREIGN} ])[АВЕКМНОРСТУХаеорсух](?=[\u4e00-\u9fff\d])")
DIGIT_RUN = re.compile(r"[0-9０-９]{2,}")
WIDE = re.compile(r"[0-9０-９]*(?:[0-9][０-９]|[０-９][0-9])[0-9０-９]*")
YEAR = re.compile(r"[一二][0OＯoО零〇○一二三四五六七八九]{3}(?=年)")
SLIPPED = re.compile(r"[0OＯoО]")
SLIPPED_YEAR = re.compile(r"[0OＯoО][0OＯoО零〇○一二三四五六七八九]{0,2}年")
# Kangxi and supplementary radicals that PDF files put in the place of characters.
RADICAL = re.compile(r"[\u2e80-\u2fd5]")
PAIRS = (
    "務务開开關关設设機机構构與与發发會会這这國国時时個个們们為为來来學学說说對对過过還还進进當当動动業业產产經经濟济處处長长實实現现場场權权責责應应該该將将從从點点問问"
    "題题總总統统計计劃划條条農农鄉乡鎮镇區区縣县黨党員员領领導导結结組组織织級级線线網网絡络報报資资質质規规範范環环護护讓让優优勢势確确認认識识證证據据購购買买賣卖"
    "費费財财廣广東东龍龙電电車车輛辆運运輸输鐵铁醫医療疗衛卫養养馬马鳥鸟魚鱼寫写讀读書书紙纸種种類类歲岁歷历強强辦办貫贯憲宪團团聯联圖图門门間间聽听頭头須须順顺風风飛飞館馆駐驻"
)
SIMPLE = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
OLD = re.compile(f"[{''.join(SIMPLE)}]+")
# One look for any of them: most pages hold none.
ANY = re.compile(f"[{FOREIGN}０-９\u2e80-\u2fd5{''.join(SIMPLE)}]")
LOOKALIKES = tuple(char for char in map(chr, range(0xFFFF)) if ANY.match(char))
NEIGHBOUR = re.compile(r"[\u4e00-\u9fff]")
# Names of people, old books, calligraphy and other places keep their characters.
EXCUSED = re.compile(
    r"[《“「『][^》”」』\n]*$|[姓名叫字号]|书法|碑|匾|题[写词]|繁体|印章|落款|台湾|香港|澳门|族谱|古籍|先生|女士|老师|异体|籀|篆"
)
FEW = 12


def mixed(text: str) -> Iterator[Fault]:
    if ANY.search(text):
        yield from _letters(text)
        yield from _digits(text)
        yield from _radicals(text)
        yield from _traditional(text)
    if SLIPPED_YEAR.search(text):
        yield from _years(text)


def _letters(text: str) -> Iterator[Fault]:
    for pattern in (MIXED, ALONE):
        for match in pattern.finditer(text):
            right = match.group().translate(CYRILLIC)
            if right.isascii():
                note = f"“{match.group()}”中混有外形相同的西里尔字母，检索不到"
                yield Fault(LETTERS, *match.span(), note, right=right)


def _digits(text: str) -> Iterator[Fault]:
    for match in DIGIT_RUN.finditer(text):
        if not WIDE.fullmatch(match.group()):
            continue
        right = "".join(str(int(char)) for char in match.group())
        yield Fault(DIGITS, *match.span(), f"“{match.group()}”混用全角和半角数字", right=right, alike=DIGITS)


def _years(text: str) -> Iterator[Fault]:
    for match in YEAR.finditer(text):
        if SLIPPED.search(match.group()):
            right = SLIPPED.sub("〇", match.group())
            yield Fault(YEARS, *match.span(), f"“{match.group()}年”中的“〇”写成了数字或字母", right=right, alike=YEARS)


def _radicals(text: str) -> Iterator[Fault]:
    for match in RADICAL.finditer(text):
        right = unicodedata.normalize("NFKC", match.group())
        yield Fault(RADICALS, *match.span(), f"“{match.group()}”是部首字符，不是汉字", "", right=right, alike=RADICALS)


def _traditional(text: str) -> Iterator[Fault]:
    """Single traditional characters in simplified text; a whole page of them is another fault."""
    found = list(OLD.finditer(text))
    if len(found) > FEW:
        return
    for match in found:
        before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 10]
        inside = NEIGHBOUR.match(after) and NEIGHBOUR.search(before[-1:])
        if not inside or EXCUSED.search(before.rpartition("\n")[2]) or EXCUSED.search(after.partition("\n")[0]):
            continue
        right = "".join(SIMPLE[char] for char in match.group())
        note = f"“{match.group()}”是繁体字，规范字为“{right}”"
        yield Fault(TRADITIONAL, *match.span(), note, "如为姓名、题名可保留，请核对", right=right, alike=TRADITIONAL)
