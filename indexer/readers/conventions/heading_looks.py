"""Whether a text that stands out by its type (bold, large, italic, capitals) can be a heading."""

from __future__ import annotations

import re

from indexer.patterns import regex

CELLS = " | "
"""What stands between the cells of a row of a table."""
_LONGEST, _LONGEST_TITLE = 300, 120
_SENTENCE_ENDS = regex(r"[.?!:;,][)\]»”’\"']*$")
_ABBREVIATION = regex(r"\b(?:nrs?|art|c\.s|e\.a|enz|resp)\.$", re.IGNORECASE)


def looks_like_a_heading(text: str) -> bool:
    """Whether a text is short, does not end as a sentence does, and is no row of a table.

    >>> looks_like_a_heading("Stand van zaken"), looks_like_a_heading("Deelt u die mening?")
    (True, False)
    >>> looks_like_a_heading("DUO | 1.200 | 800")
    False
    """
    return (
        len(text) <= _LONGEST
        and CELLS not in text
        and (not _SENTENCE_ENDS.search(text) or bool(_ABBREVIATION.search(text)))
    )


def looks_like_a_title(text: str) -> bool:
    """Whether a text is a heading because it is set in capitals: several words, without the digits of an address.

    >>> looks_like_a_title("NOTA NAAR AANLEIDING"), looks_like_a_title("2595 BD DEN HAAG"), looks_like_a_title("VVD")
    (True, False, False)
    """
    is_capital = text.isupper() and not any(map(str.isdigit, text))
    return is_capital and " " in text and len(text) <= _LONGEST_TITLE and looks_like_a_heading(text)
