"""Trouble that a user can mend."""


class UserError(Exception):
    """One Chinese sentence saying what is wrong and what to do next; ends the command with exit code 2."""
