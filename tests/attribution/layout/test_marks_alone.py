"""Marks of lists that a copy has on lines of their own, and what stands around them. All are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies


def texts(source: str) -> list[str]:
    document = parse(SourceDocument("verzonnen.txt", "", "", source, Metadata()), Vocabularies())
    return [paragraph.text for paragraph in document.paragraphs]


def test_the_number_of_an_item_alone_on_a_line_is_of_the_text_right_below() -> None:
    list_ = "Dit verzonnen stuk heeft vragen.\n\n  • 1. \n    Wat kost de brug?\n  • 2. \n    Wie betaalt die?\n"
    assert texts(list_)[1:] == ["• 1. Wat kost de brug?", "• 2. Wie betaalt die?"]


def test_the_initial_of_a_name_that_a_page_takes_for_an_item_stands_before_the_name() -> None:
    assert texts("De voorzitter van de verzonnen commissie,\n\n  • M. \n    Bedacht\n")[1:] == ["• M. Bedacht"]


def test_an_item_stands_apart_below_a_name_and_a_running_foot() -> None:
    source = "De griffier,\n\nVerzonnen\n\nkst-99334-2 ISSN 0921 - 7371\n\n  • 1. \n    Wat kost de brug?\n"
    assert texts(source)[-2:] == ["Verzonnen", "• 1. Wat kost de brug?"]


def test_a_sentence_that_an_empty_line_parts_behind_an_article_is_one() -> None:
    whole = "Mijn fractie heeft geaarzeld of dat nodig was, omdat het een ingrijpend en verzonnen voorstel is."
    assert texts(whole.replace("een ingr", "een\n\ningr")) == [whole]
    assert texts("De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat dit verzonnen is;")[0] == "De Kamer,"


def test_the_frame_of_a_paper_that_is_laid_before_the_kamer_is_no_part_of_the_letter() -> None:
    frame = (
        "99 863 Wijziging van de verzonnen Pensioenwet\n\nNr. 30 BRIEF VAN DE MINISTER VAN FINANCIËN\n\n"
        "Ontvangen ter Griffie op 2 september 2014.\n\n"
        "De voordracht voor de vast te stellen maatregel is aan de Kamer overgelegd tot en met 30 september 2014.\n\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 september 2014\n\n"
        "Hierbij bied ik u het verzonnen ontwerpbesluit aan.\n"
    )
    document = parse(SourceDocument("verzonnen.txt", "", "", frame, Metadata()), Vocabularies())
    assert [paragraph.text for paragraph in document.paragraphs] == [
        "Hierbij bied ik u het verzonnen ontwerpbesluit aan."
    ]
    assert document.document.date == "2014-09-01"
