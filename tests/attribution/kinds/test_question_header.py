"""The lines above written questions: who asks, who answers, and when. All texts are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

ASKED = "Vragen van het lid Verzonnen (SP) aan de Minister voor Rechtsbescherming over zand (ingezonden 4 maart 2019)."
LISTED = "Vraag 1\nKent u de verzonnen brug?\n\nAntwoord 1\nJa, die ken ik."


def parsed(*parts: str) -> ParsedDocument:
    text = "\n\n".join(parts)
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


@pytest.mark.parametrize(
    "kind", ["Nader antwoord", "Aanvullend antwoord", "Gewijzigd antwoord", "Herziene mededeling", "Tweede mededeling"]
)
def test_an_answer_that_comes_again_has_its_own_day_and_is_nobodys_words(kind: str) -> None:
    document = parsed(ASKED, f"{kind} van Minister Dekker (Rechtsbescherming) (ontvangen 17 juni 2019).", LISTED)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs]
    assert said == [("procedural", (), ())] * 2 + [("contribution", ("sp",), ()), ("response", (), ("sp",))]
    assert str(document.document.date) == "2019-06-17"
    assert document.document.ministers == ("Minister voor Rechtsbescherming",)


@pytest.mark.parametrize("between", [(" ", " "), ("\n\n", " "), (" ", "\n\n"), (" ", "\n")])
def test_a_head_whose_lines_a_copy_has_joined_is_read_as_it_was_printed(between: tuple[str, str]) -> None:
    answered = "Antwoord van Minister Dekker (Rechtsbescherming) (ontvangen 17 juni 2019)."
    document = parsed(f"2871{between[0]}{ASKED}{between[1]}{answered}", LISTED)
    assert [(one.role, one.text) for one in document.paragraphs][:2] == [
        ("procedural", ASKED),
        ("procedural", answered),
    ]
    assert [(one.parties, one.responds_to) for one in document.paragraphs][2:] == [(("sp",), ()), ((), ("sp",))]
    found = document.document
    assert (found.number, str(found.date), found.type) == ("2871", "2019-06-17", "written-questions")


def test_a_head_in_one_paragraph_of_a_marked_format_is_its_parts() -> None:
    answered = "Mededeling van Staatssecretaris Bedacht (Verzinsels) (ontvangen 17 juni 2019)."
    blocks = tuple(map(SourceBlock, (f"12 {ASKED} {answered}", "De vragen over zand kosten meer tijd.")))
    document = parse(SourceDocument("verzonnen.docx", "", "", "", Metadata(), blocks), Vocabularies())
    assert (document.document.number, str(document.document.date)) == ("12", "2019-06-17")
    assert [one.text for one in document.paragraphs][:2] == [ASKED, answered]


def test_questions_with_a_notice_and_an_answer_have_the_day_of_the_answer() -> None:
    notice = "Mededeling van Minister Bedacht (Verzinsels) (ontvangen 28 mei 2019)."
    answer = "Antwoord van Minister Dekker (Rechtsbescherming) (ontvangen 17 juni 2019). Zie ook Aanhangsel nr. 803."
    document = parsed(ASKED, notice, answer, LISTED).document
    assert (str(document.date), str(parsed(ASKED, notice, LISTED).document.date)) == ("2019-06-17", "2019-05-28")
    assert str(parsed(ASKED, answer, LISTED).document.date) == "2019-06-17"


def test_a_number_before_other_words_stays_in_its_sentence() -> None:
    said = "Hier staan 12 Vragen van het lid Bedacht. In 2019 Antwoord van Minister Dekker."
    assert said in [one.text for one in parsed(ASKED, said, LISTED).paragraphs]


def test_who_answers_for_another_minister_too_is_both() -> None:
    head = "Antwoord van Minister Dekker (Rechtsbescherming), mede namens de Minister van Financiën"
    document = parsed(ASKED, f"{head} (ontvangen 17 juni 2019).", LISTED)
    assert document.document.ministers == ("Minister voor Rechtsbescherming", "Minister van Financiën")


def test_questions_to_nobody_named_have_a_header_over_two_paragraphs() -> None:
    head = "Vragen van de leden Verzonnen (GroenLinks) en Bedacht (D66)\nover nachtvluchten boven Verzonnen."
    answered = "Antwoord van minister Jorritsma-Lebbink (Verkeer en Waterstaat).\n(Ontvangen 12 maart 1996)"
    document = parsed(f"{head}\n(Ingezonden 9 februari 1996)", LISTED.partition("\n\n")[0], answered, "Antwoord 1\nJa.")
    roles = [one.role for one in document.paragraphs]
    assert roles == ["procedural", "procedural", "contribution", "procedural", "response"]
    assert document.document.title == head.replace("\n", " ").rstrip(".")


def test_answers_are_dated_and_signed_below_when_the_title_says_neither() -> None:
    title = "Vragen van het lid Verzonnen (SP) over zand (ingezonden 4 maart 2019)"
    signed = "Den Haag, 17 juni 2019\n\nde minister van Volksgezondheid,\nWelzijn en Sport,\n\nE. Verzonnen"
    found = parsed(title, LISTED, signed).document
    assert (str(found.date), found.ministers) == ("2019-06-17", ("Minister van Volksgezondheid, Welzijn en Sport",))


def test_questions_and_answer_in_one_sentence_have_the_day_of_the_answer() -> None:
    head = f"{ASKED.rstrip('.')} en antwoord van Minister Dekker (Rechtsbescherming) (ontvangen 17 juni 2019)"
    assert str(parsed(head, LISTED).document.date) == "2019-06-17"


def test_what_a_minister_says_above_the_first_question_is_nobodys_question() -> None:
    title = "Antwoorden op Kamervragen van de leden Verzonnen (GroenLinks) en Bedacht (D66) over zand (2025Z19811)"
    told = "De staatssecretaris van VWS beantwoordt deze verzonnen vragen mede namens de staatssecretaris van JenV."
    found = parsed(title, told, "Vraag 1", "Hoeveel zand is er?", "Antwoord 1", "Twaalf schepen.").paragraphs
    assert [(one.role, one.parties) for one in found if one.text == told] == [("procedural", ())]


def test_all_ask_who_are_named_before_the_word_questions() -> None:
    head = "Op 4 mei 2019 hebben de leden Verzonnen (SP) en Bedacht (CDA) schriftelijke vragen gesteld over zand."
    signed = "De Minister voor Rechtsbescherming,\n\nSander Dekker"
    document = parsed("Geachte voorzitter,", f"{head} Hierbij zend ik u de antwoorden.", signed, LISTED)
    assert [one.parties for one in document.paragraphs if one.role == "contribution"] == [("sp", "cda")]
