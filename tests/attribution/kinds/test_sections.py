"""Where questions and answers stand in consultations without a part for each; all papers are made up (verzonnen)."""

from __future__ import annotations

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()
_TITLE = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"


def _parsed(*lines: str, chamber: str | None = None) -> ParsedDocument:
    """A consultation of blocks; `# ` marks a heading."""
    blocks = tuple(
        SourceBlock(line.removeprefix("# "), "heading" if line.startswith("# ") else "paragraph")
        for line in (_TITLE, *lines)
    )
    text = "\n\n".join(block.text for block in blocks)
    stated = Metadata(date="2019-05-10", chamber=chamber)  # type: ignore[arg-type]
    return parse(SourceDocument("verzonnen", "", "", text, stated, blocks=blocks), _VOCABULARY)


def _who(paper: ParsedDocument) -> list[tuple[str, tuple[str, ...]]]:
    """Who asks and who is answered, paragraph by paragraph; nothing of those in which nobody speaks."""
    return [(said.role, said.parties or said.responds_to) for said in paper.paragraphs if said.role != "procedural"]


def test_after_questions_that_are_printed_again_the_minister_answers_the_next_group_as_he_did() -> None:
    paper = _parsed(
        "# BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID",
        "Hierbij zend ik u de (verzonnen) antwoorden.",
        "# Vragen van de leden van de D66-fractie",
        "# Termijn",
        "1. Waarom is de verzonnen termijn vijf jaar?",
        "# Antwoord op vraag 1",
        "De termijn is verzonnen.",
        "# Vragen van de leden van de PVV-fractie",
        "De leden van de PVV-fractie vragen naar de kosten. Die zijn laag.",
        "Ze dalen ook nog.",
        chamber="EK",
    )
    assert _who(paper) == [
        ("response", ()), ("contribution", ("d66",)), ("response", ("d66",)), ("response", ("pvv",)),
        ("response", ("pvv",)),
    ]  # fmt: skip


def test_a_label_of_two_answers_answers_those_above_it_as_other_labels_do() -> None:
    paper = _parsed(
        "# Vragen van de leden van de D66-fractie",
        "1. Waarom is de verzonnen termijn vijf jaar?",
        "Antwoord 1",
        "De termijn is verzonnen.",
        "# Vragen van de leden van de PVV-fractie",
        "2. Wat kost het verzonnen bestand?",
        "3. Wie mag erin?",
        "Antwoord 2 en 3",
        "Niets, en niemand.",
    )
    assert _who(paper)[-1] == ("response", ("pvv",))


def test_who_joins_others_is_answered_under_their_heading_to_the_end_of_it() -> None:
    paper = _parsed(
        "# Vragen en opmerkingen van de leden van de GroenLinks-fractie",
        "De leden van de GroenLinks-fractie vragen naar de (verzonnen) datum.",
        "# II. Reactie van de minister",
        "# Vragen van de leden van de GroenLinks-fractie",
        "De leden van de GroenLinks-fractie, bij wie de leden van de SP-fractie zich hebben aangesloten, vragen dit.",
        "De datum is verzonnen.",
        "# Vragen van de leden van de VVD-fractie",
        "Deze leden vragen naar de kosten. Die zijn laag.",
    )
    assert _who(paper)[1:] == [("response", ("gl", "sp")), ("response", ("gl", "sp")), ("response", ("vvd",))]


def test_numbered_questions_are_of_the_only_group_that_says_that_it_has_some() -> None:
    paper = _parsed(
        "De leden van de fractie van GroenLinks (mede namens de PvdA) hebben over de (verzonnen) brief nog vragen.",
        "Vraag 1",
        "Is het verzonnen stelsel op tijd gereed?",
        "Antwoord 1",
        "Ja, dat is de verwachting.",
        "Vraag 2",
        "Wat kost het verzonnen uitstel?",
        "Antwoord 2",
        "Dat is nog niet te zeggen.",
    )
    assert {said.parties or said.responds_to for said in paper.paragraphs[1:]} == {("gl", "pvda")}


def test_a_reply_to_several_that_turns_to_one_of_them_answers_that_one() -> None:
    paper = _parsed(
        "# Vragen en opmerkingen vanuit de fracties en reactie van de minister",
        "# Algemeen",
        "De leden van de VVD-fractie vragen welke (verzonnen) gemeenten meedoen.",
        "De leden van de D66-fractie vragen naar de fiets.",
        "# Reactie van de minister",
        "In antwoord op de vraag van de leden van de VVD-fractie meld ik dat er 120 meedoen.",
        "De leden van de D66-fractie vragen naar de fiets. Die is verzonnen.",
        "# Alcohol",
        "De leden van de CDA-fractie vragen naar het slot.",
        "# Reactie van de minister",
        "Het slot is verzonnen.",
    )
    assert [said.responds_to for said in paper.paragraphs if said.role == "response"] == [
        ("vvd",), ("d66",), ("cda",)
    ]  # fmt: skip


