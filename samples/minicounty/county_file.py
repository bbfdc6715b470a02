"""The county file that a clerk would write for the portal."""

from collections.abc import Iterator, Sequence
from datetime import date

from records import Verdict
from samples.minicounty.cast import COUNTY
from samples.minicounty.model import BureauSpec, ColumnSpec, Quirk

# Trap pages, retries and files come on top of the pages.
SPARE_PAGES = 1_000
HEAD = """# {county}政务公开检查配置（示例）。网站、单位和人员均为虚构。

[county]
name = "{county}"
portal = "{base}"
as_of = {today}                # 检查基准日：栏目是否超期按这一天计算

"""
CRAWL = """[crawl]
max_pages = {pages}
max_body_mb = 2                     # 超过此大小的文件不下载，计入检查范围说明
delay_s = 0                         # 示例网站就在本机，不必放慢；检查真实网站请用 0.5 以上
retry_wait_s = 0.1                  # 打不开的链接隔多久再试；检查真实网站请用 30 以上
allow_private_hosts = true          # 只有检查本机或内网网站时才打开
browser = "never"                   # 不用浏览器；由脚本生成的列表会列为“无法判定”
contact = "zwgk@yunxiu.example"     # 写进访问标识，网站管理方可据此联系检查人
"""
LAST_DAY_OF_YEAR = (12, 31)


def county_file(bureaus: Sequence[BureauSpec], pages: int, today: date, base: str) -> str:
    """TOML for a site at `base` with about `pages` pages."""
    head = HEAD.format(county=COUNTY, base=base, today=today.isoformat())
    units = "\n".join(_bureau(bureau, base) for bureau in bureaus)
    exempt = "".join(_exempt(bureau, column, today) for bureau, column in _exempted(bureaus))
    return f"{head}{units}\n{exempt}{CRAWL.format(pages=pages * 2 + SPARE_PAGES)}"


def _bureau(bureau: BureauSpec, base: str) -> str:
    lines = ["[[bureau]]", f'name = "{bureau.name}"', f"aliases = {_array(_aliases(bureau))}"]
    if bureau.listed_urls:
        lines.append(f"urls = {_array(_urls(bureau, base))}")
    else:
        lines.append("# 没有单独的网址：按面包屑导航和“来源”归属到本单位")
    return "\n".join(lines) + "\n"


def _aliases(bureau: BureauSpec) -> tuple[str, ...]:
    full = bureau.name if bureau.name.startswith(COUNTY) else COUNTY + bureau.name.removeprefix("县")
    short = bureau.crumb or bureau.name.replace(COUNTY, "县")
    return tuple(name for name in dict.fromkeys((full, short)) if name != bureau.name)


def _urls(bureau: BureauSpec, base: str) -> tuple[str, ...]:
    """The bureau's folder; for the office behind the portal itself, the folders of its columns."""
    root = base.rstrip("/")
    if bureau.crumb:
        return (root + bureau.prefix,)
    return tuple(f"{root}{bureau.prefix}{column.slug}/" for column in bureau.columns)


def _exempted(bureaus: Sequence[BureauSpec]) -> Iterator[tuple[BureauSpec, ColumnSpec]]:
    """Those that may rest, and those whose time of rest is over."""
    pairs = ((bureau, column) for bureau in bureaus for column in bureau.columns)
    return ((b, c) for b, c in pairs if c.verdict is Verdict.EXEMPT or c.quirk is Quirk.LAPSED)


def _exempt(bureau: BureauSpec, column: ColumnSpec, today: date) -> str:
    is_over = column.quirk is Quirk.LAPSED
    until = date(today.year - is_over, *LAST_DAY_OF_YEAR)
    note, unit = ("豁免已到期", _aliases(bureau)[0]) if is_over else ("暂不更新的栏目", bureau.name)
    return (
        f'# 已按程序报备，{note}\n[[exempt]]\nbureau = "{unit}"\ncolumn = "{column.name}"\n'
        f'reason = "本年度无人事任免事项，已报县政府办公室备案"\nuntil = {until.isoformat()}\n\n'
    )


def _array(items: Sequence[str]) -> str:
    if len(items) > 2:
        return "[\n" + "".join(f'    "{item}",\n' for item in items) + "]"
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"
