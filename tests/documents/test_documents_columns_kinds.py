"""The kind of a column, as a careful clerk would file it."""

import pytest

from documents.columns.kinds import kind_of, patterns
from records import ColumnKind


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            "动态要闻",
            "工作动态 部门动态 云岫要闻 教育新闻 图片新闻 政务动态 政策动态 乡镇信息 领导活动 工作进展",
        ),
        ("通知公告", "通知公告 公示公告 公告公示 公示 通告 规划公示"),
        ("政策文件", "政策文件 规范性文件 政策法规 县政府文件 惠企政策 法律法规"),
        ("政策解读", "政策解读 部门解读 解读回应 图解政策 政策解读专栏"),
        ("人事信息", "人事信息 人事任免 招考录用 招聘公告 任前公示 公务员招录"),
        ("规划计划", "规划计划 发展规划 年度计划 工作总结 工作要点"),
        ("财政预决算", "财政预决算 部门预算 部门决算 三公经费 财政信息"),
        ("信息公开年报", "信息公开年报 政府信息公开年报 政府信息公开工作年度报告 年度报告"),
        ("统计信息", "统计信息 统计公报 统计年报 数据发布"),
        ("执法信息", "行政处罚 行政许可 行政处罚公示 双随机一公开 执法检查 双公示 行政执法公示"),
        ("机构职能", "机构职能 机构设置 领导信息 领导之窗 领导分工 内设机构 县领导 联系我们"),
        ("信息公开指南", "信息公开指南 政府信息公开指南 政府信息公开制度"),
        ("互动交流", "互动交流 县长信箱 领导信箱 意见征集 在线访谈 网上调查 政务咨询"),
        ("专题", "专题专栏 主题教育专题"),
        ("其他", "政务公开 政府信息公开 信息公开 法定主动公开内容 办事指南 社会救助 新闻发布会 计划生育"),
        ("其他", "权责清单 机构改革 医疗机构 公共法律服务 法治政府建设年度报告"),
    ],
)
def test_names_tell_the_kind(kind: str, names: str) -> None:
    assert {name: kind_of(("首页", name)).value for name in names.split()} == dict.fromkeys(names.split(), kind)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("首页", "政策解读", "2025年"), ColumnKind.EXPLANATION),
        (("首页", "政策文件", "县级"), ColumnKind.POLICY),
        (("首页", "财政预决算", "资金使用说明"), ColumnKind.BUDGET),
        (("首页", "专题专栏", "森林防火", "工作动态"), ColumnKind.TOPIC),
        (("首页", "政务公开专栏", "工作动态"), ColumnKind.NEWS),
        (("首页", "政府信息公开", "通知公告"), ColumnKind.NOTICE),
        (("首页", "政务公开", "2025年"), ColumnKind.OTHER),
        # What stands beside news or notices need not be news or notices.
        (("首页", "工作动态", "网上展厅"), ColumnKind.OTHER),
        (("首页", "通知公告", "下载专区"), ColumnKind.OTHER),
    ],
)
def test_parents_tell_the_kind_where_the_name_does_not(path: tuple[str, ...], kind: ColumnKind) -> None:
    assert kind_of(path) is kind


def test_the_name_of_a_unit_says_nothing_about_content() -> None:
    units = frozenset({"县统计局", "县人事局", "青岚镇"})
    assert kind_of(("首页", "县统计局", "社会救助"), units) is ColumnKind.OTHER
    assert kind_of(("首页", "县人事局"), units) is ColumnKind.OTHER
    assert kind_of(("首页", "乡镇动态", "青岚镇"), units) is ColumnKind.NEWS


def test_titles_decide_only_when_nearly_all_agree() -> None:
    reports = [f"云岫县{year}年政府信息公开工作年度报告" for year in range(2019, 2026)]
    assert kind_of(("首页", "公开报告库"), titles=reports) is ColumnKind.ANNUAL_REPORT
    assert kind_of(("首页", "公开报告库"), titles=[*reports[:3], "关于停水的通知", "会议召开"]) is ColumnKind.OTHER
    assert kind_of(("首页", "工作动态"), titles=reports) is ColumnKind.NEWS


def test_every_pattern_says_how_far_it_is_to_be_trusted() -> None:
    assert all(pattern.confidence in ("V1", "V2", "Mh", "Mm", "Ml") for pattern in patterns())
    assert {pattern.inherit for pattern in patterns()} <= {"always", "neutral", "override", "never"}
    assert {pattern.kind for pattern in patterns()} == set(ColumnKind)
