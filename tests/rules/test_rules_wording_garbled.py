"""WD21: text in the wrong encoding, leftovers of code, traditional pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Outcome
from rules.engine import Engine
from rules.kit import EXAMPLE_DAY, make_document
from rules.settings import Settings
from rules.wording.garbled import garbles

ENGINE = Engine(Settings(today=EXAMPLE_DAY, select=("WD21",)), strict=True)
PLAIN = "各乡镇人民政府要认真落实安全生产责任制，及时排查整改隐患。"
READ_AS_GBK = PLAIN.encode().decode("gbk", "ignore")
READ_AS_LATIN = PLAIN.encode().decode("latin-1")
READ_AS_WINDOWS = "政务公开工作安排".encode().decode("cp1252", "replace")
GBK_READ_AS_LATIN = "中国人民政府关于公开的通知".encode("gbk").decode("latin-1")


@pytest.mark.parametrize(
    "text", [READ_AS_GBK, READ_AS_LATIN, GBK_READ_AS_LATIN, "锟斤拷锟斤拷", "\ufffd\ufffd\ufffd通知"]
)
def test_text_in_a_wrong_encoding_is_a_failure(text: str) -> None:
    findings = ENGINE.judge(make_document("会议通知如下。", text))
    assert findings
    assert {finding.outcome for finding in findings} == {Outcome.FAIL}


def test_the_original_is_offered_where_it_can_be_read() -> None:
    (finding,) = [f for f in ENGINE.judge(make_document(READ_AS_LATIN)) if f.type == "编码错误"]
    assert finding.suggestion == PLAIN


def test_a_garbled_page_is_one_finding() -> None:
    (finding,) = [f for f in ENGINE.judge(make_document(*[READ_AS_GBK] * 5)) if f.type == "编码错误"]
    assert finding.count >= 5


@pytest.mark.parametrize(
    "text",
    [
        "François Müller 和 Åse Ørsted 参加了 café 座谈，naïve façade",
        "日本の友人が来訪した。ありがとうございます",
        "CO₂、H₂SO₄ 浓度 ≤ 5 μg/m³，温度 −3℃～25℃",
        "点赞👍🏻，加油💪",
        "淼淼、垚垚、鑫鑫同学，涓涓细流汇成江河",
        "Q&A：AT&T 公司、R&D 投入",
        "x<5 且 y>3 时执行",
        "真的吗？！太好了！！！",
        "网址 http://www.yunxiu.gov.cn/list?id=1&amp=2",
        "鄉土教材《說文解字》展",
    ],
)
def test_readable_text_is_silent(text: str) -> None:
    assert ENGINE.judge(make_document(text)) == []


@pytest.mark.parametrize("text", ["办理&nbsp;流程", "&lt;p&gt;通知", "<span style='x'>通知</span>", "a&amp;nbsp;b"])
def test_code_that_shows_is_a_failure(text: str) -> None:
    (finding,) = ENGINE.judge(make_document(text))
    assert (finding.type, finding.outcome) == ("代码残留", Outcome.FAIL)


def test_titles_that_lost_their_marks_are_left_to_a_person() -> None:
    (finding,) = ENGINE.judge(make_document("自?政府信息公开条例?施行以来，工作有序开展。"))
    assert finding.outcome is Outcome.REVIEW


def test_pinyin_behind_characters_is_one_fault_of_the_page() -> None:
    text = "鎮(zhèn)黨委認真落實責(zé)任，按時公開財務(wù)，現(xiàn)將情況匯報如下。"
    (finding,) = ENGINE.judge(make_document(text))
    assert (finding.outcome, finding.count, finding.quote) == (Outcome.FAIL, 4, "鎮(zhèn)")


def test_a_single_character_with_pinyin_explains_how_to_read_it() -> None:
    assert ENGINE.judge(make_document("垚(yáo)字的意思是山高")) == []


@given(st.text(alphabet=st.characters(codec="gb18030"), max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for garble in garbles(text):
        assert 0 <= garble.start < garble.end <= len(text)


@given(st.text(alphabet=PLAIN, min_size=4, max_size=60))
def test_plain_text_is_never_garbled(text: str) -> None:
    assert list(garbles(text)) == []
