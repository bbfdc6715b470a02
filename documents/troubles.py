"""Problems met while reading files, in the words that users read: what is wrong, and what to do."""

from records import Problem, ProblemKind

RESCUE = "请重新上传能正常打开的文件"


class Unreadable(Exception):
    """Nothing of the file can be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def damaged(label: str) -> Problem:
    """`label` names the type, such as `Word 文档`."""
    blank = " " if label[:1].isascii() else ""
    return Problem(ProblemKind.DAMAGED, f"文件已损坏或不是有效的{blank}{label}，{RESCUE}")


def encrypted(label: str) -> Problem:
    return Problem(ProblemKind.ENCRYPTED, f"{label}设有打开密码，无法读取，请取消密码后重新上传")


def too_large(label: str) -> Problem:
    return Problem(ProblemKind.TOO_LARGE, f"{label}内容过多，超出部分未读取，请拆分后重试或人工核对")


def too_deep(label: str) -> Problem:
    return Problem(ProblemKind.TOO_DEEP, f"{label}内容嵌套过深，未能全部读取，请人工核对")


def unsupported(label: str) -> Problem:
    return Problem(ProblemKind.UNSUPPORTED, f"暂不支持读取{label}，请人工核对")


def without_text(label: str) -> Problem:
    return Problem(ProblemKind.EMPTY, f"{label}中没有可读取的文字（可能只有图片或扫描件），请人工核对")


def embedded(label: str) -> Problem:
    return Problem(ProblemKind.UNSUPPORTED, f"{label}内嵌了其他文件，内嵌部分未读取，请人工核对", fatal=False)


EMPTY = Problem(ProblemKind.EMPTY, f"文件内容为空，{RESCUE}")
UNKNOWN = Problem(ProblemKind.UNSUPPORTED, "无法识别文件类型，内容未读取，请人工核对")
CRASHED = Problem(ProblemKind.DAMAGED, "读取文件时出错，内容未读取，请人工核对")


def many_members() -> Problem:
    return Problem(ProblemKind.TOO_LARGE, "压缩包内文件过多，其余文件未读取，请拆分后重试或人工核对")


def member_too_large() -> Problem:
    return Problem(ProblemKind.TOO_LARGE, "压缩包解压后体积过大，已停止解压，请拆分后重试或人工核对")


def suspicious_ratio() -> Problem:
    return Problem(ProblemKind.TOO_LARGE, "压缩比异常（疑似压缩炸弹），未解压，请核对文件来源")


def time_is_up() -> Problem:
    return Problem(ProblemKind.TIMEOUT, "读取压缩包用时过长，其余文件未读取，请拆分后重试或人工核对")


def locked_member() -> Problem:
    return Problem(ProblemKind.ENCRYPTED, "压缩包内文件设有打开密码，无法读取，请取消密码后重新上传")


def member_damaged() -> Problem:
    return Problem(ProblemKind.DAMAGED, f"压缩包内文件已损坏，{RESCUE}")


def unknown_packing() -> Problem:
    return Problem(ProblemKind.UNSUPPORTED, "压缩包内文件采用的压缩方式暂不支持，请用普通 zip 方式重新压缩或人工核对")


def no_program() -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED,
        "读取 rar 压缩包需要本机装有解压程序（unar、bsdtar、unrar 或 7z），目前未找到，请安装后重试或人工核对",
    )


def partly_unpacked() -> Problem:
    return Problem(ProblemKind.DAMAGED, f"压缩包已损坏或部分文件设有密码，未能全部解压，{RESCUE}")


def nested_too_deep() -> Problem:
    return Problem(ProblemKind.TOO_DEEP, "压缩包嵌套层数过多，内层未读取，请人工核对")


OUT_OF_MEMORY = Problem(ProblemKind.TOO_LARGE, "文件展开后占用内存过多，已停止读取，请拆分后重试或人工核对")
