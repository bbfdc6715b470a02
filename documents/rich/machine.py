"""Follows an RTF file group by group and hands out paragraphs, cells and rows."""

from dataclasses import dataclass, field, replace

from documents.rich.encodings import CHARSETS, decoded, page_codec
from documents.rich.state import Events, State
from documents.rich.tokens import Kind, Token, tokens
from documents.rich.words import DESTINATIONS, ENDS, INFO, SIGNS, SKIPPED, STORIES, TEXTS

MAX_DEPTH = 2_000
MAX_TOKENS = 8_000_000
MAX_TEXT = 30_000_000


@dataclass(slots=True)
class Machine:
    """`is_cut` when a bound was met; `is_open` when the file ends inside a group; `has_objects` for other files in it;
    `has_pictures` for pictures."""

    events: Events
    state: State = field(default_factory=lambda: State("gb18030"))
    stack: list[State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    in_fonts: int = 0
    pending: bytearray = field(default_factory=bytearray)
    due: int = 0
    starred: bool = False
    is_cut: bool = False
    is_open: bool = False
    has_objects: bool = False
    has_pictures: bool = False

    def run(self, body: bytes) -> None:
        size = 0
        for count, token in enumerate(tokens(body)):
            size += len(token.data)
            if count > MAX_TOKENS or size > MAX_TEXT or len(self.stack) > MAX_DEPTH:
                self.is_cut = True
                break
            self._take(token)
        self._flush()
        self.is_open = bool(self.stack)

    def _take(self, token: Token) -> None:
        if token.kind is Kind.BYTES:
            self._bytes(token.data)
            return
        if token.kind is Kind.SKIP:
            return
        self._flush()
        if token.kind is Kind.OPEN:
            self.stack.append(self.state)
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.kind is Kind.SIGN:
            self._sign(token.word)
        else:
            self._word(token.word, token.number)
        self.starred = token.kind is Kind.SIGN and token.word == "*"

    def _bytes(self, data: bytes) -> None:
        """Behind \\u stand characters for old programs; they are not text."""
        if self.due:
            drop = min(self.due, len(data))
            self.due -= drop
            data = data[drop:]
        if not self.state.skip:
            self.pending += data

    def _flush(self) -> None:
        if self.pending:
            text = decoded(bytes(self.pending), self.state.codec)
            self.pending.clear()
            self.events.run(text, self.state)

    def _close(self) -> None:
        if not self.stack:
            return
        before = self.state
        self.state = self.stack.pop()
        self.due = 0
        if self.in_fonts > len(self.stack):
            self.in_fonts = 0
        if before.name != self.state.name or before.info != self.state.info:
            self.events.end("par", before)

    def _sign(self, sign: str) -> None:
        self.due = 0
        if sign in SIGNS and not self.state.skip:
            self.events.run(SIGNS[sign], self.state)

    def _word(self, word: str, number: int | None) -> None:
        if word == "u" and number is not None:
            self._unicode(number)
            return
        self.due = 0
        if word in SKIPPED or (self.starred and word not in DESTINATIONS):
            self._skip(word)
        elif word in STORIES:
            self.state = replace(self.state, name=STORIES[word])
        elif word in INFO and self.stack:
            self.state = replace(self.state, info=word)
        elif word in ENDS:
            if not self.state.skip:
                self.events.end(word, self.state)
        elif word in TEXTS:
            if not self.state.skip:
                self.events.run(TEXTS[word], self.state)
        else:
            self._setting(word, number)

    def _skip(self, word: str) -> None:
        self.has_objects |= word in ("objdata", "objocx")
        self.has_pictures |= word == "pict"
        if word == "fonttbl":
            self.in_fonts = len(self.stack)
        self.state = replace(self.state, skip=True)

    def _setting(self, word: str, number: int | None) -> None:
        off = number == 0
        if word == "ansicpg":
            self.state = replace(self.state, codec=page_codec(number))
        elif word == "f" or word == "af":
            self._font(number or 0)
        elif word == "fcharset" and self.in_fonts:
            self.fonts[self.font] = CHARSETS.get(number or 0, "")
        elif word in ("v", "deleted"):
            self.state = replace(self.state, hidden=not off)
        elif word == "plain":
            self.state = replace(self.state, hidden=False)
        elif word == "uc":
            self.state = replace(self.state, fallback=max(0, min(number or 0, 10)))
        elif word == "intbl":
            self.state = replace(self.state, in_table=True)
        elif word == "pard":
            self.state = replace(self.state, in_table=False)

    def _font(self, number: int) -> None:
        self.font = number
        if not self.in_fonts and self.fonts.get(number):
            self.state = replace(self.state, codec=self.fonts[number])

    def _unicode(self, number: int) -> None:
        """Numbers above 32767 are written negative; two of them make one letter beyond the first plane."""
        if not self.state.skip:
            self.events.run(chr(number % 0x10000), self.state)
        self.due = self.state.fallback
