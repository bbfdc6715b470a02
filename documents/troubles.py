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
