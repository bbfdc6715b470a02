"""The one place where characters that break JSON, XML and spreadsheets are taken out of what was read."""

import re

# Controls other than tab and line ends, the C1 range, lone surrogates and the non-characters.
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Editors leave them behind, and they split words and numbers that look whole.
INVISIBLE = ("\u200b", "\ufeff", "\u2060", "\u00ad")


def without_invisible(text: str) -> str:
    for mark in INVISIBLE:
        # Looking first is ten times as quick as replacing nothing.
        if mark in text:
            text = text.replace(mark, "")
    return text


def clean(text: str) -> str:
    """Without unsafe and invisible characters; white space stays as it is."""
    return text if text.isprintable() else UNSAFE.sub("", without_invisible(text))


def tidy(text: str) -> str:
    """Clean and on one line: every run of white space, ideographic and no-break spaces included, is one space."""
    line = " ".join(text.split())
    return line if line.isprintable() else clean(line).strip()


def tidy_lines(text: str) -> str:
    """Like `tidy`, line by line, without empty lines."""
    if "\n" not in text:
        return tidy(text)
    return "\n".join(line for line in map(tidy, text.split("\n")) if line)
