"""The only room with network access: fetches what a plan allows and keeps it in an archive."""

from crawler.process import run

__all__ = ["run"]
