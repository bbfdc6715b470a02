"""What a group of an RTF file hands on, and who is told of its text."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """What a group hands on to the groups in it. `name` is the story's, "" for the body; `info` a property's key."""

    codec: str
    skip: bool = False
    hidden: bool = False
    name: str = ""
    info: str = ""
    fallback: int = 1
    in_table: bool = False


@dataclass(slots=True)
class Events:
    """`run` gets text with the state it stands in; `end` the control word that ends a paragraph, cell or row."""

    run: Callable[[str, State], None]
    end: Callable[[str, State], None]
