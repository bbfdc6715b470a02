"""JSON that any reader takes."""

import json
from typing import Any


def json_text(data: Any) -> str:
    """Sorted keys, Chinese as it is. A lone surrogate, which UTF-8 cannot hold, becomes its JSON escape: Python spells
    both the same way, so the text reads back unchanged."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return text.encode(errors="backslashreplace").decode()
