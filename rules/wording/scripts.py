"""A page in traditional characters, and what converters leave behind it: 鎮(zhèn)."""

import re

PINYIN = re.compile(r"[\u4e00-\u9fff][（(][a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[）)]")
HAN = re.compile(r"[\u4e00-\u9fff]")
# Only traditional: none of them is a simplified character as well.
TRADITIONAL = re.compile(
    "[務開關設機構與發會這國時個們為來學說對過還進後當動業產經濟處長實現場權責應該將從點問題總統計劃條農鄉鎮區縣黨員領導幹結組織級線網絡報"
    "導資質規範圍環護讓優勢確認識證據購買賣費財廣東龍電車輛運輸鐵醫療衛養馬鳥魚寫讀書紙種類歲歷強辦貫憲團聯圖門間聽頭須順顧風飛館駐]"
)
ENOUGH, SHARE = 30, 0.08
PINYIN_ENOUGH = 3


def pinyin_residue(texts: list[str]) -> list[str]:
    """All characters with pinyin in brackets behind them; nothing when there are too few to be a fault of the page."""
    found = [match for text in texts for match in PINYIN.findall(text)]
    return found if len(found) >= PINYIN_ENOUGH else []


def traditional_count(texts: list[str]) -> int:
    """How many traditional characters the page holds; 0 when it is written in simplified ones."""
    count = sum(len(TRADITIONAL.findall(text)) for text in texts)
    total = sum(len(HAN.findall(text)) for text in texts)
    return count if count >= ENOUGH and count >= SHARE * total else 0
