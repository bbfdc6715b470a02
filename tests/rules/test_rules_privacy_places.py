"""Division codes and addresses."""

import pytest

from rules.kit.addresses import Depth, find_addresses
from rules.kit.divisions import was_in_force
from rules.kit.residents import has_known_county


def test_an_abolished_code_is_known_for_those_born_while_it_was_in_force() -> None:
    assert was_in_force("110103", 1985) is True
    assert was_in_force("110103", 2018) is False
    assert was_in_force("540699", 1985) is None


def test_a_number_with_an_unknown_county_is_not_known() -> None:
    assert has_known_county("540630198501010032")
    assert not has_known_county("540699198501010032")


@pytest.mark.parametrize(
    ("text", "depth"),
    [
        ("云岫县青石镇柳树村3组12号", Depth.DOOR),
        ("阳光小区3栋2单元501室", Depth.DOOR),
        ("人民路１２号", Depth.DOOR),
        ("学府花园12栋1单元401", Depth.DOOR),
        ("石桥村四组", Depth.GROUP),
    ],
)
def test_an_address_is_read_down_to_its_door(text: str, depth: Depth) -> None:
    (address,) = find_addresses(text)
    assert address.depth is depth
    assert address.spot.value == text


@pytest.mark.parametrize("text", ["某政发〔2026〕12号", "2026年6月5号", "第12号令", "青石镇", "柳树村", "120室内空气"])
def test_what_names_no_door_is_none(text: str) -> None:
    assert list(find_addresses(text)) == []


def test_a_long_hostile_text_is_searched_in_one_go() -> None:
    assert list(find_addresses("村" * 100_000)) == []
    assert len(list(find_addresses("村1组" * 20_000))) > 0
