"""The key behind the identity of leaks."""

import stat
from pathlib import Path

import pytest

from audit.errors import UserError
from audit.secret import FILE_NAME, installation_key


def test_the_key_is_made_once_and_then_kept(tmp_path: Path) -> None:
    first = installation_key(tmp_path)
    assert len(first) == 32
    assert installation_key(tmp_path) == first


def test_two_installations_have_different_keys(tmp_path: Path) -> None:
    assert installation_key(tmp_path / "a") != installation_key(tmp_path / "b")


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    installation_key(tmp_path)
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", ["not hex at all", "00ff", ""])
def test_a_damaged_key_is_told_and_not_replaced(tmp_path: Path, content: str) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    with pytest.raises(UserError, match="已损坏"):
        installation_key(tmp_path)
    assert (tmp_path / FILE_NAME).read_text() == content
