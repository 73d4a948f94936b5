"""Names of elements: in any case, with and without namespace."""

from __future__ import annotations

import pytest

from indexer.readers.xml.elements import children, first, name, parse, text_of, within

SOURCE = b"""<p:Kamerwrk xmlns:p="urn:verzonnen"><TITEL>Verzonnen</TITEL><p:Stuk><p:titel>dijk<!-- x --></p:titel>
<dossierNummer>99</dossierNummer><stuk/></p:Stuk><titels/></p:Kamerwrk>"""


def test_elements_are_found_by_their_names_in_any_case_and_namespace() -> None:
    root = parse("x", SOURCE)
    assert name(root) == "kamerwrk"
    assert [text_of(found) for found in within(root, "titel", "dossiernummer")] == ["Verzonnen", "dijk", "99"]
    assert [name(child) for child in children(root)] == ["titel", "stuk", "titels"]
    assert [text_of(child) for child in children(root, "titel")] == ["Verzonnen"]


def test_an_element_is_not_within_itself() -> None:
    outer = first(parse("x", SOURCE), "stuk")
    assert outer is not None
    assert [len(inner) for inner in within(outer, "stuk")] == [0]


@pytest.mark.parametrize("wanted", ["Titel", "kop", "titelsx"])
def test_what_has_another_name_is_not_found(wanted: str) -> None:
    assert list(within(parse("x", SOURCE), wanted)) == []
