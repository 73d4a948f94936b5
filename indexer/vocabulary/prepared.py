"""Tables made in advance from the vocabularies of the program, so that no command has to compute them.

`python -m indexer.query.prepare` makes it anew when a vocabulary or the lexicon has changed; a test says when.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DIGEST = "of"
"""What the file calls the SHA-256 of the vocabulary that it was made from."""


def prepared(name: str, digest: str) -> dict[str, Any] | None:
    """What the file of this name in this folder holds (JSON); None where it was made from a vocabulary with another
    `digest`, such as a user's own."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    if not text.startswith(_head(digest)):
        return None
    found: dict[str, Any] = json.loads(text)
    return found


def prepare(name: str, digest: str, made: dict[str, Any]) -> None:
    """Write what was made from the vocabulary with this digest, a name a line."""
    lines = (f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in made.items())
    text = "".join(f",\n{line}" for line in lines)
    (Path(__file__).parent / name).write_text(f"{_head(digest)}{text}\n}}\n", encoding="utf-8")


def _head(digest: str) -> str:
    return f'{{"{DIGEST}": "{digest}"'
