"""Sources in footnotes. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.readers.conventions.sources import is_source
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies


@pytest.mark.parametrize("address", ["www.verzonnen.nl/nieuws", "https://verzonnen.nl", "HTTPS://verzonnen.nl/a#b"])
def test_a_source_may_have_its_address_behind_it(address: str) -> None:
    assert is_source(f"1 Verzonnen Bode, 27 mei 2022, {address}")
    assert not is_source(f"1 Het rapport van de raad staat op {address}")


def test_a_source_below_the_last_answer_is_nobodys_words() -> None:
    text = """Vragen van het lid Verzonnen (SP) aan de Minister van Financiën over bruggen (ingezonden 30 mei 2022).
Mededeling van Minister Bedacht (Financiën) (ontvangen 20 juni 2022).
Vraag 1
Kent u het bericht over de bruggen?1
Mededeling
De vragen van het lid Verzonnen (SP) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden
beantwoord.
De reden van het uitstel is dat afstemming ten behoeve van de beantwoording meer tijd vergt. Ik zal u zo
spoedig mogelijk de antwoorden doen toekomen.
1 Verzonnen Bode, 27 mei 2022, www.verzonnen.nl/nieuws
"""
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert [one.role for one in document.paragraphs][2:] == ["contribution", "response", "response"]
    assert not any(one.text.startswith("1 Verzonnen") for one in document.paragraphs)
