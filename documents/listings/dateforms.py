"""How the date of a row is written."""

import re

CLOCK = r"(?:[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?)?"
FULL_DAY = r"(?:19|20)\d{2}\s*[-/.年－—]\s*\d{1,2}\s*[-/.月－—]\s*\d{1,2}\s*[日号]?"
# Nothing but a date: digits with separators, Chinese numerals, 3天前, May 18, 2026.
ONLY_A_DATE = re.compile(
    rf"[\[［(（【〔<]?\s*(?:{FULL_DAY}{CLOCK}|20\d{{6}}"
    rf"|\d{{1,2}}\s*[-/.月]\s*\d{{1,2}}\s*日?{CLOCK}"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    rf"|(?:刚刚|今天|今日|昨天|昨日|前天|\d{{1,3}}\s*(?:秒钟?|分钟|小时|天|周|星期)前){CLOCK}"
    r"|[A-Za-z]{3,9}\.?[\s/-]+\d{1,2}(?:st|nd|rd|th)?[,/-]?\s*\d{4}|\d{1,2}(?:st|nd|rd|th)?[\s/-]+[A-Za-z]{3,9}\.?[,/-]?\s*\d{4}"
    r"|[A-Za-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\.?"
    r")\s*[\]］)）】〕>]?"
)
