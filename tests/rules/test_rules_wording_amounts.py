"""What is said about a number must be said once and be possible."""

from time import process_time

import pytest

from rules.wording.amounts import COMMA, CONTRARY, TIMES, TWICE, UNITS, doubtful


def kinds(text: str) -> list[tuple[str, bool]]:
    return [(fault.kind, fault.doubt == "") for fault in doubtful(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("大约需要三天，约12公里左右。", TWICE),
        ("大约近300人左右参加。", TWICE),
        ("约五千元上下。", TWICE),
        ("将近40多个村受益。", CONTRARY),
        ("逾千余人参加。", TWICE),
        ("累计超过3000件以上。", TWICE),
        ("每周不少于3次以上。", TWICE),
        ("超过50人左右。", CONTRARY),
        ("10人以上左右。", CONTRARY),
        ("数百余名群众。", TWICE),
        ("能耗降低了两倍。", TIMES),
        ("投诉量下降近1.5倍。", TIMES),
        ("提高了3%个百分点。", UNITS),
        ("每天日均接待30人，户均每户增收500元。", UNITS),
        ("修路30公里里。", UNITS),
        ("同比增长3.5个百分比。", UNITS),
        ("最远的村离县城三、四十公里。", COMMA),
    ],
)
def test_what_cannot_be_meant_is_a_fault(text: str, kind: str) -> None:
    assert (kind, True) in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "最近30余天，附近20余户、邻近40多个村停水。",
        "近三年来，近20年的努力。",
        "近10余次调度。",
        "道路约10米，左右岸各设护栏。",
        "全程约3公里，上下班高峰拥堵。",
        "赶超30个县以上的目标。",
        "处二倍以上五倍以下罚款。",
        "风险降低，产量增加两倍。",
        "减少倍数误差。",
        "百分之九十五，即95%。",
        "提高3个百分点，这个百分比较高。",
        "三、四十项重点任务\n第三、四十条，见附表二、三、四十页。",
        "人均每年增收500元，日均每人2次。",
        "发放3万元元旦慰问金。",
        "合约30份以上，预约10人左右，节约5吨左右。",
        "多余30个名额，其余多人未到。",
    ],
)
def test_what_only_looks_like_it_is_silent(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("text", ["约30余人。", "超过20%以上的。", "不超过5日以内。", "不少于50米以内。"])
def test_what_may_be_meant_is_asked(text: str) -> None:
    assert [is_sure for _, is_sure in kinds(text)] == [False]


def test_a_million_signs_are_read_in_one_go() -> None:
    before = process_time()
    list(doubtful("约9" * 200_000 + "左右" * 200_000))
    list(doubtful("9多余" * 300_000))
    short = process_time() - before
    list(doubtful("约9" * 400_000 + "左右" * 400_000))
    assert process_time() - before < 8 * short
