"""Pictures and scripts that the portal's pages ask for. Drawn here, so that nothing has to be shipped or licensed."""

SVG = "image/svg+xml"
SCRIPT = "application/javascript"
HILLS = "M0 {a} Q150 {b} 320 {a} T640 {a} T960 {a} T1280 {a} T1600 {a} V250 H0 Z"
# Does in a browser what the scripts of the real systems do: fills the JCMS list, draws the UCAP pager, shows clicks.
PORTAL_SCRIPT = """
function _showDynClicks(name, owner, id){document.write(100 + id % 900);}
function createPageHTML(box, pages, current, name, suffix){
 var html = '';
 for(var i=1;i<=pages&&pages>1;i++){
  html += i==current ? '<span>'+i+'</span>' : '<a href="'+name+(i==1?'':'_'+i)+'.'+suffix+'">'+i+'</a>';}
 document.getElementById(box).innerHTML = html;}
document.addEventListener('DOMContentLoaded', function(){
 document.querySelectorAll('.default_pgContainer').forEach(function(box){
  var data = box.querySelector('script[type="text/xml"]');
  if(!data){return;}
  var rows = data.textContent.split('<record><![CDATA[').slice(1, 16);
  box.querySelector('ul').innerHTML = rows.map(function(row){return row.split(']]>')[0];}).join('');});});
"""


def _svg(width: int, height: int, content: str) -> bytes:
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{content}</svg>'.encode()


def _hills(sky: str) -> bytes:
    layers = ((150, 60, 0.12), (185, 110, 0.16), (215, 165, 0.22))
    paths = "".join(f'<path d="{HILLS.format(a=a, b=b)}" fill="#fff" opacity="{o}"/>' for a, b, o in layers)
    return _svg(1600, 250, f'<rect width="1600" height="250" fill="{sky}"/>{paths}')


def _text(width: int, height: int, size: int, text: str, fill: str = "#fff") -> str:
    style = f'font-family="Noto Serif CJK SC,SimSun,serif" font-size="{size}" fill="{fill}"'
    return f'<text x="{width // 2}" y="{height // 2 + size // 3}" text-anchor="middle" {style}>{text}</text>'


def _logo() -> bytes:
    hill = (
        '<circle cx="42" cy="42" r="38" fill="#c8102e"/><path d="M14 56 L34 28 L46 44 L54 34 L70 56 Z" fill="#ffd36b"/>'
    )
    return _svg(460, 84, hill + f'<g transform="translate(60 0)">{_text(400, 84, 42, "云岫县人民政府")}</g>')


def _badge(text: str, fill: str) -> bytes:
    return _svg(104, 48, f'<rect width="104" height="48" rx="6" fill="{fill}"/>{_text(104, 48, 17, text)}')


ASSETS: dict[str, tuple[bytes, str]] = {
    "/assets/top.svg": (_hills("#1b5fa8"), SVG),
    "/assets/banner.svg": (_hills("#2f78bf"), SVG),
    "/assets/logo.svg": (_logo(), SVG),
    "/assets/conac.svg": (_badge("党政机关", "#c8102e"), SVG),
    "/assets/jiucuo.svg": (_badge("网站找错", "#3d7fc4"), SVG),
    "/assets/jquery.js": (PORTAL_SCRIPT.encode(), SCRIPT),
    "/assets/AuthorizedRead/unitbuild.js": (b"/* asks the publishing service for the rows */\n", SCRIPT),
    "/favicon.ico": (_svg(16, 16, '<rect width="16" height="16" fill="#c8102e"/>'), SVG),
}
