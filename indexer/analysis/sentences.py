"""Where the sentences of a Dutch text end and begin."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"(?<=[.?!])[\"”’»)]*\s+(?=[\"“‘«(]*[A-ZÀ-Ý0-9])")
"""What stands between two sentences; split a text by it."""
_END = re.compile(
    r"(?:[.?!:;][)\]»”’\"']*(?:\s?\[[0-9]{1,2}\]|\s?[⁰¹²³⁴-⁹]{1,2})?|(?<=[^\W\d_])[.?!][)\]»”’\"']*[0-9]{1,2}"
    r"|[?!][)\]»”’\"']*\s[0-9]{1,2})$"
)
"""The last characters of a sentence; the mark of a note may stand behind it (`klaar.2`, `klaar. [2]`, `klaar? 2`)."""
_BEHIND = "[])»”’\"'0123456789⁰¹²³⁴⁵⁶⁷⁸⁹" + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""What may stand behind the point, from which a sentence is looked at: most lines end in the middle of one."""
POINTED = r"(?:[A-Z]\.(?:[a-z]\.){0,2}){2,5}"
"""Letters each with its point, such as those of a party: `P.v.d.A.`."""
_IN_POINTS, _LONGEST_IN_POINTS = re.compile(rf"\({POINTED}\)$"), 20
"""The same between brackets, at the end of a text, and how long that is at most."""
_ASKS = re.compile(r"\?[»”’\"']?(?: ?\([^()?]{1,60}\))?(?: ?\[?[0-9⁰¹²³⁴-⁹]{1,2}\]?)?$")
_QUOTE = re.compile(r"[«»“”„]")
_OPENING = re.compile(r"[«“\"'‘(]*[A-ZÀ-Ý0-9]")


def sentence_starts(text: str) -> list[int]:
    """Where the sentences of a text begin.

    >>> sentence_starts("Dat kan. Ook hier.")
    [0, 9]
    """
    return [0, *(gap.end() for gap in SENTENCE.finditer(text))]


def ends_sentence(text: str) -> bool:
    """Whether a stretch of text ends where a sentence or clause can end.

    >>> ends_sentence("Het is klaar.2"), ends_sentence("Het is klaar. [2]"), ends_sentence("volgens artikel 3.2")
    (True, True, False)
    >>> ends_sentence("Het is klaar.²"), ends_sentence("een vlakte van 3 km²")
    (True, False)
    >>> ends_sentence("Is het klaar? 2"), ends_sentence("Zie Kamerstuk 34 843, nr. 2")
    (True, False)
    >>> ends_sentence("Indiener: E. Verzonnen (P.v.d.A.)")
    False
    """
    text = text.rstrip()
    if not text or text[-1].isalpha():  # as most lines end
        return False
    if text[-1] in ".?!:;":
        return True
    if text.endswith(".)") and _IN_POINTS.search(text, max(0, len(text) - _LONGEST_IN_POINTS)):
        return False
    return _END.match(text, max(0, len(text.rstrip(_BEHIND)) - 1)) is not None


def ends_question(text: str) -> bool:
    """Whether a stretch of text ends with a question, behind which the place that it is about may stand, and the
    mark of a note.

    >>> ends_question("Hoe kan dat? (blz. 5)"), ends_question("Dat kan (waarom niet?).")
    (True, False)
    >>> ends_question("Hoe kan dat?1"), ends_question("Hoe kan dat? [1]")
    (True, True)
    """
    return bool(_ASKS.search(text.rstrip()))


def opens_sentence(text: str) -> bool:
    """Whether a stretch of text begins as a sentence does: with a capital or a digit, after quotes or brackets."""
    return bool(_OPENING.match(text))


def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where the quotations in a text begin and end, but for one that is all of it.

    >>> quotations("«Dat kan», schreef de krant."), quotations("«Dat kan.»")
    (((0, 9),), ())
    """
    found: list[tuple[int, int]] = []
    start: int | None = None
    for mark in _QUOTE.finditer(text):
        if mark.group() in "«“„" and start is None:
            start = mark.start()
        elif mark.group() in "»”" and start is not None:
            found.append((start, mark.end()))
            start = None
    return tuple(span for span in found if span[0] or span[1] < len(text))
