"""A county chooses how numbers may be masked: policy A, policy B, or a file of its own."""

from datetime import date
from pathlib import Path

import pytest

from audit.config import load_config
from audit.errors import UserError
from audit.planning import rule_settings_of
from records import Document, Outcome
from rules import Engine
from rules.kit import make_document
from tests.audit.county_runs import county_file

KEEPS_6_AND_4: Document = make_document("沈砚秋，身份证号540630********0032")
KEEPS_2_AND_3: Document = make_document("沈砚秋，身份证号54*************032")
OWN = '[[policy]]\nname = "只留后四位"\nkind = "identity"\nhead = 0\ntail = 4\nhidden = 14\n'


def outcomes(folder: Path, policy: str | None, document: Document) -> list[Outcome]:
    path = county_file(folder, "http://127.0.0.1:9/")
    if policy is not None:
        path.write_text(path.read_text(encoding="utf-8") + f'\n[privacy]\nmask_policy = "{policy}"\n', encoding="utf-8")
    settings = rule_settings_of(load_config(path), date(2026, 6, 1), b"k" * 32)
    return [finding.outcome for finding in Engine(settings, strict=True).judge(document) if finding.rule == "PR01"]


@pytest.mark.parametrize(
    ("policy", "accepts_2_and_3", "accepts_6_and_4"),
    [(None, True, True), ("", True, True), ("A", True, False), ("B", True, True)],
)
def test_each_policy_accepts_its_own_masks(
    tmp_path: Path, policy: str | None, accepts_2_and_3: bool, accepts_6_and_4: bool
) -> None:
    assert (outcomes(tmp_path, policy, KEEPS_2_AND_3) == []) is accepts_2_and_3
    assert (outcomes(tmp_path, policy, KEEPS_6_AND_4) == []) is accepts_6_and_4


def test_a_file_of_ones_own_replaces_both(tmp_path: Path) -> None:
    (tmp_path / "口径.toml").write_text(OWN, encoding="utf-8")
    assert outcomes(tmp_path, "口径.toml", KEEPS_6_AND_4) == [Outcome.REVIEW]
    assert outcomes(tmp_path, "口径.toml", make_document("沈砚秋，身份证号**************0032")) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OWN.replace("head = 0", 'head = "六"'), ("第4行", "应为整数")),
        (OWN.replace("identity", "identitiy"), ("第3行", "kind")),
        (OWN.replace("tail", "tial"), ("第5行", "是否想写“tail”")),
        ("[fail]\nidentity = 3\n", ("policy", "缺少必填项")),
        ("policy = []\n", ("policy", "不能为空")),
        ("[[policy]\n", ("第1行", "TOML")),
    ],
)
def test_a_bad_file_is_told_with_file_line_and_fault(tmp_path: Path, text: str, told: tuple[str, str]) -> None:
    (tmp_path / "口径.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as error:
        outcomes(tmp_path, "口径.toml", KEEPS_6_AND_4)
    assert "口径.toml" in str(error.value)
    assert all(word in str(error.value) for word in told), str(error.value)


def test_an_unknown_policy_is_told_with_its_line_in_the_county_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"county\.toml 第\d+行.*“C”.*A、B"):
        outcomes(tmp_path, "C", KEEPS_6_AND_4)
