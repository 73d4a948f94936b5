"""Who said what in a consultation: a question may be printed again, word for word, in the letter that answers it."""

from __future__ import annotations

from indexer.analysis.sentences import SENTENCE
from indexer.patterns import regex

Asker = tuple[str | None, tuple[str, ...]]
"""Who asked, as printed, and the parties."""

_NUMBER = regex(r"^\d{1,3}[.)]? ")
_LEAST, _LONG = 30, 80
"""A question that is printed again has at least so many characters, and words without a question so many: shorter ones
may be the minister's own."""


class Heard:
    """What was said, as a whole and sentence by sentence, without the number before it.

    >>> heard = Heard()
    >>> heard.add("Dit is verzonnen. Wat kost de brug over de sloot?", ("leden van de VVD-fractie", ("vvd",)))
    >>> heard.again("1. Wat kost de brug over de sloot?")
    ('leden van de VVD-fractie', ('vvd',))
    >>> heard.again("Wat kost de brug over de rivier?")
    """

    def __init__(self) -> None:
        self._said: dict[str, Asker] = {}

    def add(self, text: str, asker: Asker) -> None:
        """Somebody says something."""
        bare = without_number(text)
        for part in (bare, *SENTENCE.split(bare)):
            self._said.setdefault(part, asker)

    def by(self, text: str) -> Asker | None:
        """Who said the same before; None where nobody did, or it is too short to tell."""
        return self._said.get(without_number(text)) if len(text) >= _LEAST else None

    def again(self, text: str) -> Asker | None:
        """Whose question this is, every sentence of which was said before, or whose words, if these are long and were
        said before as a whole; None where they are nobody's."""
        bare = without_number(text)
        if len(bare) >= _LONG and bare in self._said:
            return self._said[bare]
        parts = SENTENCE.split(bare)
        asked = text.endswith("?") and len(text) >= _LEAST and all(part in self._said for part in parts)
        return self._said[parts[0]] if asked else None


def without_number(text: str) -> str:
    """What is said, without the number before it.

    >>> without_number("12. Wat kost de brug?"), without_number("2019 was een goed jaar.")
    ('Wat kost de brug?', '2019 was een goed jaar.')
    """
    return _NUMBER.sub("", text)
