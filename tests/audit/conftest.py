"""One scan of the sample county serves all tests that only look at what it left."""

from collections.abc import Iterator

import pytest

from samples.minicounty import build, serve
from tests.audit.county_runs import SampleScan, govlint, result_in


@pytest.fixture(scope="session")
def sample_scan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SampleScan]:
    base_folder = tmp_path_factory.mktemp("county")
    folder, state = base_folder / "out", base_folder / "state"
    site = build(pages=400)
    with serve(site) as base:
        county = base_folder / "county.toml"
        county.write_text(site.county_toml(base), encoding="utf-8")
        ran = govlint("scan", county, "--out", folder, state=state)
        assert (folder / "result.json").is_file(), ran.text
        yield SampleScan(ran, folder, county, state, site.truth(base), result_in(folder))
