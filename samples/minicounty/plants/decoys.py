"""Harmless text that careless checkers report: masked numbers, codes like those of persons, right words cut wrong."""

from samples.minicounty.files import docx, xlsx
from samples.minicounty.model import Attachment, Plant
from samples.minicounty.people import REGION, credit_code, id_check_digit, people

MASKED = people(5, 10)
ORDERED = people(6, 1)[0]
# The thirteenth month: every check passes but the calendar's.
IMPOSSIBLE = f"{REGION}19991302001"


def _masked(number: str, head: int) -> str:
    return f"{number[:head]}{'*' * (len(number) - head - 4)}{number[-4:]}"


_MASKED_LIST = Attachment(
    "高龄津贴发放名单.xlsx",
    xlsx(
        "发放名单",
        "云岫县高龄津贴发放名单",
        [
            ("姓名", "身份证号", "联系电话"),
            *((p.name, _masked(p.id_number, 6), _masked(p.mobile, 3)) for p in MASKED),
        ],
    ),
)  # fmt: skip
_BLANK_FORM = Attachment(
    "青少年篮球赛报名表.docx",
    docx(
        (
            "青少年篮球赛报名表",
            "学校名称：______________　领队：__________",
            "本校自愿报名参赛，遵守竞赛规程。",
            "填表人：__________　　____年__月__日",
        )
    ),
)

PLANTS = (
    Plant(
        "/mzj/", "3102", "高龄津贴发放名单公示", 60,
        ("现将本季度高龄津贴发放名单予以公示，名单中的个人信息已作去标识化处理。",),
        files=(_MASKED_LIST,),
    ),
    Plant(
        "/fgj/", "tzgg", "项目核准前公示", 52,
        (
            f"项目单位：云岫县城乡供排水有限公司，统一社会信用代码：{credit_code('91540630MA6TEXT01')}。",
            f"建设管理单位统一社会信用代码：{credit_code('12540630198501234')}。",
            "项目代码：2604-539927-04-01-310286，不动产单元号：539927001002GB00318F00010001。",
            "联系电话：0899-5550123，传真：0899-5550124，也可拨打12345热线反映意见。",
        ),
    ),
    Plant(
        "/rsj/", "3203", "关于规范社会保障卡制作信息核对的通知", 70,
        (
            f"制卡订单号20260415{ORDERED.id_number}已完成校验，由承制单位统一派送。",
            f"信息核对中发现证件号码{IMPOSSIBLE}{id_check_digit(IMPOSSIBLE)}的出生日期不存在，已退回重新采集。",
        ),
    ),
    Plant(
        "/swj/", "gzdt", "机关节水改造初见成效", 24,
        (
            "机关健身房、食堂等场所改用节水器具后，用水量下降明显，所以经常有单位前来交流。",
            "对逾期未改的单位，按程序下发提示函，并在公示栏公布署名整改承诺。",
            "下一步，将把节水要求落实到日常管理的每一个环节。",
        ),
    ),
    Plant(
        "/nyj/", "zcwj", "关于做好耕地质量档案整理的意见", 100,
        (
            "各级农业部门要会同档案管理单位，对历年耕地质量资料进行系统整理。",
            "2018年以前由原国土资源部制发的图件，按原貌保存，不作改动。",
            "整理范围包括《国土资源部关于做好耕地质量调查评价工作的通知》印发后形成的全部资料。",
        ),
    ),
    Plant(
        "/fgj/", "gzdt", "公文提示：“截止目前”应为“截至目前”", 36,
        (
            "近期公文核稿中，时间表述不规范的情况较多，现作集中提示。",
            "表示到某一时点仍在继续的，用“截至”；表示到某一时点为止的，用“截止”。",
        ),
    ),
    Plant(
        "/jtj/", "tzgg", "关于举办青少年篮球赛的通知", 46,
        (
            "比赛按小学组、初中组分别进行，每校限报一队，报名表见附件。",
            "优秀组织奖的推荐材料请寄给张××同志，宣传展板统一为3×5米。",
        ),
        files=(_BLANK_FORM,),
    ),
)  # fmt: skip
