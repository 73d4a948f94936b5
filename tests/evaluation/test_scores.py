"""Each verdict that a document can get beside its gold. The documents are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.evaluation.golds import Gold, GoldParagraph
from indexer.evaluation.scores import Verdict, score
from indexer.records import Document, Heading, Paragraph, ParsedDocument, PartyEvidence, Role

DOCUMENT = Document(
    id="kst-99999-1", type="letter", title="Verzonnen brief over sluizen", dossiers=("99999", "88888"), number="1",
    chamber="TK", date="2024-05-16", committee="vaste commissie voor Water",
    ministers=("Minister van Water", "Staatssecretaris van Dijken"),
)  # fmt: skip
PARAGRAPH = Paragraph(id="", document_id="", position=1, text="", role="procedural")
SLUICES = "Verzonnen: waarom blijft de sluis dicht?"


def said(text: str = SLUICES, role: Role = "contribution", *parties: str, to: tuple[str, ...] = ()) -> Paragraph:
    """A paragraph as the program made it."""
    return replace(PARAGRAPH, text=text, role=role, parties=parties, responds_to=to)


def wanted(starts: str = "Verzonnen: waarom blijft", role: Role = "contribution", *parties: str) -> GoldParagraph:
    """A paragraph as a person read it."""
    return GoldParagraph(starts, (role,), (frozenset(parties),))


def verdicts(gold: GoldParagraph, *paragraphs: Paragraph, headings: tuple[str, ...] = ()) -> dict[str, str]:
    """The outcome in each respect for one paragraph of a gold."""
    found = tuple(Heading(text, 1, 1, ()) for text in headings)
    judged = score(Gold("brief", {}, (gold,)), ParsedDocument(DOCUMENT, paragraphs, found, ()))
    assert all(bool(verdict.fault) == (verdict.outcome != "right") for verdict in judged)
    return {verdict.aspect: verdict.outcome for verdict in judged}


def faults(gold: Gold, *paragraphs: Paragraph, headings: tuple[str, ...] = ()) -> list[Verdict]:
    """The verdicts that are not right."""
    found = tuple(Heading(text, 1, 1, ()) for text in headings)
    judged = score(gold, ParsedDocument(DOCUMENT, paragraphs, found, ()))
    return [verdict for verdict in judged if verdict.outcome != "right"]


def test_a_paragraph_with_its_role_and_party_is_right() -> None:
    right = {"paragraphs": "right", "other party": "right", "starts": "right"}
    assert verdicts(wanted("Verzonnen: waarom", "contribution", "d66"), said(SLUICES, "contribution", "d66")) == right


@pytest.mark.parametrize(
    ("paragraph", "outcome", "other"),
    [
        (said(SLUICES, "contribution", "vvd"), "wrong party", "wrong"),
        (said(SLUICES, "contribution", "d66", "vvd"), "wrong party", "wrong"),
        (said(SLUICES, "contribution"), "unattributed", "right"),
        (said(SLUICES, "response"), "wrong role", "right"),
        (said(SLUICES, "response", "vvd"), "wrong role", "wrong"),
    ],
)
def test_a_paragraph_of_another_is_not(paragraph: Paragraph, outcome: str, other: str) -> None:
    found = verdicts(wanted("Verzonnen: waarom", "contribution", "d66"), paragraph)
    assert (found["paragraphs"], found["other party"]) == (outcome, other)


def test_a_party_of_a_group_left_out_is_wrong_but_no_other_party() -> None:
    found = verdicts(wanted("Verzonnen: waarom", "contribution", "d66", "cda"), said(SLUICES, "contribution", "d66"))
    assert (found["paragraphs"], found["other party"]) == ("wrong party", "right")


def test_a_party_that_the_register_tells_is_not_judged_where_none_is_printed() -> None:
    told = replace(said(SLUICES, "contribution", "d66"), looked_up=(PartyEvidence("d66", ("Verzonnen",)),))
    printed = replace(wanted(), as_printed=True)
    assert verdicts(printed, told)["paragraphs"] == verdicts(printed, told)["other party"] == "right"
    assert verdicts(wanted(), told)["paragraphs"] == "wrong party"
    assert verdicts(printed, said(SLUICES, "contribution", "d66"))["paragraphs"] == "wrong party"
    assert verdicts(printed, replace(told, role="procedural"))["paragraphs"] == "wrong role"


def test_a_fair_reading_is_right_and_one_that_can_be_argued_for_is_said_so() -> None:
    gold = replace(wanted(), roles=("contribution", "response"), parties=(frozenset(["d66"]), frozenset(["cda"])))
    assert verdicts(gold, said(SLUICES, "contribution", "cda"))["paragraphs"] == "right"
    assert verdicts(gold, said(SLUICES, "response"))["paragraphs"] == "right"
    assert verdicts(gold, said(SLUICES, "procedural"))["paragraphs"] == "wrong role"
    assert verdicts(gold, said(SLUICES, "response", "vvd"))["paragraphs"] == "wrong party"
    assert verdicts(gold, said(SLUICES, "contribution", "cda"))["other party"] == "right"
    assert verdicts(replace(gold, arguable=("procedural",)), said(SLUICES))["paragraphs"] == "unattributed"
    assert verdicts(replace(gold, arguable=("procedural",)), said(SLUICES, "procedural", "vvd"))["paragraphs"] == (
        "arguable"
    )


def test_a_paragraph_that_is_nowhere_is_lost() -> None:
    assert verdicts(wanted(), said("Verzonnen: iets anders.")) == {"paragraphs": "lost"}


def test_a_paragraph_that_became_a_heading_is_said_so() -> None:
    made = {"paragraphs": "made a heading"}
    assert verdicts(wanted(), headings=("Verzonnen: waarom blijft de sluis",)) == made
    assert verdicts(wanted(), headings=("Verzonnen begroting",)) == {"paragraphs": "lost"}
    assert verdicts(replace(wanted(), may_be_heading=True), headings=("Verzonnen: waarom blijft de sluis",)) == {}


def test_a_note_may_be_left_out_but_is_nobodys_contribution() -> None:
    note = replace(wanted("Verzonnen bron", "procedural"), footnote=True)
    assert verdicts(note) == {"paragraphs": "right"}
    assert verdicts(note, said("Verzonnen bron, blz. 3", "response"))["paragraphs"] == "right"
    assert verdicts(note, said("Verzonnen bron, blz. 3", "contribution"))["paragraphs"] == "right"
    spoken = verdicts(note, said("Verzonnen bron, blz. 3", "contribution", "vvd"))
    assert spoken == {"paragraphs": "note as speech", "other party": "wrong"}


@pytest.mark.parametrize(
    ("before", "outcome"),
    [
        ("", "right"),
        ("Vraag 12. ", "with a label"),
        ("3 ", "with a label"),
        ("Antwoord 2 ", "with a label"),
        ("Antwoord 5, 6", "with a label"),
        ("Antwoord 5, 6 en ", "glued"),
        ("De heer Sluisman heeft in dit verzonnen stuk het woord. ", "glued"),
    ],
)
def test_what_stands_before_a_paragraph_is_told(before: str, outcome: str) -> None:
    paragraph = said(before + SLUICES)
    assert verdicts(wanted(), paragraph)["starts"] == outcome
    assert verdicts(replace(wanted(), may_follow_text=True), paragraph)["starts"] == "right"


def test_a_number_of_a_note_within_the_words_hides_no_paragraph() -> None:
    found = verdicts(wanted("Verzonnen: waarom blijft de sluis"), said("Verzonnen: waarom4 blijft de sluis dicht?"))
    assert found == {"paragraphs": "right", "other party": "right", "starts": "right"}


def test_a_numbered_paragraph_goes_before_one_that_holds_the_words() -> None:
    found = verdicts(
        wanted("Waarom blijft"), said("Verzonnen inleiding. Waarom blijft dat?"), said("2. Waarom blijft?")
    )
    assert found["starts"] == "with a label"


def test_a_paragraph_that_goes_on_has_a_wrong_end() -> None:
    gold = replace(wanted(), ends="blijft de sluis dicht?")
    assert verdicts(gold, said())["ends"] == "right"
    assert verdicts(gold, said(SLUICES + " Ja."))["ends"] == "wrong"


def test_a_response_names_whom_it_answers() -> None:
    gold = replace(wanted("Verzonnen: de sluis", "response"), responds_to=frozenset(["d66", "cda"]))
    text = "Verzonnen: de sluis gaat open."
    assert verdicts(gold, said(text, "response", to=("cda", "d66", "vvd")))["links"] == "right"
    assert verdicts(gold, said(text, "response", to=("d66",)))["links"] == "wrong"
    assert verdicts(gold, said(text, "procedural"))["links"] == "no response"
    assert "links" not in verdicts(replace(gold, roles=("contribution", "response")), said(text, "contribution"))


def test_of_equal_paragraphs_each_is_judged_in_its_turn() -> None:
    gold = Gold("brief", {}, (wanted("Ja, verzonnen."), wanted("Waarom"), wanted("Ja, verzonnen.", "response")))
    paragraphs = (said("Ja, verzonnen."), said("Waarom?"), said("Ja, verzonnen.", "response"))
    assert faults(gold, *paragraphs) == []


def test_paragraphs_in_another_order_are_found() -> None:
    gold = Gold("brief", {}, (wanted("Verzonnen slot"), wanted("Verzonnen begin")))
    assert faults(gold, said("Verzonnen begin."), said("Verzonnen slot.")) == []


def test_furniture_within_a_paragraph_is_a_fault() -> None:
    gold = Gold("brief", {}, (), absent=("Pagina 1 van 2", "Retouradres"))
    (fault,) = faults(gold, said("Deze verzonnen brief gaat pagina\n1 van 2 over."))
    assert fault.aspect == "furniture"
    assert fault.fault.startswith("«Pagina 1 van 2» in 1 paragraph, first «Deze verzonnen brief")


def test_a_heading_is_found_with_its_number_or_missed() -> None:
    gold = Gold("brief", {}, (), headings=("Vragen over sluizen", "Vragen over dijken"))
    (fault,) = faults(gold, headings=("II. Vragen over sluizen", "Vragen over dijken en over alle andere werken"))
    assert (fault.aspect, fault.outcome, fault.fault) == ("headings", "missed", "«Vragen over dijken»")


@pytest.mark.parametrize(
    ("field", "printed", "other"),
    [
        ("id", ("kst-99999-1", "kst-99999"), ("kst-99999-2",)),
        ("type", ("letter",), ("report",)),
        ("date", ("2024-05-15", "2024-05-16"), ("2024-05-15",)),
        ("dossiers", ("88888", "99999"), ("99999",)),
        ("number", ("1",), ("2",)),
        ("chamber", ("TK",), ("EK",)),
        ("committee", ("Water",), ("Vuur",)),
        ("title", ("dijken", "Sluizen"), ("dijken",)),
        ("ministers", ("minister van water",), ("Minister van Water", "Minister van Vuur")),
    ],
)
def test_a_field_is_what_is_printed_or_a_fault(field: str, printed: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert faults(Gold("brief", {field: printed}, ())) == []
    (fault,) = faults(Gold("brief", {field: other}, ()))
    assert (fault.aspect, fault.outcome, fault.field) == ("metadata", f"wrong {field}", field)
    assert ", ".join(other) in fault.fault
