"""The official description of the Bot API, reduced by `reduce_api`, as values."""

import json
from pathlib import Path
from typing import Any

_API: dict[str, Any] = json.loads(Path(__file__).with_name("api.json").read_text(encoding="utf-8"))

METHODS: dict[str, Any] = _API["methods"]
TYPES: dict[str, Any] = _API["types"]
UPDATE_KINDS = frozenset(TYPES["Update"]["fields"]) - {"update_id"}
"""What an update can bring, such as `message` or `callback_query`."""
