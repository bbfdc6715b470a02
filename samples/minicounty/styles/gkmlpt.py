"""政府信息公开目录: one page for all columns, told apart by the fragment; rows from an interface."""

import json
from datetime import UTC, date, datetime, time
from urllib.parse import parse_qs, urlsplit

from samples.minicounty.model import BureauSpec, Place, Shelf
from samples.minicounty.styles.plain import Plain

ROWS = 4
SID = "539904"


class Gkmlpt(Plain):
    rows_per_page = 1_000

    def list_path(self, place: Place, number: int, pages: int) -> str:
        return f"{place.bureau.prefix}gkmlpt/index#{place.spec.slug}"

    def list_metas(self, place: Place) -> tuple[tuple[str, str], ...]:
        return ()

    def list_body(self, shelf: Shelf, number: int) -> str:
        bureau = shelf.place.bureau
        home = f'<a href="/">首页</a> &gt; <a href="{self.home_path(bureau)}">{bureau.crumb}</a>'
        return (
            f'<div class="crumb wrap">当前位置：{home}</div><div class="main"><div id="app"></div>'
            f"<script>window._CONFIG={{SID:'{SID}',TREE:[{_tree(bureau)}]}};</script></div>"
        )


def _tree(bureau: BureauSpec) -> str:
    return ",".join(f'{{"id":{spec.slug},"name":"{spec.name}"}}' for spec in bureau.columns)


def api_path(shelf: Shelf) -> str:
    return f"{shelf.place.bureau.prefix}gkmlpt/api/all/{shelf.place.spec.slug}"


def api_answer(target: str, shelf: Shelf) -> str:
    query = parse_qs(urlsplit(target).query)
    number = int(query.get("page", ["1"])[0])
    rows = shelf.rows[(number - 1) * ROWS : number * ROWS] if query.get("sid") == [SID] else ()
    articles = [
        {"title": row.title, "url": row.path, "display_publish_time": _stamp(row.day), "is_expired": 0} for row in rows
    ]
    return json.dumps({"articles": articles, "total": len(shelf.rows), "pageSize": ROWS})


def _stamp(day: date) -> int:
    """Seconds since 1970 at four in the morning in Greenwich, which is noon in China."""
    return int(datetime.combine(day, time(4), UTC).timestamp())
