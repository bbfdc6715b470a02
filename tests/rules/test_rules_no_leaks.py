"""Nothing that leaves the engine holds a number of a person."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any
from urllib.parse import quote

from hypothesis import given
from hypothesis import strategies as st
from rule_samples import cards, findings, identities, mobiles

from records import Column, FailureKind, Finding, Referrer
from rules import Engine, Settings, load_rules
from rules.drafting import finding_of
from rules.kit import EXAMPLE_DAY, Draft, make_column, make_document, make_link

planted = st.one_of(identities, mobiles, cards)
SETTINGS = Settings(today=EXAMPLE_DAY, key=b"test")


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def assert_hidden(finding: Finding, *numbers: str) -> None:
    for text in strings(finding):
        if re.fullmatch("[0-9a-f]{64}", text):
            continue
        digits = re.sub(r"[\s\-]", "", text)
        assert not [number for number in numbers if number in digits], text


@given(planted, planted, planted)
def test_no_planted_number_survives_in_a_finding_about_a_page(first: str, second: str, third: str) -> None:
    document = make_document(
        f"王某，身份证号{first}，电话{second}，账号{third}。",
        title=f"关于{second}的公示",
        header=("姓名", "证件号码", f"备注{third}"),
        rows=[("王某", first, f"电话{second}"), ("李某", third, second)],
        caption=f"经办{second}",
        attachment=f"{first}的名单.xlsx",
    )
    document = replace(document, url=f"http://www.yunxiu.gov.cn/{quote('王某')}{second}/{first}.html?card={third}")
    for finding in findings(document):
        assert_hidden(finding, first, second, third)


@given(planted, planted)
def test_no_planted_number_survives_in_a_finding_about_a_link(first: str, second: str) -> None:
    page = Referrer(f"http://www.yunxiu.gov.cn/{first}.html", f"公示{second}", f"名单{first}")
    link = make_link(
        *(FailureKind.HTTP_4XX,) * 3, status=404, url=f"http://www.yunxiu.gov.cn/{quote('名单' + second)}.xlsx"
    )
    (finding,) = Engine(SETTINGS, strict=True).judge(replace(link, referrers=(page,)))
    assert_hidden(finding, first, second)


@given(planted)
def test_no_planted_number_survives_in_a_finding_about_a_column(number: str) -> None:
    column: Column = replace(make_column("动态要闻", 30), name=f"公示{number}", path=("首页", f"公示{number}"))
    (finding,) = Engine(SETTINGS, strict=True).judge(column)
    assert_hidden(finding, number)


@given(planted, planted)
def test_whatever_a_rule_writes_leaves_the_engine_masked(first: str, second: str) -> None:
    draft = Draft(
        outcome=load_rules()[0].rule.fail(make_column("动态要闻", 1), "").outcome,
        subject=make_document(title=first),
        message=f"有{first}。",
        quote=first,
        context=f"……{second}……",
        suggestion=f"改为{second}",
        examples=(first, f"A3 {second}"),
        defect=f"错字：{first}",
    )
    assert_hidden(finding_of(draft, load_rules()[0].card), first, second)
