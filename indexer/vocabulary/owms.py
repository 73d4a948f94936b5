"""The older list of topics that metadata files name, in the topics of this program."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path


def owms_topic(value: str) -> str | None:
    """The topic of a value of OWMS TaxonomieBeleidsagenda; None for a value that the list does not have.

    White space and capitals do not count. A sub theme that the list does not have goes to its main theme.

    >>> owms_topic("Huisvesting | Huren en verhuren")
    'wonen/woningmarkt'
    """
    main, _, sub = (" ".join(part.lower().split()) for part in value.partition("|"))
    return _topics().get(f"{main} | {sub}") or _topics().get(main)


@lru_cache(maxsize=1)
def _topics() -> dict[str, str]:
    text = (Path(__file__).parent / "topics-owms.toml").read_text(encoding="utf-8")
    return {value.lower(): slug for value, slug in tomllib.loads(text).items()}
