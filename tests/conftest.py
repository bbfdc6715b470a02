"""Shared by all tests."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Hundreds of processes are started here: without compiled files each would compile the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Shared machines are slow at times: a test says what is right, never how fast.
settings.register_profile("govlint", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("govlint")

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real material that is not part of the project; tests that want it skip where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip("real test material (../shared/data) is not here")
    return SHARED_DATA


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's key."""
    monkeypatch.setenv("GOVLINT_STATE_DIR", str(tmp_path / "state"))
