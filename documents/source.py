"""What the reading room is given."""

from dataclasses import dataclass

from records.feeds import is_feed


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with what is known about where they came from.

    `url` is the page's address (or the path as given); `name` the file's name, used only to break ties between text
    formats; `attachment` the name of the attached file and `parent` the page it hangs on; `is_home` marks a portal's
    home page.
    """

    url: str
    body: bytes
    content_type: str = ""
    name: str = ""
    attachment: str = ""
    parent: str = ""
    is_home: bool = False

    @property
    def place(self) -> str:
        """The address that links are relative to: rows of list data are shown in the page that asked for them."""
        is_data = bool(self.parent) and not self.attachment and is_feed(self.url)
        return self.parent if is_data else self.url

    @property
    def suffix(self) -> str:
        """The lower-case suffix of the name or the address, "" when there is none."""
        name = (self.name or self.attachment or self.url.split("?", 1)[0]).rsplit("/", 1)[-1]
        stem, dot, suffix = name.rpartition(".")
        return suffix.lower() if dot and stem and len(suffix) <= 8 else ""
