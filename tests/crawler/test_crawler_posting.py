"""Interfaces that answer to POST only are asked so, each form under a name of its own."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from crawler_run import Runner
from crawler_site import Answer, Site, page
from warcio.archiveiterator import ArchiveIterator

from evidence import Archive, export_warc, import_warc
from records import FailureKind
from records.feeds import is_feed, page_number, sending_of

ACTION = "/EpointWeb/rest/lightfrontaction/getgovinfolist"
PROXY = "/module/web/jpage/dataproxy.jsp"
JSON = "application/json"


def script(number: str, action: str = ACTION) -> str:
    fields = f"deptcode:'',categorynum:'{number}',siteGuid:'53-ab',pageIndex:0,pageSize:3"
    return f"<script>$.ajax({{type:'POST',url:'{action}',data:JSON.stringify({{{fields}}}),success:fill}});</script>"


def name_of(number: str, index: int = 0) -> str:
    fields = f"deptcode=&categorynum={number}&siteGuid=53-ab&pageIndex={index}&pageSize=3"
    return f"{ACTION}?__wb_method=POST&__wb_type=json&{fields}"


def rows(form: str, total: int = 7) -> Answer:
    asked = json.loads(form)
    first = int(asked["pageIndex"]) * 3
    found = [
        {"infourl": f"/art/{asked['categorynum']}_{n}.html", "realtitle": f"第{n}条信息"}
        for n in range(first, min(first + 3, total))
    ]
    return Answer(json.dumps({"custom": {"total": total, "data": found}}).encode(), content_type=JSON)


@pytest.fixture
def portal(site: Site) -> Site:
    site.add("/", "/a/", "/b/")
    site.pages |= {"/a/": page(more=script("001")), "/b/": page(more=script("002"))}
    site.forms[ACTION] = rows
    site.otherwise = lambda path: page()
    return site


def posts(site: Site) -> list[tuple[str, str]]:
    sent = [(asked.path, json.loads(asked.form)) for asked in site.log if asked.method == "POST"]
    return sorted((path, f"{form['categorynum']}/{form['pageIndex']}") for path, form in sent)


def test_each_page_of_each_list_is_asked_once_and_its_rows_are_fetched(portal: Site, run: Runner) -> None:
    crawled = run(portal.base)
    assert posts(portal) == [(ACTION, f"{number}/{index}") for number in ("001", "002") for index in range(3)]
    assert {f"/art/{number}_{n}.html" for number in ("001", "002") for n in range(7)} <= crawled.fetched


def test_two_forms_of_one_address_are_two_records(portal: Site, run: Runner) -> None:
    crawled = run(portal.base)
    first, second = (crawled.body(name_of(number)) for number in ("001", "002"))
    assert first != second
    assert crawled.one(name_of("001")).final_url == portal.base + name_of("001")


def test_a_later_run_asks_the_same_and_keeps_what_did_not_change(portal: Site, run: Runner) -> None:
    portal.forms[ACTION] = lambda form: replace(rows(form), headers=(("ETag", '"a1"'),))
    earlier = run(portal.base)
    portal.log.clear()
    later = run.after(earlier)
    assert len(posts(portal)) == 6
    assert not any(asked.conditions for asked in portal.log if asked.method == "POST")
    assert later.fetched == earlier.fetched
    assert later.one(name_of("002")).digest == earlier.one(name_of("002")).digest


def test_a_finished_crawl_that_is_resumed_asks_nothing_again(portal: Site, run: Runner) -> None:
    crawled = run(portal.base)
    portal.log.clear()
    run.again(portal.base, crawled.archive.path)
    assert portal.log == []


def test_the_export_keeps_the_forms_apart(portal: Site, run: Runner, tmp_path: Path) -> None:
    crawled = run(portal.base)
    file = tmp_path / "site.warc.gz"
    export_warc(crawled.archive, file)
    with file.open("rb") as stream:
        names = [
            r.rec_headers.get_header("WARC-Target-URI") for r in ArchiveIterator(stream) if r.rec_type == "response"
        ]
    assert {portal.base + name_of("001"), portal.base + name_of("002")} <= set(names)
    again = Archive.create(tmp_path / "again.sqlite", crawled.archive.plan, crawled.archive.started)
    import_warc(file, again)
    assert [s for _, s in again.latest()] == [s for _, s in crawled.archive.latest()]
    again.close()


def test_a_form_is_sent_as_fields_where_the_script_sends_fields(site: Site, run: Runner) -> None:
    fields = (
        "col:1,appid:1,webid:5,path:'/',columnid:77,sourceContentType:1,unitid:991,webname:'云岫县',permissiontype:0"
    )
    site.pages["/"] = page(more=f'<script>$.post("{PROXY}?startrecord=1&perpage=15",{{{fields}}},show);</script>')
    record = '<record><![CDATA[<li><a href="/art/1.html">水库巡查</a></li>]]></record>'
    xml = f"<datastore><totalrecord>1</totalrecord><totalpage>1</totalpage><recordset>{record}</recordset></datastore>"
    site.forms[f"{PROXY}?page=1"] = lambda form: Answer(xml.encode(), content_type="text/xml")
    site.otherwise = lambda path: page()
    run(site.base)
    (sent,) = [asked for asked in site.log if asked.method == "POST"]
    assert parse_qs(sent.form)["webname"] == ["云岫县"] and parse_qs(sent.form)["unitid"] == ["991"]
    assert "/art/1.html" in site.paths


def test_the_number_of_a_column_may_stand_in_the_address_of_the_page(site: Site, run: Runner) -> None:
    call = (
        f"<script>$.ajax({{type:'post',url:'{ACTION}',data:JSON.stringify({{categorynum:cat,pageIndex:0}})}})</script>"
    )
    site.add("/", "/openlist.html?categorynum=003")
    site.pages["/openlist.html?categorynum=003"] = page(more=call)
    site.forms[ACTION] = rows
    run(site.base)
    assert posts(site)[0] == (ACTION, "003/0")


@pytest.mark.parametrize(
    "call",
    [
        f"$.ajax({{type:'POST',url:'{ACTION}',data:{{categorynum:cat}}}})",
        f"$.ajax({{type:'POST',url:'{ACTION}',data:{{categorynum:'001',theme:'x'}}}})",
        f"$.ajax({{type:'POST',url:root+'{ACTION}/more',data:{{categorynum:'001'}}}})",
        f"$.ajax({{url:'{ACTION}',data:{{categorynum:'001'}}}})",
        "$.ajax({type:'POST',url:'/api/delete',data:{categorynum:'001'}})",
        "$.post('/module/xxgk/search.jsp?area=53&currpage=1',{columnid:1,unitid:2})",
        f"$.post('{PROXY}',{{columnid:id,unitid:2}})",
    ],
)
def test_what_the_script_does_not_spell_out_is_not_asked(site: Site, run: Runner, call: str) -> None:
    site.pages["/"] = page(more=f"<script>{call}</script>")
    run(site.base)
    assert site.paths == ["/"]


@pytest.mark.parametrize(
    "path", ["/api/delete?__wb_method=POST&id=1", "/?__wb_method=POST", "/x?a=1&__wb_method=POST&b=2"]
)
def test_a_link_cannot_make_the_scanner_post(site: Site, run: Runner, path: str) -> None:
    site.add("/", path)
    site.otherwise = lambda asked: page()
    run(site.base)
    assert {asked.method for asked in site.log} == {"GET"}
    assert not is_feed(site.base + path) and sending_of(site.base + path) is None


def test_an_action_on_another_host_is_not_asked(site: Site, run: Runner) -> None:
    site.pages["/"] = page(more=script("001", f"http://api.example{ACTION}"))
    run(site.base)
    assert site.paths == ["/"]


def test_a_private_host_is_not_posted_to(site: Site, run: Runner) -> None:
    crawled = run(site.base, starts=(site.base + name_of("001"),), allow_private_hosts=False)
    assert crawled.failure(name_of("001")) is FailureKind.PRIVATE_ADDRESS
    assert site.log == []


def test_an_action_that_sends_elsewhere_is_followed_by_get(portal: Site, run: Runner) -> None:
    portal.forms[ACTION] = lambda form: Answer(b"", 302, "", (("Location", "/login.html"),))
    crawled = run(portal.base)
    assert {asked.method for asked in portal.log if asked.path == "/login.html"} == {"GET"}
    assert crawled.one(name_of("001")).final_url == f"{portal.base}/login.html"


@pytest.mark.parametrize(
    "body", [b"", b"<html><title>500</title></html>", b'{"custom":{"total":3,"data":[{"inf', b"[" * 9_000]
)
def test_a_broken_answer_leads_nowhere(portal: Site, run: Runner, body: bytes) -> None:
    portal.forms[ACTION] = lambda form: Answer(body, content_type=JSON)
    run(portal.base)
    assert len(posts(portal)) == 2


def test_a_claim_of_a_million_rows_floods_nothing(portal: Site, run: Runner) -> None:
    portal.forms[ACTION] = lambda form: rows(form, 3_000_000)
    run(portal.base)
    assert len(posts(portal)) == 40


def test_pages_of_an_action_are_counted_from_naught() -> None:
    assert [page_number(f"http://a.example{name_of('1', index)}") for index in (0, 1, 9)] == [1, 2, 10]
