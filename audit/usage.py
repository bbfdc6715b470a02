"""What was wrong with a command line, in Chinese."""

from typer.exceptions import TyperException

HELP = "请用 govlint --help 查看用法。"


def explain_usage(error: TyperException) -> str:
    """One sentence that names the option or argument at fault. The parser's own words are English and only stand
    where nothing better is known."""
    option, parameter = getattr(error, "option_name", ""), getattr(error, "param", None)
    if option:
        near = getattr(error, "possibilities", None)
        hint = f"，是否想写 {near[0]}？" if near else "。"
        return f"没有选项 {option}{hint}{HELP}"
    if parameter is not None:
        name = parameter.metavar or "/".join(parameter.opts)
        return f"参数 {name} 缺失或取值有误。{HELP}"
    return f"命令写法有误（{error.format_message()}）。{HELP}"
