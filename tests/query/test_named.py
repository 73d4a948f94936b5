"""Words of a query that name a kind of document, a group, a year or who speaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.query import QueryParser
from indexer.records import Document, DocumentType, Paragraph, ParsedDocument, Role
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

parse = QueryParser(Vocabularies()).parse

SAID: tuple[tuple[DocumentType, str, str, tuple[str, ...], str], ...] = (
    ("motion", "2023-02-22", "Omtzigt", ("nsc",), "De verzonnen brug wordt verlicht."),
    ("motion", "2024-05-01", "", (), "Deze verzonnen sluis blijft dicht."),
    ("letter", "2023-02-22", "Minister Kaag (Financiën)", (), "Over de brug schrijft niemand een verzonnen motie."),
    ("proceedings", "2018-03-22", "De heer Van Dijk (SP)", ("sp",), "Voorzitter. De verzonnen dijk is laag."),
    ("proceedings", "2018-03-22", "Mevrouw Van der Plas (BBB)", ("bbb",), "Voorzitter. De verzonnen brug is hoog."),
    ("proceedings", "2018-03-22", "Klaver", ("gl",), "De verzonnen heer Omtzigt van de SP wil een sluis."),
)
"""Made up: kind and date of a document, who speaks in it, for which groups, and what is said."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    made = open_engine(tmp_path_factory.mktemp("named") / "index")
    made.write(
        ParsedDocument(
            Document(id=f"made-up-{number}", type=kind, title="Verzonnen", date=date),
            (Paragraph(id=f"made-up-{number}/1", document_id=f"made-up-{number}", position=1, text=text,
                       role="contribution", speaker=speaker or None, parties=parties),),
            (), (),
        )
        for number, (kind, date, speaker, parties, text) in enumerate(SAID)
    )  # fmt: skip
    return made


def found(engine: Engine, q: str) -> list[int]:
    """The numbers of the documents that have all words, the best first."""
    return [int(hit.document.id[-1]) for hit in engine.search(SearchRequest(q=q, match="all")).hits]


@pytest.mark.parametrize(
    ("q", "numbers"),
    [
        ("motie brug", [0, 2]),
        ("brug moties", [0, 2]),
        ("moties 22 februari 2023", [0, 2]),
        ("Brug 2023", [0, 2]),
        ("handelingen brug", [4]),
        ("debat 2018 brug", [4]),
        ("SP dijk", [3]),
        ("Socialistische Partij dijk", [3]),
        ("sp-fractie dijk", [3]),
        ("sp sluis", [5]),
        ("boer burger beweging brug", [4]),
        ("omtzigt brug", [0]),
        ("pieter omtzigt", [0]),
        ("P. H. Omtzigt", [0, 5]),
        ("dhr. omtzigt", [0, 5]),
        ("het lid Omtzigt brug", [0]),
        ("van der plas brug", [4]),
        ("v.d. Plas", [4]),
        ("Caroline van der Plas", [4]),
        ("minister kaag brug", [2]),
        ("min. Kaag brug", [2]),
        ("SP fractie dijk", [3]),
        ("fractie van de SP dijk", [3]),
        ("jesse klaver sluis", [5]),
        ("klaver sluis", []),
        ("-sp sluis", [1]),
        ("motie-Omtzigt brug", [0]),
    ],
)
def test_what_a_word_names_is_found_without_the_word(engine: Engine, q: str, numbers: list[int]) -> None:
    assert found(engine, q) == numbers


def test_an_office_or_a_committee_is_found_by_what_documents_say_of_themselves(tmp_path: Path) -> None:
    made = open_engine(tmp_path / "index")
    committee = "vaste commissie voor Binnenlandse Zaken en Koninkrijksrelaties"
    documents = (
        Document(id="made-up-0", type="letter", title="Verzonnen", ministers=("Minister van Justitie en Veiligheid",)),
        Document(id="made-up-1", type="written-consultation", title="Verzonnen", committee=committee),
        Document(id="made-up-2", type="letter", title="Verzonnen"),
    )
    texts = ("Een verzonnen brug.", "De verzonnen brug.", "De minister van Justitie bouwt een verzonnen brug.")
    made.write(
        ParsedDocument(
            one, (Paragraph(id=f"{one.id}/1", document_id=one.id, position=1, text=text, role="contribution"),), (), ()
        )
        for one, text in zip(documents, texts, strict=True)
    )
    assert sorted(found(made, "minister van justitie brug")) == [0, 2]
    assert found(made, "minister JenV brug") == found(made, "min. JenV brug") == [0]
    assert found(made, "commissie BZK brug") == found(made, "vaste commissie binnenlandse zaken brug") == [1]
    assert found(made, "commissie landbouw brug") == []


