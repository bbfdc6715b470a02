"""The bureaus on less common systems: what each of these has made a checker see wrongly somewhere."""

from records import ColumnKind, Verdict
from samples.minicounty.model import BureauSpec, ColumnSpec, Quirk

STALE, UNKNOWN = Verdict.STALE, Verdict.UNKNOWN
K = ColumnKind


def more_bureaus() -> tuple[BureauSpec, ...]:
    return (
        _unit("县市场监督管理局", "/scj/", "jpaas", "labour", _market()),
        _unit("县交通运输局", "/jtysj/", "gkmlpt", "development", _transport()),
        _unit("县应急管理局", "/yjj/", "framed", "water", _emergency()),
        _unit("县档案馆", "/dag/", "webplus", "education", _archives()),
        _unit("县林业和草原局", "/lcj/", "jyhcms", "land", _forestry()),
        _unit("县公共资源交易中心", "/ggzy/", "epoint", "housing", _trading()),
        _unit("县财政局", "/czj/", "catalogue", "development", _finance()),
        _unit("县文化和旅游局", "/wlj/", "cards", "education", _culture()),
        _unit("县商务局", "/swj2/", "blocks", "development", _commerce()),
        _unit("县医疗保障局", "/ybj/", "definitions", "health", _insurance(), list_date="%m-%d"),
    )


def _unit(
    name: str, prefix: str, style: str, theme: str, columns: tuple[ColumnSpec, ...], list_date: str = "%Y-%m-%d"
) -> BureauSpec:
    return BureauSpec(name, name, prefix, style, theme, columns, list_date=list_date)


def _market() -> tuple[ColumnSpec, ...]:
    """The rows come from an interface, five at a time."""
    return (
        ColumnSpec("7101", "工作动态", K.NEWS, age=3, rows=7),
        ColumnSpec("7102", "通知公告", K.NOTICE, age=230, rows=6, step=20, verdict=STALE),
        ColumnSpec("7103", "监督抽检", K.ENFORCEMENT, age=41, rows=5, step=23),
        ColumnSpec("7104", "消费提示", K.OTHER, rows=0, verdict=UNKNOWN, quirk=Quirk.BROKEN),
    )


def _transport() -> tuple[ColumnSpec, ...]:
    """One page for all columns; the fragment of the address tells them apart."""
    return (
        ColumnSpec("6101", "通知公告", K.NOTICE, age=22, rows=6, step=17),
        ColumnSpec("6102", "政策文件", K.POLICY, age=241, rows=5, step=30, verdict=STALE),
        ColumnSpec("6103", "规划计划", K.PLANNING, age=77, rows=5, step=60),
        ColumnSpec("6104", "行政许可", K.ENFORCEMENT, age=38, rows=5, step=21),
    )


def _emergency() -> tuple[ColumnSpec, ...]:
    """A frame holds the list."""
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=31, rows=6, step=9, verdict=STALE),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=18, rows=5, step=19),
        ColumnSpec("zcjd", "政策解读", K.EXPLANATION, age=52, rows=5, step=25),
        ColumnSpec("yjgl", "应急管理", K.OTHER, age=63, rows=5, step=47),
    )


def _archives() -> tuple[ColumnSpec, ...]:
    return (
        ColumnSpec("4101", "工作动态", K.NEWS, age=4, rows=6),
        ColumnSpec("4102", "通知公告", K.NOTICE, age=25, rows=6, step=20),
        ColumnSpec("4103", "政策文件", K.POLICY, age=66, rows=5, step=45),
        ColumnSpec("4104", "档案编研", K.OTHER, age=84, rows=5, step=50),
    )


def _forestry() -> tuple[ColumnSpec, ...]:
    """A script decodes the pager."""
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=5, rows=8),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=29, rows=8, step=14),
        ColumnSpec("ghjh", "规划计划", K.PLANNING, age=91, rows=5, step=55),
        ColumnSpec("zfgs", "执法公示", K.ENFORCEMENT, age=35, rows=5, step=26),
    )


def _trading() -> tuple[ColumnSpec, ...]:
    """The rows of two columns come by POST only; what is asked for one of them stands nowhere."""
    return (
        ColumnSpec("001", "交易信息", K.OTHER, rows=0, verdict=UNKNOWN, quirk=Quirk.SCRIPT),
        ColumnSpec("002", "通知公告", K.NOTICE, age=27, rows=5, step=16),
        ColumnSpec("003", "政策文件", K.POLICY, age=93, rows=5, step=40),
        ColumnSpec("004", "成交信息", K.OTHER, age=12, rows=6, step=15, quirk=Quirk.POSTED),
    )


def _finance() -> tuple[ColumnSpec, ...]:
    """Tables that show the day of signing beside that of publication."""
    return (
        ColumnSpec("yjs", "财政预决算", K.BUDGET, age=113, rows=5, step=70),
        ColumnSpec("zcwj", "政策文件", K.POLICY, age=48, rows=6, step=33),
        # All its rows bear the day of the move to the new system; the documents tell their own.
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=260, rows=8, step=31, verdict=STALE, quirk=Quirk.MIGRATED),
        ColumnSpec("tjsj", "统计信息", K.STATISTICS, age=34, rows=5, step=30),
    )


def _culture() -> tuple[ColumnSpec, ...]:
    """Cards with the day in one element and the month in another."""
    return (
        ColumnSpec("wlzx", "文旅资讯", K.OTHER, age=6, rows=6, step=8),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=19, rows=5, step=22),
        ColumnSpec("hdyg", "活动预告", K.OTHER, age=15, rows=6, step=12, quirk=Quirk.NAMELESS),
        # A guard answers in the page's place with two bytes.
        ColumnSpec("hmbt", "惠民补贴", K.OTHER, rows=0, verdict=UNKNOWN, quirk=Quirk.GUARDED),
    )


def _commerce() -> tuple[ColumnSpec, ...]:
    """Columns without pages of their own."""
    return (
        ColumnSpec("dt", "工作动态", K.NEWS, age=2, rows=5),
        ColumnSpec("gg", "通知公告", K.NOTICE, age=33, rows=5, step=18),
        ColumnSpec("zc", "政策文件", K.POLICY, age=101, rows=5, step=24),
    )


def _insurance() -> tuple[ColumnSpec, ...]:
    """Month and day only, across the turn of the year."""
    return (
        ColumnSpec("gzdt", "工作动态", K.NEWS, age=3, rows=8, step=40),
        ColumnSpec("tzgg", "通知公告", K.NOTICE, age=207, rows=5, step=30, verdict=STALE),
        ColumnSpec("zcjd", "政策解读", K.EXPLANATION, age=58, rows=6, step=44),
        ColumnSpec("jbjg", "机构职能", K.FUNCTIONS, age=900, rows=0, verdict=Verdict.STATIC, quirk=Quirk.DOCUMENT),
    )
