"""Who moved motions, by the groups that are printed with their names, and several motions in one file, in each format;
all motions and the register of members are made up (verzonnen)."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from indexer import readers
from indexer.attribution import parse
from indexer.attribution.kinds.movers import with_groups
from indexer.extraction.names.party_names import Context
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies, parties
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members
from tests.support.growth import grows_within

FORMATS = ("txt", "html", "docx")
KNOWN = Context(parties.load())


class _Sitting(Vocabularies):
    """The vocabularies of the program, but for the members."""

    members = Members(
        [
            Stay("Bedacht", "B.", "Bo", "vvd", "TK", "2020-01-01", ""),
            Stay("Zoek", "Z.", "Zus", "d66", "TK", "2020-01-01", ""),
            Stay("van Verzin tot Verzon", "V.", "Vos", "cda", "TK", "2020-01-01", ""),
        ]
    )


VOCABULARY = _Sitting()


def lines(title: str, *signed: str, dated: bool = True, request: str = "verzoekt de regering niets,") -> list[str]:
    """The lines of a made-up motion."""
    date = ["Voorgesteld 30 juni 2020"] if dated else []
    formula = ["De Kamer,", "gehoord de verzonnen beraadslaging,", request, "en gaat over tot de orde van de dag."]
    return [title, *date, *formula, *signed]


def written(folder: Path, texts: list[str], form: str) -> ParsedDocument:
    """What is read from a file of these paragraphs."""
    path = folder / f"verzonnen.{form}"
    if form == "docx":
        document, buffer = docx.Document(), io.BytesIO()
        for text in texts:
            document.add_paragraph(text)
        document.save(buffer)
        path.write_bytes(buffer.getvalue())
    else:
        body = "\n\n".join(texts) if form == "txt" else "".join(f"<p>{text}</p>" for text in texts)
        path.write_text(body if form == "txt" else f"<html><body>{body}</body></html>")
    return parse(readers.read(readers.open_file(path), "0"), VOCABULARY)


def contributed(parsed: ParsedDocument) -> list[tuple[str, tuple[str, ...]]]:
    """The text and the parties of each contribution."""
    return [(said.text, said.parties) for said in parsed.paragraphs if said.role == "contribution"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("dated", [True, False])
@pytest.mark.parametrize(
    ("title", "signed", "expected"),
    [
        ("Motie van het lid Bedacht c.s.", ["Bedacht (SP)", "Pietersen (PvdA)"], ("sp", "pvda")),
        ("Motie van het lid Nergens c.s.", ["Nergens (PVV)", "Van Dijk (SP) c.s."], ("pvv", "sp")),
        ("Motie van het lid Nergens (PVV) c.s.", ["Nergens", "Van Dijk (SP)"], ("pvv", "sp")),
        ("Motie van het lid Van Dijk (SP) c.s.", ["An van Dijk (PvdA)", "Ot van Dijk (SP)"], ("pvda", "sp")),
        ("MOTIE VAN DE LEDEN NERGENS (PVV) EN ZOEK (SP)", ["Nergens", "Zoek"], ("pvv", "sp")),
        ("Motie van het lid Bedacht", ["Bedacht (Verzonnen Lijst)"], ("unknown:Verzonnen Lijst",)),
        ("Motie van het lid Nergens (PVV) over verzonnen bruggen (Brug)", [], ("pvv",)),
    ],
)
def test_a_group_that_is_printed_goes_before_the_register(
    tmp_path: Path, form: str, dated: bool, title: str, signed: list[str], expected: tuple[str, ...]
) -> None:
    parsed = written(tmp_path, lines(title, *signed, dated=dated), form)
    assert contributed(parsed) == [("verzoekt de regering niets,", expected)]
    assert {said.looked_up for said in parsed.paragraphs} == {()}


def test_who_has_no_group_printed_is_looked_up_beside_those_who_have(tmp_path: Path) -> None:
    parsed = written(tmp_path, lines("29 453 Verzonnen motie", "Nergens (PVV)", "Zoek", "Onbekend"), "txt")
    [said] = [said for said in parsed.paragraphs if said.role == "contribution"]
    assert said.parties == ("pvv", "d66", "unknown:Onbekend")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("signed", "expected"),
    [(["Van Verzin tot Verzon"], ("cda",)), (["Zoek", "Van Verzin tot Verzon", "Bedacht"], ("d66", "cda", "vvd"))],
)
def test_a_name_may_go_on_behind_a_small_word(
    tmp_path: Path, form: str, signed: list[str], expected: tuple[str, ...]
) -> None:
    parsed = written(tmp_path, ["29 453 Verzonnen bruggen", *lines("Nr. 5 MOTIE OVER BRUGGEN", *signed)], form)
    assert contributed(parsed) == [("verzoekt de regering niets,", expected)]


@pytest.mark.parametrize("text", ["Zoek (eerste indiener)", "Zoek (Tweede Kamerlid)", "Zoek (2020Z12345)", "over (SP)"])
def test_what_is_no_group_or_no_name_is_not_taken_for_one(text: str) -> None:
    assert list(with_groups(text, KNOWN)) == []


@pytest.mark.parametrize("form", FORMATS)
def test_each_motion_in_a_file_is_of_its_own_movers(tmp_path: Path, form: str) -> None:
    first = lines("Nr. 518 MOTIE VAN HET LID BEDACHT", "Bedacht", request="verzoekt de regering te bouwen,")
    second = lines("Nr. 519 MOTIE VAN HET LID NERGENS", "Nergens (SP)", request="verzoekt de regering te slopen,")
    third = lines("Nr. 520 MOTIE VAN DE LEDEN", "Zoek", "Bedacht", request="spreekt uit dat dit is verzonnen,")
    head = ["29 453 Verzonnen corporaties"]
    parsed = written(tmp_path, [*head, *first, *head, *second, *head, *third], form)
    assert contributed(parsed) == [
        ("verzoekt de regering te bouwen,", ("vvd",)),
        ("verzoekt de regering te slopen,", ("sp",)),
        ("spreekt uit dat dit is verzonnen,", ("d66", "vvd")),
    ]
    assert parsed.document.id == "kst-29453-518"
    assert not any(said.notes for said in parsed.paragraphs)
    signed = [said.text for said in parsed.paragraphs if said.role == "procedural" and said.speaker]
    assert signed == ["Bedacht", "Nergens (SP)", "Zoek", "Bedacht"]
    told = [said.text for said in parsed.paragraphs] + [heading.text for heading in parsed.headings]
    assert sum("MOTIE VAN" in text for text in told) == 2  # that of the first is the title of the document


def test_a_line_without_end_takes_no_time() -> None:
    def read(text: str) -> int:
        return len(list(with_groups(text, KNOWN, titled=True)))

    assert read("het lid " + "Zoek (SP), " * 50_000) == 0
    assert grows_within(read, ["x (" * 100_000] * 3, ["x (" * 200_000] * 3, lambda least: 6 * least + 0.1)


def test_a_line_of_names_has_an_end() -> None:
    line = "Bedacht (SP), Zoek (PVV)"
    short, long = (f"{line}, {'x' * (length - len(line) - 2)}" for length in (600, 601))
    assert list(with_groups(short, KNOWN)) == [("Bedacht", ("sp",)), ("Zoek", ("pvv",))]
    assert list(with_groups(long, KNOWN)) == []
