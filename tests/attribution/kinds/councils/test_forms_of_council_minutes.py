"""Forms in which the minutes of councils print who speaks and what was decided. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.records import ParsedDocument
from tests.support.minutes import parsed, saying

TITLE = "Notulen van de raadsvergadering van de gemeente Verzonnen van 27 juni 2019"
BOARD = "Verslag van het algemeen bestuur van het waterschap Verzonnen, 23 november 2023"


def _below(*paragraphs: str, title: str = TITLE) -> ParsedDocument:
    return parsed("\n\n".join((title, *paragraphs)) + "\n")


@pytest.mark.parametrize("agenda", ["2. Agenda", "1. Agenda", "2. Toezeggingen"])
def test_an_item_of_the_meeting_does_not_silence_those_after_it(agenda: str) -> None:
    document = _below(
        agenda, "De agenda wordt vastgesteld.", "3. Brug", "De heer Bedacht (VVD) is tegen.", "Mevrouw Zoek (SP): Nee."
    )
    assert [(one.role, one.parties) for one in document.paragraphs[-3:]] == [
        ("procedural", ()), ("contribution", ("vvd",)), ("contribution", ("sp",))
    ]  # fmt: skip


def test_who_speaks_below_the_agenda_is_heard() -> None:
    document = _below("2. Agenda", "De heer Bedacht (CDA) stelt voor de brug eerst te bespreken.", "3. Brug")
    assert saying(document, "eerst te bespreken").parties == ("cda",)


@pytest.mark.parametrize(
    "decided",
    [
        "Motie 3 wordt aangenomen met 17 stemmen voor (CDA, VVD) en 4 stemmen tegen (SP).",
        "Het amendement wordt met 4 stemmen voor en 3 tegen aangenomen. Voor stemmen de leden van CDA en GroenLinks.",
        "Het amendement wordt verworpen. De fracties van CDA en VVD hebben tegengestemd.",
        "De raad stemt hiermee in. De agenda wordt aldus gewijzigd vastgesteld.",
        "Advies: bespreekstuk.",
        "Zonder hoofdelijke stemming wordt conform het voorstel besloten.",
        "Conform besloten.",
        "In tweede termijn wordt het woord niet meer verlangd.",
    ],
)
@pytest.mark.parametrize("says", [" vindt dat goed.", ": Dat is goed."])
def test_what_was_decided_is_of_no_speaker_above_it(decided: str, says: str) -> None:
    member, officer = f"De heer Bedacht (PvdA){says}", f"Wethouder Zoek{says}"
    document = _below("3. Brug", member, decided, officer, decided, member)
    assert [one.role for one in document.paragraphs[-5:]] == [
        *("contribution", "procedural", "response", "procedural", "contribution")
    ]


@pytest.mark.parametrize(
    "said",
    [
        "De raad stemt hiermee in. Wij zijn daar niet blij mee.",
        "Het amendement is ons inziens goed. Voor de brug is geen geld.",
        "Conform besloten beleid is dit niet.",
    ],
)
def test_what_a_member_says_of_a_decision_is_his(said: str) -> None:
    document = _below("De heer Bedacht (PvdA) vindt de brug te duur.", said, "De heer Zoek (SP) wil dat ook niet.")
    assert saying(document, said).parties == ("pvda",)


@pytest.mark.parametrize("name", ["DEKKER-VAN 'T HOF", "VAN ’T VERZIN", "IN 'T BEDACHT"])
def test_a_name_in_capitals_has_its_apostrophe(name: str) -> None:
    document = _below("De heer OUD (BBB): Ja?", f"Mevrouw {name} (SGP): Wij sluiten ons aan.", "De heer OUD (BBB): O.")
    assert saying(document, "sluiten ons aan").parties == ("sgp",)


@pytest.mark.parametrize("office", ["DB-lid", "lid DB", "lid dagelijks bestuur", "lid van het dagelijks bestuur"])
def test_a_member_of_the_board_answers(office: str) -> None:
    document = _below("De heer Bedacht (BBB): Waar blijft het geld?", f"Mevrouw Zoek ({office}): Dank u.", title=BOARD)
    assert (saying(document, "Dank u").role, saying(document, "Dank u").responds_to) == ("response", ("bbb",))


@pytest.mark.parametrize(("asks", "answers"), [(": Komt er", ": Ja, die"), (" vraagt of er komt", " zegt dat die")])
def test_names_behind_short_forms(asks: str, answers: str) -> None:
    document = _below(f"De hr. Bedacht (VVD){asks} een brug?", f"Weth. Zoek{answers} er komt.")
    assert saying(document, "een brug").parties == ("vvd",)
    assert (saying(document, "er komt.").role, saying(document, "er komt.").responds_to) == ("response", ("vvd",))


@pytest.mark.parametrize("stroke", ["- ", "– ", "• ", ""])
@pytest.mark.parametrize("brug", ["Mevrouw Zoek (D66) mist de brug.", "- Mevrouw Zoek: mist de brug."])
def test_a_stroke_before_who_speaks(stroke: str, brug: str) -> None:
    document = _below(
        "Aanwezig: mevrouw Zoek (D66), de heren Bedacht (VVD), Blom (Ons Verzonnen Dorp)",
        "4. Brug",
        brug,
        f"{stroke}Wethouder Prins: die komt in 2021.",
        f"{stroke}De heer Bedacht: vraagt naar de hoogte.",
        f"{stroke}De heer Blom: dringt aan op spoed.",
    )
    assert saying(document, "mist").parties == ("d66",)
    assert (saying(document, "2021").role, saying(document, "2021").parties) == ("response", ())
    assert saying(document, "hoogte").parties == ("vvd",)
    assert saying(document, "spoed").parties == ("unknown:Ons Verzonnen Dorp",)


@pytest.mark.parametrize("above", ["Griffier: mevrouw D. Verzin", "De voorzitter: Welkom.", "Aanwezig zijn:"])
def test_members_are_of_the_group_below_which_they_are_listed(above: str) -> None:
    document = _below(
        above,
        "Fractie VVD: de heer Bedacht, mevrouw Vind\nFractie Lokaal Dorp: de heer Verzin\nFractie CDA: mevrouw Zoek",
        *("5. Brug", "De heer Bedacht: Goed.", "De heer Verzin: Komt die?", "Mevrouw Zoek: Mooi.", "Wethouder Al: Ja."),
    )
    spoken = {words: saying(document, words).parties for words in ("Goed.", "Komt die?", "Mooi.")}
    assert spoken == {"Goed.": ("vvd",), "Komt die?": ("unknown:Lokaal Dorp",), "Mooi.": ("cda",)}


def test_below_the_heading_of_a_group_it_speaks() -> None:
    document = _below(
        *("4. Brug", "CDA (mevrouw Bedacht)", "De brug is te smal.", "Fractie D66", "De brug is te laag."),
        *("Wethouder Prins antwoordt dat dit kan.", "Zwembad (mevrouw Bedacht)", "Het water is koud."),
        *("Besluit", "De raad stelt de visie vast."),
    )
    spoken = {words: saying(document, words).parties for words in ("smal", "laag", "koud", "stelt")}
    assert spoken == {"smal": ("cda",), "laag": ("d66",), "koud": (), "stelt": ()}
    assert [saying(document, words).role for words in ("dit kan", "koud", "stelt")] == [
        *("response", "procedural", "procedural")
    ]


@pytest.mark.parametrize("speakers", [1, 2])
@pytest.mark.parametrize("heading", ["Reactie wethouder Van Bedacht", "Beantwoording wethouder Van Bedacht"])
def test_below_the_heading_of_an_alderman_he_answers(heading: str, speakers: int) -> None:
    spoken = ("VVD (dhr. Verzin): De brug is te smal.", "D66 (mw. Zoek): De brug is te laag.")[:speakers]
    document = _below(
        "Voorzitter: Anna Vind Commissiegriffier: Bert Zoekt",
        *("4. Brug", *spoken, heading, "De VVD vroeg naar de brug. Die wordt onderzocht."),
        *("Conclusie", "De voorzitter concludeert dat het naar de raad gaat.", "5. Rest", "Dit punt komt later."),
    )
    assert saying(document, "te smal").parties == ("vvd",)
    answer = saying(document, "onderzocht")
    assert (answer.role, answer.responds_to) == ("response", ("vvd",))
    assert {saying(document, words).role for words in ("concludeert", "later")} == {"procedural"}


@pytest.mark.parametrize("chair", ["De dijkgraaf", "De burgemeester", "De commissaris van de Koning"])
def test_who_presides_by_office_answers_nobody(chair: str) -> None:
    document = _below(
        *(f"{chair}: Goedemiddag. Het woord is aan de heer Bedacht.", "De heer Bedacht (BBB): Waar blijft de brug?"),
        *(f"{chair}: Dan de portefeuillehouder, gedeputeerde Zoek.", "Gedeputeerde Zoek: De kosten zijn te hoog."),
        *(f"{chair}: Daarmee is het voorstel aanvaard, met de stem van BBB tegen.", "De heer Bedacht (BBB): Hoezo?"),
        f"{chair}: De regels voor de openbare orde zijn streng.",
    )
    presides = [saying(document, words) for words in ("Goedemiddag", "portefeuillehouder", "aanvaard")]
    assert {(one.role, one.responds_to) for one in presides} == {("procedural", ())}
    answers = [saying(document, words) for words in ("te hoog", "streng")]
    assert {(one.role, one.responds_to) for one in answers} == {("response", ("bbb",))}


@pytest.mark.parametrize(
    "title",
    ["Samenvattend verslag raadsdebat 17 mei 2022, gemeente Verzonnen", "Samenvatting raadsvergadering 17 mei 2022"],
)
def test_a_summary_of_a_debate_is_minutes(title: str) -> None:
    document = _below(
        "De fractie van GroenLinks was verheugd over de brug.",
        "Burgemeester Bedacht liet GroenLinks weten dat het kon.",
        title=title,
    )
    assert (document.document.type, document.document.date) == ("proceedings", "2022-05-17")
    assert saying(document, "verheugd").parties == ("gl",)
    assert (saying(document, "het kon").role, saying(document, "het kon").parties) == ("response", ())


@pytest.mark.parametrize("office", ["Raadslid", "Het raadslid", "Statenlid"])
def test_a_member_who_is_called_one_takes_the_floor(office: str) -> None:
    document = _below(
        f"{office} Bedacht (CDA) vraagt wanneer de brug open gaat.",
        "Wethouder Smit antwoordt dat dit in mei gebeurt.",
        f"{office} Zoek (VVD) vraagt om een schorsing.",
    )
    found = [(one.role, one.parties, one.responds_to) for one in document.paragraphs[-3:]]
    assert found == [("contribution", ("cda",), ()), ("response", (), ("cda",)), ("contribution", ("vvd",), ())]
