"""Trouble that a user can mend."""

from records import Trouble


class UserError(Trouble):
    """One Chinese sentence saying what is wrong and what to do next; ends the command with exit code 2."""
