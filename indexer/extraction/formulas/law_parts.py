"""The parts of a law, as a heading names them: articles, chapters, sections."""

from __future__ import annotations

from indexer.patterns import regex

PARTS = "Artikel(?:en)?|Hoofdstuk|Paragraaf|Onderdeel|Deel|Titel|Afdeling|Bijlage"
_NUMBER = r"(?:[IVXLC]{1,7}|\d{1,4}(?:[.:]\d{1,3})?[a-z]{0,2})"
_ARTICLE = regex(
    rf"Artikel(?:en)? {_NUMBER}(?:(?:,| en|, en| tot en met) {_NUMBER}){{0,6}}"
    r"(?:,? (?:onderde(?:el|len)|leden|lid) [\w, ]{1,20})?[.:]?"
)
_TITLED = regex(
    rf"(?:{PARTS}) (?:[IVX]{{1,6}}|\d{{1,4}}|[A-Z]{{1,3}})(?:[.:]?[\da-zA-Z]{{1,4}}){{0,4}}\.?"
    r"(?: [A-ZÀ-Ý][^.?!:;]{2,80})?"
)
_OPENS = regex(rf"(?:{PARTS}) [IVXLC\d]")


def is_article(text: str) -> bool:
    """Whether a text is the number of an article, or of several, and no more.

    >>> is_article("Artikel I, onderdeel B"), is_article("Artikelen 3 en 4"), is_article("Artikel 3 regelt dit")
    (True, True, False)
    """
    return _ARTICLE.fullmatch(text) is not None


def is_part(text: str) -> bool:
    """Whether a text is the number of one part, with its title or without, as it stands above what a bill inserts.

    >>> is_part("Artikel XIIa"), is_part("Artikel 3.1a. Evaluatie"), is_part("Artikel 3 regelt dit")
    (True, True, False)
    """
    return _TITLED.fullmatch(text) is not None


def opens_part(text: str) -> bool:
    """Whether a text begins like the title of a part, and so is no name.

    >>> opens_part("Hoofdstuk II Bruggen"), opens_part("Titel Jansen")
    (True, False)
    """
    return _OPENS.match(text) is not None
