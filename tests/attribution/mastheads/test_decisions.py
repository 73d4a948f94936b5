"""The heads of decision lists. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

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


LIST = "Besluitenlijst van de procedurevergadering van de vaste commissie voor Verzonnen Bruggen"


@pytest.mark.parametrize("day", ["Vergaderdatum: woensdag 22 september 2021", "22 september 2021, 19.30 uur"])
def test_a_list_may_name_its_committee_in_its_title(day: str) -> None:
    found = decisions.read([LIST, day, "1. Agendapunt: Brug"])
    assert found is not None
    assert (found.metadata.title, found.metadata.committee, found.metadata.date) == (
        LIST,
        "vaste commissie voor Verzonnen Bruggen",
        "2021-09-22",
    )
    assert found.lines == frozenset([0, 1])


def test_the_meeting_may_stand_below_the_name_of_the_list() -> None:
    meeting = "Procedurevergadering van de vaste commissie voor Verzonnen Bruggen"
    found = decisions.read(
        ["Tweede Kamer der Staten-Generaal", "BESLUITENLIJST", "22 september 2021", meeting, "1. Brug"]
    )
    assert found is not None
    assert (found.metadata.title, found.metadata.committee, found.metadata.chamber) == (
        f"BESLUITENLIJST; {meeting}",
        "vaste commissie voor Verzonnen Bruggen",
        "TK",
    )


def test_a_list_of_nobody_known_has_no_such_head() -> None:
    assert decisions.read(["Besluitenlijst van de procedurevergadering", "22 september 2021", "1. Brug"]) is None


def test_a_page_on_a_meeting_is_no_letter() -> None:
    page = [
        "Procedurevergadering : Procedurevergadering",
        "De vergadering is geweest",
        "13 maart 2013",
        "17:00 - 17:30 uur",
    ]
    found = decisions.read([*page, "Locatie: Verzonnen zaal", "Commissie: contactgroep Bruggen", "Agendapunten"])
    assert found is not None
    told = found.metadata
    assert (told.title, told.date, told.committee) == ("Procedurevergadering", "2013-03-13", "contactgroep Bruggen")
    assert (told.chamber, found.lines) == ("TK", frozenset(range(6)))


def test_notes_of_a_meeting_of_the_eerste_kamer_are_told_by_their_title() -> None:
    title = "Korte aantekeningen vergadering commissie Verzonnen Zaken en Bruggen (VZ/B) van 5 november 2019"
    stated = decisions.read([title, "1.", "Kennismaking"])
    assert stated is not None
    assert (stated.metadata.title, stated.metadata.date, stated.metadata.chamber) == (title, "2019-11-05", "EK")
    assert stated.metadata.committee == "commissie Verzonnen Zaken en Bruggen"
    several = decisions.read(["Korte aantekeningen vergadering commissies Bruggen en Dijken van 18 februari 2014"])
    assert several is not None
    assert several.metadata.committee is None


def test_a_convocation_names_the_committee_to_which_it_is_addressed() -> None:
    addressed = "Aan de leden van de vaste commissie voor Bruggen"
    found = decisions.read(
        [
            "Den Haag, 3 april 2009",
            "CONVOCATIE COMMISSIEACTIVITEIT",
            addressed,
            "Datum: 9 april 2009",
            "Agendapunt: Brug",
        ]
    )
    assert found is not None
    assert (found.metadata.committee, found.metadata.date, found.own_title) == (
        "vaste commissie voor Bruggen",
        "2009-04-09",
        "CONVOCATIE COMMISSIEACTIVITEIT",
    )


def test_a_list_of_votes_is_of_the_whole_chamber() -> None:
    found = decisions.read(
        ["STEMMINGSLIJST", "Tweede Kamer der Staten-Generaal", "30 mei 2023", "1. Motie over bruggen"]
    )
    assert found is not None
    assert (found.metadata.chamber, found.metadata.date, found.metadata.committee) == ("TK", "2023-05-30", None)


def test_the_title_of_notes_may_be_broken() -> None:
    broken = [
        "Korte aantekeningen vergadering commissie Justitie en",
        "Veiligheid (J&V) van 16 mei 2023",
        "1. Een brug",
    ]
    found = decisions.read(broken)
    assert found is not None
    assert (found.metadata.committee, found.metadata.date, found.lines) == (
        "commissie Justitie en Veiligheid",
        "2023-05-16",
        frozenset([0, 1]),
    )


def test_a_paper_that_tells_an_activity_is_an_agenda_or_a_decision_list() -> None:
    found = decisions.read([*HEAD, "Activiteit: Procedurevergadering", "Datum: 9 april 2009", "1. Agendapunt: Brug"])
    assert found is not None
    assert (found.genre, found.metadata.title) == ("stuk van wetgeving", "Procedurevergadering")
