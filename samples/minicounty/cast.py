"""The invented county: its bureaus, which system each uses, their columns and what is wrong with them."""

from calendar import monthrange
from datetime import date

from records import ColumnKind, Verdict
from samples.minicounty.cast_dates import dated_bureaus
from samples.minicounty.cast_systems import more_bureaus
from samples.minicounty.model import BureauSpec, ColumnSpec, Quirk

COUNTY = "云岫县"
SITE_NAME = "云岫县人民政府"
SITE_DOMAIN = "www.yunxiu.example"
SITE_CODE = "5399270001"
OFFICE = "云岫县人民政府办公室"
PHONE = "0899-5550100"

STALE, BLANK, STATIC = Verdict.STALE, Verdict.BLANK, Verdict.STATIC
K = ColumnKind


def bureaus(today: date) -> tuple[BureauSpec, ...]:
    """All bureaus as of the inspection day; the portal's own columns come first."""
    return (
        BureauSpec(OFFICE, "", "/", "trs", "government", _portal()),
        BureauSpec("县发展和改革局", "县发展和改革局", "/fgj/", "trs", "development", _development()),
        BureauSpec("县教育体育局", "县教育体育局", "/jtj/", "trs", "education", _education()),
        BureauSpec("县民政局", "县民政局", "/mzj/", "jcms", "civil", _civil()),
        BureauSpec("县人力资源和社会保障局", "县人力资源和社会保障局", "/rsj/", "jcms", "labour", _labour()),
        BureauSpec("县水务局", "县水务局", "/swj/", "vsb", "water", _water(today)),
        # The pages say utf-8 and are GBK, as after a half-done migration.
        BureauSpec("县农业农村局", "县农业农村局", "/nyj/", "vsb", "agriculture", _agriculture(), charset="gbk"),
        BureauSpec("县住房和城乡建设局", "县住房和城乡建设局", "/zjj/", "ucap", "housing", _housing()),
        BureauSpec("县卫生健康局", "县卫生健康局", "/wjj/", "ucap", "health", _health(), list_date="%m-%d"),
        BureauSpec("县自然资源局", "县自然资源局", "/zrzyj/", "ucap", "land", _land()),
        # Known to the county file by name only: breadcrumb and source must tell.
        BureauSpec("青岚镇人民政府", "青岚镇", "/qlz/", "trs", "town", _town(), listed_urls=False),
        *more_bureaus(),
        *dated_bureaus(today),
    )


def _portal() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("yxyw", "云岫要闻", K.NEWS, age=1, grows=True),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=214, rows=9, step=11, verdict=STALE),
        ColumnSpec("zcwj", "政策文件", K.POLICY, age=262, rows=8, step=19, verdict=STALE),
        ColumnSpec("zcjd", "政策解读", K.EXPLANATION, age=31, rows=8, step=23),
        ColumnSpec("rsxx", "人事信息", K.PERSONNEL, age=72, rows=6, step=37),
        ColumnSpec("ghjh", "规划计划", K.PLANNING, age=118, rows=5, step=61),
        ColumnSpec("tjgb", "统计公报", K.STATISTICS, age=505, rows=5, step=90, verdict=STALE),
        ColumnSpec("ldxx", "领导信息", K.FUNCTIONS, age=900, rows=5, verdict=STATIC, quirk=Quirk.DATELESS),
        ColumnSpec("xxgkzn", "政府信息公开指南", K.GUIDE, age=1100, rows=0, verdict=STATIC, quirk=Quirk.DOCUMENT),
        ColumnSpec("xxgknb", "政府信息公开年报", K.ANNUAL_REPORT, age=154, rows=4, step=365),
    )


def _development() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=4, quirk=Quirk.PINNED, grows=True),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=19, grows=True),
        ColumnSpec("tjxx", "统计信息", K.STATISTICS, age=12, rows=9, step=30),
        ColumnSpec("ghjh", "规划计划", K.PLANNING, rows=0, verdict=BLANK, quirk=Quirk.EMPTY),
    )


def _education() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("jyxw", "教育新闻", K.NEWS, age=5, rows=18, quirk=Quirk.FOREIGN),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=8, grows=True),
        ColumnSpec("rsxx", "人事信息", K.PERSONNEL, age=88, rows=6, step=33),
        ColumnSpec("jgzn", "机构职能", K.FUNCTIONS, age=1300, rows=0, verdict=STATIC, quirk=Quirk.DOCUMENT),
    )


def _civil() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("3101", "工作动态", K.NEWS, age=3, grows=True),
        ColumnSpec("3102", "通知公告", K.NOTICE, age=10, grows=True),
        ColumnSpec("3103", "社会救助", K.OTHER, age=26, rows=10, step=17),
        ColumnSpec("3104", "财政预决算", K.BUDGET, age=131, rows=4, step=180),
    )


def _labour() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("3201", "工作动态", K.NEWS, rows=0, verdict=Verdict.UNKNOWN, quirk=Quirk.SCRIPT),
        ColumnSpec("3202", "通知公告", K.NOTICE, age=6, grows=True),
        ColumnSpec("3203", "政策文件", K.POLICY, age=44, rows=9, step=29),
        ColumnSpec("3204", "人事信息", K.PERSONNEL, age=57, rows=7, step=31),
    )


def _water(today: date) -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=2, grows=True),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=_six_months(today), rows=7, step=12),
        ColumnSpec("rsxx", "人事信息", K.PERSONNEL, age=640, rows=4, step=60, verdict=Verdict.EXEMPT),
        ColumnSpec("zfjc", "执法检查", K.ENFORCEMENT, age=16, rows=9, step=21),
    )


def _agriculture() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=25, rows=24, verdict=STALE),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=9, grows=True),
        ColumnSpec("zcwj", "政策文件", K.POLICY, age=66, rows=7, step=35),
    )


def _housing() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("c104501", "工作动态", K.NEWS, age=6, grows=True),
        ColumnSpec("c104502", "通知公告", K.NOTICE, age=7, grows=True),
        ColumnSpec("c104503", "规划计划", K.PLANNING, rows=0, verdict=BLANK, quirk=Quirk.CONSTRUCTION),
    )


def _health() -> tuple[ColumnSpec, ...]:
    # No list reaches back further than a year: the rows show month and day only.
    return (
        ColumnSpec("c104601", "工作动态", K.NEWS, age=2, rows=22, step=13),
        ColumnSpec("c104602", "通知公告", K.NOTICE, age=33, rows=14, step=15),
        ColumnSpec("c104603", "政策解读", K.EXPLANATION, age=28, rows=6, step=40),
    )


def _land() -> tuple[ColumnSpec, ...]:
    return (
        # Fourteen days: the last day of the limit still counts as updated.
        ColumnSpec("c104701", "工作动态", K.NEWS, age=14, grows=True),
        ColumnSpec("c104702", "通知公告", K.NOTICE, age=11, rows=10, quirk=Quirk.DATELESS),
        ColumnSpec("c104703", "政策文件", K.POLICY, age=51, rows=6, step=27),
    )


def _town() -> tuple[ColumnSpec, ...]:
    return (
        # One day more than the limit.
        ColumnSpec("zwdt", "政务动态", K.NEWS, age=15, verdict=STALE),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=13, grows=True),
    )


def _six_months(today: date) -> int:
    """Age in days of an entry whose six calendar months end today, or on the first day after it when none does."""
    month = (today.month - 7) % 12 + 1
    year = today.year - (today.month <= 6)
    last = monthrange(year, month)[1]
    day = date(year, month, today.day) if today.day <= last else date(year, month + 1, 1)
    return (today - day).days
