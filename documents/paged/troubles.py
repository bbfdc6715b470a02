"""Problems of files that have pages, in the words that users read."""

from collections.abc import Sequence

from records import Problem, ProblemKind

NAMED = 5
NAMED_SPANS = 12
NO_ENGINE = '未安装文字识别组件（pip install "govlint[ocr]"）'
TOO_MANY = "超出单个文件的文字识别页数上限"
BAD_PICTURE = "图片格式无法识别或已损坏"
NO_LETTERS = "文字已转为图形"
TOO_BIG = "图片尺寸过大"


def embedded_named(label: str, names: Sequence[str]) -> Problem:
    """`names` of the files inside; the first few are shown."""
    shown = "、".join(name[:60] for name in names[:NAMED])
    more = f"等{len(names)}个文件" if len(names) > NAMED else ""
    message = f"{label}带有附件（{shown}{more}），附件未读取，请人工核对"
    return Problem(ProblemKind.UNSUPPORTED, message, fatal=False)


def page_missing(page: int) -> Problem:
    return Problem(ProblemKind.DAMAGED, f"第{page}页已损坏或缺失，未能读取，请人工核对")


def pictures_unread(pages: Sequence[int], reason: str) -> Problem:
    """Pages that are pictures; `reason` says why their text was not recognised."""
    return Problem(ProblemKind.UNSUPPORTED, f"第{spans(pages)}页为图片，{reason}，未能读取，请人工核对")


def pictures_beside(pages: Sequence[int], reason: str) -> Problem:
    """Pages with text of their own and a large picture beside it."""
    return Problem(
        ProblemKind.UNSUPPORTED, f"第{spans(pages)}页含有大幅图片，{reason}，图中文字未读取，请人工核对", fatal=False
    )


def recognised(pages: Sequence[int]) -> Problem:
    return Problem(
        ProblemKind.RECOGNISED, f"第{spans(pages)}页的文字由图片识别得到，可能有误，请对照原件核对", fatal=False
    )


def unmapped(page: int) -> Problem:
    return Problem(ProblemKind.ENCODING, f"第{page}页的字体没有文字编码，部分文字无法还原，请人工核对")


def spans(pages: Sequence[int]) -> str:
    """1、3—7: pages as people name them; a long list is cut."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    names = [str(run[0]) if len(run) == 1 else f"{run[0]}—{run[-1]}" for run in runs[:NAMED_SPANS]]
    return "、".join(names) + ("等" if len(runs) > NAMED_SPANS else "")
