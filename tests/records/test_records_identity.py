"""A problem keeps its name when only its surroundings change."""

from dataclasses import replace

from records import Family, Finding, Outcome, Severity, Where, identified

FINDING = Finding(
    rule="WD08",
    family=Family.WORDING,
    name="错别字",
    outcome=Outcome.FAIL,
    severity=Severity.MINOR,
    url="http://www.yunxiu.gov.cn/a.html",
    message="“秸杆”应为“秸秆”",
    bureau="县农业农村局",
    defect="秸杆|禁止露天焚烧秸杆",
    where=Where("xpath", xpath="/html/body/p[3]"),
)


def test_place_message_and_outcome_do_not_change_the_fingerprint() -> None:
    moved = replace(
        FINDING, where=Where("xpath", xpath="/html/body/p[9]"), start=40, message="…", outcome=Outcome.REVIEW
    )
    assert identified(moved).fingerprint == identified(FINDING).fingerprint


def test_moving_to_https_does_not_change_the_fingerprint() -> None:
    secure = replace(FINDING, url="https://www.yunxiu.gov.cn/a.html")
    assert identified(secure).fingerprint == identified(FINDING).fingerprint


def test_rule_bureau_page_attachment_and_defect_each_change_it() -> None:
    others = [
        replace(FINDING, rule="WD03"),
        replace(FINDING, bureau="县水务局"),
        replace(FINDING, url="http://www.yunxiu.gov.cn/b.html"),
        replace(FINDING, attachment="附件.docx"),
        replace(FINDING, defect="按装|…"),
    ]
    assert len({identified(f).fingerprint for f in [FINDING, *others]}) == 6


def test_a_column_is_known_by_its_path_wherever_its_page_lies() -> None:
    column = replace(FINDING, where=Where("column"), column=("首页", "通知公告"), defect="")
    assert identified(replace(column, url="http://new/")).fingerprint == identified(column).fingerprint


def test_the_fingerprint_says_its_version() -> None:
    assert identified(FINDING).fingerprint.startswith("v1:")
