"""Who goes on in minutes without being named again; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support.minutes import parsed, saying

_MINUTES = """Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

Vragen en opmerkingen uit de commissie

De heer Zoek (CDA) vraagt naar de verzonnen brug.

De heer Bedacht (SP) deelt dat.

{told}
"""


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Spreker wees op de tol.", ("sp",)),
        ("Deze spreker wees op de tol.", ("sp",)),
        ("Spreekster wees op de tol.", ("sp",)),
        ("Spreker van de gemeente was een wethouder.", ()),
    ],
)
def test_the_speaker_is_who_has_the_floor(told: str, parties: tuple[str, ...]) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told=told), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].parties == parties


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Daarnaast wees de heer Zoek op de plaats van de verzonnen brug.", ("cda",)),
        ("Tevens noemde de heer Zoek de verzonnen tol.", ("cda",)),
        ("Met verbazing haalde de heer Zoek een verzonnen rapport aan.", ("cda",)),
        ("In dat verband betoogde de heer Zoek dat de tol verzonnen is.", ("cda",)),
        ("Daarnaast viel hij de heer Zoek bij over de brug.", ("sp",)),
        ("Verder viel hij de heer Zoek bij over de brug.", ("sp",)),
        ("Met recht wees de heer Zoek op de verzonnen brug.", ("sp",)),
        ("Tevens werd de heer Zoek gelijk gegeven over de brug.", ("sp",)),
        ("Daarnaast steunde spreker de heer Zoek in zijn vragen.", ("sp",)),
    ],
)
def test_who_stands_behind_the_verb_of_a_sentence_without_another_subject_goes_on(
    told: str, parties: tuple[str, ...]
) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told=told), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].parties == parties


_UNDER_OFFICE = """Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

De vaste commissie heeft overleg gevoerd met minister Verzonnen. Van dit overleg brengt de
commissie beknopt verslag uit.

{heading}

De heer Zoek (CDA) vroeg naar de verzonnen brug.

{told}
"""


def _told(told: str, heading: str = "Vragen en opmerkingen uit de commissie") -> tuple[str, tuple[str, ...]]:
    text = _UNDER_OFFICE.format(told=told, heading=heading)
    said = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs[-1]
    return said.role, said.parties


@pytest.mark.parametrize(
    "told",
    [
        "De minister vond dat te ver gaan.",
        "De minister gaf aan dat een brief volgt.",
        "De minister kwam terug op de tol.",
        "Minister Verzonnen ging in op de tol.",
        "De bewindsvrouw lichtte dat toe.",
        "Beide bewindslieden zegden een brief toe.",
        "Op dit punt zegde de minister een brief toe.",
        "Op een vraag van de heer Zoek zei de minister dat dit niet kan.",
        "Naar aanleiding hiervan deelde de minister mee dat er een brief komt.",
    ],
)
def test_what_a_report_tells_of_a_minister_below_a_member_is_his_answer(told: str) -> None:
    assert _told(told) == ("response", ())


@pytest.mark.parametrize(
    "told",
    [
        "De minister is het daarmee eens.",
        "De minister kon dit niet toezeggen.",
        "De minister stelde in haar brief dat de tol verzonnen is.",
        "De regering heeft dat niet overwogen.",
        "Volgens de minister was dit niet haalbaar.",
        "Het kabinet had hierover nog geen besluit genomen, aldus de minister.",
        "De bewindsvrouwe kon dit niet toezeggen.",
        "Met de minister was de heer Bedacht van mening dat dit niet kan.",
        "Verscheidene leden vroegen om een brief.",
    ],
)
def test_where_it_is_not_certain_that_the_member_goes_on_nobody_does(told: str) -> None:
    assert _told(told) == ("contribution", ())


@pytest.mark.parametrize(
    "told", ["Het overleg werd geschorst.", "De commissie besloot aldus.", "Hierna werd het overleg gesloten."]
)
def test_what_the_meeting_did_is_of_nobody(told: str) -> None:
    assert _told(told) == ("procedural", ())


def test_a_member_takes_the_floor_again_behind_who_answered() -> None:
    told = "De minister antwoordde dat dit kan.\n\nIn tweede termijn kwam de heer Zoek (CDA) daarop terug."
    assert _told(told, "Gedachtewisseling") == ("contribution", ("cda",))


@pytest.mark.parametrize(
    ("told", "role", "parties", "to"),
    [
        ("Wethouder Verzin zegt dat de brug er komt.", "response", (), ()),
        ("Portefeuillehouder Verzin antwoordt de heer Zoek dat de brug er komt.", "response", (), ("cda",)),
        ("De heer Verzin (wethouder) zegt dat de brug er komt.", "response", (), ()),
        ("Het college neemt de suggestie over.", "contribution", (), ()),
        ("Burgemeester De Bedacht merkt op dat er een brief ligt.", "response", (), ()),
        ("De burgemeester sluit de vergadering.", "procedural", (), ()),
        ("De vergadering wordt om 22.00 uur gesloten.", "procedural", (), ()),
        ("Mevrouw Verzin (Gemeentebelangen): Dat klopt niet.", "contribution", ("unknown:Gemeentebelangen",), ()),
    ],
)
def test_in_a_council_who_is_no_member_does_not_speak_for_the_member_above(
    told: str, role: str, parties: tuple[str, ...], to: tuple[str, ...]
) -> None:
    text = f"Notulen van de vergadering van de gemeenteraad van Verzonnen\n\nDe heer Zoek (CDA) is blij.\n\n{told}\n"
    said = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs[-1]
    assert (said.role, said.parties, said.responds_to) == (role, parties, to)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("De heer Zoek wil de tol afschaffen. De minister wijst dit af.", ("response", ())),
        ("De heer Zoek (CDA) wil de tol afschaffen. De minister wijst dit af.", ("contribution", ("cda",))),
        ("De heer Zoek wil de tol afschaffen. De tol is verzonnen.", ("contribution", ("cda",))),
    ],
)
def test_a_minister_may_tell_what_a_member_wants_and_answer_at_once(
    told: str, said: tuple[str, tuple[str, ...]]
) -> None:
    answer = "De brug komt er.\n\nAntwoord van de minister\n\nDe minister verwacht de brug in mei."
    assert _told(f"{answer}\n\n{told}") == said


_ANSWERED = """Nr. 12 VERSLAG VAN EEN ALGEMEEN OVERLEG

