"""What goes wrong in a way that its user can mend."""


class Trouble(Exception):
    """The message is one Chinese sentence saying what is wrong and what to do next. Every room's errors of this kind
    are of this class; a command ends with the sentence and exit code 2."""
