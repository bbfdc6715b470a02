"""List data behind scripts: where a column page's script asks for its rows, and what comes back.

The crawler asks these addresses, the reader reads the answers and must know whose they are: both derive them here.
Interfaces that answer to POST only are asked so where the page's script spells out the form (see `posted`). 信息公开
`search.jsp` of JCMS has no unit: its answers are not those of one column.
"""

from records.feeds.answers import FeedAnswer, read_answer
from records.feeds.model import Feed
from records.feeds.posted import Sending
from records.feeds.registry import feeds_of, first_page, following, is_feed, page_number, sending_of, system_name
from records.feeds.rows import FeedRow

__all__ = [
    "Feed",
    "FeedAnswer",
    "FeedRow",
    "Sending",
    "feeds_of",
    "first_page",
    "following",
    "is_feed",
    "page_number",
    "read_answer",
    "sending_of",
    "system_name",
]
