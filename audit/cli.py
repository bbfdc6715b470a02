"""The command line: `govlint …`."""

import logging
import sys
from traceback import format_tb
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from audit.deferred import deferring
from audit.exits import Exit
from audit.usage import explain_usage, frame_help_in_chinese
from audit.version import VERSION
from records import Trouble
from rules import scrub_name

logger = logging.getLogger(__name__)
# By each command its place and its line in the overview, which is the first of its own help.
COMMANDS = {
    "demo": ("audit.commands.demo:demo", "在本机启动示例县网站并扫描，写出全部报告。"),
    "scan": ("audit.commands.scan:scan", "全县扫描：抓取、判定并生成报告。"),
    "check": ("audit.commands.check:check_command", "发布前自查：检查文件、文件夹或一个网页，不留存任何内容。"),
    "columns": ("audit.commands.columns:columns", "只发现并判定栏目，不检查内容。"),
    "recheck": ("audit.commands.recheck:recheck", "复查台账中未销号的问题：只访问相关页面，确已整改的销号。"),
    "rejudge": ("audit.commands.rejudge:rejudge_command", "用现行规则重新判定已保存的证据，不访问网络。"),
    "report": ("audit.commands.report:report", "由已有扫描结果生成任意格式的报告。"),
    "ledger": ("audit.commands.ledger:app", "整改台账：查看、认定、豁免、申报整改，导出、收回、对照、发函。"),
    "evidence": ("audit.commands.evidence:app", "证据：查看保存情况，清理超过保存期限的部分。"),
    "rules": ("audit.commands.rules:app", "查看规则。"),
    "config": ("audit.commands.config:app", "查看配置。"),
}
app = typer.Typer(
    name="govlint",
    cls=deferring(COMMANDS),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="政务公开合规扫描：发现检查者会发现的问题，并以问题清单的形式给出。",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"govlint {VERSION}")
        raise typer.Exit


@app.callback()
def options(
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="显示运行日志")] = False,
    version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True, help="显示版本")] = False,
) -> None:
    logging.basicConfig(level=logging.INFO if verbose else logging.ERROR, format="%(asctime)s %(name)s %(message)s")


def main() -> None:
    """Errors a user can mend end as one Chinese sentence and exit code 2."""
    frame_help_in_chinese()
    try:
        code = app(standalone_mode=False)
    except Trouble as error:
        # It names files as they were asked for, and files of people bear their numbers.
        _end(scrub_name(str(error)))
    except TyperException as error:
        _end(explain_usage(error))
    except Exception as error:
        # Exit code 1 says "issues found", so a fault of ours must not end with it. Its text may quote a page.
        logger.info("internal error\n%s", "".join(format_tb(error.__traceback__)))
        _end(f"程序内部出错（{type(error).__name__}），结果不可用。请用 govlint -v 重新运行，并把输出发给维护人员。")
    except (KeyboardInterrupt, typer.Abort):
        _end("已暂停，已抓取的内容都已保存；再次运行同一命令可继续。")
    sys.exit(code or Exit.CLEAN)


def _end(sentence: str) -> NoReturn:
    sys.stderr.write(f"{sentence}\n")
    sys.exit(Exit.INCOMPLETE)
