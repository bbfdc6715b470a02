"""What a user can get wrong about rules."""

from records import Trouble


class RuleError(Trouble, ValueError):
    """A setting that cannot be used: an unknown code, a bad limit, an unreadable word list. The message is one
    Chinese sentence that can be shown as it stands."""
