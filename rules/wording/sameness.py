"""Characters that are written otherwise and mean the same: full-width letters and digits, capitals, traditional ones,
and the radicals that PDF files put in the place of characters.

Every replacement has one character, so that places stay. Only pairs that hold in every word are listed: 乾 is
sometimes 干 and sometimes stays, so that it is none of them.
"""

import re
import unicodedata
from collections.abc import Iterable
from string import ascii_uppercase

from rules.wording.mixing import SIMPLE

# The signal of a text that has to be read a second time.
UNLIKE = "unlike"
WIDE = {
    chr(code): chr(code - 0xFEE0).lower()
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
CAPITALS = {char: char.lower() for char in ascii_uppercase}
PAIRS = (
    "協协調调綠绿會会議议進进當当識识產产決决績绩謀谋紀纪檢检陽阳陳陈劉刘張张趙赵黃黄吳吴鄭郑孫孙馬马許许鄧邓馮冯蕭萧葉叶"
    "節节約约儉俭認认證证覺觉見见觀观貧贫財财貨货貪贪賠赔賬账賽赛贊赞趨趋跡迹踐践軌轨軟软載载輔辅輪轮輯辑邊边遷迁遺遗郵邮釋释"
    "針针鋼钢錄录錢钱鎖锁鏈链鑒鉴閉闭閱阅陸陆隊队階阶隨随險险難难雙双雜杂靈灵靜静韓韩頁页項项預预頒颁頻频題题額额類类顯显飯饭"
    "飲饮養养餘余驗验驚惊體体齊齐齡龄龍龙備备傳传傷伤僅仅優优儲储側侧債债傾倾償偿勞劳勝胜勢势動动務务勵励區区醫医單单廳厅"
    "廠厂廢废應应戰战戲戏執执擔担擬拟據据揮挥損损搖摇撥拨擇择擊击擴扩擾扰攝摄敗败敵敌數数斷断時时曆历術术樣样樓楼樂乐標标橋桥"
    "機机檔档檻槛權权歡欢歐欧殘残殺杀氣气決决況况測测滅灭滿满漸渐漢汉潔洁澤泽濟济濃浓災灾煙烟熱热燈灯獎奖獨独獲获環环畢毕異异"
    "療疗監监盤盘眾众確确礎础礦矿禮礼種种稱称穩稳窮穷競竞筆笔築筑簡简簽签糧粮純纯紅红級级給给統统絕绝經经維维網网緊紧線线締缔"
    "華华習习貢贡獻献構构圍围園园員员運运動动變变輸输輕轻轉转較较軍军農农連连達达選选適适鄉乡鄰邻鑄铸銀银銷销鎮镇鐵铁陝陕陰阴際际"
    "電电霧雾響响頓顿頭头顧顾願愿風风飛飞館馆駕驾騙骗騰腾魯鲁鮮鲜鴻鸿麗丽麥麦專专業业東东絲丝兩两嚴严喪丧豐丰爲为為为義义烏乌"
    "書书買买爭争產产億亿從从倉仓們们價价優优傑杰備备倫伦偉伟債债兒儿內内冊册寫写凍冻淨净減减劑剂則则剛刚創创別别劇剧辦办勁劲"
    "歷历厲厉壓压縣县參参號号嘆叹嚇吓嗎吗啟启吳吴員员問问嗚呜國国圖图圓圆團团聖圣場场壞坏塊块堅坚壇坛墳坟墜坠壘垒墾垦聲声殼壳"
    "處处複复夾夹奪夺奮奋婦妇媽妈嬰婴孫孙學学寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾對对尋寻導导壽寿將将爾尔塵尘嘗尝層层屬属歲岁"
    "島岛幣币帥帅師师帳帐帶带幫帮幹干庫库慶庆廣广應应開开異异張张彌弥彎弯強强歸归錄录徹彻憶忆懷怀態态憐怜總总戀恋懇恳惡恶"
    "惱恼懸悬憤愤懶懒戲戏戶户撲扑掃扫揚扬換换撫抚搶抢護护報报攔拦揀拣撐撑擋挡攜携擁拥擠挤敘叙齋斋無无舊旧曠旷曉晓暫暂劄札極极"
    "練练緒绪績绩繁繁縱纵總总織织繼继續续罰罚罷罢聖圣聞闻聲声職职聽听肅肃腦脑膽胆臨临舉举舊旧艱艰蘇苏處处號号虧亏補补襲袭覽览"
)
TRADITIONAL = SIMPLE | {old: new for old, new in zip(PAIRS[::2], PAIRS[1::2], strict=True) if old != new}
RADICALS = {char: unicodedata.normalize("NFKC", char) for char in map(chr, range(0x2F00, 0x2FD6))}
SIMPLIFIED = TRADITIONAL | {char: TRADITIONAL.get(plain, plain) for char, plain in RADICALS.items()}
WORD = re.compile(r"[A-Za-zＡ-Ｚａ-ｚ]{2}")
NARROWED = str.maketrans(WIDE | CAPITALS)
ALIKE = str.maketrans(SIMPLIFIED | WIDE | CAPITALS)


def alike(text: str) -> str:
    """`text` in small half-width letters and simplified characters; the length stays."""
    return text.translate(ALIKE)


def narrowed(text: str) -> str:
    """`text` in small half-width letters and digits."""
    return text.translate(NARROWED)


def unlike(terms: Iterable[str]) -> tuple[str, ...]:
    """The characters that make a second reading worth while. Capitals stand on every page; they count only where a term
    has a word of letters: 5G is one form, and 二O二六 is a slip of its own."""
    has_words = any(WORD.search(term) for term in terms)
    return (*SIMPLIFIED, *WIDE, *(CAPITALS if has_words else ()))
