"""The heads of decision lists. All are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution.mastheads import decisions

HEAD = ["Den Haag, 3 april 2009", "Voortouwcommissie: vaste commissie voor Bruggen"]


def test_the_committees_that_follow_stand_on_lines_of_their_own() -> None:
    others = ["Volgcommissie(s): BuZa i.v.m. agendapunt 24", "BZK i.v.m. agendapunt 24", "EZ i.v.m. agendapunt 24"]
    found = decisions.read(
        [*HEAD, *others, "Document: Verzonnen besluitenlijst van 2 april 2009", "1. Agendapunt: Brug"]
    )
    assert found is not None
    assert (found.metadata.title, found.metadata.date) == ("Verzonnen besluitenlijst van 2 april 2009", "2009-04-02")
    assert found.lines == frozenset(range(6))


def test_labels_in_the_text_below_are_no_part_of_the_head() -> None:
    found = decisions.read([*HEAD, "Document: Verzonnen besluitenlijst", "Een brug.", "Onderwerp: tunnels", "Nog een."])
    assert found is not None
    assert found.lines == frozenset(range(3))
