"""Lines of a source, and which of them are furniture of the page."""

from __future__ import annotations

from indexer.attribution.layout.lines import read_lines, with_labels

FOOT = "Tweede Kamer, vergaderjaar 2005–2006, 29 999, nr. 14"


def furniture(text: str) -> list[str]:
    return [line.text for line in read_lines(text) if line.furniture]


def test_numbers_that_all_stand_below_running_feet_number_the_pages() -> None:
    text = f"Een verzonnen zin.\n{FOOT}\n\n1\n\nNog een verzonnen zin.\n{FOOT}\n\n2\n\nDe laatste zin."
    assert furniture(text) == [FOOT, "1", FOOT, "2"]


def test_the_number_of_a_page_has_at_most_four_digits() -> None:
    for first, second, numbered in (("1000", "1001", True), ("10000", "10001", False)):
        text = f"Een verzonnen zin.\n{FOOT}\n\n{first}\n\nNog een zin.\n{FOOT}\n\n{second}\n\nDe laatste zin."
        assert furniture(text) == ([FOOT, first, FOOT, second] if numbered else [FOOT, FOOT])


def test_a_number_elsewhere_heads_a_question() -> None:
    text = f"1\n\nKlopt dit verzonnen bericht?\n{FOOT}\n\n2\n\nWat vindt u daarvan?\n\n3\n\nWaarom?"
    assert furniture(text) == [FOOT]


def test_a_number_below_a_session_year_or_the_number_of_a_paper_heads_a_question() -> None:
    for head in ("Zie ook het verzonnen\nAanhangsel, vergaderjaar 2005–2006", "Over het verzonnen jaarplan, nr. 298"):
        assert not furniture(f"{head}\n\n1\n\nDat klopt.\n\n2\n\nNee, dat klopt niet.")
    assert furniture("De verzonnen raming van de\n\n3\n\nMinister klopt.") == ["3"]


def test_the_number_of_a_page_stands_between_a_line_that_no_sentence_ends_with_and_a_capital() -> None:
    above = "De verzonnen brief is op drie mei gestuurd aan de leden van het"
    assert furniture(f"{above}\n3\nDagelijks Bestuur, dat hem las.") == ["3"]
    assert furniture("Dit staat in het\n3\nWaarom is dat verzonnen?") == []


def test_no_page_is_counted_from_one_again_below_the_first_question() -> None:
    asked = "1\n\nKlopt dit verzonnen bericht?\n\n2\n\nWat vindt u daarvan?\n\n3\n\nWaarom?"
    head = "Verzonnen antwoord van minister Veldhuis (Vervoer\nen Water)"
    assert furniture(f"{asked}\n\n{head}\n\n1\n\nDat klopt.\n\n2, 3\n\nNiets.") == []


def test_the_number_of_the_chamber_in_the_head_is_no_page() -> None:
    assert furniture(f"Tweede Kamer der Staten-Generaal\n2\n\nEen zin.\n{FOOT}\n\n1\n\nNog een zin.") == [FOOT, "1"]


def test_a_running_foot_is_parted_from_the_page_that_a_copy_put_behind_it() -> None:
    foot = "Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel"
    text = f"Is dit verzonnen?\nISSN 0921 - 7398’s-Gravenhage 2023{foot} 1Antwoord 3\nJa.{foot} 2\nNee."
    lines = [(line.text, line.furniture) for line in read_lines(text)]
    assert [own for own, is_furniture in lines if not is_furniture] == [
        "Is dit verzonnen?",
        "Antwoord 3",
        "Ja.",
        "Nee.",
    ]
    assert all(text[line.start : line.end] == line.text for line in read_lines(text))


def test_a_paper_that_a_sentence_cites_stays_in_it() -> None:
    text = "Zie Tweede Kamer, vergaderjaar 2018–2019, 34 999, nr. 33 4"
    assert [line.text for line in read_lines(text)] == [text]


def test_a_space_at_which_no_line_may_break_is_a_space() -> None:
    text = "De\u00a0voorzitter:\u202fDank."
    [line] = read_lines(text)
    assert (line.text, line.end) == ("De voorzitter: Dank.", len(text))


def _texts(text: str) -> list[str]:
    return [line.text for line in read_lines(text)]


def test_a_text_that_opens_with_a_marked_heading_is_read_without_the_marks_of_markdown() -> None:
    text = (
        "# Verslag van een verzonnen overleg\n\n## Vragen\n\nDe leden vragen *dit*, **dat** en "
        "[meer](https://example.org/brug).\n\n> Een verzonnen citaat.\n\n---\n\n- 3 * 4 * 5 is 60.\n"
    )
    assert _texts(text) == [
        "Verslag van een verzonnen overleg", "Vragen", "De leden vragen dit, dat en meer.", "Een verzonnen citaat.",
        "---", "- 3 * 4 * 5 is 60.",
    ]  # fmt: skip


