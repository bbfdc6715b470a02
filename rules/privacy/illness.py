"""What tells an illness, a disability or the use of drugs, in running text and in the remarks of a list."""

import re

from rules.privacy.signs import watch

DISEASE = re.compile(
    r"癌|肿瘤|白血病|尿毒症|肾衰竭|结核|尘肺|乙肝|肝炎|艾滋|梅毒|精神分裂|精神障碍|抑郁症|癫痫|脑梗|脑出血|脑瘫|心脏病|糖尿病|高血压|白内障"
    r"|重病|大病|脑溢血|脑卒中|中风|心梗|梗死|梗塞|气肿|情感障碍|躁狂|硬化|狼疮|痴呆|帕金森|血友病|肌无力|萎缩|畸形|哮喘|矽肺|烧伤|压伤|自闭|孤独症|失能|淋巴瘤|综合征|布鲁氏|瘫痪|怀孕|妊娠|聋|失明|骨折|截肢|损伤"
    r"|离断|冠心病|紫癜|肾病|透析|[HＨ][IＩ][VＶ]|大[小三]阳"
)
# The alternatives of the pattern that are plain words.
NAMED = tuple(word for word in DISEASE.pattern.split("|") if "[" not in word)
# 隐患 and 医患 are no illnesses.
FALLEN = r"(?:(?<![隐医病防后])患(?![者儿方])(?:有|上|了)?|确诊(?:为|患)?|诊断(?:为|患)?|查出|感染|突发|罹患)"
ILLNESS = re.compile(
    rf"{FALLEN}[^。，,；;\n]{{0,14}}?(?:{DISEASE.pattern}|[一-鿿]{{2,8}}(?:病(?![人房床例历])|症|炎))"
    rf"|因(?=精神|[脑心肺肝尿白糖瘫癌])[一-鿿]?(?:{DISEASE.pattern})"
    r"|因[一-鿿]{2,5}(?:炎|癌|瘤|衰竭)|(?<!病)致使?[^。，,；;\n]{0,8}(?:骨折|截肢|烧伤|损伤|失明)"
)
KINDS = r"(?:视力|听力|言语|肢体|智力|精神|多重|身体)"
DEGREE = r"[一二三四壹贰叁肆1-4]级"
DISABLED = re.compile(
    rf"{KINDS}(?:残疾)?[为是：:（(]{{0,2}}{DEGREE}|{DEGREE}{KINDS}?残疾|残疾(?:等级)?[为是：:（(]{{0,2}}{DEGREE}|重度{KINDS}?残疾|[一二三四五六七八九十]级伤残"
    r"|(?:伤残|残疾)等级[^，。；\n]{0,4}级|(?:半|完全|部分|重度|中度|轻度)失能|生活不能自理|双[目耳][失全]|尘肺病?[壹贰叁一二三IⅠⅡⅢ]期"
)
# The bare name of an illness behind a person: 某某某，肺癌晚期. Not the field of a doctor.
AILMENT = re.compile(
    rf"(?:[，,、（(：:]|检查|结[果论])\s?(?:系|为|有|疑似)?[一-鿿]{{0,14}}?(?:{DISEASE.pattern})(?![^，。；]{{0,6}}(?:专家|研究|防治|筛查|预防|诊疗|专科|护理|科普|患者|病人|救治|治疗方))"
)
DRUGS = re.compile(
    r"(?:吸食|注射)[^，。；\n]{0,8}(?:毒|冰|海洛因|大麻|K粉|麻[古果]|甲基|氯胺酮)|吸毒成瘾|(?:决定|予以|责令|执行|接受)[^，。；\n]{0,8}(?:强制隔离戒毒|社区戒毒|社区康复)"
)
# A remark in a list: 本人患尿毒症, 肝癌术后.
ILL_OF = re.compile(rf"{ILLNESS.pattern}|(?<!大)(?<!重)(?:{DISEASE.pattern})|癌|瘫|移植|术后|搭桥|化疗|中风")
TREATMENT = ("戒毒", "吸毒", "社区康复", "社区矫正", "感染者", "精神病人", "尘肺病人", "麻风病人", "吸食", "注射")
# How the patterns above begin, or the least that they need.
TREATED_HERE, ILL, GRADED = (
    watch(*TREATMENT),
    watch(
        *("患", "确诊", "诊断", "查出", "感染", "突发", "罹患", "骨折", "截肢", "烧伤", "损伤", "失明", "因精神"),
        *(f"因{sign}" for sign in "脑心肺肝尿白糖瘫癌"),
        *("炎", "瘤", "衰竭", *NAMED),
    ),
    watch("残", "失能", "不能自理", "双目", "双耳", "力一级", "力二级", "体一级", "体二级", "神一级", "神二级", "肺"),
)


def may_tell(text: str) -> bool:
    """A quick no."""
    if TREATED_HERE.shown(text):
        return True
    if ILL.shown(text) and any(pattern.search(text) for pattern in (ILLNESS, AILMENT)):
        return True
    return GRADED.shown(text) and DISABLED.search(text) is not None
