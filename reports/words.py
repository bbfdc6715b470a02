"""Every word that reports show and that neither a rule card nor a template supplies."""

from records import FailureKind, Outcome, Region, Severity, Verdict

OUTCOMES: dict[Outcome, str] = {Outcome.FAIL: "问题", Outcome.REVIEW: "待核"}

VERDICTS: dict[Verdict, str] = {
    Verdict.STALE: "超期未更新",
    Verdict.BLANK: "空白栏目",
    Verdict.PLACEHOLDER: "仅有情况说明",
    Verdict.UNKNOWN: "无法判定",
    Verdict.EXEMPT: "备案豁免",
    Verdict.FRESH: "正常更新",
    Verdict.STATIC: "无更新要求",
}
VERDICT_ORDER: tuple[Verdict, ...] = tuple(VERDICTS)

# In the order of Severity, from dark red to grey.
SEVERITY_COLOURS = dict(zip(Severity, ("#7A1212", "#B42318", "#E07B39", "#E5B769", "#AAB7C4"), strict=True))
FAMILY_COLOURS = {"问题": "#2F4B7C", "待核": "#A9BAD3"}

REGIONS: dict[Region, str] = {
    Region.TITLE: "标题",
    Region.BODY: "正文",
    Region.NAVIGATION: "导航",
    Region.FOOTER: "页脚",
    Region.META: "页面标签",
}

NO_BUREAU = "未归属单位"
UNFINISHED = "未完成"
OFFICIAL_BASIS = "依据"
UNOFFICIAL_BASIS = "参考口径"
TO_CONFIRM = "须人工确认"
NOTHING_FOUND = "本次检查未发现问题。"
NOTHING_CERTAIN = "没有可直接认定的问题，待核事项见“待人工核对”。"
NOTHING_TO_REVIEW = "没有待人工核对的事项。"
NO_CONCLUSION = "本次扫描未完成，已读取的部分没有可列出的内容，不作结论。"
NOTHING_SEEN = "未见其栏目，不作评价"
RANKING_NOTE = (
    "名次按单项否决情形数（须人工确认）、扣分合计、问题数由少到多排列，待核事项不计入；"
    "扣分为规则默认口径合计，未按指标封顶，仅供参考。"
)
ONE_BUREAU_NOTE = "只列一个单位时不作排名。"
SCORED_NOTE = "名次以得分为准，见得分与等次；此处按配置文件中的顺序列出各单位问题数。"
NO_RANKING_NOTE = "本次扫描未完成，各单位已检查范围不一，不作排名。"
YES, NO = "是", "否"
PASSED, REJECTED = "通过", "不通过"
AGREED, MISSED, EXTRA = "一致", "我方漏检", "我方多出"
REVIEWER = "系统复查"
WAITS = "待人工核实，暂不需整改。"
# What bureaus usually have done; offered for 整改情况.
DONE_WORDS: tuple[str, ...] = (
    "已更正",
    "已更新",
    "已补充内容",
    "已删除",
    "已脱敏处理",
    "已修复链接",
    "已下线",
)
# Names of profiles that come with the tool; a profile of one's own is shown by its own name.
PROFILES: dict[str, str] = {"national": "国家指标", "county-strict": "县级从严"}
CUT_MARK = "……（内容过长，已截断）"


def failure_label(reason: str) -> str:
    """A failure kind in Chinese; a reason that is already a sentence stays as it is."""
    return FailureKind(reason).label if reason in set(FailureKind) else reason
