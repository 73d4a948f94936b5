"""Kamervragen of which only the title says that they are answered. All are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

TEXT = """Antwoorden op Kamervragen

Vragen van het lid Verzonnen (SP) aan de minister van Financiën over verzonnen bruggen (ingezonden 4 april 2019)

1
Kent u de verzonnen brug?

Ja.

2
Wat vindt u ervan?

Zij is mooi.
"""


def test_what_stands_below_a_question_is_no_question_where_the_title_speaks_of_answers() -> None:
    document = parse(SourceDocument("verzonnen.txt", "", "", TEXT, Metadata()), Vocabularies())
    said = {paragraph.text: (paragraph.role, paragraph.parties) for paragraph in document.paragraphs}
    assert said["Kent u de verzonnen brug?"] == ("contribution", ("sp",))
    assert said["Ja."] == said["Zij is mooi."] == ("response", ())
