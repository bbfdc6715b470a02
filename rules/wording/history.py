"""Where an old name is right: history, quoted titles and document numbers, other meanings of the same characters."""

import re
from collections.abc import Iterable
from datetime import date

# "原" tells of former names, except inside these words.
FORMER = re.compile(
    r"(?:(?<![草平高中太还复燃荒])原(?![因则料有来本始文油煤材地先产住籍告件定貌点型])|前身|时任|现任前|历任|曾任|曾在|曾经?|旧称|"
    r"更名|改称|撤销|合并|整合|组建|并入|划入|承接|当时|当年|史料|档案|挂牌前|改革前|保留|加挂|废止|取消|停止)[^。；！？]{0,20}$"
)
RENAMED = re.compile(
    r"^[^。；，！？]{0,14}(?:更名|改称|改为|改组|撤销|合并|整合|并入|划入|划转|转隶|不再保留|时期|期间|牌子|旧楼|旧址|老楼|历年|档案|（原|（现|，现为|成立于)"
)
REPEALED = re.compile(
    r"^[^。；！？]{0,18}(?:废止|失效|停止执行|不再适用|停止施行|修订为|修改为|被.{0,12}(?:取代|代替|替代)|取消|停征|时期|期间|之前|以前)"
)
ISSUED = re.compile(r"^[^。；，！？]{0,12}(?:第\s?\d{1,4}号|[〔\[（【﹝]\s?(?:19|20)\d\d\s?[〕\]）】﹞])")
PAPERS = re.compile(
    r"^(?:办公厅|办公室)?[等联合、]{0,3}(?:第|令|公告|规章|发布|印发|颁布|颁发|编写|编著|编印|制定|监制|批准|批复|核发|出具|认定|命名|授予|评为|表彰)"
)
YEAR = re.compile(r"(?<!\d)(19[4-9]\d|20[0-4]\d)(?:年|—|-|～|至|\.)")
BEFORE_YEAR = re.compile(r"(?:19|20)\d\d年[^，。；]{0,6}前")
NEAR_YEAR = 12
SENTENCE = re.compile(r"[^。；！？\n]*$")
FOREIGN = re.compile(
    r"(?:[美英法德泰韩]国|日本|越南|俄罗斯|朝鲜|蒙古国|老挝|缅甸|印度|尼西亚|马来西亚|新加坡|菲律宾|斯坦|柬埔寨|荷兰|澳大利亚|"
    r"新西兰|加拿大|巴西|阿根廷|埃及|以色列|意大利|西班牙|葡萄牙|瑞[典士]|丹麦|挪威|芬兰|波兰|匈牙利|乌克兰|白俄罗斯|联邦|王国|该国|"
    r"台湾|民国|伪满|苏联|边区|军区|军委|解放军)[^，。；]{0,3}$"
)
# A name of a body or place ends where another word does not begin: 农业部门, 国土所有权, 江都市场.
TAILS = {
    "部": "门队分位落件署属类级长际",
    "局": "面部势限域促",
    "办": "法公理事学好实证结",
    "委": "员托派",
    "所": "有属在需以谓示得",
    "会": "议",
    "院": "校",
    "站": "点",
    "市": "场面容价集",
}


def is_other_word(wrong: str, before: str, after: str) -> bool:
    """True when the characters belong to another word or to a body elsewhere."""
    return runs_on(wrong, after) or FOREIGN.search(before) is not None


def runs_on(wrong: str, after: str) -> bool:
    """True when the name's last character begins another word: 建设 + 部门."""
    return after.startswith(tuple(TAILS.get(wrong[-1], "")))


def in_title(before: str, after: str) -> bool:
    """True inside 《…》 or 〈…〉: the title of another text is quoted as it stands."""
    for opening, closing in (("《", "》"), ("〈", "〉")):
        begun = before.rfind(opening)
        if begun > before.rfind(closing) and closing in after:
            return True
    return False


def is_past(before: str, after: str, since: date | None) -> bool:
    """True where the words around speak of the time when the name was in use, or of its change."""
    sentence = SENTENCE.search(before)
    spoken = sentence.group() if sentence else ""
    if FORMER.search(spoken) or RENAMED.search(after) or ISSUED.search(after) or BEFORE_YEAR.search(spoken):
        return True
    # The year nearest to the name is the one that dates it.
    years = (*YEAR.findall(spoken)[-1:], *YEAR.findall(after[:NEAR_YEAR])[:1])
    return since is not None and any(int(year) < since.year for year in years)


def newest_year(texts: Iterable[str]) -> int | None:
    """The latest year that the texts name: an undated page cannot be much older, and is hardly much younger."""
    years = [int(year) for text in texts for year in YEAR.findall(text)]
    return max(years, default=None)


def is_repealed(after: str) -> bool:
    """True where the sentence itself says that the law is no longer in force."""
    return REPEALED.search(after) is not None


def is_issuer(after: str) -> bool:
    """True where the name stands as the issuer of a paper, which keeps it for ever."""
    return PAPERS.search(after) is not None
