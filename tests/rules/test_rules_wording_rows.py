"""Every row of the word lists: what it must find and what it must leave alone."""

from datetime import date

import pytest

from records import Outcome
from rules.settings import Settings
from rules.wording.expressions import expressions
from rules.wording.lexicon import Lexicon
from rules.wording.rows import Category, Level, Row
from rules.wording.shipped import lexicon_of, shipped
from rules.wording.verdicts import Setting, Verdict, verdict

DAY = date(2026, 6, 30)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return lexicon_of(Settings(today=DAY))


def verdicts(lexicon: Lexicon, text: str, published: date | None = DAY) -> list[tuple[str, Verdict]]:
    found = [(hit.wrong, verdict(hit, Setting(published=published))) for hit in lexicon.find(text)]
    return [(wrong, judged) for wrong, judged in found if judged]


def test_there_are_many_rows_for_every_category() -> None:
    rows = shipped()
    assert len(rows) >= 6_000
    assert {row.category for row in rows} == set(Category)


def test_every_row_finds_its_own_sentence_and_nothing_else_there(lexicon: Lexicon) -> None:
    off = [row.place for row in shipped() if [judged.row for _, judged in verdicts(lexicon, row.hit)] != [row]]
    assert off == []


def test_every_row_leaves_its_counterexample_alone(lexicon: Lexicon) -> None:
    assert [row.place for row in shipped() if verdicts(lexicon, row.miss)] == []


def test_no_wrong_form_is_listed_twice_or_excused_by_another_row() -> None:
    wrong = [row.wrong for row in shipped()]
    assert len(set(wrong)) == len(wrong)
    assert [row.place for row in shipped() if set(row.excuses) & set(wrong)] == []


def test_no_right_form_holds_a_wrong_one(lexicon: Lexicon) -> None:
    """What a suggestion says must pass the same check; old bodies that were renamed twice are the exception."""
    allowed = {Category.BODIES}
    rows = [row for row in shipped() if row.category not in allowed]
    assert [(row.place, row.right) for row in rows if verdicts(lexicon, row.right)] == []


@pytest.mark.parametrize("expression", [one.text for one in expressions()])
def test_a_fixed_expression_is_right_as_it_stands(lexicon: Lexicon, expression: str) -> None:
    assert verdicts(lexicon, expression) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("深入开展扫黑险恶斗争", "扫黑险恶", "扫黑除恶"),
        ("成立森林防火领导小姐", "领导小姐", "领导小组"),
        ("庆祝中华人民共合国成立", "中华人民共合国", "中华人民共和国"),
        ("县人民攻府印发通知", "人民攻府", "人民政府"),
        ("农户把秸杆打捆", "秸杆", "秸秆"),
        ("既使停电也不影响供水", "既使", "即使"),
        ("截止目前，已完成八成", "截止目前", "截至目前"),
        ("报国土资源部备案", "国土资源部", "自然资源部"),
        # One character of a fixed expression replaced, lost, doubled or swapped: no list can hold them all.
        (
            "学习习近平新时代中国特色社会主衣思想",
            "习近平新时代中国特色社会主衣思想",
            "习近平新时代中国特色社会主义思想",
        ),
        ("市人民代表大会常务委会召开", "人民代表大会常务委会", "人民代表大会常务委员会"),
        ("践行社会主义核心价价值观", "社会主义核心价价值观", "社会主义核心价值观"),
        ("依照道路交通案全法处罚", "道路交通案全法", "道路交通安全法"),
    ],
)
def test_a_fault_that_inspectors_named_is_a_failure(lexicon: Lexicon, text: str, wrong: str, right: str) -> None:
    found = [(w, judged.row.right, judged.reason) for w, judged in verdicts(lexicon, text)]
    assert (wrong, right, "") in found or (wrong in text and [(r, n) for _, r, n in found] == [(right, "")])


def test_a_county_body_is_only_asked_about_because_names_differ_by_place(lexicon: Lexicon) -> None:
    ((wrong, judged),) = verdicts(lexicon, "请到县国土资源局办理。")
    assert (wrong, judged.row.right, judged.outcome.value) == ("国土资源局", "自然资源局", "review")


@pytest.mark.parametrize(
    "text",
    [
        "设备老化，所以经常停机",
        "逾期未改正的从重处罚",
        "公布署名文章的评选结果",
        "机关健身房向职工开放",
        "农业部门的技术人员",
        "原国土资源部的批复",
        "依照《国土资源部关于土地整治的意见》",
        "秸秆综合利用",
        "应当做好防汛准备",
        "按照成本核定价格",
        "农业部署秋收工作",
        "美国农业部发布报告",
        "土地属于国土所有权人",
        "国土资源部令第63号",
        "2015年，国土资源部批准了规划",
        "根据《劳动合同法》签订",
        "全县从严治党工作会议",
        "在学习习近平法治思想时",
        "召开信访工作例会",
        "中华人民共和国国旗",
        "完善中国特色社会主义法律体系",
        "为全面建设社会主义现代化强国而奋斗",
        "种子在通州市场销售",
        "新建县乡公路",
    ],
)
def test_a_trap_stays_silent(lexicon: Lexicon, text: str) -> None:
    assert verdicts(lexicon, text) == []


def test_only_sure_rows_claim_a_grave_failure() -> None:
    assert all(row.source and row.confidence for row in shipped())
    assert not [row.place for row in shipped() if row.level is Level.WHITE and row.right]


def test_rows_keep_their_sentences_apart() -> None:
    """Own sentences, not one template: no more than a few rows may share one."""
    frames: dict[str, list[Row]] = {}
    for row in shipped():
        frames.setdefault(row.hit.replace(row.wrong, ""), []).append(row)
    assert max(len(rows) for rows in frames.values()) <= 12


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("各村引水绕灌果园。", [Outcome.FAIL]),
        ("各乡镇围绕灌溉用水开展服务。", []),
        ("各乡镇引水绕灌区一周。", [Outcome.REVIEW]),
    ],
)
def test_two_characters_that_part_into_neighbouring_words_are_no_fault(
    lexicon: Lexicon, text: str, outcomes: list[Outcome]
) -> None:
    assert [judged.outcome for _, judged in verdicts(lexicon, text)] == outcomes
