"""The lexicon that comes with the program is what its dictionary makes, to the byte."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from indexer.analysis.morphology import build_lexicon
from indexer.analysis.morphology.lexicon import FILE, dumps

HUNSPELL = Path("/usr/share/hunspell/nl")
"""Where Debian's package hunspell-nl puts the dictionary of OpenTaal."""
HASHES = {
    ".dic": "9e5c975c2b501f55ea5a704e72d0727e9ae6f55980cc37a0290c40098d59414a",
    ".aff": "8b6ee59821b306c829b42faf4350b71a23a415b46621d9ae0c3164a2c94ed1e1",
}
"""The SHA-256 of both files in version 2.20.19, from which the lexicon was made."""


def test_the_lexicon_is_made_again_to_the_byte_from_its_dictionary() -> None:
    files = {suffix: Path(f"{HUNSPELL}{suffix}") for suffix in HASHES}
    if absent := [str(file) for file in files.values() if not file.exists()]:
        pytest.skip(f"{absent[0]} is not there: Debian's package hunspell-nl is not installed")
    if {suffix: sha256(file.read_bytes()).hexdigest() for suffix, file in files.items()} != HASHES:
        pytest.skip("the dictionary in /usr/share/hunspell is not that of version 2.20.19")
    folder = Path(build_lexicon.__file__).parent
    listed = build_lexicon.listed((folder / "irregular.txt").read_text(encoding="utf-8"))
    made = dumps(build_lexicon.build(build_lexicon.read(str(HUNSPELL)), listed))
    assert made.encode("ascii") == (folder / FILE).read_bytes(), (
        "run python -m indexer.analysis.morphology.build_lexicon"
    )