Vragen en opmerkingen uit de commissie

De heer Zoek (CDA) vroeg om een verzonnen regeling.

De heer Bedacht (SP) wees op de tol.

Het antwoord van de regering

De minister dankte voor de vragen.

{told}
"""


@pytest.mark.parametrize(
    ("told", "to"),
    [
        ("Voor de door de heer Zoek bedoelde regeling is geen verzonnen geld beschikbaar.", ("cda",)),
        ("Naar de door de heer Bedacht genoemde tol wordt verzonnen onderzoek gedaan.", ("sp",)),
        ("Over de regeling die de heer Zoek noemde wordt verzonnen overleg gevoerd.", ("cda",)),
    ],
)
def test_a_minister_answers_with_what_is_called_after_a_member(told: str, to: tuple[str, ...]) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _ANSWERED.format(told=told), Metadata())
    last = parse(source, Vocabularies()).paragraphs[-1]
    assert (last.role, last.parties, last.responds_to) == ("response", (), to)


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("De heer Vind, die mede namens de GPV sprak, wees op de tol.", ("unknown:Vind", "gpv")),
        ("De heer Vind, namens de GPV, wees op de tol.", ("gpv",)),
        ("De heer Vind (VVD), die mede namens SGP, GPV en RPF sprak, wees op de tol.", ("vvd", "sgp", "gpv", "rpf")),
        ("De heer Vind (VVD), mede namens de SGP, wees op D66, GPV en RPF.", ("vvd", "sgp")),
    ],
)
def test_who_speaks_for_another_group_too_has_one_of_his_own(told: str, parties: tuple[str, ...]) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told=told), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].parties == parties


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (("De heer Zoek (CDA) vroeg naar de tol.",), ("cda",)),
        (("De heer Zoek (CDA) vroeg naar de tol.", "De heer Bedacht (SP) vroeg dat ook."), ()),
    ],
)
def test_who_alone_has_asked_since_the_last_reply_is_answered(
    asked: tuple[str, ...], answered: tuple[str, ...]
) -> None:
    told = ("De minister vond de brug mooi.", *asked, "De minister zegde een verzonnen brief toe.", "Die komt in mei.")
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told="\n\n".join(told)), Metadata())
    replies = [said for said in parse(source, Vocabularies()).paragraphs if said.role == "response"]
    assert [said.responds_to for said in replies] == [(), answered, answered]  # `Die` is of the letter


def test_a_member_to_whom_the_minister_says_something_takes_no_floor() -> None:
    document = parsed(
        "Nr. 52 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\nVastgesteld 21 maart 2003\n\n"
        "De vaste commissie voor Verkeer en Waterstaat heeft op 1 maart 2003 overleg gevoerd over verzonnen havens.\n\n"
        "Vragen en opmerkingen uit de commissie\n\nDe heer Bedacht (PvdA) vroeg naar de ligplaatsen.\n\n"
        "De heer Verzonnen (VVD) vond dat de haven open moet.\n\nAntwoord van de staatssecretaris\n\n"
        "De staatssecretaris zei dat de haven open blijft.\n\nDe heer Bedacht kon zij niet meer plaatsen toezeggen.\n\n"
        "De heer Verzonnen zegde zij een brief toe.\n"
    )
    told = [saying(document, words) for words in ("niet meer plaatsen", "een brief toe")]
    assert [(one.role, one.parties, one.responds_to) for one in told] == [
        ("response", (), ("pvda",)), ("response", (), ("vvd",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("named", "answered"),
    [
        ("de heer Jan Vind", ("vvd",)),
        ("de heer Piet Vind", ("sp",)),
        ("de heer Vind", ()),
    ],
)
def test_of_two_of_one_surname_the_first_name_tells_who_is_answered(named: str, answered: tuple[str, ...]) -> None:
    asked = ("De heer Jan Vind (VVD) vroeg naar de tol.", "De heer Piet Vind (SP) vroeg naar de verzonnen brug.")
    told = (*asked, "De minister vond de brug mooi.", f"De tol, waarop {named} aandrong, blijft.")
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told="\n\n".join(told)), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].responds_to == answered
