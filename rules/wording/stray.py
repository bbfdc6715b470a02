"""Words in which synonym machines show."""

import re

# Right words that official prose hardly ever uses: one alone means nothing, many on one page mean a machine.
STRAY = (
    *(
        "催促",
        "根底",
        "宽敞",
        "亲热",
        "猛烈",
        "赐予",
        "疼惜",
        "觉察",
        "透亮",
        "效劳",
        "准时",
        "乐观",
        "假设",
        "假如",
        "宣扬",
    ),
    *("熬炼", "抱负", "爱惜", "仔细", "盼望", "驾驭", "订正", "妥当", "探究", "伴同", "生疏", "学问"),
)
# By first and second character: a set of characters is found faster than any of thirty words.
PAIR = re.compile(f"[{''.join(word[0] for word in STRAY)}][{''.join(word[1] for word in STRAY)}]")


def stray_in(text: str) -> list[str]:
    """Those that stand there, each once."""
    return [word for word in dict.fromkeys(PAIR.findall(text)) if word in STRAY]
