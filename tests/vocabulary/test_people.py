"""Which printed names are one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.vocabulary import Vocabularies
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members
from indexer.vocabulary.people import People, name_id


@pytest.fixture(scope="module")
def register() -> Members:
    """The bundled register."""
    return Vocabularies().members


def test_spellings_of_a_member_are_one_person(register: Members) -> None:
    people = People(register, ["Van der Lee", "Tom van der Lee", "Lee", "T.M.T. van der Lee"])
    assert [(person.id, person.name) for person in people] == [("tom-van-der-lee", "Tom van der Lee")]
    assert people.get("tom-van-der-lee") in people.named("Van der Lee")
    assert next(iter(people)).groups[0] == "gl"


def test_a_double_name_is_the_same_however_its_hyphen_is_printed(register: Members) -> None:
    people = People(register, ["Faber – Van de Klashorst", "Faber-Van de Klashorst"])
    assert [len(person.names) for person in people] == [2]


def test_namesakes_of_the_same_days_are_told_apart_by_their_group(register: Members) -> None:
    people = People(register, ["Van Dijk", "Jasper van Dijk"])
    jasper = people.get("jasper-van-dijk")
    assert jasper is not None
    assert jasper.among_namesakes
    assert jasper.groups == ("sp",)
    assert len(people.named("van-dijk")) > 5
    assert [person.name for person in people.named("Jasper van Dijk")] == ["Jasper van Dijk"]


def test_namesakes_of_other_days_are_told_apart_by_the_day() -> None:
    early = Stay("Jansen", "", "Anna", "d66", "TK", "2001-01-01", "2002-12-31")
    late = Stay("Jansen", "", "Bert", "vvd", "TK", "2010-01-01", "2012-12-31")
    people = People(Members([early, late]), ["Jansen"])
    told = {person.name: (person.since, person.until, person.among_namesakes) for person in people}
    assert told == {"Anna Jansen": ("", "2009-12-31", False), "Bert Jansen": ("2010-01-01", "", False)}


def test_who_is_in_no_register_is_known_by_the_longest_name(register: Members) -> None:
    people = People(register, ["Jonge", "Hugo de Jonge", "De Jonge", "Ollongren", "Kajsa Ollongren"])
    assert {person.id: person.names for person in people} == {
        "hugo-de-jonge": ("Hugo de Jonge", "De Jonge", "Jonge"),
        "kajsa-ollongren": ("Kajsa Ollongren", "Ollongren"),
    }


def test_a_surname_that_two_unknown_people_have_is_nobody_of_them() -> None:
    people = People(Members([]), ["Anna Verzonnen", "Bert Verzonnen", "Verzonnen"])
    assert {person.names for person in people} == {("Anna Verzonnen",), ("Bert Verzonnen",), ("Verzonnen",)}


@given(st.lists(st.text("aAbB ’-éø", min_size=1, max_size=12).filter(str.strip), max_size=12))
def test_every_name_is_somebodys_and_ids_are_different(printed: list[str]) -> None:
    stays = [Stay("Aa", "", "Bb", "vvd", "TK", "2001-01-01", ""), Stay("Aa", "", "Ab", "sp", "TK", "2001-01-01", "")]
    people = People(Members(stays), printed)
    assert {name for person in people for name in person.names} == set(printed)
    assert len({person.id for person in people}) == len(list(people))
    assert all(person in people.named(name) for person in people for name in person.names if name_id(name))
