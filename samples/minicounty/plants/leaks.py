"""Personal numbers left in the open, in the ways in which bureaus really leave them. All persons are synthetic."""

from datetime import date

from records import Outcome
from samples.minicounty.files import csv_file, docx, xlsx, zip_file
from samples.minicounty.model import Attachment, Mark, Plant
from samples.minicounty.pdf import pdf
from samples.minicounty.people import Person, old_id_number, people

PEOPLE = people(3, 48)
LISTED, TABLED, EXPORTED = PEOPLE[:12], PEOPLE[12:18], PEOPLE[18:25]
HIRED, REPAID, SPLIT, HIDDEN, HELPED, DRIVER, FIRST, SECOND, RELIEVED = PEOPLE[25:34]
PACKED = PEOPLE[34:40]
VETERAN = old_id_number(date(1947, 8, 16), 271)
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")


def _id(*persons: Person) -> Mark:
    return Mark("PR01", persons[0].id_number, count=len(persons))


def _mobile(*persons: Person, outcome: Outcome = Outcome.FAIL) -> Mark:
    return Mark("PR02", persons[0].mobile, outcome, len(persons))


_NAME_LIST = Attachment(
    "第二季度临时救助对象名单.xlsx",
    xlsx(
        "名单",
        "云岫县第二季度临时救助对象名单",
        [
            ("序号", "姓名", "身份证号", "联系电话", "救助金额（元）"),
            *((n, p.name, p.id_number, p.mobile, 800 + 50 * n) for n, p in enumerate(LISTED, 1)),
        ],
    ),
    (_id(*LISTED), _mobile(*LISTED)),
)
_HIRING = Attachment(
    "公益性岗位拟聘人员情况.docx",
    docx(
        (
            "公益性岗位拟聘人员情况",
            f"经个人申请、社区推荐和资格复核，拟聘{HIRED.name}（身份证号：{HIRED.id_number}）为保洁岗位人员。",
            "公示期内如有异议，请以书面形式反映。",
        )
    ),
    (_id(HIRED),),
)
_EXPORT = Attachment(
    "农机购置补贴发放明细.csv",
    csv_file([("姓名", "身份证号", "机具名称"), *((p.name, p.id_number, "微耕机") for p in EXPORTED)]),
    (_id(*EXPORTED),),
)
_DECISION = Attachment(
    "医疗救助审批决定.pdf",
    pdf(("医疗救助审批决定", f"申请人{RELIEVED.name}，身份证号：{RELIEVED.id_number}，准予救助。")),
    (_id(RELIEVED),),
)
_PACKAGE = Attachment(
    "村级公益岗位人员材料.zip",
    zip_file(
        {
            "材料/填表说明.csv": csv_file(
                [("栏目", "要求", "备注"), ("岗位", "据实填写", "无"), ("期限", "据实填写", "无")]
            ),
            "材料/人员名单.xlsx": xlsx(
                "名单",
                "村级公益岗位人员名单",
                [("序号", "姓名", "身份证号"), *((n, p.name, p.id_number) for n, p in enumerate(PACKED, 1))],
            ),
        }
    ),
    (_id(*PACKED),),
    member="材料/人员名单.xlsx",
)

