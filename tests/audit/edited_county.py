"""The sample county as its webmasters change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from samples.minicounty import Site
from samples.minicounty.answers import Answer
from samples.minicounty.site import Route

BLOCKED = Answer("访问被拦截".encode(), "text/plain; charset=utf-8", 403)
DOWN = Answer("服务暂时不可用".encode(), "text/plain; charset=utf-8", 503)
GONE = Answer("<html><title>404</title><body>页面不存在</body></html>".encode(), "text/html", 404)


@dataclass
class Edited:
    """Words replaced, pages that answer otherwise, pages that moved; `exact` answers stand for one address each."""

    site: Site
    words: dict[bytes, bytes] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    exact: dict[str, Answer] = field(default_factory=dict)

    @property
    def routes(self) -> Mapping[str, Route]:
        return self.site.routes

    def answer(self, target: str) -> Answer:
        if target in self.exact:
            return self.exact[target]
        for start, answer in self.answers.items():
            if target.startswith(start):
                return answer
        for old, new in self.moved.items():
            if target.startswith(old):
                return GONE
            target = target.replace(new, old, 1) if target.startswith(new) else target
        answer = self.site.answer(target)
        body = answer.body
        for old_word, new_word in (*self.words.items(), *((o.encode(), n.encode()) for o, n in self.moved.items())):
            body = body.replace(old_word, new_word)
        location = answer.location
        for old, new in self.moved.items():
            location = location.replace(old, new)
        return replace(answer, body=body, location=location)

    def is_back(self) -> None:
        for edits in (self.words, self.answers, self.moved, self.exact):
            edits.clear()
