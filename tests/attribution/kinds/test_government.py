"""Whom papers of the government answer that are made up, from their head to the names under them."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

BODY = """Bij de behandeling van de vorige wijziging vroegen de leden van de SP-fractie al om een verzonnen grens.

De grens wordt verhoogd. Winkels krijgen een overgangstermijn van een jaar.

De Minister van Volksgezondheid, Welzijn en Sport, E.I. Schippers
"""


def answered_in(kind: str, body: str) -> list[tuple[str, ...]]:
    """Whom the paragraphs of a paper of a kind answer."""
    text = f"32 911 Verzonnen regels over winkels\n\nNr. 3 {kind}\n\nI. ALGEMEEN DEEL\n\n{body}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    return [one.responds_to for one in found if one.role == "response"]


def test_what_explains_a_bill_answers_a_group_only_where_it_names_it() -> None:
    assert answered_in("MEMORIE VAN TOELICHTING", BODY) == [("sp",), ()]
    assert answered_in("NOTA NAAR AANLEIDING VAN HET VERSLAG", BODY) == [("sp",), ("sp",)]


def test_the_wish_to_speak_of_it_closes_a_paper() -> None:
    asked = "De leden van de SP-fractie vragen naar de verzonnen grens. Deze wordt verhoogd.\n\n"
    debate, kept = "Graag ga ik hierover met uw Kamer in gesprek.", "Ik meen dat ik hiermee aan uw verzoek heb voldaan."
    for closing in (debate, kept):
        assert answered_in("NOTA NAAR AANLEIDING VAN HET VERSLAG", f"{asked}{closing}\n") == [("sp",), ()]


def test_those_who_asked_last_may_ask_on_below_another_heading() -> None:
    body = """De leden van de SP-fractie vragen naar de verzonnen grens. Deze wordt verhoogd.

2. Toezicht

Dezelfde leden en de leden van de fractie van de SGP vragen naar het toezicht. Dat is geregeld.

3. Overig

De wet heeft geen verzonnen gevolgen.
"""
    assert answered_in("NOTA NAAR AANLEIDING VAN HET VERSLAG", body) == [("sp",), ("sp", "sgp"), ()]


def test_a_heading_that_counts_on_ends_what_stands_below_that_of_a_group() -> None:
    body = """2. Vraag van het lid Verzonnen (SP) over bruggen

Er staan er drie.

3. Rapport van een verzonnen instituut

De kwaliteit is op orde.

4. Vraag van het lid Bedacht (CDA) over sluizen

4.1 Onderhoud

Dat is uitgesteld.
"""
    assert answered_in("BRIEF VAN DE MINISTER VAN VERZINSELS", body) == [("sp",), (), ("cda",)]
