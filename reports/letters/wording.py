"""The sentences of a letter."""

from datetime import date

from reports.letters.letter import Letter

TITLE = "关于反馈政务公开检查问题的函"
LIST_TITLE = "整改问题清单"
REPLY = (
    "三、反馈方式。请在所附整改台账中逐条填写“责任人”“联系电话”“整改情况”“整改链接”“整改完成时间”后按时反馈，"
    "问题编号请勿改动。收到反馈后将按原网址复查，复查确认整改到位的予以销号；逾期未反馈的，视为未整改。"
)
OBJECTION = "四、异议处理。对所列问题有异议的，请在“整改情况”中写明理由，核实后另行处理。"


def day(when: date) -> str:
    return f"{when.year}年{when.month}月{when.day}日"


def opening(letter: Letter) -> str:
    parts = (
        f"{what} {count} 条"
        for count, what in ((letter.grave, "严重问题"), (letter.relapsed, "再次出现的问题"))
        if count
    )
    told = "、".join(parts)
    among = f"，其中{told}" if told else ""
    return (
        f"按照政务公开日常检查安排，近期对你单位负责的网站栏目和公开信息进行了检查。截至{day(letter.seen)}，"
        f"需整改的问题共 {len(letter.items)} 条{among}，具体见附件。现将有关要求函告如下。"
    )


def deadline(letter: Letter) -> str:
    last = letter.deadline
    late = f"其中 {letter.overdue} 条已超过整改时限，请立即整改并说明原因。" if letter.overdue else ""
    if last is None:
        return f"一、整改时限。请尽快完成整改并反馈。{late}"
    if last < letter.today:
        return f"一、整改时限。所列问题的整改时限均已届满（最晚为{day(last)}），请立即整改并反馈。"
    return f"一、整改时限。请于{day(last)}前（含当日）全部整改到位并反馈整改链接，各条时限以附件所列为准。{late}"


def demands(letter: Letter) -> str:
    people = "涉及个人信息的，立即撤下原页面或附件，脱敏后重新发布；" if letter.is_about_people else ""
    again = "再次出现的问题，查明原因后整改；" if letter.relapsed else ""
    return f"二、整改要求。对照清单逐条核实、逐条整改；{people}{again}举一反三，排查同类问题。"


def paragraphs(letter: Letter) -> tuple[str, ...]:
    return (opening(letter), deadline(letter), demands(letter), REPLY, OBJECTION)


def signature(letter: Letter) -> str:
    # Where the county names no office, this much is true of all of them.
    return letter.sender.office or f"{letter.county}政务公开工作主管部门"


def questions_to(letter: Letter) -> str:
    """Below the date, in brackets, as official letters have it; "" where nobody is named."""
    sender = letter.sender
    parts = (f"联系人：{sender.contact}" if sender.contact else "", f"联系电话：{sender.phone}" if sender.phone else "")
    told = "，".join(part for part in parts if part)
    return f"（{told}）" if told else ""