def test_parties_in_a_table_are_no_headings_where_those_are_more_than_a_name() -> None:
    cells = ("# VVD", "# PvdA", "Klopt deze (verzonnen) tabel?")
    paper = _parsed("# Vragen en opmerkingen van de leden van de SP-fractie", "Deze leden zien een tabel.", *cells)
    assert _who(paper) == [("contribution", ("sp",)), ("contribution", ("sp",))]
    assert _who(_parsed("# SP", "Deze leden zien een tabel.", *cells))[-1] == ("contribution", ("pvda",))


_TOLD = "De commissie heeft vragen voorgelegd. Bij brief van 3 mei 2019 heeft de minister de vragen beantwoord."
_TURNS = (
    "De leden van de VVD-fractie danken voor de (verzonnen) agenda en vragen naar het krachtenveld.",
    "Het krachtenveld is verdeeld.",
    "De leden van de fracties van ChristenUnie en GroenLinks hebben gevraagd of Nederland dit steunt.",
    "Nederland steunt dit.",
    "Waarom is er geen heffing, zo vragen de leden van de SP-fractie.",
    "Een heffing is verzonnen.",
)
_ANSWERED = [
    ("contribution", ("vvd",)), ("response", ("vvd",)), ("contribution", ("cu", "gl")), ("response", ("cu", "gl")),
    ("contribution", ("sp",)), ("response", ("sp",)),
]  # fmt: skip


def test_what_asks_nothing_below_each_question_is_the_answer_of_a_paper_that_has_answers() -> None:
    assert _who(_parsed(_TOLD, "# Algemeen", *_TURNS)) == _ANSWERED
    printed = "De vragen zijn met de bij brief van 6 januari 2006 toegezonden antwoorden hieronder afgedrukt."
    assert _who(_parsed(printed, *_TURNS)) == _ANSWERED


def test_below_a_heading_with_the_reply_an_opinion_of_others_makes_nobody_else_ask() -> None:
    paper = _parsed(
        "# Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
        "# VVD-fractie",
        "De leden van de VVD-fractie hebben kennisgenomen van de (verzonnen) brief.",
        "Deelt de minister de opvatting van de leden van de PvdD-fractie dat dit niet genoeg is?",
        "Nee, die opvatting deel ik niet.",
    )
    assert _who(paper)[-2:] == [("contribution", ("vvd",)), ("response", ("vvd",))]


def test_below_one_answer_with_a_label_the_other_groups_are_answered_without() -> None:
    paper = _parsed(
        "# I. Vragen, opmerkingen en reactie van de bewindspersoon",
        "# Inbreng van de leden van de CDA-fractie",
        "1. Hoe hoog zijn de verzonnen dijken?",
        "Antwoord: Vier meter.",
        "# Inbreng van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen naar het zand.",
        "Het zand is er. Ik heb daarover op 3 maart een brief gestuurd aan uw Kamer.",
        "# Inbreng van de leden van de SP-fractie",
        "De leden van de SP-fractie vragen naar de duinen.",
        "Ik deel die zorg niet.",
    )
    turns = (("contribution", (party,)) for party in ("cda", "vvd", "sp"))
    assert _who(paper) == [said for asked in turns for said in (asked, ("response", asked[1]))]


def test_in_a_report_without_headings_of_groups_an_opinion_that_is_asked_about_is_of_no_new_speaker() -> None:
    paper = _parsed(
        "# Algemeen",
        "De leden van de VVD-fractie zien geen noodzaak voor de (verzonnen) wet.",
        "De leden van de SP-fractie zijn tegen de wet.",
        "Deelt de regering de opvatting van de leden van de VVD-fractie dat er geen noodzaak is?",
        "Deelt de regering de opvatting van de leden van de D66-fractie dat dit niet genoeg is?",
        "Kan de regering de leden van de SP-fractie uitleggen wat dit kost?",
    )
    assert [said.parties for said in paper.paragraphs if said.role != "procedural"] == [
        ("vvd",),
        ("sp",),
        ("sp",),
        (),
        ("sp",),
    ]


def test_a_minister_who_thanks_those_who_ask_nothing_answers_them() -> None:
    paper = _parsed(
        "# Vragen en opmerkingen van de leden van de FVD-fractie en reactie van de minister",
        "De leden van de FVD-fractie hebben het (verzonnen) stuk gelezen en hebben geen vragen.",
        "De minister dankt de leden voor hun inbreng.",
    )
    assert _who(paper) == [("contribution", ("fvd",)), ("response", ("fvd",))]


def test_one_answer_below_several_groups_is_to_whom_each_paragraph_names() -> None:
    paper = _parsed(
        "# Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
        "# VVD-fractie",
        "De leden van de VVD-fractie vragen naar het (verzonnen) doel.",
        "# SP-fractie",
        "De leden van de SP-fractie vragen naar de sloten.",
        "# Antwoord van de minister",
        "Op de vraag van de leden van de fractie van de VVD kan ik melden dat het doel is gehaald.",
        "De leden van de SP-fractie vragen naar sloten. De norm is aangepast.",
    )
    assert _who(paper)[2:] == [("response", ("vvd",)), ("response", ("sp",))]
