"""One scan of the sample county serves all tests that look at what it left or go on from there."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from samples.minicounty import Site, build, serve
from tests.audit.county_runs import SampleScan, govlint, result_in
from tests.audit.edited_county import Edited


@pytest.fixture(scope="session")
def sample_scan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleScan]:
    """To be looked at only. The county is served as long as the tests run."""
    base_folder = tmp_path_factory.mktemp("county")
    folder, state = base_folder / "out", base_folder / "state"
    site = build(pages=400)
    edited = Edited(site)
    with serve(cast(Site, edited)) as base:
        county = base_folder / "county.toml"
        county.write_text(site.county_toml(base), encoding="utf-8")
        ran = govlint("scan", county, "--out", folder, state=state)
        assert (folder / "result.json").is_file(), ran.text
        yield SampleScan(ran, folder, county, state, site.truth(base), result_in(folder), edited, base)


@pytest.fixture
def own_scan(sample_scan: SampleScan, tmp_path: Path) -> Iterator[SampleScan]:
    """A copy to go on from, with its own ledger; what a test edits in the county is undone."""
    yield sample_scan.copied(tmp_path / "own")
    sample_scan.site.is_back()
