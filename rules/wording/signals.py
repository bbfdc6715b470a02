"""Texts that ride along in the automaton to tell whether a page may hold a placeholder or garbled text.

Rare in good pages and cheap to find; whether there is a fault, the rule decides with the blocks before it.
"""

from itertools import product

PLACEHOLDER, GARBLE = "placeholder", "garble"

CROSSES = ("xx", "XX", "××", "ＸＸ", "ｘｘ", "╳╳", "Xx", "**", "＊＊", "○○", "〇〇", "□□", "__", "某某", "X×")
NOUNS = "年月日县市区镇乡村局办街"
BLANKS = ("_年", "_月", "_镇", "_乡", "_村")
FILL_IN = (
    *(
        "此处填写",
        "此处填入",
        "此处输入",
        "此处插入",
        "在此填写",
        "在此输入",
        "待填",
        "待补充",
        "待完善",
        "待定】",
        "（请填",
        "（请输",
        "[请",
    ),
    *(
        "（单位名称）",
        "（填写",
        "（填单位",
        "（具体",
        "【单位",
        "【填",
        "【此处",
        "【请",
        "【标题",
        "【日期",
        "【姓名",
        "【地名",
    ),
    *(
        "{{",
        "${",
        "<%=",
        "测试标题",
        "测试文章",
        "测试内容",
        "测试新闻",
        "测试信息",
        "测试数据",
        "测试页面",
        "测试栏目",
        "测试稿",
    ),
    *("loremipsum", "Loremipsum", "占位"),
)

# The lead bytes of Chinese in UTF-8, read as Latin-1 or Windows-1252, with what follows them.
LATIN = "äåæçèéïãâÃÂ"
FOLLOWERS = bytes(range(0x80, 0xC0)).decode("latin-1") + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
# GBK read as Latin-1: 中, 国, 的, 政, 府, 人, 民, 县, 关, 于.
GBK_AS_LATIN = ("ÖÐ", "¹ú", "µÄ", "Õþ", "¸®", "ÈË", "Ãñ", "ÏØ", "¹Ø", "ÓÚ", "ÊÐ", "¹«", "¿ª", "Í¨")
# UTF-8 read as GBK.
UTF8_AS_GBK = tuple("鐨勭浠涓鍏鍦鎴鏄鏈鍙銆锛绗缁閮鍒鏂鎵闂鍚鎬鏃鍔鍗鍥鍖锘鎷娴渚鏍鑳")
REPLACEMENTS = ("\ufffd", "锟斤", "烫烫", "屯屯屯", "????", "？？？？")
ENTITIES = ("&nbsp", "&amp;", "&lt;", "&gt;", "&quot;", "&ldquo;", "&rdquo;", "&mdash;", "&middot;", "&hellip;", "&#")
TAGS = (
    "<p>",
    "</p>",
    "<br>",
    "<br/>",
    "</span>",
    "<span",
    "<div",
    "</div>",
    "<strong>",
    "</strong>",
    "<font",
    "<imgsrc",
)
LOST_QUOTES = tuple(
    f"{word}?" for word in ("条例", "意见", "办法", "通知", "规定", "决定", "细则", "方案", "规划", "纲要")
)
PINYIN = tuple("".join(p) for p in product("āáǎàēéěèīíǐìōóǒòūúǔùǘǚǜ", "）"))
PINYIN_N = tuple("".join(p) for p in product("āáǎàēéěèīíǐìōóǒòūúǔù", "n"))
TRADITIONAL = tuple("務開關設機構與發會這國時個們為來學說對過還進後當動")

SIGNALS = (
    (PLACEHOLDER, (*("".join(p) for p in product(CROSSES, NOUNS)), *BLANKS, *FILL_IN)),
    (
        GARBLE,
        (
            *("".join(p) for p in product(LATIN, FOLLOWERS)),
            *GBK_AS_LATIN,
            *UTF8_AS_GBK,
            *REPLACEMENTS,
            *ENTITIES,
            *TAGS,
            *LOST_QUOTES,
            *PINYIN,
            *PINYIN_N,
            *TRADITIONAL,
        ),
    ),
)
