"""The command line: `govlint …`."""

import logging
import sys
from traceback import format_tb
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from audit.commands import columns, config, demo, evidence, ledger, recheck, rejudge, report, rules, scan
from audit.commands.check import check_command
from audit.errors import UserError
from audit.exits import Exit
from audit.usage import explain_usage, frame_help_in_chinese
from audit.version import VERSION
from evidence import ArchiveError
from ledger.errors import LedgerError
from reports import ReportError
from rules import RuleError, scrub_name

logger = logging.getLogger(__name__)
app = typer.Typer(
    name="govlint",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="政务公开合规扫描：发现检查者会发现的问题，并以问题清单的形式给出。",
)
app.command("demo")(demo.demo)
app.command("scan")(scan.scan)
app.command("check")(check_command)
app.command("columns")(columns.columns)
app.command("recheck")(recheck.recheck)
app.command("rejudge")(rejudge.rejudge_command)
app.command("report")(report.report)
app.add_typer(ledger.app, name="ledger")
app.add_typer(evidence.app, name="evidence")
app.add_typer(rules.app, name="rules")
app.add_typer(config.app, name="config")


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
    except (UserError, ArchiveError, LedgerError, ReportError, RuleError) as error:
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