def test_a_dossier_without_its_chapter_is_all_its_chapters(tmp_path: Path) -> None:
    made = open_engine(tmp_path / "index")
    made.write(
        ParsedDocument(
            Document(id=f"made-up-{number}", type="motion", title="Verzonnen", dossiers=(code,)),
            (Paragraph(id=f"made-up-{number}/1", document_id=f"made-up-{number}", position=1,
                       text="Een verzonnen brug.", role="contribution"),), (), (),
        )
        for number, code in enumerate(("36410-XVI", "36410", "36411-VI"))
    )  # fmt: skip
    for q in ("36410", "36 410", "dossier 36410", "dossier:36410", "brug 36410", "moties 36410"):
        assert sorted(found(made, q)) == [0, 1], q
    for q in ("36410-XVI", "dossier 36410-XVI", "Kamerstuk 36 410 XVI"):
        assert found(made, q) == [0], q
    assert sorted(found(made, "Kamerstukken 36 410")) == [0, 1]


def test_what_somebody_says_comes_before_who_is_named_by_another(engine: Engine) -> None:
    assert found(engine, "omtzigt") == [0, 5]
    assert found(engine, '"omtzigt"') == [5]


@pytest.mark.parametrize(("q", "numbers"), [("SP dijk sluis", [3, 1, 5]), ("GroenLinks dijk", [3]), ("D66 dijk", [3])])
def test_what_is_found_besides_is_of_the_subject_and_first_what_the_group_says(
    engine: Engine, q: str, numbers: list[int]
) -> None:
    result = engine.search(SearchRequest(q=q))
    assert result.total == 0
    assert result.wider is not None
    assert [int(hit.document.id[-1]) for hit in result.wider.hits] == numbers


@pytest.mark.parametrize(("q", "code", "detail"), [("moties brug", "kind", "moties"), ("pvv brug", "party", "pvv")])
def test_a_note_says_what_was_read_as_a_name(q: str, code: str, detail: str) -> None:
    noted = [(note.code, note.detail) for note in parse(q).reading.notes]
    assert noted == [(code, detail)]
    assert parse(q, expand=False).reading.notes == ()


@pytest.mark.parametrize("q", ["volt kabel", "denk mee", "gl", "cd", "cu"])
def test_a_dutch_word_or_an_ambiguous_name_is_a_group_only_as_it_is_spelled(q: str) -> None:
    assert not [note for note in parse(q).reading.notes if note.code == "party"]
    assert [note.detail for note in parse("Volt GL CU").reading.notes] == ["Volt", "GL", "CU"]


def test_a_user_s_own_parties_are_meant(tmp_path: Path) -> None:
    parties = tmp_path / "parties.toml"
    parties.write_text('[dorp]\nlabel = "Dorpslijst"\nname = "Lijst Dorp en Land"\n', encoding="utf-8")
    own = QueryParser(Vocabularies(parties=parties)).parse
    assert [part.meant for part in own("lijst dorp en land brug").reading.parts if part.meant] == [("party:dorp",)]
    assert [note.code for note in own("pvv brug").reading.notes] == []


@pytest.mark.parametrize("q", ["groenlinks pvda", "PvdA GroenLinks", "GL PvdA brug"])
def test_two_groups_side_by_side_mean_the_one_that_both_became_too(q: str) -> None:
    meant = [part.meant for part in parse(q).reading.parts if part.meant]
    assert {one for one, _ in meant} == {"party:gl", "party:pvda"}
    assert {other for _, other in meant} == {"party:gl-pvda"}
    assert all(len(part.meant) < 2 for part in parse("VVD D66 brug").reading.parts)


def test_a_signature_comes_behind_what_another_says_of_who_signs(tmp_path: Path) -> None:
    said: list[tuple[Role, str, str]] = [
        ("procedural", "Omtzigt, verzonnen brug", "De heer Omtzigt (CDA)"),
        ("contribution", "Over de verzonnen brug zegt Omtzigt hier meer dan zijn naam.", "De heer Bedacht (CDA)"),
    ]
    paragraphs = tuple(
        Paragraph(id=f"made-up-1/{place}", document_id="made-up-1", position=place, text=text, role=role,
                  speaker=speaker, parties=("cda",))
        for place, (role, text, speaker) in enumerate(said, 1)
    )  # fmt: skip
    engine = open_engine(tmp_path / "index")
    engine.write([ParsedDocument(Document(id="made-up-1", type="letter", title="Verzonnen"), paragraphs, (), ())])
    hits = engine.search(SearchRequest(q="omtzigt brug", match="all")).hits
    assert [hit.paragraph.position for hit in hits] == [2, 1]
