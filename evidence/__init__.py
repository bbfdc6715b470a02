"""The archive of what was seen: one SQLite file per site run, append-only; WARC in and out."""

from evidence.archive import Archive
from evidence.errors import ArchiveError
from evidence.notes import Notes
from evidence.thinning import thinned
from evidence.warc_export import export_warc
from evidence.warc_import import import_warc

__all__ = ["Archive", "ArchiveError", "Notes", "export_warc", "import_warc", "thinned"]
