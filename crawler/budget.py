"""How many documents a run may still fetch."""

# A site whose links nearly all fail is a trap or is down: more failed tries than this tell nothing new.
TRIES_PER_PLACE = 5
MIN_TRIES = 500


class Budget:
    """Places for `limit` documents. A place is lent with each request and comes back when no document came of it,
    but not for ever."""

    def __init__(self, limit: int, spent: int = 0) -> None:
        self._limit = limit
        self._spent = spent
        self._lent = 0
        self._tries_left = max(MIN_TRIES, limit * TRIES_PER_PLACE)

    @property
    def free(self) -> int:
        """Places neither spent nor lent."""
        return max(0, self._limit - self._spent - self._lent)

    @property
    def exhausted(self) -> bool:
        return self._spent >= self._limit or self._tries_left <= 0

    def lend(self, places: int) -> None:
        self._lent += places

    def settle(self, fetched: bool) -> None:
        self._lent -= 1
        self._spent += fetched
        self._tries_left -= not fetched
