"""List data behind scripts: where a column page's script asks for its rows, and what comes back.

The crawler asks these addresses, the reader reads the answers and must know whose they are: both derive them here.
Systems that can only be asked by POST (新点 `getgovinfolist`, 信息公开 `search.jsp` of JCMS) have no unit: a scan sends
GET requests only, so that such columns stay unknown.
"""

from records.feeds.answers import FeedAnswer, read_answer
from records.feeds.model import Feed
from records.feeds.registry import feeds_of, first_page, following, is_feed, page_number, system_name
from records.feeds.rows import FeedRow

__all__ = [
    "Feed",
    "FeedAnswer",
    "FeedRow",
    "feeds_of",
    "first_page",
    "following",
    "is_feed",
    "page_number",
    "read_answer",
    "system_name",
]
