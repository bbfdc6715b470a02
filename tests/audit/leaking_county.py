"""A county that publishes a value of every kind of identifier in every kind of place, for tests that look for them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from urllib.parse import quote

import docx
import xlsxwriter
from PIL import ExifTags, Image
from pytest_httpserver import HTTPServer

from tests.accuracy.identities import Cast
from tests.documents.archives_kit import zip_bytes
from tests.documents.pdf_kit import Page, pdf_bytes

# How a notice introduces each kind, so that a rule has its reason to speak.
SAID = {
    "id": "身份证号：{}",
    "mobile": "本人手机：{}",
    "card": "银行卡号：{}",
    "passbook": "一卡通账号：{}",
    "home": "家庭住址：{}",
    "plate": "车牌号：{}",
    "passport": "护照号码：{}",
    "email": "邮箱：{}",
    "disab": "残疾证号：{}",
    "social": "社会保障号码：{}",
    "student": "学籍号：{}",
}
# Without a word before it a passport or passbook number cannot be told from the number of an article.
IN_ADDRESS = ("id", "mobile", "card", "home", "plate", "email", "disab", "student")
HTML = "<html><head><meta charset='utf-8'><title>{}</title></head><body>{}</body></html>"


@dataclass(slots=True)
class Leaks:
    """The values given out so far, by place and kind; every place has people of its own."""

    values: dict[tuple[str, str], str] = field(default_factory=dict)

    def __call__(self, place: str, kind: str) -> str:
        if (place, kind) not in self.values:
            self.values[place, kind] = _value(Cast(1000 + len(self.values)), kind)
        return self.values[place, kind]

    def told(self, place: str) -> str:
        return "，".join(said.format(self(place, kind)) for kind, said in SAID.items())


def _value(cast: Cast, kind: str) -> str:
    if kind == "home":
        return f"云岫县青禾镇向阳街{cast.dice.randint(100, 999)}号{cast.dice.randint(2, 9)}单元{cast.digits(3)}室"
    if kind == "plate":
        return "鄂" + cast.value("plate")[0] + cast.digits(5)
    if kind == "passbook":
        return "81010000" + cast.digits(9)
    if kind == "student":
        return "G" + cast.value("id")
    return cast.value("id" if kind == "social" else kind)


def publish(server: HTTPServer) -> Leaks:
    """Puts the county on the server."""
    leaks = Leaks()
    links = []
    for number, (name, body) in enumerate(_pages(leaks)):
        path = f"/tzgg/{number}.html"
        _serve(server, path, HTML.format(name, body))
        links.append((path, name))
    links += _addressed(server, leaks)
    for name, content in _files(leaks):
        path = f"/files/{name}"
        server.expect_request(path).respond_with_data(content, content_type="application/octet-stream")
        links.append((quote(path), name))
    row = "<li><a href='{}'>{}</a><span>2026-06-0{}</span></li>"
    rows = "".join(row.format(to, name, number % 9 + 1) for number, (to, name) in enumerate(links))
    _serve(server, "/tzgg/", HTML.format("通知公告-云岫县人民政府", f"<ul>{rows}</ul>"))
    _serve(server, "/", HTML.format("云岫县人民政府", "<nav><a href='/tzgg/'>通知公告</a></nav>"))
    return leaks


def _serve(server: HTTPServer, path: str, page: str) -> None:
    server.expect_request(path).respond_with_data(page, content_type="text/html; charset=utf-8")


def _pages(leaks: Leaks) -> Iterator[tuple[str, str]]:
    for kind, said in SAID.items():
        yield f"关于沈砚秋的公示{said.format(leaks('title', kind))}", f"<p>{said.format(leaks('text', kind))}</p>"
    yield "补贴公示一", f"<p>正文</p><!-- {leaks.told('comment')} -->"
    yield "补贴公示二", f"<p data-note='{leaks.told('attribute')}'>正文</p>"
    yield "补贴公示三", f"<p>正文</p><div style='display:none'>{leaks.told('unseen')}</div>"
    yield "补贴公示四", f'<p>正文</p><script>var rows = {{"note": "{leaks.told("script")}"}};</script>'
    yield "补贴公示五", f"<img src='/absent.png' alt='{leaks.told('alt')}'>"
    yield "补贴公示六", f"<a href='/gone/{quote(leaks.told('dead link'))}'>{leaks.told('link text')}</a>"
    head = "".join(f"<th>{said.split('：')[0]}</th>" for said in SAID.values())
    cells = "".join(f"<td>{leaks('table', kind)}</td>" for kind in SAID)
    yield "补贴公示七", f"<table><tr><th>姓名</th>{head}</tr><tr><td>沈砚秋</td>{cells}</tr></table>"
    spaced = "，".join(" ".join(leaks("spaced", kind)) for kind in ("id", "mobile", "card"))
    yield "补贴公示八", f"<p>身份证号、手机、银行卡号：{spaced}</p>"


def _addressed(server: HTTPServer, leaks: Leaks) -> list[tuple[str, str]]:
    links = []
    for kind in IN_ADDRESS:
        body = HTML.format("公示", "<p>做为困难群众的公示</p>")
        path = f"/p/沈砚秋{leaks('path', kind)}.html"
        _serve(server, path, body)
        query = f"/q/{kind}?who={quote(leaks('query', kind))}"
        _serve(server, f"/q/{kind}", body)
        links += [(quote(path), "公示"), (query, "公示")]
    return links


def _files(leaks: Leaks) -> Iterator[tuple[str, bytes]]:
    for kind in IN_ADDRESS:
        yield f"名单{leaks('file name', kind)}.txt", SAID[kind].format(leaks("txt", kind)).encode()
    head = ",".join(said.split("：")[0] for said in SAID.values())
    yield "名单.csv", f"姓名,{head}\n沈砚秋,{','.join(leaks('csv', kind) for kind in SAID)}\n".encode("gb18030")
    yield "名单.docx", _word(leaks)
    yield "名单.xlsx", _book(leaks)
    yield "名单.pdf", pdf_bytes([Page().text(72, 700, said.format(leaks("pdf", kind))) for kind, said in SAID.items()])
    yield (
        "名单.zip",
        zip_bytes(
            {f"{leaks('member', kind)}.txt": SAID[kind].format(leaks("in zip", kind)).encode() for kind in IN_ADDRESS}
        ),
    )
    yield "照片.jpg", _photo(leaks.told("exif"))
    yield f"坏{leaks('damaged', 'id')}.xlsx", b"PK\x03\x04" + leaks.told("damaged").encode()


def _word(leaks: Leaks) -> bytes:
    document = docx.Document()
    document.add_paragraph(leaks.told("docx"))
    document.core_properties.subject = leaks.told("docx property")[:255]
    document.core_properties.author = leaks("docx property", "id")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _book(leaks: Leaks) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet(leaks("sheet name", "id"))
    for n, kind in enumerate(SAID):
        book.get_worksheet_by_name(leaks("sheet name", "id")).write(n, 0, SAID[kind].format(leaks("cell", kind)))
    hidden = book.add_worksheet(f"名单{leaks('sheet name', 'mobile')}")
    hidden.write_row(0, 0, ["姓名", *(said.split("：")[0] for said in SAID.values())])
    hidden.write_row(1, 0, ["沈砚秋", *(leaks("hidden sheet", kind) for kind in SAID)])
    hidden.hide()
    book.set_properties({"subject": leaks.told("xlsx property")[:255], "author": leaks("xlsx property", "id")})
    book.close()
    return buffer.getvalue()


def _photo(text: str) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = text
    buffer = BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "jpeg", exif=exif)
    return buffer.getvalue()
