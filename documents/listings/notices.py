"""What a column without rows says of itself: 暂无内容, 栏目建设中."""

import re

MAX_NOTICE = 40
REGRET = r"(?:(?:很|非常)?(?:抱歉|遗憾)|对不起|sorry|您好)[,!。~:]*"
PLACE = r"(?:(?:本|该|此|当前)?(?:栏目|页面|频道|网站|板块|部分|分类)?[^,。!]{0,6})?"
THINGS = r"(?:内容|信息|数据|文章|记录|资料|文件|新闻|条目|结果|公告)"
SOUGHT = r"(?:(?:检索|查询|查找|搜索|找|发布|更新|公开|添加)(?:到|出|过)?)?"
WHICH = r"(?:任何|相关|有关|符合(?:条件|要求)|您?(?:要|所|想)?(?:查找|查看|浏览|访问)|可显示)?的?(?:相关)?"
# Behind it only a plea.
REST = r"(?:(?:[^\w]|敬请|请|给您|感谢).{0,24})?"
NOTHING = re.compile(
    rf"(?:{REGRET})?{PLACE}(?:(?:暂时?|目前|尚)?(?:没有|未|无)|暂无|暂未){SOUGHT}{WHICH}{THINGS}{REST}"
    r"|no(?:data|records?|results?|content)(?:found|available)?[.!]*",
    re.IGNORECASE,
)
WORK = r"(?:建设|筹建|升级|改版|改造|维护|更新|整理|调整|完善|制作|录入|优化)"
BUILDING = re.compile(
    rf"(?:{REGRET})?{PLACE}(?:内容|信息|数据|资料)?"
    rf"(?:(?:正在|正|尚在|还在)(?:抓紧)?{WORK}{{1,2}}(?:之?中)?|{WORK}{{1,2}}之?中|敬请期待){REST}",
    re.IGNORECASE,
)
DASHES = str.maketrans("，！：；", ",!:;")


def says_nothing(text: str) -> bool:
    """True for a text that is nothing but word of a list without rows."""
    return NOTHING.fullmatch(_bare(text)) is not None


def says_building(text: str) -> bool:
    """True for a text that is nothing but word of a column still to be filled."""
    return BUILDING.fullmatch(_bare(text)) is not None


def _bare(text: str) -> str:
    return "".join(text.split()).translate(DASHES) if len(text) <= 2 * MAX_NOTICE else ""
