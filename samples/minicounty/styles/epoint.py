"""新点: some rows come by POST; a script may also ask in a way that nobody can tell who only reads pages. Other columns
are plain tables."""

import json
from urllib.parse import parse_qs, urlsplit

from samples.minicounty.model import Quirk, Shelf
from samples.minicounty.styles.sheets import Catalogue
from samples.minicounty.styles.style import day_text

ACTION = "/EpointWeb/rest/lightfrontaction/getgovinfolist"
ROWS = 4
POSTED = """<ul id="infolist"></ul><script>
$.ajax({type:'POST',url:'%s',contentType:'application/json',
data:JSON.stringify({deptcode:'',categorynum:'%s',siteGuid:'5399-ab',pageIndex:0,pageSize:%d}),success:fill});
</script>"""
SCRIPT = """<ul id="infolist"></ul><script>
var cat=document.getElementById('lm').value;
$.ajax({type:'POST',url:'%s',data:{categorynum:cat,pageIndex:0},success:fill});
</script>"""


class Epoint(Catalogue):
    # The action turns its own pages.
    rows_per_page = 1_000

    def rows(self, shelf: Shelf, number: int) -> str:
        match shelf.place.spec.quirk:
            case Quirk.SCRIPT:
                return SCRIPT % ACTION
            case Quirk.POSTED:
                return POSTED % (ACTION, shelf.place.spec.slug, ROWS)
            case _:
                return super().rows(shelf, number)


def action_answer(target: str, shelves: dict[str, Shelf]) -> str:
    """JSON for a request whose fields stand in the query of `target`. `shelves` by column number."""
    fields = {name: values[0] for name, values in parse_qs(urlsplit(target).query).items()}
    shelf = shelves.get(fields.get("categorynum", ""))
    if shelf is None or "siteGuid" not in fields:
        return json.dumps({"status": {"code": 500, "text": "参数错误"}})
    start = int(fields.get("pageIndex", "0")) * ROWS
    rows = [
        {"infourl": row.path, "realtitle": row.title, "infodate": day_text(row, shelf.place)}
        for row in shelf.rows[start : start + ROWS]
    ]
    return json.dumps({"status": {"code": 1}, "custom": {"total": len(shelf.rows), "data": rows}})
