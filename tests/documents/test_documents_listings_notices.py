"""A column without rows is empty only where the page says so; what merely sounds like it says nothing."""

import pytest

from documents.listings.notices import says_building, says_nothing
from records import ListState
from tests.documents.listing_pages import one

FORMS = ('<ul class="list"><li>{}</li></ul>', "<div><p>{}</p></div>", "<table><tr><td>{}</td></tr></table>")
NOTHING = (
    "暂无相关记录",
    "对不起，该栏目暂无信息！",
    "该栏目暂时没有内容",
    "本栏目暂无相关信息，请浏览其他栏目",
    "没有检索到相关信息",
    "未查询到数据",
    "无内容",
    "No Data",
    "暂未发布相关信息",
    "当前栏目没有任何信息",
    "暂时没有任何记录！",
    "很抱歉，暂无您要查找的内容",
    "尚未公开内容",
)
BUILDING = (
    "内容更新中",
    "内容整理中……",
    "信息正在更新中",
    "栏目建设中，请稍后访问",
    "网站建设中...",
    "页面正在维护，请稍后再试",
    "本栏目正在升级改造中，给您带来不便敬请谅解",
    "栏目调整中",
    "栏目建设中敬请期待",
)
NEITHER = (
    "数据正在加载中",
    "无障碍浏览",
    "无偿献血信息",
    "未成年人保护信息",
    "关于做好文件更新中的通知",
    "信息公开工作正在推进中",
    "无人机公告",
)


@pytest.mark.parametrize("words", NOTHING)
@pytest.mark.parametrize("form", FORMS)
def test_a_list_that_says_it_has_nothing_is_empty(words: str, form: str) -> None:
    listing = one(f'<div class="main">{form.format(words)}</div>')
    assert (listing.state, listing.reason) == (ListState.EMPTY, f"页面显示“{''.join(words.split())}”")


@pytest.mark.parametrize("words", BUILDING)
def test_a_column_still_to_be_filled_is_under_construction(words: str) -> None:
    assert one(f'<div class="main"><p>{words}</p></div>').state is ListState.UNDER_CONSTRUCTION


@pytest.mark.parametrize("words", NEITHER)
def test_other_words_say_neither(words: str) -> None:
    assert not says_nothing(words) and not says_building(words)


@pytest.mark.parametrize("count", ["共 0 条记录", "总计0条", "共0条 第1/0页", "每页15条 共0条", "共 0 页"])
def test_a_count_of_none_is_an_empty_list(count: str) -> None:
    assert one(f'<ul class="list"></ul><div class="page">{count}</div>').state is ListState.EMPTY
