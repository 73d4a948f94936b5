"""How a minister turns to a member in a spoken reply. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.spoken_reply import asked_aloud
from indexer.extraction.names.party_names import Context
from tests.support.minutes import parsed, saying
from tests.support.parsed import vocabularies


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Zoek (SP) begon over bruggen. Die komen er.",
        "Mevrouw Zoek (SP) was van mening dat er verzonnen bruggen komen. Die komen er.",
        "Mevrouw Zoek (SP) is van oordeel dat er verzonnen bruggen komen. Die komen er.",
        "Mevrouw Zoek (SP) meent dat er verzonnen bruggen komen. Die komen er.",
        "Laat ik beginnen met de drie vragen van mevrouw Zoek (SP). Er komen bruggen.",
        "Ik begin met mevrouw Zoek (SP). Zij vroeg of er bruggen komen.",
        "Dan mevrouw Zoek (SP). Die vroeg of er bruggen komen.",
        "In antwoord op mevrouw Zoek (SP): de brug komt er.",
        "Ook was er nog een aanvullende vraag van mevrouw Zoek (SP). De brug komt er.",
        "De brug is oud. Wij keuren haar. Zij blijft. Ik hoop dat mevrouw Zoek (SP) daarmee gerustgesteld is.",
        "De brug blijft. Daarmee is mevrouw Zoek (SP), denk ik, bediend.",
        "Dat heb ik al gezegd, dacht ik, richting mevrouw Zoek (SP).",
        "De folder van mevrouw Zoek (SP): die komt er in het najaar.",
        "Dan mevrouw Zoek (SP). Die brug komt er.",
        "Ik begin met mevrouw Zoek (SP). De brug komt er.",
        "Laat ik beginnen bij mevrouw Zoek (SP). De brug komt er.",
        "Tot slot mevrouw Zoek (SP), over de brug. Die komt er.",
        "Dan ben ik bij mevrouw Zoek (SP). Zij vroeg waarom.",
        "Voor mevrouw Zoek (SP): de brug komt er.",
        "Mevrouw Zoek (SP), ja, er komt een brug.",
        "Op de brug kom ik terug, ook richting mevrouw Zoek (SP).",
        "Waarom de brug duur is, vroeg mevrouw Zoek (SP).",
        "Een nieuwe brug, daar vroeg mevrouw Zoek (SP) om.",
        "Wat betreft de brug vroeg mevrouw Zoek (SP) naar de kosten.",
        "Ik kom op de brug, waar mevrouw Zoek (SP) over begon.",
        "De brug was het onderwerp van mevrouw Zoek (SP).",
        "Ik heb nog een vraag liggen van mevrouw Zoek (SP), over bruggen.",
        "Het punt van mevrouw Zoek (SP) over de bruggen neem ik ter harte.",
        "De suggestie van mevrouw Zoek (SP) neem ik mee.",
        "Mevrouw Zoek (SP) kan ik zeggen dat de brug er komt.",
        "De brug komt er, zo zeg ik mevrouw Zoek (SP).",
        "Als eerste mevrouw Zoek (SP), over de brug. Die komt er.",
        "Verder heeft mevrouw Zoek (SP) gepleit voor een brug.",
        "Op het punt van bruggen heeft de fractie van de SP gevraagd naar de kosten.",
        "Ten aanzien van de kosten van nieuwe verzonnen bruggen in de delta heeft de SP-fractie gevraagd of dat kan.",
        "Over bruggen heeft de SP-fractie een vraag gesteld. Die komen er.",
        "Dan bruggen. Daarover heeft de SP gevraagd of het sneller mag.",
        "Ten aanzien van bruggen hebben de leden van de SP verzocht om spoed.",
        "Op het terrein van bruggen heeft de SP-fractie opmerkingen gemaakt. Die deel ik.",
        "In eerste termijn heeft de SP gevraagd naar bruggen. Die komen er.",
        "Het punt dat mevrouw Zoek (SP) als eerste maakte, is terecht.",
        "De toon van mevrouw Zoek (SP) is eigenlijk: dat is te duur.",
        "De brug is oud. Mevrouw Zoek (SP) had nog een punt over de pont. Die blijft.",
        "Ik heb nog de pont, waar mevrouw Zoek (SP) ook nadrukkelijk over sprak.",
        "Voor een fonds zoals mevrouw Zoek (SP) dat voorstelt, is geen dekking.",
        "De zorgen van mevrouw Zoek (SP) over bruggen deel ik.",
        "Ik ben het met mevrouw Zoek (SP) eens dat bruggen nodig zijn.",
        "Bruggen, mevrouw Zoek (SP) noemde het. Die komen er.",
        "Mevrouw Zoek (SP) had nog een tweede punt, de pont. Die blijft.",
        "Mevrouw Zoek (SP) keerde zich tegen de pont. Die blijft.",
        "Pont dan. Mevrouw Zoek (SP) mist een plan. Dat komt er.",
        "Hoe duur is die? Ik dacht dat het mevrouw Zoek (SP) was die daarnaar vroeg.",
        "Dan de dertig van mevrouw Zoek (SP). Gemeenten mogen dat zelf bepalen.",
        "Er is door mevrouw Zoek (SP) aan mij gevraagd of er bruggen komen.",
        "Er zijn vragen gesteld over bruggen door mevrouw Zoek (SP).",
        "Dat had niet gemogen. Daar vroeg mevrouw Zoek (SP) naar.",
        "Dan stelde mevrouw Zoek (SP) de vraag: komt er een brug?",
        "Ik dacht dat mevrouw Zoek (SP) daarover een vraag had gesteld.",
        "Mevrouw Zoek (SP), die hier niet meer is, vroeg naar de brug.",
        "Ik wil mevrouw Zoek (SP) er wel op wijzen dat de brug er is.",
        "Mevrouw Zoek (SP) wil van de brug af. Dat kost negen miljoen.",
        "Maar mevrouw Zoek (SP) noemde nog een brug.",
        "Mevrouw Zoek (SP) heeft gelijk wat de bruggen betreft, ik kan met het amendement leven.",
        "Voorzitter. Mevrouw Zoek (SP) heeft mij opgeroepen om bruggen te bouwen.",
    ],
)
def test_a_minister_who_turns_to_a_member_answers_her(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ("sp",)


@pytest.mark.parametrize(
    "said",
    [
        "De motie van mevrouw Zoek (SP): die ontraad ik.",
        "De brief van mevrouw Zoek (SP): daar kom ik op terug.",
        "Dan mevrouw Zoek (SP) met haar motie.",
        "De motie op stuk nr. 12 van mevrouw Zoek (SP): ik zie wat mevrouw Zoek (SP) hier vraagt.",
        "Dan het amendement van mevrouw Zoek (SP). Dat ontraad ik.",
        "Mevrouw Zoek (SP) wil met haar motie bruggen bouwen. Die ontraad ik.",
        "Zoals mevrouw Zoek (SP) al aangaf, is de brug oud.",
        "De brug is oud. Mevrouw Zoek (SP) wil er een nieuwe.",
        "Ik heb gezien dat door mevrouw Zoek (SP) een brug is genoemd.",
        "Over bruggen heeft de SP een motie ingediend waarin daarom is gevraagd.",
        "Vorig jaar heeft de SP tegen de brug gestemd.",
        "De brug is oud. Gisteren heeft mevrouw Zoek (SP) mooie voorbeelden aangegeven.",
        "In het verzonnen akkoord heeft de SP om een brug gevraagd.",
    ],
)
def test_a_member_who_is_only_named_is_not_answered(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ()


@pytest.mark.parametrize(
    "said",
    [
        "De vraag van mevrouw Zoek (SP) onder anderen en ook van de heer Vind (CDA). Er komen bruggen.",
        "De vraag die door de SP en door het CDA is gesteld: komen er bruggen?",
        "Mevrouw Zoek (SP) heeft, mede namens de CDA-fractie, gevraagd naar bruggen.",
        "Mevrouw Zoek (SP) vroeg, net als de heer Vind (CDA), naar bruggen.",
        "Een aantal leden, niet alleen mevrouw Zoek (SP), maar ook de heer Vind (CDA) — hebben gevraagd naar bruggen.",
    ],
)
def test_another_who_asked_it_too_is_answered_with_her(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ("sp", "cda")


DEBATE = """Tweede Kamer, 93ste vergadering

