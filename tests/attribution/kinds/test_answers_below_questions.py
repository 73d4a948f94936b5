"""Papers of the government that answer several questions together, or print questions with no label. All made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds.retelling import Retold, after
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies, parties

CONTEXT = Context(parties.load())
HEAD = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 9 mei 2019
Betreft Stand van zaken bruggen

Geachte voorzitter,

"""


def answered_in(*paragraphs: str) -> list[tuple[str, ...]]:
    retold = Retold()
    return [(retold := after(text, retold, CONTEXT)).answered for text in paragraphs]


@pytest.mark.parametrize(
    "second",
    [
        "Ook vroegen de leden van de SGP-fractie of de verzonnen brug open blijft.",
        "De leden van de SGP-fractie vragen naar de sluis.",
        "De leden van de SGP-fractie wijzen op de sluis. Blijft die open?",
    ],
)
def test_an_answer_below_the_questions_of_several_groups_is_to_all_of_them(second: str) -> None:
    first = "De leden van de PvdA-fractie vroegen wat de verzonnen brug kost."
    answers = ("De brug en de sluis zijn verzonnen.", "Zij kosten niets.")
    assert answered_in(first, second, *answers) == [("pvda",), ("sgp",), ("pvda", "sgp"), ("pvda", "sgp")]


def test_a_question_that_was_answered_does_not_wait_for_the_next_answer() -> None:
    second = "De leden van de SGP-fractie vragen naar de sluis."
    for first in ("De leden van de PvdA-fractie vroegen naar de brug. Die is open.", "De brug is open."):
        assert answered_in(first, second, "De sluis is dicht.")[1:] == [("sgp",), ("sgp",)]
    asked = "De leden van de PvdA-fractie vroegen naar de brug."
    assert answered_in(asked, "Die is open.", second, "De sluis is dicht.")[2:] == [("sgp",), ("sgp",)]
    assert answered_in(asked, f"{second} Die is dicht.", "Dat blijft zo.")[1:] == [("sgp",), ("sgp",)]


@pytest.mark.parametrize(
    ("goes_on", "to"),
    [
        ("Het lid vroeg ook naar de verzonnen brug. Die is open.", ("gl",)),
        ("Hij wilde weten wat de brug kost. Die kost niets.", ("gl",)),
        ("Voorts vroeg zij naar de brug. Die is open.", ("gl",)),
        ("Ook is door hem, en door het lid Bedacht (PvdD), gevraagd naar de brug. Die is open.", ("gl", "pvdd")),
        ("Het lid Bedacht (PvdD) vroeg naar de brug. Die is open.", ("pvdd",)),
    ],
)
def test_a_member_may_ask_on_as_he_or_she(goes_on: str, to: tuple[str, ...]) -> None:
    asked = "Het lid Verzonnen (GroenLinks) verzocht om een brief over rechten. Het zijn er 8 miljoen."
    assert answered_in(asked, goes_on)[-1] == to


LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Datum 9 mei 2019
Betreft Beantwoording schriftelijk overleg verzonnen vliegvelden

Geachte voorzitter,

Hierbij ontvangt u de antwoorden op de vragen van de commissie.

Vragen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben het verzonnen rapport gelezen. Kan de minister zeggen hoeveel huizen er staan?

Er staan 3.412 huizen.

Welke compensatie krijgen de bewoners?

Zij kunnen isolatie aanvragen.

Vragen van de leden van de D66-fractie

Onderschrijft de minister de conclusie? Zo nee, waarom niet?

Het gaat om een advies, niet om een norm.

Ik hoop dat het rapport spoedig kan worden behandeld.

De minister van Infrastructuur en Waterstaat,