def test_marks_in_a_text_that_is_no_markdown_stay() -> None:
    text = "De leden vragen *dit*.\n\n> Een verzonnen regel.\n\nDat kost > 3 euro.\n\n# 4 is verzonnen."
    assert _texts(text) == [part for part in text.split("\n") if part]


def test_a_text_that_is_quoted_as_mail_is_read_without_the_marks() -> None:
    text = "Op maandag schreef u:\n\n> De leden vragen\n> naar de brug.\n>\n> > Verzonnen.\n>Ja.\n> \n> Nee."
    lines = read_lines(text)
    assert [(line.text, line.after_blank) for line in lines] == [
        ("Op maandag schreef u:", True), ("De leden vragen", True), ("naar de brug.", False), ("Verzonnen.", True),
        ("Ja.", False), ("Nee.", True),
    ]  # fmt: skip
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_a_number_alone_below_the_title_of_a_group_or_of_the_answers_is_of_no_page() -> None:
    for title in ("Vragen van de leden van de verzonnen fractie", "II. Reactie van de minister", "De VVD-fractie:"):
        text = f"Een verzonnen zin.\n\n{title}\n\n1\n\nWat kost de verzonnen brug?"
        assert furniture(text) == []


def test_a_number_alone_below_a_line_that_goes_on_is_of_a_page() -> None:
    for line in ("Vragen van de leden van de", "Waarom vragen de leden van de VVD-fractie"):
        text = f"Een verzonnen zin.\n\n{line}\n\n1\n\nVerzonnen fractie."
        assert furniture(text) == ["1"]


def test_a_number_alone_in_a_sentence_is_of_a_page() -> None:
    text = "Wat kost de\n\n1\n\nverzonnen brug?\n\nEn wat kost de\n\n2\n\nVerzonnen Sluis?"
    assert furniture(text) == ["1", "2"]


def test_a_number_alone_right_between_two_lines_of_a_sentence_is_of_a_page() -> None:
    line = "De leden lezen dat zorgverzekeraars in dit verzonnen verslag tevreden"
    for below in ("\nzijn over de voortgang.", "\n\n\nzijn over de voortgang."):
        assert furniture(f"{line}\n2{below}") == ["2"]
    assert furniture(f"{line}\n2\nVerzonnen bruggen") == furniture("Aantal\n2\nbruggen") == []


def test_the_feet_of_a_report_of_which_the_lines_were_pasted_are_furniture_in_any_order() -> None:
    page = "{above}\n\n17 oktober 2024\nTK 15\n\n{title}15-9-{number}\n\n{below}\n"
    text = "".join(
        page.format(
            above=f"Dat is verzonnen {number}", title=title, number=number, below="zoals u weet.\nDe voorzitter:"
        )
        for number, title in enumerate(("Tweede Kamer\n\nPost\n\n", "Post\n\n", "Post\n\n", ""), 1)
    )
    lines = read_lines(text)
    assert {line.text for line in lines if line.furniture} == {
        "17 oktober 2024", "TK 15", "Tweede Kamer", "Post", *(f"15-9-{number}" for number in range(1, 5))
    }  # fmt: skip
    assert {line.text for line in lines if not line.furniture} == {
        *(f"Dat is verzonnen {number}" for number in range(1, 5)), "zoals u weet.", "De voorzitter:"
    }  # fmt: skip


def test_a_label_whose_sentence_goes_on_in_the_next_line_is_none() -> None:
    head = "Antwoorden van de minister van Verzinsels, mede namens de minister"
    below = "1\n\nKlopt dit verzonnen bericht?\n\nAntwoord\n\nJa."
    for goes_on, whole in (("van Bruggen, op de vragen van het lid Verzonnen (SP)", True), ("De brug is mooi.", False)):
        lines = with_labels(read_lines(f"{head}\n{goes_on}\n\n{below}"), listed=True)
        assert (lines[0].label is None) is whole


def test_numbers_of_pages_of_one_length_are_furniture_below_whole_sentences_too() -> None:
    page = "\n".join(f"Dit is zin {word} over een verzonnen sluis." for word in ["een", "twee", "drie"] * 12)
    text = f"{page}\nDe sluis is\n1\nopen.\n{page}\n2\n{page}\n3\nHij sluit om zes uur.\n"
    assert [line.text for line in read_lines(text) if line.furniture] == ["1", "2", "3"]
    asked = f"1\nIs de sluis open?\n{page}\n2\nWaarom?\n{page}\n3\nHoezo?\n{page}\n4\nEn nu?\n"
    assert not any(line.furniture for line in read_lines(asked))
