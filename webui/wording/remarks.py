"""What is said of a query that was read otherwise than it was typed, in sentences."""

from __future__ import annotations

from flask_babel import gettext, lazy_gettext

from indexer.searches import Note
from webui.wording import language

NOTES = {
    "unbalanced-quote": lazy_gettext("Een aanhalingsteken stond alleen en is weggelaten."),
    "unbalanced-bracket": lazy_gettext("Een haakje stond alleen en is weggelaten."),
    "too-deep": lazy_gettext("Er staan te veel haakjes binnen elkaar: de binnenste tellen niet mee."),
    "lone-operator": lazy_gettext("{detail} stond alleen en telt niet als opdracht."),
    "common-words": lazy_gettext("Heel gewone woorden hoeven niet voor te komen: {detail}."),
    "unknown-field": lazy_gettext("{detail} is geen veld waarin u kunt zoeken en is als gewone tekst gelezen."),
    "empty-field": lazy_gettext("Achter {detail} staat geen waarde: het is als gewone tekst gelezen."),
    "too-long": lazy_gettext("De zoekopdracht is lang: alleen de eerste woorden tellen mee."),
    "any-words": lazy_gettext("Dit is gelezen als een vraag: niet alle woorden hoeven voor te komen."),
    "in-capitals": lazy_gettext("De zoekopdracht staat in hoofdletters, daarom is {detail} als gewoon woord gelezen."),
    "date": lazy_gettext("{detail} is gelezen als datum: ook documenten van toen tellen mee."),
    "kind": lazy_gettext("{detail} is gelezen als soort document: wat in zulke documenten staat telt ook mee."),
    "party": lazy_gettext("{detail} is gelezen als fractie: wat zij zelf inbrengt telt ook mee."),
    "office": lazy_gettext("{detail} is gelezen als ambt of commissie: wat in documenten daarvan staat telt ook mee."),
    "english": lazy_gettext("De documenten zijn in het Nederlands: zoek met Nederlandse woorden."),
    "short-prefix": lazy_gettext("{detail} is te kort om mee te beginnen en is als heel woord gelezen."),
    "quoted-prefix": lazy_gettext("Tussen aanhalingstekens telt * niet: {detail} is gelezen zoals het er staat."),
}


def remark(note: Note) -> str:
    """A note on a query as a sentence in the language of the page."""
    return _filled(str(NOTES[note.code]), note, gettext("Een deel van de zoekopdracht"))


def remark_in_english(note: Note) -> str:
    """A note on a query as an English sentence, for assistants, who ask for no page."""
    return _filled(language.translations("en").gettext(str(NOTES[note.code])), note, "A part of the query")


def _filled(sentence: str, note: Note, unnamed: str) -> str:
    return sentence.format(detail=f"“{note.detail}”" if note.detail else unnamed)