PLANTS = (
    Plant(
        "/mzj/", "3102", "第二季度临时救助对象公示", 17,
        ("按照临时救助工作安排，现将第二季度拟救助对象予以公示，公示期为五个工作日。", "详细情况见附件。"),
        files=(_NAME_LIST,),
    ),
    Plant(
        "/rsj/", "3204", "公益性岗位拟聘人员公示", 80,
        ("根据公益性岗位开发管理要求，现将拟聘人员情况予以公示，请社会各界监督。",),
        files=(_HIRING,),
    ),
    Plant(
        "/nyj/", "tzgg", "农机购置补贴发放情况公示", 30,
        ("现将本批次农机购置补贴发放情况予以公示，明细见附件，公示期为七天。",),
        files=(_EXPORT,),
    ),
    Plant(
        "/nyj/", "tzgg", "村级公益岗位人员公示", 44,
        ("现将村级公益岗位人员情况予以公示，有关材料见附件压缩包。",),
        files=(_PACKAGE,),
    ),
    Plant(
        "/mzj/", "3103", "医疗救助审批情况公告", 52,
        ("现将近期医疗救助审批情况予以公告，决定全文见附件。",),
        files=(_DECISION,),
    ),
    Plant(
        "/zjj/", "c104502", "公租房保障资格审核结果公示", 21,
        ("经社区受理、街道初审和部门联审，下列家庭符合公租房保障条件，现予公示。",),
        table=(
            ("姓名", "身份证号", "家庭人口", "配租方式"),
            *((p.name, p.id_number, str(1 + n % 4), "实物配租") for n, p in enumerate(TABLED)),
        ),
        marks=(_id(*TABLED),),
    ),
    Plant(
        "/qlz/", "tzgg", "关于退回多发补贴资金的公示", 33,
        (
            "在本次补贴资金核对中，发现一笔重复发放，当事人已主动退回，现将情况公示如下。",
            f"退款人{REPAID.name}，证件号码：{REPAID.id_number.translate(FULL_WIDTH)}，已于当日办结退款手续。",
        ),
        marks=(_id(REPAID),),
    ),
    Plant(
        "/fgj/", "tzgg", "粮食经纪人备案变更公告", 40,
        (
            "根据粮食收购备案管理要求，现将备案变更情况公告如下。",
            f"变更后经纪人为{SPLIT.name}，身份证号<span>{SPLIT.id_number[:6]}</span><span class=\"hl\">"
            f"{SPLIT.id_number[6:14]}</span><b>{SPLIT.id_number[14:]}</b>，收购品种为稻谷。",
        ),
        marks=(_id(SPLIT),),
    ),
    Plant(
        "/jtj/", "tzgg", "教师资格认定结果公告", 27,
        (
            "本批次教师资格认定工作已经结束，认定结果可在服务窗口凭受理单查询。",
            f'<div style="display:none">领证人：{HIDDEN.name}，身份证号：{HIDDEN.id_number}</div>',
            "证书领取时间为工作日上午九时至十一时三十分。",
        ),
        marks=(_id(HIDDEN),),
    ),
    Plant(
        "/rsj/", "3202", "关于养老待遇资格认证的通知", 25,
        (
            "请尚未认证的离退休人员在本月底前完成养老待遇资格认证，可线上办理，也可到就近服务点办理。",
            f"需上门认证的人员为：退休职工陆某，身份证号：{VETERAN}。",
        ),
        marks=(Mark("PR01", VETERAN),),
    ),
    Plant(
        "/mzj/", "3103", "困难家庭帮扶物资发放情况", 45,
        (
            "近日，志愿服务队向困难家庭发放了生活物资，逐户了解实际需求。",
            f"{HELPED.name}，手机{HELPED.mobile}，已领取米、油各一份。",
        ),
        marks=(_mobile(HELPED),),
    ),
    Plant(
        "/wjj/", "c104602", "免费孕前优生检查结果领取通知", 50,
        (
            "请下列受检家庭到县妇幼保健院领取检查结果。",
            f"户主{FIRST.name}，手机{FIRST.mobile}；户主{SECOND.name}，手机{SECOND.mobile}。",
        ),
        marks=(_mobile(FIRST, SECOND),),
    ),
    Plant(
        "/swj/", "zfjc", "河道采砂联合检查公告", 30,
        (
            "为规范河道采砂秩序，将于近期开展联合检查，请相关企业做好配合。",
            # Whether an official agreed to publish it, nobody can tell from the page.
            f"业务咨询电话：{DRIVER.mobile}。",
        ),
        marks=(_mobile(DRIVER, outcome=Outcome.REVIEW),),
    ),
)  # fmt: skip
