"""The formula of a motion, and what one in the running text of a document requests, found from any paragraph of it.

A motion opens with "De Kamer," and what was heard or read, says what it considers, then what it requests, and ends with
"en gaat over tot de orde van de dag." (Reglement van Orde van de Tweede Kamer).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from pathlib import Path

from indexer.analysis.keyed import Keyed
from indexer.analysis.wordlists import lines_of
from indexer.patterns import regex
from indexer.records import Paragraph

REACH = 20
"""A motion has fewer paragraphs than this; the longest of 232 in debates and papers of 2009 to 2025 has 15."""
_CLOSING = "over tot de orde van de dag"
CLOSES = Keyed(rf"(?:en )?ga(?:at|an) {_CLOSING}\b", _CLOSING, flags=re.IGNORECASE)
"""Pattern of the words with which a motion ends."""
_OPENS = regex(r"(?:(?:(?:nader )?gewijzigde )?motie )?de kamer(?:,|$) ?", re.IGNORECASE)
_COUNCIL_OPENS = Keyed(
    r"(?:de (?:gemeente|deel|eilands)?raad|(?:de )?provinciale staten|het algemeen bestuur|de verenigde vergadering)"
    r"(?: (?:van|der) [^,.;:]{2,60}?)?"
    r"(?:(?:,| in)[^.;:]{0,60}?\bbijeen\b(?:\bd\.d\.|[^.;:?!]|(?<=\d)[.:](?=\d)){0,160}|,)",
    *("raad", "provinciale staten", "algemeen bestuur", "verenigde vergadering"),
    flags=re.IGNORECASE,
)
_QUOTES = ('"', "“", "„", "«", "‘")
"""How one of a council opens (`De raad van de gemeente Dorp, in vergadering bijeen op 1 juni 2024,`), and what minutes
have before it."""
_CONSIDERS = regex(
    r"(?:(?:en|voorts|tevens|verder|daarnaast|eveneens|ook|daarbij)\s)*"
    r"(?:[a-zà-ÿ]+ende|gehoord|gelezen|gezien|gelet op|(?:er)?van (?:mening|oordeel|overtuigd)|in aanmerking)\b",
    re.IGNORECASE,
)


def opens(text: str) -> bool:
    """Whether a paragraph begins a motion: with `De Kamer,` and nothing, or what is heard, considered or requested.

    >>> opens("“Provinciale Staten, overwegende dat dit verzonnen is, verzoeken iets.”")
    True
    >>> opens("De Kamer,"), opens("De Kamer, gehoord de beraadslaging,"), opens("De Kamer, zo hoor ik, wil dat.")
    (True, True, False)
    """
    match = _OPENS.match(text)
    if match is None and (of_council := _COUNCIL_OPENS.match(text[1:] if text[:1] in _QUOTES else text)):
        rest = of_council.string[of_council.end() :].lstrip(" ,;:")
        return not rest or considers(rest) or rest.casefold().startswith("verzoek")
    return match is not None and (match.end() == len(text) or considers(rest := text[match.end() :]) or requests(rest))


def opens_in_council(text: str) -> bool:
    """Whether a paragraph begins a motion of a council, and not of a chamber.

    >>> opens_in_council("De raad van de gemeente Dorp, bijeen op 1 juni 2024,"), opens_in_council("De raad wil dat.")
    (True, False)
    """
    return bool(_COUNCIL_OPENS.match(text)) and opens(text)


def closes(text: str) -> bool:
    """Whether a paragraph ends a motion.

    >>> closes("en gaat over tot de orde van de dag."), closes("Dat gaat over tot de orde van de dag komen.")
    (True, False)
    """
    match = CLOSES.search(text[-60:])
    return match is not None and not any(map(str.isalnum, text[-60:][match.end() :]))


def considers(text: str) -> bool:
    """Whether a paragraph begins a consideration of a motion (`overwegende dat …`).

    >>> considers("overwegende dat dit verzonnen is;"), considers("verzoekt de regering"), considers("Voorzitter.")
    (True, False, False)
    """
    return bool(_CONSIDERS.match(text))


def requests(text: str) -> bool:
    """Whether a paragraph begins the request of a motion (`verzoekt de regering …`).

    >>> requests("verzoekt de regering"), requests("en spreekt uit"), requests("overwegende dat dit verzonnen is;")
    (True, True, False)
    """
    return bool(_requests().match(text))


def request(paragraphs: Sequence[Paragraph], position: int) -> tuple[Paragraph, ...]:
    """The paragraphs with the request of a motion, for a paragraph that stands before them in the same motion; none for
    the request itself and for a paragraph outside a motion. `paragraphs` are those around it, in order."""
    place = next((place for place, paragraph in enumerate(paragraphs) if paragraph.position == position), None)
    if place is None or not _is_inside(paragraphs, place):
        return ()
    found: list[Paragraph] = []
    for paragraph in paragraphs[place : place + REACH]:
        wanted = requests(paragraph.text)
        if wanted and paragraph.position == position:
            return ()
        if paragraph.role != "contribution" or (opens(paragraph.text) and paragraph.position != position):
            break
        end = CLOSES.search(paragraph.text)
        if (wanted or found) and not (end and end.start() == 0):
            found.append(paragraph)
        if end:
            break
    return tuple(found)


def requested_by(motion: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs with the request of a motion that is a paper of its own, given all of it; none where it has none
    that is known by its verb."""
    said = [paragraph for paragraph in motion if paragraph.role == "contribution"]
    first = next((place for place, paragraph in enumerate(said) if requests(paragraph.text)), len(said))
    return tuple(takewhile(lambda paragraph: not closes(paragraph.text), said[first:]))


def _is_inside(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a motion was opened before a paragraph, or with it, and its request is still to come."""
    for paragraph in reversed(paragraphs[max(place - REACH, 0) : place + 1]):
        if CLOSES.search(paragraph.text) or (paragraph is not paragraphs[place] and requests(paragraph.text)):
            return False
        if opens(paragraph.text):
            return True
    return False


@cache
def _requests() -> re.Pattern[str]:
    verbs = "|".join(lines_of(Path(__file__).parent / "motion-requests.txt"))
    return regex(rf"(?:(?:en|voorts|tevens|verder|daarnaast|daarbij|ook)\s)*(?:{verbs})\b", re.IGNORECASE)
