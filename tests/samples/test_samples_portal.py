"""The county as a visitor meets it, over the real server."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from minicounty_client import LABEL, Client, decoded, links

from records import FailureKind, Verdict
from samples.minicounty import Site, Truth, build, serve
from samples.minicounty.fronts import NO_BLOCK_STYLES
from samples.minicounty.model import Shelf
from samples.minicounty.styles.framed import frame_path
from samples.minicounty.styles.gkmlpt import SID, api_path
from samples.minicounty.styles.jpaas import UNIT_PATH

SHOWN_AS_FAILURE = {
    FailureKind.HTTP_4XX: 404,
    FailureKind.BLOCKED: 403,
    FailureKind.SOFT_404: 200,
    FailureKind.TOO_LARGE: 200,
    FailureKind.ROBOTS: 200,
}


@pytest.fixture(scope="module")
def site() -> Site:
    return build(pages=400)


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[Client]:
    with serve(site) as base:
        found = Client(base)
        yield found
        found.connection.close()


@pytest.fixture(scope="module")
def truth(site: Site, client: Client) -> Truth:
    return site.truth(client.base)


@pytest.fixture(scope="module")
def pages(site: Site, client: Client) -> dict[str, str]:
    """The text of every page by its address."""
    return {urljoin(client.base, path): decoded(client.ask(path).body) for path in site.pages}


def test_every_link_inside_the_county_is_answered_as_the_truth_says(
    client: Client, truth: Truth, pages: dict[str, str]
) -> None:
    failures = {failure.url: failure.kind for failure in truth.failures}
    targets = {link for page, text in pages.items() for link in links(page, text) if link.startswith(client.base)}
    assert targets >= failures.keys()
    for target in sorted(targets):
        answer = client.follow(target)
        kind = failures.get(target)
        status = answer.status if answer else None
        assert status == (SHOWN_AS_FAILURE.get(kind) if kind else 200), target


def test_every_link_out_of_the_county_is_known_as_one_not_to_follow(
    client: Client, truth: Truth, pages: dict[str, str]
) -> None:
    outside = {link for page, text in pages.items() for link in links(page, text) if not link.startswith(client.base)}
    assert outside == {url for url in truth.untouched if not url.startswith(client.base)}


def test_every_page_and_file_opens(site: Site, client: Client) -> None:
    assert {client.ask(path).status for path in (*site.pages, *site.files)} == {200}


def test_every_article_and_file_is_linked_from_some_page(site: Site, client: Client, pages: dict[str, str]) -> None:
    linked = {link for page, text in pages.items() for link in links(page, text)}
    # The further pages of some columns' lists are named by a script alone.
    scripted = {urljoin(client.base, path.partition("#")[0]) for shelf in site.shelves for path in shelf.pages}
    behind = {urljoin(client.base, row.path) for shelf in site.shelves if _is_behind(shelf) for row in shelf.rows}
    everything = {urljoin(client.base, path) for path in (*site.pages, *site.files)}
    assert everything <= linked | scripted | behind


def _is_behind(shelf: Shelf) -> bool:
    """True for a column whose rows stand in no page: an interface or a frame holds them."""
    return shelf.place.bureau.style in NO_BLOCK_STYLES


@pytest.mark.parametrize("style", sorted(NO_BLOCK_STYLES))
def test_rows_that_no_page_shows_stand_in_an_interface_or_frame(site: Site, style: str) -> None:
    shelf = next(shelf for shelf in site.shelves if shelf.place.bureau.style == style)
    answers = {
        "framed": frame_path(shelf),
        "gkmlpt": f"{api_path(shelf)}?page=1&sid={SID}",
        "jpaas": f"{UNIT_PATH}?parseType=bulidstatic&pageId={shelf.place.spec.slug}",
    }
    assert shelf.rows[0].path in site.answer(answers[style]).body.decode()


def test_the_truth_names_existing_pages_only(site: Site, client: Client, truth: Truth) -> None:
    pages = {urljoin(client.base, path) for path in site.pages}
    files = {urljoin(client.base, path) for path in site.files}
    assert {finding.url.partition("#")[0] for finding in truth.findings} <= pages
    assert {finding.attachment_url for finding in truth.findings if finding.attachment} <= files
    assert {column.url.partition("#")[0] for column in truth.columns} | set(truth.channels) <= pages
    assert {unread.parent for unread in truth.unread} <= pages
    assert {unread.url for unread in truth.unread} <= files | pages


def test_a_file_hangs_on_the_page_that_the_truth_names_under_the_name_it_shows(
    truth: Truth, pages: dict[str, str]
) -> None:
    for finding in truth.findings:
        if finding.attachment:
            assert f">{finding.attachment.partition('!')[0]}</a>" in pages[finding.url]
            assert finding.attachment_url in set(links(finding.url, pages[finding.url]))


def test_a_wrong_word_stands_on_the_page_that_the_truth_names(truth: Truth, pages: dict[str, str]) -> None:
    words = [finding for finding in truth.findings if finding.rule.startswith("WD")]
    assert {finding.rule for finding in words} == {"WD01", "WD03", "WD06", "WD08", "WD20", "WD21"}
    for finding in words:
        assert finding.subject in pages[finding.url]


def test_rows_and_newest_day_of_each_plain_list_are_those_of_the_truth(
    site: Site, truth: Truth, pages: dict[str, str]
) -> None:
    # Behind an interface, without a year, or with the day in two elements.
    peculiar = {b.name for b in site.bureaus if b.style in {*NO_BLOCK_STYLES, "cards"} or "%Y" not in b.list_date}
    for column in truth.columns:
        if column.newest and column.bureau not in peculiar and column.path[-1] not in ("通知公告", "成交信息"):
            assert f"{column.newest:%Y-%m-%d}" in pages[column.url], column.path


def test_some_columns_are_of_every_verdict_that_a_list_can_have(truth: Truth) -> None:
    assert {column.verdict for column in truth.columns} == set(Verdict)


def test_the_pages_of_one_bureau_claim_utf_8_and_are_gbk(client: Client, truth: Truth) -> None:
    column = next(column for column in truth.columns if column.bureau == "县农业农村局")
    body = client.ask(column.url).body
    label = LABEL.search(body)
    assert label is not None and label[1] == b"utf-8"
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    assert "农业农村局" in body.decode("gbk")


def test_one_page_claims_gb2312_and_is_utf_8(site: Site, client: Client) -> None:
    labels = {path: LABEL.search(client.ask(path).body) for path in site.pages}
    mislabelled = [path for path, label in labels.items() if label and label[1] == b"gb2312"]
    assert len(mislabelled) == 1
    assert "家庭医生" in client.ask(mislabelled[0]).body.decode("utf-8")


@pytest.mark.parametrize("start", ["/rili?month=2026-07", "/yxcx?lx=1", "/zrzyj/ditu/quanjing.html"])
def test_a_trap_leads_to_ever_new_pages(client: Client, start: str) -> None:
    here, seen = urljoin(client.base, start), set()
    for _ in range(8):
        seen.add(here)
        body = decoded(client.ask(here).body).partition('class="main article"')[2].partition('class="links')[0]
        here = list(links(here, body))[-1]
    assert len(seen) == 8
