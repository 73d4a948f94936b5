"""Dutch for what the records hold: dates, numbers, names of documents, roles, facets and notes on a query."""

from __future__ import annotations

from datetime import date

from indexer.dates import MONTHS
from indexer.labels import label
from indexer.records import Document
from indexer.searches import Note, ReadingPart

FACETS = {
    "party": "Fractie",
    "topic": "Thema",
    "role": "Rol",
    "year": "Jaar",
    "type": "Soort",
    "committee": "Commissie",
    "minister": "Bewindspersoon",
    "person": "Persoon",
    "dossier": "Dossier",
    "document": "Document",
}
"""The facets in the order in which a page shows them."""

NOTES = {
    "unbalanced-quote": "Een aanhalingsteken stond alleen en is weggelaten.",
    "unbalanced-bracket": "Een haakje stond alleen en is weggelaten.",
    "lone-operator": "{detail} stond alleen en telt niet als zoekopdracht.",
    "common-words": "Heel gewone woorden hoeven niet voor te komen: {detail}.",
    "unknown-field": "{detail} is geen veld waarin u kunt zoeken en is als gewone tekst gelezen.",
    "too-long": "De zoekvraag is lang: alleen de eerste woorden tellen mee.",
    "short-prefix": "{detail} is te kort om mee te beginnen en is als heel woord gelezen.",
}

ERRORS = {
    400: ("Dit verzoek is niet te lezen", "Er staat iets in het adres waar deze site niets mee kan."),
    404: ("Niet gevonden", "Deze bladzijde of dit document is er niet (meer)."),
    405: ("Dat kan hier niet", "Deze bladzijde is alleen om te lezen."),
    413: ("Dit verzoek is te groot", "Probeer het met een kortere zoekvraag."),
    414: ("Dit adres is te lang", "Probeer het met een kortere zoekvraag."),
    500: ("Er ging iets mis", "De fout ligt bij ons. Probeer het later nog eens."),
    503: ("Zoeken kan nu even niet", "De index kan op dit moment niet worden gelezen. Probeer het later nog eens."),
}


def date_in_words(iso: str | None) -> str:
    """An ISO date written out; what is not a date comes back as it is, and nothing as nothing.

    >>> date_in_words("2018-09-18")
    '18 september 2018'
    """
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(value: int) -> str:
    """A number with a point between thousands.

    >>> number(1234567)
    '1.234.567'
    """
    return f"{value:,}".replace(",", ".")


def counted(value: int, singular: str, plural: str) -> str:
    """A number with its noun.

    >>> counted(1, "gevonden alinea", "gevonden alinea's"), counted(20, "gevonden alinea", "gevonden alinea's")
    ('1 gevonden alinea', "20 gevonden alinea's")
    """
    return f"{number(value)} {singular if value == 1 else plural}"


def joined(words: tuple[str, ...]) -> str:
    """Words in a row, with "en" before the last.

    >>> joined(("VVD", "D66", "SP"))
    'VVD, D66 en SP'
    """
    return " en ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def document_name(document: Document) -> str:
    """How a document is cited ("Kamerstuk 34 843, nr. 33"); its id where it has no dossier and number."""
    if document.id.startswith(("ah-", "h-", "kv-")):
        return label("document", document.id)
    if not document.dossiers or not document.number:
        return document.id
    mark = f"nr. {document.number}" if document.number[:1].isdigit() else document.number
    return f"Kamerstuk {joined(tuple(label('dossier', code) for code in document.dossiers))}, {mark}"


def reading_part(part: ReadingPart) -> str:
    """A piece of a query as it was read, in words.

    >>> reading_part(ReadingPart("prefix", "arbeid")), reading_part(ReadingPart("not"))
    ('woorden met arbeid…', 'zonder')
    """
    match part.kind:
        case "and" | "or" | "not":
            return {"and": "en", "or": "of", "not": "zonder"}[part.kind]
        case "phrase":
            return f"“{part.text}”"
        case "prefix":
            return f"woorden met {part.text.rstrip('*')}…"
        case "field":
            name, _, value = part.text.partition(":")
            return f"{FACETS.get(name, name).lower()} {value}"
        case "(" | ")":
            return part.kind
        case "word":
            return part.text


def note(remark: Note) -> str:
    """A remark on a query as a sentence."""
    detail = f"“{remark.detail}”" if remark.detail else "Een deel van de zoekvraag"
    return NOTES[remark.code].format(detail=detail)
