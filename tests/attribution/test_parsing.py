"""Text → attributed paragraphs: the seed exactly, and what must hold of any text."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import as_json
from indexer.attribution import parse
from indexer.attribution.layout import headings
from indexer.attribution.sentences.questions import count_questions
from indexer.errors import Refused
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies, parties
from tests.conftest import SEED
from tests.support import DATA, GOLDEN

RECORD = GOLDEN / "kst-34843-33.json"


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((DATA / name).read_text(encoding="utf-8"))["case"]
    return found


def parse_text(text: str, **metadata: Any) -> ParsedDocument:
    source = SourceDocument("made-up.txt", "", "", text, Metadata(**metadata))
    vocabulary = Vocabularies()
    return parse(source, vocabulary)


def test_the_seed_parses_to_its_golden_form(seed: ParsedDocument, request: pytest.FixtureRequest) -> None:
    form = as_json.document_json(seed)
    del form["sha256"]
    written = json.dumps(form, ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--regenerate"):
        RECORD.write_text(written, encoding="utf-8")
    assert written == RECORD.read_text(encoding="utf-8")


def test_the_seed_has_the_contributions_that_were_counted_by_hand(seed: ParsedDocument) -> None:
    spoken = [p.parties for p in seed.paragraphs if p.role == "contribution"]
    assert spoken == [("vvd",)] * 6 + [("d66",)] * 7 + [("gl",)] * 7
    assert [p.role for p in seed.paragraphs[:3]] == ["procedural"] * 3
    assert len(seed.paragraphs) == 23


def test_the_seed_has_an_empty_reply_section(seed: ParsedDocument) -> None:
    last = seed.headings[-1]
    assert (last.text, last.level, last.before) == ("II. Reactie van de Staatssecretaris", 1, 24)
    assert not any(last.text in paragraph.section for paragraph in seed.paragraphs)


def test_the_seed_breaks_paragraphs_where_no_blank_line_stands(seed: ParsedDocument) -> None:
    openings = [paragraph.text[:16] for paragraph in seed.paragraphs]
    assert "Uit het rapport " in openings
    assert "Deelt de Staatss" in openings


def test_the_seed_runs_a_paragraph_across_the_page_break(seed: ParsedDocument) -> None:
    [across] = [p for p in seed.paragraphs if "een landelijke gedragscode voor bedrijven" in p.text]
    assert len(across.spans) == 2
    assert seed.furniture == (
        (SEED.read_text("utf-8").index("\n2\n") + 1,) * 1 + (SEED.read_text("utf-8").index("\n2\n") + 2,),
    )


def test_the_seed_joins_soft_hyphens_and_keeps_hard_ones(seed: ParsedDocument) -> None:
    text = " ".join(paragraph.text for paragraph in seed.paragraphs)
    source = SEED.read_text("utf-8")
    broken = [line.rstrip() for line in source.splitlines() if line.rstrip().endswith("-")]
    assert len(broken) == 26
    following = [
        line.split()[0]
        for before, line in zip(source.splitlines(), source.splitlines()[1:], strict=False)
        if before.rstrip().endswith("-")
    ]
    hard = [
        (line.split()[-1], word)
        for line, word in zip(broken, following, strict=True)
        if f"{line.split()[-1]}{word}" in text
    ]
    assert hard == [("GroenLinks-", "fractie")]
    for word in (
        "Werkgelegenheid",
        "preventiebeleid",
        "GroenLinks-fractie",
        "PSA-beleid",
        "taak- en rolomschrijving",
        "de-escalerend",
    ):
        assert word in text


def test_the_seed_has_the_topics_that_its_words_state(seed: ParsedDocument) -> None:
    for paragraph in seed.paragraphs:
        if paragraph.role == "contribution":
            assert "werk/arbeidsomstandigheden" in paragraph.topics
            about_relations = "ontslagbescherming" in paragraph.text or "ondernemingsraad" in paragraph.text
            assert ("werk/arbeidsverhoudingen" in paragraph.topics) == about_relations
            assert tuple(found.topic for found in paragraph.evidence) == paragraph.topics


@pytest.mark.parametrize("case", cases("headings.toml"), ids=lambda case: case["text"])
def test_headings(case: dict[str, Any]) -> None:
    recognise = headings.recognise_alone if case.get("alone") else headings.recognise
    form = recognise(case["text"], Context(parties.load(), case.get("date")))
    assert (form.kind if form else "") == case["kind"]
    if form:
        assert list(form.parties) == case.get("parties", [])
        assert form.speaker == case.get("speaker") or form.kind == "party"


MADE_UP_REPLY = """Dit overleg is verzonnen.

I Vragen en opmerkingen vanuit de fracties

De leden van de VVD-fractie vragen of het verzonnen plan doorgaat. Zij
verwijzen naar D66.

De leden van de fracties van de PvdA en GroenLinks sluiten zich daarbij aan.

Het plan staat in een bijlage.

II Reactie van de minister

De leden van de VVD-fractie vragen of het verzonnen plan doorgaat. Dat is zo.

