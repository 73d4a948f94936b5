"""The names of OpenDocument (OASIS OpenDocument 1.3, part 3): its namespaces, and the elements that several modules
ask for, and its numbers."""

from __future__ import annotations

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, STYLE, TABLE, DRAW, FORM = (
    f"{{{_ODF}{name}:1.0}}" for name in ("office", "text", "style", "table", "drawing", "form")
)
FO = f"{{{_ODF}xsl-fo-compatible:1.0}}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
DEEPEST = 99
"""No heading or list is at a deeper level."""
_DIGITS = 9


def number(said: str | None, most: int = 10**_DIGITS) -> int:
    """The number that an attribute says; 0 where it says none, or more than it can mean.

    >>> number("3"), number("-3"), number(None), number("9" * 5_000), number("100", DEEPEST)
    (3, 0, 0, 0, 0)
    """
    found = int(said) if said and said.isdecimal() and len(said) <= _DIGITS else 0
    return found if found <= most else 0
