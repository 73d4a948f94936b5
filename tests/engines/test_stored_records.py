"""Records ↔ the JSON that an index stores. All texts are made up."""

from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.stored_records import dump_document, dump_paragraph, load_document, load_paragraph, load_record
from indexer.records import Document, Heading, Note, Paragraph, ParsedDocument, PartyEvidence, TopicEvidence, Vote

TEXT = st.sampled_from(["", "Een verzonnen brug.", "é"])
VALUES = st.lists(st.sampled_from(["", "vvd", "d66"]), max_size=2).map(tuple)
SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple)
PARAGRAPHS = st.builds(
    Paragraph, id=TEXT, document_id=TEXT, position=st.integers(1, 3), text=TEXT,
    role=st.sampled_from(["contribution", "response"]), page=st.sampled_from([None, 0, 7]), section=VALUES,
    speaker=st.sampled_from([None, "", "De heer Verzonnen"]), parties=VALUES, topics=VALUES,
    evidence=st.lists(st.builds(TopicEvidence, TEXT, VALUES), max_size=1).map(tuple), questions=st.integers(0, 2),
    spans=SPANS, looked_up=st.lists(st.builds(PartyEvidence, TEXT, VALUES), max_size=1).map(tuple),
    notes=st.lists(st.builds(Note, TEXT, SPANS), max_size=1).map(tuple), added=TEXT,
)  # fmt: skip
DOCUMENTS = st.builds(
    Document, id=TEXT, type=st.just("motion"), title=TEXT, dossiers=VALUES, date=st.sampled_from([None, "2018-09-18"]),
    vote=st.none() | st.builds(Vote, st.sampled_from(["adopted", "rejected"]), in_favour=VALUES), last_indexed=TEXT,
)  # fmt: skip


@given(PARAGRAPHS)
def test_a_paragraph_comes_back_as_it_was(paragraph: Paragraph) -> None:
    assert asdict(load_paragraph(dump_paragraph(paragraph))) == asdict(paragraph)


@given(DOCUMENTS)
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    stored = dump_document(ParsedDocument(document, (), (), ()))
    assert asdict(load_document(stored).document) == asdict(load_record(stored)) == asdict(document)


@given(DOCUMENTS, TEXT)
def test_the_record_of_a_document_is_read_without_its_headings(document: Document, heading: str) -> None:
    stored = dump_document(ParsedDocument(document, (), (Heading(heading, 1, 1, ()),), ((1, 2),)))
    assert load_record(stored) == load_document(stored).document


def test_what_is_as_it_is_by_default_is_not_stored() -> None:
    plain = Paragraph(id="x-1/1", document_id="x-1", position=1, text="", role="response")
    assert list(json.loads(dump_paragraph(plain))) == ["id", "document_id", "position", "text", "role"]


def test_control_characters_of_an_older_index_are_not_read() -> None:
    told = "Een \x1b[31mverzonnen\x9b8m brug\x00, \u201cé\u201d."
    notes = (Note(told, ()),)
    said = Paragraph(id="x-1/1", document_id="x-1", position=1, text=told, role="response", speaker=told, notes=notes)
    back = load_paragraph(dump_paragraph(said))
    assert back.text == back.speaker == back.notes[0].text == "Een  [31mverzonnen 8m brug , \u201cé\u201d."
    document = Document(id="x-1", type="motion", title=told)
    stored = dump_document(ParsedDocument(document, (), (), ()))
    assert load_document(stored).document.title == load_record(stored).title == back.text
    plain = Paragraph(id="x-1/1", document_id="x-1", position=1, text="Een \\u001b\n\tbrug.", role="response")
    assert load_paragraph(dump_paragraph(plain)) == plain
