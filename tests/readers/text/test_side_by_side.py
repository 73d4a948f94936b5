"""Text in which the answers stand in a column beside the questions. All texts are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.readers.text.reader import read
from indexer.readers.text.side_by_side import with_columns_below
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

PAPER = """\
Tweede Kamer der Staten-Generaal                                                    2

Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven
antwoorden

1102                                        Antwoord
Vragen van het lid Verzonnen (SP) aan       Antwoord van minister Verdicht
de minister van Justitie over verzonnen     (Justitie). (Ontvangen 18 april 2000)
bruggen. (Ingezonden 21 maart 2000)
                                            1
1                                           Ja.
Kent u het bericht dat in drie
gemeenten bruggen zijn gevonden?            2
                                            Het onderzoek is nog niet afgerond.
2                                           Over de uitkomst doe ik daarom geen
Wat is de uitkomst van het onderzoek        mededeling.
van de politie?


ISSN 0921 - 7398                     Tweede Kamer, vergaderjaar 1999–2000, Aanhangsel     2279
"""


def test_answers_beside_the_questions_are_the_ministers() -> None:
    text = read("verzonnen.txt", PAPER.encode()).text
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert [(one.role, one.parties, one.responds_to, one.text) for one in document.paragraphs[1:]] == [
        ("contribution", ("sp",), (), "Kent u het bericht dat in drie gemeenten bruggen zijn gevonden?"),
        ("contribution", ("sp",), (), "Wat is de uitkomst van het onderzoek van de politie?"),
        ("procedural", (), (), "Antwoord van minister Verdicht (Justitie). (Ontvangen 18 april 2000)"),
        ("response", (), ("sp",), "Ja."),
        (
            "response",
            (),
            ("sp",),
            "Het onderzoek is nog niet afgerond. Over de uitkomst doe ik daarom geen mededeling.",
        ),
    ]


def test_no_word_is_lost_and_other_text_stays_as_it_is() -> None:
    assert sorted(with_columns_below(PAPER).split()) == sorted(PAPER.split())
    across = PAPER.replace("Antwoord\n", "Bijlage\n", 1).replace("      Antwoord van", " Brief van")
    assert with_columns_below(across) == across
