"""Pages of a county are full of names that no archive of official prose holds; none of them is a slip."""

from itertools import product

from rule_samples import findings

from rules.kit import make_document

PEOPLE = ("裘望舒", "罗仁岭", "侯桂怀", "竺开阵", "鄢思鸾", "佘正焕", "桑吉卓玛", "麦麦提·艾力", "覃韦庄", "仇立境")
PLACES = ("云岫县青禾镇", "澜州市", "柳溪村", "枫桠乡", "石磴沟社区", "坳背屯", "龙塘埂组", "巴彦查干嘎查", "鹭洲街道")
FIRMS = (
    *("云岫县禾沐农业发展有限公司", "澜州启桓建筑工程有限公司", "青禾镇谷雨稻米专业合作社", "枫桠茶厂"),
    *("云岫恒祺燃气有限责任公司", "鹭洲惠仁堂大药房", "澜州市泓澄水务集团", "石磴沟采石场", "柳溪阿婆豆腐坊"),
)
PRODUCTS = ("云岫翠芽", "枫桠黑猪", "青禾贡米", "石磴蜜柚", "“禾小沐”挂面", "坳背土烧酒", "龙塘鳙鱼", "巴彦奶豆腐")
SHORT = ("县政数局", "镇综治办", "市医保局", "县融媒体中心", "村“两委”", "县供销社", "乡财政所", "县退役军人局")
OF_PEOPLE = (
    "会议由县委常委、常务副县长{}主持，各乡镇主要负责人参加。",
    "主任：{}；副主任：尹禾煦；委员：邬砚秋、阮青岑。",
    "{}同志任县民政局副局长，试用期一年。",
    "驻村第一书记{}走访了二十三户群众，记下他们的困难。",
    "{}家的果园今年挂果早，预计增收两万元。",
)
OF_PLACES = (
    "{}党员干部和志愿者一起清理河道垃圾。",
    "7月12日，检查组到{}督导防汛工作。",
    "{}至县城的公路今年年底通车，全长十八公里。",
    "住在{}的老人可以就近办理高龄津贴。",
    "{}召开院坝会，听取村民对水费的意见。",
)
OF_FIRMS = (
    "中标人为{}，中标金额八十六万元。",
    "{}因未按规定公示年报，被列入经营异常名录。",
    "县市场监管局对{}进行了现场检查。",
    "{}与县职业中学签订了实习协议。",
)
OF_PRODUCTS = (
    "“{}”入选全市特色农产品名录。",
    "今年{}种养规模达到三千亩，带动九百户增收。",
    "在农博会上，{}受到外地客商欢迎。",
)
OF_OFFICES = (
    "{}、县司法局联合开展宣传活动。",
    "请各单位于5月20日前将报表送{}。",
    "由{}牵头，相关单位配合，限期整改到位。",
)
SENTENCES = [
    template.format(name)
    for templates, names in (
        (OF_PEOPLE, PEOPLE),
        (OF_PLACES, PLACES),
        (OF_FIRMS, FIRMS),
        (OF_PRODUCTS, PRODUCTS),
        (OF_OFFICES, SHORT),
    )
    for template, name in product(templates, names)
]


def test_there_are_enough_sentences_to_tell() -> None:
    assert len(set(SENTENCES)) >= 150


def test_names_of_people_places_firms_and_products_are_left_alone() -> None:
    touched = [(sentence, found) for sentence in SENTENCES if (found := findings(make_document(sentence), "WD30"))]
    assert len(touched) <= 2, [(sentence, found[0].quote) for sentence, found in touched]


def test_names_of_works_and_lines_of_verse_are_left_alone() -> None:
    text = "晚会在诗朗诵《青禾满垅待君规》中落幕，歌曲《柳溪谣·责认》同时首发。"
    assert findings(make_document(text, "青山遮不住，\n毕竟东流去。"), "WD30") == []
