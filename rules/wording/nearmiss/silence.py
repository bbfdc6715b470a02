"""A quick no for whole pages: lines that every page of a site repeats are judged once."""

from rules.wording.nearmiss.detector import Detector

# Lines of fewer characters are menus and names; no near miss is reported there.
SHORTEST, LONGEST = 8, 400
MOST_KNOWN = 50_000


class SilentLines:
    """Remembers lines without a near miss; what it answers does not depend on what it remembers."""

    def __init__(self, detector: Detector) -> None:
        self._detector = detector
        self._silent: set[str] = set()

    def may_hold(self, text: str, least: float) -> bool:
        """Is there a near miss with that score in some line of the text?"""
        lines = [line for line in dict.fromkeys(text.splitlines()) if len(line) >= SHORTEST]
        fresh = [line for line in lines if line not in self._silent]
        joined = "\n".join(fresh)
        misses = self._detector.find(joined, least)
        if len(self._silent) > MOST_KNOWN:
            self._silent.clear()
        if not misses:
            self._silent.update(line for line in fresh if len(line) <= LONGEST)
        return bool(misses)
