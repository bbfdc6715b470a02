"""What every page shares: head, menu, footer. One template for the whole portal, whichever system fills the middle."""

from collections.abc import Iterable, Iterator
from html import escape, unescape
from importlib.resources import files

from samples.minicounty.cast import OFFICE, PHONE, SITE_CODE, SITE_DOMAIN, SITE_NAME
from samples.minicounty.model import BureauSpec, Quirk, Shelf
from samples.minicounty.styles import style_of
from samples.minicounty.styles.folders import twin_path

NEIGHBOURS = (
    "省人民政府", "省发展和改革委员会", "省教育厅", "省民政厅", "省水利厅", "省农业农村厅", "省自然资源厅",
    "省住房和城乡建设厅", "省卫生健康委员会", "省人力资源和社会保障厅", "澜州市人民政府", "澜州市发展和改革委员会",
    "澜州市教育体育局", "澜州市民政局", "澜州市水务局", "澜州市农业农村局", "澜州市自然资源和规划局", "望溪县人民政府",
    "松陵县人民政府", "梅浦县人民政府", "澜州政务服务网", "澜州公共资源交易网", "澜州信用网", "澜州档案网",
)  # fmt: skip
STYLE = files("samples.minicounty").joinpath("portal.css").read_text("utf-8")
SCRIPT = """<script type="text/javascript" src="/assets/jquery.js"></script>
<script type="text/javascript">
var portal={font:16,theme:'blue',ready:false};
function setFont(size){portal.font=size;var box=document.getElementById('zoom');if(box){box.style.fontSize=size+'px';}}
function setTheme(name){portal.theme=name;document.body.className='theme-'+name;}
function addFavorite(){try{window.external.addFavorite(location.href,document.title);}catch(e){portal.ready=false;}}
function showTime(){var d=new Date(),w=['日','一','二','三','四','五','六'];
 return d.getFullYear()+'年'+(d.getMonth()+1)+'月'+d.getDate()+'日 星期'+w[d.getDay()];}
function toggleMenu(id){var m=document.getElementById(id);m.style.display=m.style.display==='none'?'block':'none';}
function checkSearch(form){if(!form.q.value){form.q.focus();return false;}
 form.q.value=form.q.value.substring(0,60);return true;}
(function(){var timer=null,index=0;function next(){index=(index+1)%5;portal.ready=true;}
 timer=window.setInterval(next,5000);window.onunload=function(){window.clearInterval(timer);};})();
</script>"""
CONAC = "https://bszs.conac.cn/sitename?method=show&amp;id=539927A0000000000000000000000001"


# The names by which inspectors call them.
MISSING_MARKS = ("公安机关备案标识", "站点地图")
FILING = "https://beian.miit.gov.cn/"
REPORT_ERROR = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=" + SITE_CODE


def page(title: str, metas: Iterable[tuple[str, str]], body: str, frame: tuple[str, str], label: str = "utf-8") -> str:
    """A whole page. `frame` is what stands above and below the body, `label` the encoding that the page claims."""
    tags = "\n".join(f'<meta name="{name}" content="{escape(content)}">' for name, content in metas)
    return (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n'
        f'<meta charset="{label}">\n'
        '<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">\n'
        f'<title>{escape(title)}</title>\n{tags}\n<style type="text/css">\n{STYLE}</style>\n{SCRIPT}\n</head>\n'
        f"<body>\n{frame[0]}\n{body}\n{frame[1]}\n</body>\n</html>\n"
    )


def site_metas() -> tuple[tuple[str, str], ...]:
    return (("SiteName", SITE_NAME), ("SiteDomain", SITE_DOMAIN), ("SiteIDCode", SITE_CODE))


def link(path: str, text: str) -> str:
    return f'<a href="{escape(path)}" target="_blank" title="{escape(text)}">{escape(text)}</a>'


def header(shelves: Iterable[Shelf]) -> str:
    """The portal's head with a menu of every bureau and column."""
    groups: dict[BureauSpec, list[Shelf]] = {}
    for shelf in shelves:
        groups.setdefault(shelf.place.bureau, []).append(shelf)
    portal, *others = groups.items()
    tabs = "".join(f"<li>{link(shelf.path, shelf.place.spec.name)}</li>" for shelf in portal[1])
    twins = (shelf for own in groups.values() for shelf in own if shelf.place.spec.quirk is Quirk.TWIN)
    tabs += "".join(f"<li>{link(twin_path(shelf), shelf.place.spec.name)}</li>" for shelf in twins)
    return (
        '<div class="header"><div class="wrap"><div class="logo"><a href="/"><img src="/assets/logo.svg" '
        f'alt="{SITE_NAME}"></a></div><form class="search" action="/search" onsubmit="return checkSearch(this)">'
        '<input name="q" placeholder="请输入关键词"><input type="submit" value="搜索"></form></div></div>\n'
        f'<div class="nav"><ul class="wrap"><li><a href="/">首页</a></li>{tabs}</ul></div>\n'
        f'<div class="mega menu wrap">{"".join(_menu(bureau, columns) for bureau, columns in others)}</div>'
    )


def _menu(bureau: BureauSpec, shelves: list[Shelf]) -> str:
    columns = "".join(link(shelf.path, shelf.place.spec.name) for shelf in shelves)
    return f"<dl><dt>{link(style_of(bureau).home_path(bureau), bureau.crumb)}</dt><dd>{columns}</dd></dl>\n"


def footer() -> str:
    """Has the marks the state asks for, except those named in MISSING_MARKS."""
    links = "".join(link(url, name) for url, name in friends())
    return (
        f'<div class="links yqlj wrap"><b>友情链接</b>{links}</div>\n<div class="footer"><div class="wrap">'
        f'<p><a href="{CONAC}" target="_blank"><img src="/assets/conac.svg" alt="党政机关"></a>　'
        f'<a href="{REPORT_ERROR}" target="_blank"><img src="/assets/jiucuo.svg" alt="政府网站找错"></a></p>'
        f"<p>主办单位：{OFFICE}　承办单位：云岫县融媒体中心　联系电话：{PHONE}</p>"
        f'<p>网站标识码：{SITE_CODE}　<a href="{FILING}">滇ICP备20269927号-1</a></p></div></div>'
    )


def friends() -> Iterator[tuple[str, str]]:
    """(address, name) of the outside sites that every page links."""
    return ((f"http://www.{number:02d}.yunxiu-friends.example/", name) for number, name in enumerate(NEIGHBOURS))


def outside() -> tuple[str, ...]:
    """Every address outside the county to which its pages' head and foot lead."""
    return (*(url for url, _ in friends()), unescape(CONAC), REPORT_ERROR, FILING)