Donderdag 23 juni 2022

Aan de orde is het debat over verzonnen bruggen.

{speakers}De voorzitter:
Het woord is aan de minister.

Minister Bedacht:
Mevrouw Verzonnen vroeg naar de brug. Die komt er.
"""
FIRST = "Mevrouw Eva Verzonnen (D66):\nVoorzitter. Komt er een brug?\n\n"
SECOND = "De heer Jan Verzonnen (VVD):\nVoorzitter. Komt er een pont?\n\n"


@pytest.mark.parametrize(("speakers", "answered"), [(FIRST, ("d66",)), (FIRST + SECOND, ())])
def test_a_surname_is_enough_where_one_speaker_has_it(speakers: str, answered: tuple[str, ...]) -> None:
    assert saying(parsed(DEBATE.format(speakers=speakers)), "vroeg naar").responds_to == answered


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("Een vraag die er nog lag, was die van Alexander Pechtold over bruggen.", ("d66",)),
        ("Klaas Dijkhoff en Gert-Jan Segers hebben gevraagd naar bruggen.", ("vvd", "cu")),
        ("In antwoord op Kees van der Staaij zeg ik dat de brug er komt.", ("sgp",)),
        ("Bruggen zijn nodig. Ik ben het eens met Marianne Thieme.", ()),
        ("De motie van Jesse Klaver over bruggen.", ()),
        ("Piet Verzonnen vroeg naar de brug.", ()),
    ],
)
def test_a_member_may_be_named_by_first_name_and_surname(said: str, answered: tuple[str, ...]) -> None:
    known = vocabularies()
    context = Context(known.parties, "2018-09-20", known.members, "TK")
    assert asked_aloud(said, context) == answered


@pytest.mark.parametrize(
    "said",
    [
        "Ik begin met de brug. Mevrouw Zoek (SP) wees op de verf. De heer Vind (CDA) vroeg of dat zo blijft.",
        "Mevrouw Zoek (SP) vroeg naar de brug. Dat brengt mij bij de heer Vind (CDA), die opkwam voor de pont.",
        "Meer verf, zoals mevrouw Zoek (SP) wil, is niets. Minder verf, waar de heer Vind (CDA) voor pleit, evenmin.",
        "Mevrouw Zoek (SP) vroeg naar roest. Die is er. De heer Vind (CDA) noemde het asbest; dat gaat eruit.",
        "Mevrouw Zoek (SP) noemde de brug en de heer Vind (CDA) de pont. Op beide kom ik terug.",
        "Roest is lelijk, dat ben ik met mevrouw Zoek (SP) eens. De heer Vind (CDA) noemde het asbest; dat gaat eruit.",
        "Mevrouw Zoek (SP) vroeg naar de brug en de heer Vind (CDA) naar de pont.",
    ],
)
def test_the_second_member_in_a_paragraph_is_answered_too(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ("sp", "cda")


@pytest.mark.parametrize(
    "said",
    ["De brug, waar de heer Vind (CDA) voor staat, is dicht.", "Toen zag de heer Vind (CDA) de pont en de SP de brug."],
)
def test_who_only_stands_in_a_clause_is_not(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ()


def test_who_is_answered_later_is_not_answered_yet() -> None:
    context = Context(vocabularies().parties)
    assert asked_aloud("De heer Vind (CDA) vroeg naar de brug, maar daar kom ik straks op.", context) == ()
    assert asked_aloud("De heer Vind (CDA) vroeg naar de brug. Die is straks klaar.", context) == ("cda",)
    assert asked_aloud("Ik zie mevrouw Zoek (SP) al kijken, want dat was haar vraag.", context) == ("sp",)
