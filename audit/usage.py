"""The command line's own words, in Chinese: the frames of its help and what was wrong with a line."""

import re

from typer import rich_utils
from typer.exceptions import TyperException

from rules.kit import scrub

HELP = "请用 govlint --help 查看用法。"
_UNKNOWN_COMMAND = re.compile(r"No such command '(?P<given>[^']*)'(?:.*Did you mean '(?P<near>[^']*)')?")


def frame_help_in_chinese() -> None:
    """The frames of every help page. They are the library's own constants: it has no setting for them."""
    rich_utils.ARGUMENTS_PANEL_TITLE = "参数"
    rich_utils.OPTIONS_PANEL_TITLE = "选项"
    rich_utils.COMMANDS_PANEL_TITLE = "命令"
    rich_utils.REQUIRED_LONG_STRING = "（必填）"
    rich_utils.DEFAULT_STRING = "（默认：{}）"


def explain_usage(error: TyperException) -> str:
    """What `_explained` says; a wrong argument may hold somebody's number."""
    return scrub(_explained(error))


def _explained(error: TyperException) -> str:
    """One sentence that names the option or argument at fault. The parser's own words are English and only stand
    where nothing better is known."""
    option, parameter = getattr(error, "option_name", ""), getattr(error, "param", None)
    if option:
        possibilities = getattr(error, "possibilities", None)
        return f"没有选项 {option}{_hint(possibilities[0] if possibilities else None)}{HELP}"
    if parameter is not None:
        name = parameter.metavar or "/".join(parameter.opts)
        return f"参数 {name} 缺失或取值有误。{HELP}"
    if unknown := _UNKNOWN_COMMAND.match(error.format_message()):
        return f"没有命令 {unknown['given']}{_hint(unknown['near'])}{HELP}"
    return f"命令写法有误（{error.format_message()}）。{HELP}"


def _hint(near: str | None) -> str:
    return f"，是否想写 {near}？" if near else "。"
