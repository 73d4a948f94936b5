"""The names and offices under a paper. All are made up."""

from __future__ import annotations

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.layout.lines import read_lines
from indexer.attribution.layout.signatures import (
    is_formula,
    is_name,
    names_at_end,
    signatures,
    signed_below,
    with_whole_offices,
    without_names,
)


def blocks(*texts: str) -> list[Block]:
    return [Block(text, ((0, len(text)),)) for text in texts]


def signed(*texts: str) -> list[int]:
    return sorted(signatures(blocks("Dit is verzonnen.", *texts)))


def test_a_title_before_a_name_is_part_of_it() -> None:
    assert signed("DE MINISTER VAN FINANCIËN,", "drs. C. van Verzonnen Bedacht") == [1, 2]
    assert signed("De Minister van Financiën,", "S. van Verzonnen - Van der Zoek") == [1, 2]


def test_a_name_goes_on_behind_a_small_word_and_a_title_does_not() -> None:
    assert [is_name(text) for text in ("Van Verzin tot Verzon", "A. de Verzin tot Verzon")] == [True, True]
    assert [is_name(text) for text in ("Toetreding tot Verzonië", "De weg tot Verzonië")] == [False, False]


def test_those_who_sign_side_by_side_are_signatures() -> None:
    row = "De Minister van Financiën, | De Staatssecretaris van Defensie,"
    assert signed(row, "A. Verzonnen | B. van Bedacht") == [1, 2]
    assert signed("De Minister van Financiën | zegt dit toe.") == []


def test_a_name_above_the_office_of_the_chair_is_a_signature() -> None:
    texts = ("Dit is verzonnen.", "A.B. Verzonnen MDR", "Voorzitter van de vaste commissie voor Bedachte Zaken")
    found = without_names([Block(text, ((0, len(text)),)) for text in texts])
    assert [block.signature for block in found] == [False, True, False]


def test_an_office_and_who_holds_it_are_no_title() -> None:
    signer = "De Minister van Justitie en Veiligheid, A.B. Verzonnen"
    below = Block("Dit is verzonnen.", ((0, 9),))
    titles = [
        Block(text, ((0, 9),), heading=HeadingForm("subject", 0)) for text in (signer, "De Minister van Justitie")
    ]
    assert [block.signature for block in without_names([below, *titles, below])] == [False, True, False, False]


def test_who_signs_stands_among_the_last_fifteen_paragraphs() -> None:
    office = "De Minister van Financiën,"
    assert signed(office, *["Dit is verzonnen."] * 14) == [1]
    assert signed(office, *["Dit is verzonnen."] * 15) == []


def test_who_signs_may_stand_in_one_paragraph_with_the_close() -> None:
    for close in ("Hoogachtend,", "Met vriendelijke groet,", "Met de meeste hoogachting,"):
        assert signed("Dit is verzonnen.", f"{close} de minister van Financiën,", "V. Verzonnen") == [2, 3]
    assert signed("Dit is verzonnen.", "Hoogachtend,", "V. Verzonnen") == []


def test_a_name_has_at_most_eight_words() -> None:
    assert is_name("A B C D E F G Verzonnen")
    assert not is_name("A B C D E F G H Verzonnen")


def test_a_name_that_nothing_sets_apart_has_at_most_forty_characters() -> None:
    for name, found in (("V" * 40, True), ("V" * 41, False)):
        assert signed_below(blocks("Dit is verzonnen.", name))[1].signature is found
        assert bool(names_at_end(read_lines(f"Dit is verzonnen.\n{name}\nB. Bedacht\n"))) is found


def test_an_office_over_two_lines_has_at_most_120_characters() -> None:
    office = "De Minister van Volksgezondheid,"
    for length, whole in ((120, 1), (121, 2)):
        rest = "Welzijn en Sport".ljust(length - len(office) - 1, "x")
        assert len(with_whole_offices(blocks(office, "Welzijn en Sport"))) == 1
        assert len(with_whole_offices(blocks(office, rest))) == whole


def test_the_name_of_a_lone_member_above_another_at_the_end_is_no_heading() -> None:
    alone = Block("Verzin", ((0, 6),), heading=HeadingForm("party", 0, ("lid-verzin",), "Verzin"))
    text, name = Block("Dit is verzonnen.", ((0, 17),)), Block("Bedacht", ((0, 7),))
    assert [block.signature for block in without_names([text, alone, name])] == [False, True, False]
    assert [block.signature for block in without_names([text, alone, text])] == [False, False, False]


def test_what_stands_above_the_names_of_members_is_a_formula() -> None:
    assert is_formula("De initiatiefnemers,")
    assert not is_formula("De initiatiefnemers vinden dit verzonnen.")
