"""Columns that are one document: no list, no duty to update."""

from datetime import date

from records import ColumnKind
from samples.minicounty.model import Article, Quirk, Shelf, days_before

TITLES = {
    ColumnKind.GUIDE: "云岫县人民政府信息公开指南",
    ColumnKind.FUNCTIONS: "{bureau}机构职能",
}
TEXTS = {
    ColumnKind.GUIDE: (
        "为方便公民、法人和其他组织获取云岫县人民政府主动公开的政府信息，依照有关规定编制本指南，并根据情况变化及时更新。",
        "一、主动公开。县人民政府主动公开的信息主要包括政策文件、规划计划、人事信息、财政信息和民生事项，可通过本网站查阅。",
        "二、公开形式。除本网站外，县档案馆、县图书馆和政务服务中心设有查阅点，配备检索设备，为群众查阅提供便利。",
        "三、依申请公开。申请人可以当面、邮寄或通过网络提出申请，受理机构自收到申请之日起二十个工作日内予以答复。",
        "四、监督救济。认为行政机关未按规定履行公开义务的，可以向县政府办公室反映，也可以依法申请行政复议。",
    ),
    ColumnKind.FUNCTIONS: (
        "一、贯彻执行国家有关法律法规和政策，拟订全县教育、体育事业发展规划和年度计划，并组织实施。",
        "二、负责全县各级各类学校的统筹规划和协调管理，指导教育教学改革，组织开展教育质量监测。",
        "三、统筹管理教育经费，参与拟订教育经费筹措、拨款和学校基本建设投资的具体办法。",
        "四、指导群众体育和青少年体育工作，负责公共体育设施的规划、建设和监督管理，推动全民健身活动开展。",
        "五、承担县教育工作领导小组的日常工作，完成县委、县人民政府交办的其他任务。",
    ),
}


def is_standing(shelf: Shelf) -> bool:
    return shelf.place.spec.quirk is Quirk.DOCUMENT


def standing_article(shelf: Shelf, today: date) -> Article:
    """The document that is shown in the list's place."""
    spec, bureau = shelf.place.spec, shelf.place.bureau
    title = TITLES[spec.kind].format(bureau=bureau.name)
    return Article(shelf.path, title, days_before(today, spec.age), shelf.place.number)


def standing_text(shelf: Shelf) -> tuple[str, ...]:
    return TEXTS[shelf.place.spec.kind]