(dr. A. Verzonnen)
"""


def test_questions_below_the_headings_of_groups_are_theirs_and_the_close_answers_nobody() -> None:
    document = parse(SourceDocument("verzonnen.txt", "", "", LETTER, Metadata()), Vocabularies())
    said = [(paragraph.role[0], paragraph.parties + paragraph.responds_to) for paragraph in document.paragraphs]
    of_vvd, of_d66 = [("c", ("vvd",)), ("r", ("vvd",))], [("c", ("d66",)), ("r", ("d66",))]
    assert said[-10:] == [("r", ()), *of_vvd, *of_vvd, *of_d66, ("r", ()), ("p", ()), ("p", ())]


def read(body: str, head: str = HEAD) -> list[tuple[str, tuple[str, ...]]]:
    text = f"{head}{body}\n\nDe minister van Infrastructuur en Waterstaat,\n\nA. Verzonnen"
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    said = [(paragraph.role[0], paragraph.parties + paragraph.responds_to) for paragraph in document.paragraphs]
    assert [role for role, _ in said[-2:]] == ["p", "p"]
    return said[:-2]


@pytest.mark.parametrize(
    ("between", "to"),
    [
        ("Tabel 1. Verzonnen bruggen", ("sp",)),
        ("Stand van zaken", ("sp",)),
    ],
)
def test_a_heading_that_names_nobody_may_part_an_answer_from_its_question(between: str, to: tuple[str, ...]) -> None:
    asked = "Mevrouw Verzonnen (SP) vroeg of het sluiten van de verzonnen brug doorgaat."
    assert read(f"{asked}\n\n{between}\n\nDe sluiting is uitgesteld tot mei.")[-1] == ("r", to)
    assert read(f"{asked} Ja.\n\nPlanning\n\nDe sluiting is uitgesteld tot mei.")[-1] == ("r", ())
    assert read(f"{asked}\n\nHuren\n\nDe huren stijgen in juli.")[-1] == ("r", ())


def test_below_a_heading_of_questions_one_goes_on_with_the_answer() -> None:
    asked = "De heer Verzonnen (SP) vroeg naar de brug. Die is dicht."
    goes_on = "In mei gaat de sluis open."
    assert read(f"Overige vragen\n\n{asked}\n\n{goes_on}")[-1] == ("r", ("sp",))
    assert read(f"Overige punten\n\n{asked}\n\n{goes_on}")[-1] == ("r", ())


def test_what_an_outsider_pleads_for_ends_an_answer() -> None:
    asked = "De heer Verzonnen (SP) vroeg naar de brug. Die is dicht."
    assert read(f"{asked}\n\nDe Bond bepleit daarnaast een verzonnen brug.")[-1] == ("r", ())


def test_groups_that_the_letter_names_ask_the_numbered_questions_below_it() -> None:
    head = HEAD.replace("Stand van zaken bruggen", "Beantwoording nadere vragen over bruggen")
    told = "Op 15 april 2019 hebben de leden van de fractie van de SP, mede namens de CDA-fractie, vragen gesteld."
    body = (
        f"{told} Hierna beantwoord ik die.\n\n1.\n\nHoe oud is de brug?\n\nHeel oud.\n\n2.\n\nHoe lang?\n\nHeel lang."
    )
    asked, answered = ("c", ("sp", "cda")), ("r", ("sp", "cda"))
    assert read(body, head)[-4:] == [asked, answered, asked, answered]


def test_a_cover_letter_is_signed_and_what_groups_say_above_labelled_answers_is_theirs() -> None:
    cover = "Hierbij de antwoorden.\n\nDe minister van Financiën,\n\nB. Bedacht"
    above = (
        "Vragen van de leden van de SP-fractie\n\nDe leden van de SP-fractie hebben de brief gelezen. Zij zijn tegen."
    )
    asked = (
        "Brug\n\nDe leden van de SP-fractie vragen naar de verzonnen brug.\n\nAntwoord van het kabinet\n\nDie is open."
    )
    more = "\n\n".join(["Die was dicht."] * 20)
    said = read(f"{cover}\n\n{above}\n\n{asked}\n\n{more}")
    assert said[:6] == [("r", ()), ("p", ()), ("p", ()), ("c", ("sp",)), ("c", ("sp",)), ("r", ("sp",))]


def test_a_question_that_ends_in_no_mark_is_printed_among_others_that_do() -> None:
    asked = "Inbreng van de leden van de SP-fractie\n\nDe leden van de SP-fractie vragen wat de verzonnen brug kost."
    more = "\n\n".join(f"Hoe oud is brug {number}?\n\nDie is oud." for number in range(2))
    told = "De leden van de SP-fractie vragen terecht naar de kosten."
    of_sp = [("c", ("sp",)), ("r", ("sp",))]
    assert read(f"{asked}\n\n{told}\n\n{more}") == of_sp * 3


@pytest.mark.parametrize(
    ("last", "to"),
    [
        ("Met deze antwoorden hoop ik de vragen voldoende te hebben beantwoord.", ()),
        ("Met deze maatregel is de verzonnen brug weer open.", ("sp",)),
    ],
)
def test_the_sentence_that_ends_a_letter_answers_nobody(last: str, to: tuple[str, ...]) -> None:
    assert read(f"Mevrouw Verzonnen (SP) vroeg naar de brug. Zij gaat open.\n\n{last}")[-1] == ("r", to)