Verder is er geen nieuws.
"""


def test_without_party_headings_the_subject_of_the_sentence_speaks() -> None:
    paragraphs = parse_text(MADE_UP_REPLY).paragraphs
    assert [(p.role, p.parties, p.speaker) for p in paragraphs] == [
        ("procedural", (), None),
        ("contribution", ("vvd",), "leden van de VVD-fractie"),
        ("contribution", ("pvda", "gl"), "leden van de fracties van de PvdA en GroenLinks"),
        ("contribution", ("pvda", "gl"), "leden van de fracties van de PvdA en GroenLinks"),
        ("response", (), "minister"),
        ("response", (), "minister"),
    ]
    assert paragraphs[1].mentions == ("vvd", "d66")


def test_a_minister_who_quotes_a_party_does_not_become_that_party() -> None:
    reply = parse_text(MADE_UP_REPLY).paragraphs[4]
    assert reply.parties == ()
    assert reply.mentions == reply.responds_to == ("vvd",)


def test_a_text_that_is_not_wrapped_has_a_paragraph_on_every_line() -> None:
    line = "De leden van de SP-fractie vinden dit verzonnen voorstel " + "echt heel erg " * 12 + "goed."
    parsed = parse_text(f"{line}\n{line}\n{line}\n")
    assert [p.parties for p in parsed.paragraphs] == [("sp",)] * 3


def test_furniture_in_the_middle_of_a_sentence_is_left_out() -> None:
    parsed = parse_text(
        "Dit is een verzonnen zin die over de bladzijde\n\nkst-99999-1\nISSN 0921 - 7371\n’s-Gravenhage 2018\n\n"
        "Tweede Kamer, vergaderjaar 2017–2018, 99 999, nr. 1 1\n\ndoorloopt tot hier.\n"
    )
    assert [p.text for p in parsed.paragraphs] == ["Dit is een verzonnen zin die over de bladzijde doorloopt tot hier."]
    assert parsed.document.id == "kst-99999-1"
    assert (parsed.document.dossiers, parsed.document.number) == (("99999",), "1")


def test_what_the_metadata_file_states_overrides_the_text() -> None:
    parsed = parse_text("Een verzonnen alinea.", id="x-1", title="Titel", topics=("werk",))
    assert (parsed.document.id, parsed.document.title) == ("x-1", "Titel")
    assert parsed.paragraphs[0].topics[0] == "werk"


def test_a_text_with_nothing_but_furniture_is_refused() -> None:
    with pytest.raises(Refused, match=r"made-up\.txt: there is no paragraph"):
        parse_text("kst-99999-1\n")


def test_a_text_that_never_breaks_is_refused_for_each_search_would_go_through_it() -> None:
    assert parse_text("Verzonnen. " + "a" * 900_000).paragraphs
    with pytest.raises(Refused, match=r"has 1,100,011 characters, over the limit of 1,000,000; put an empty line"):
        parse_text("Verzonnen. " + "a" * 1_100_000)


def test_so_is_a_paragraph_whose_notes_never_end() -> None:
    def parsed(*notes: str) -> ParsedDocument:
        blocks = (SourceBlock("Verzonnen."), *(SourceBlock(note, note=True) for note in notes))
        return parse(SourceDocument("made-up.html", "", "", "", Metadata(), blocks), Vocabularies())

    assert [note.text for note in parsed("Noot.", "a" * 600_000).paragraphs[0].notes][:1] == ["Noot."]
    with pytest.raises(Refused, match="has 1,200,010 characters"):
        parsed("a" * 600_000, "a" * 600_000)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Klopt dit? Zo ja, waarom? Dat is vreemd.", 2),
        ("De leden vragen of dit klopt.", 1),
        ("De leden zijn benieuwd welke stappen volgen. Kan dat sneller?", 2),
        ("De leden hebben vragen.", 0),
    ],
)
def test_questions_are_counted_also_when_asked_in_other_words(text: str, count: int) -> None:
    assert count_questions(text) == count


LINES = st.one_of(
    st.sampled_from(
        [
            "",
            "",
            "2",
            "\f",
            "I. Vragen en opmerkingen vanuit de fracties",
            "II Reactie van de minister",
            "VVD-fractie",
            "De leden van de VVD-fractie vragen of de Staats-",
            "secretaris dit weet.",
            "taak-",
            "en rol",
            "1. Inleiding",
            "kst-99999-1",
            "ISSN 0921 - 7371",
            "De griffier van de commissie,",
            "Naam",
            "– een streep",
            " ingesprongen regel",
        ]
    ),
    st.text(alphabet="abc AB.?!-–\u00ad\u00a0’«»12\t", max_size=90),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=40), st.sampled_from(["\n", "\r\n", "\r"]))
def test_no_character_of_the_source_is_lost_or_doubled(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    try:
        parsed = parse_text(text)
    except Refused:
        return
    spans = [*parsed.furniture, *(span for part in (*parsed.paragraphs, *parsed.headings) for span in part.spans)]
    spans += [span for paragraph in parsed.paragraphs for note in paragraph.notes for span in note.spans]
    covered = [0] * len(text)
    for start, end in spans:
        for index in range(start, end):
            covered[index] += 1
    assert all(times <= 1 for times in covered)
    left = "".join(c for c, times in zip(text, covered, strict=True) if not times)
    assert left.replace("\u00ad", "").strip() == ""  # a soft hyphen alone on a line is no text
    for part in (*parsed.paragraphs, *parsed.headings):
        source = "".join(text[start:end] for start, end in part.spans)
        assert bare(part.text) == bare(source)


def bare(text: str) -> str:
    """A text without what joining lines may change: white space and hyphens."""
    return "".join(character for character in text if not character.isspace() and character not in "-\u00ad")


def test_the_number_of_a_question_above_its_answer_is_no_heading_and_not_lost() -> None:
    text = "Lijst van vragen en antwoorden\n\n1\nWat is verzonnen?\n1\nDit.\n\n2\nEn dat?\n2\nDat ook."
    parsed = parse_text(text)
    assert [heading.text for heading in parsed.headings] == ["Lijst van vragen en antwoorden", "1", "2"]
    assert [text[start:end] for start, end in parsed.furniture] == ["1", "2"]
