"""Minutes that tell who took the floor, of committees and of councils; heads and amendments. All are made up
(verzonnen)."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support import DATA


def parsed(text: str, vocabulary: Vocabularies | None = None) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), vocabulary or Vocabularies())


def saying(document: ParsedDocument, words: str) -> Paragraph:
    [found] = [paragraph for paragraph in document.paragraphs if words in paragraph.text]
    return found


COUNCIL = """Notulen van de openbare vergadering van de raad van de gemeente Dorp, gehouden op woensdag 13 januari 2016

Aanwezig: A. Verzonnen, B. Bedacht (VVD), C. Zoek (D66)
Voorzitter: Mevrouw D. Nergens
Griffier: Mevrouw E. Ergens

1. Opening

De voorzitter opent de verzonnen vergadering.

2. De brug

De heer Verzonnen (VVD) vraagt naar de kosten van de brug.

Mevrouw De Jong wil weten waar zij komt te staan.

Wethouder Bedacht antwoordt dat de kosten nog niet bekend zijn.
"""


def test_in_minutes_of_a_council_an_alderman_is_no_member_and_the_present_say_nothing() -> None:
    document = parsed(COUNCIL)
    assert (document.document.type, document.document.date) == ("proceedings", "2016-01-13")
    assert document.document.title.startswith("Notulen van de openbare vergadering van de raad")
    assert saying(document, "vraagt naar").parties == ("vvd",)
    member = saying(document, "wil weten")
    assert (member.role, member.parties) == ("contribution", ())  # not the one who then sat in the Tweede Kamer
    alderman = saying(document, "antwoordt")
    assert (alderman.role, alderman.parties) == ("response", ())
    assert {saying(document, words).role for words in ("Aanwezig:", "Voorzitter:", "Griffier:")} == {"procedural"}


def test_an_alderman_answers_where_the_register_of_parties_says_so(tmp_path: Path) -> None:
    register = tmp_path / "parties.toml"
    bundled = resources.files("indexer").joinpath("vocabulary/parties.toml").read_text(encoding="utf-8")
    register.write_text(f'executive = ["wethouder"]\n{bundled}', encoding="utf-8")
    alderman = saying(parsed(COUNCIL, Vocabularies(parties=register)), "antwoordt")
    assert (alderman.role, alderman.speaker) == ("response", "Wethouder Bedacht")


RUN_ON = """Tweede Kamer der Staten-Generaal
2
Vergaderjaar 1999–2000
99 999
Bruggen
Nr. 108
VERSLAG VAN EEN ALGEMEEN OVERLEG Vastgesteld 7 april 2000 De vaste commissie voor Verkeer en Waterstaat1 heeft op 16 maart 2000 overleg gevoerd met minister Verzonnen van Verkeer en Waterstaat over bruggen. Van dit overleg brengt de commissie bijgaand beknopt verslag uit.
Samenstelling: Leden: Bedacht (CDA), voorzitter, Zoek (PvdA), Nergens (RPF/GPV), Ergens (VVD), Iemand (SP) en Niemand (PvdA).
De heer Zoek (PvdA) vroeg de minister naar de verzonnen brug.
Mevrouw Bedacht (CDA) sloot zich daarbij aan.
"""  # noqa: E501


def test_a_list_of_members_ends_where_somebody_takes_the_floor() -> None:
    document = parsed(RUN_ON)
    assert saying(document, "vroeg de minister").parties == ("pvda",)
    assert saying(document, "sloot zich").parties == ("cda",)
    assert not [paragraph for paragraph in document.paragraphs if "Samenstelling" in paragraph.text]


def test_a_paper_of_the_tweede_kamer_may_have_a_letter() -> None:
    text = "Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 1998–1999\n99 999\nVerzonnen Bruggenwet\nA\n"
    title = "ADVIES RAAD VAN STATE EN NADER RAPPORT1 Hieronder is het verzonnen advies opgenomen."
    found = parsed(f"{text}{title}\nHet advies is verzonnen.\n").document
    assert (found.id, found.chamber) == ("kst-99999-A", "TK")


def test_an_amendment_without_a_head_is_of_who_signs_it() -> None:
    text = (
        "Ontvangen 28 oktober 2015\nDe ondergetekende stelt het volgende amendement voor:\n"
        "De begrotingsstaat wordt als volgt gewijzigd:\nIn artikel 12 worden bedragen verlaagd.\nDik-Faber\n"
    )
    document = parsed(text)
    assert (document.document.chamber, document.document.date) == ("TK", "2015-10-28")
    assert saying(document, "verlaagd").parties == ("cu",)
    assert {saying(document, words).role for words in ("Ontvangen", "ondergetekende", "Dik-Faber")} == {"procedural"}


QUESTION = """Vragen van het lid Omtzigt aan de minister van Binnenlandse Zaken en Koninkrijksrelaties over het
verslag van een verzonnen vergadering van de gemeenteraad van Dorp (ingezonden 3 maart 2016)

Vraag 1
Kent u dat verzonnen verslag?
"""

LETTER = """Geachte voorzitter,

Hierbij zend ik u het verzonnen verslag.

Verslag van de informele vergadering van de Raad Buitenlandse Zaken van 3 mei 2024

De heer Verzonnen (VVD) vroeg mij daarnaar.

De Minister van Buitenlandse Zaken,
A. Bedacht
"""


def test_who_only_speaks_of_a_council_is_a_member_of_the_chamber() -> None:
    assert saying(parsed(QUESTION), "Kent u").parties == ("cda",)


def test_a_letter_with_the_report_of_a_meeting_is_no_minutes() -> None:
    document = parsed(LETTER)
    assert document.document.type == "letter"
    told = saying(document, "vroeg mij")
    assert (told.role, told.parties, told.responds_to) == ("response", (), ("vvd",))


_OPENINGS = tomllib.loads((DATA / "minutes-openings.toml").read_text(encoding="utf-8"))["openings"]


@pytest.mark.parametrize(("sentence", "parties"), _OPENINGS, ids=[sentence for sentence, _ in _OPENINGS])
def test_a_member_takes_the_floor_in_many_forms(sentence: str, parties: list[str]) -> None:
    report = (
        "Nr. 17 VERSLAG VAN EEN ALGEMEEN OVERLEG\n\nVastgesteld 16 december 1998\n\n"
        "De vaste commissie voor Financiën heeft op 2 december 1998 overleg gevoerd met minister Zalm (verzonnen).\n\n"
        "Vragen en opmerkingen uit de commissie\n\nDe heer Leers (CDA) was tevreden.\n\nDe heer Hofstra (VVD) was blij."
        f"\n\n{sentence}\n\nOok over de planning bestond onduidelijkheid.\n\nHet antwoord van de minister\n\n"
        "De heer Zalm antwoordde dat dit duur is.\n"
    )
    *_, said, next_one, reply = parsed(report).paragraphs
    assert [list(said.parties), list(next_one.parties)] == [parties, parties]
    assert reply.role == "response"


def test_in_a_brief_report_of_a_debate_one_member_may_be_alone() -> None:
    document = parsed(
        "99 000 Verzonnen bruggen\n\nnr. 3\nVERSLAG VAN EEN ALGEMEEN OVERLEG\n\nVastgesteld 28 februari 2001\n\n"
        "De vaste commissie voor Financiën heeft op 6 februari 2001 overleg gevoerd met minister Bedacht over bruggen."
        "\n\nVan het gevoerde overleg brengt de commissie bijgaand beknopt verslag uit.\n\n"
        "Vragen en opmerkingen uit de commissie\n\n"
        "De heer Verzonnen (CDA) had begrip voor de brief over de bruggen.\n\n"
        "De CDA-fractie maakte zich zorgen over de kosten.\n"
    )
    told = [saying(document, words) for words in ("had begrip", "maakte zich zorgen")]
    assert {(said.speaker, said.parties) for said in told} == {("De heer Verzonnen", ("cda",))}


BRIEF = """25 000 Verzonnen nota

Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

De vaste commissie voor Verkeer en Waterstaat heeft op 12 november 1998 overleg gevoerd over een verzonnen nota.

Van dit overleg brengt de commissie bijgaand beknopt verslag uit.

Vragen en opmerkingen uit de commissie

Mevrouw Zoek (VVD) vond de nota te mager.

{told}

Tot slot vroeg hij naar de financiering.

Antwoord van de minister

De minister was tevreden.
"""


@pytest.mark.parametrize(
    "told",
    [
        "Sprekend over de bruggen merkte de heer Bedacht (SP) op dat de VVD-fractie haar standpunt heeft gewijzigd.",
        "Met een zucht betreurde de heer Bedacht (SP) het voorstel.",
        "Zoals de heer Bedacht (SP) het zag, was dit een papieren nota.",
        "Wat de heer Bedacht (SP) betrof, kon de nota van tafel.",
        "Als het aan de heer Bedacht (SP) lag, ging de nota van tafel.",
        "De SP-fractie, aldus de heer Bedacht (SP), is tegen.",
        "Op een vraag van de heer Verzonnen (CDA) antwoordde de heer Bedacht (SP) dat hij tegen is.",
        "Ook de heer Bedacht (SP) – hij was later gekomen – had twijfels.",
        "De heer Verzonnen (GPV) had dit ook gezegd, zegt de heer Bedacht (SP), maar zonder cijfers.",
        '"Genoeg", zo vatte de heer Bedacht (SP) zijn betoog samen.',
        "Van de heer Bedacht (SP) mag de brug weg.",
        "De SP-fractie, bij monde van de heer Bedacht, betreurde dit.",
        "Dat mevrouw Zoek (VVD) tevreden is, zo stelde de heer Bedacht (SP), zegt niets.",
    ],
)
def test_who_has_the_floor_may_stand_further_on_in_the_sentence(told: str) -> None:
    document = parsed(BRIEF.format(told=told))
    assert (saying(document, told).parties, saying(document, "financiering").parties) == (("sp",), ("sp",))


def test_a_member_may_be_said_to_speak_for_another_group_between_dashes() -> None:
    told = "Ook de heer Bedacht (GPV) – hij sprak mede namens de RPF-fractie – had twijfels."
    assert saying(parsed(BRIEF.format(told=told)), told).parties == ("gpv", "rpf")


@pytest.mark.parametrize(
    "told",
    [
        "Zoals de heer Bedacht (SP) had gezegd, was dit een papieren nota.",
        "Wat de heer Bedacht (SP) zei, was haar niet duidelijk.",
    ],
)
def test_words_about_another_do_not_give_him_the_floor(told: str) -> None:
    assert "sp" not in saying(parsed(BRIEF.format(told=told)), told).parties


@pytest.mark.parametrize(
    "told",
    [
        "Wat de heer Bedacht (SP) betreft, antwoordde de bewindsvrouw dat de nota blijft.",
        "De nota is te mager, aldus de heer Bedacht (SP). De minister bestreed dat.",
        "De heer Bedacht krijgt zijn verzonnen conferentie.",
        "Mevrouw Zoek ziet het te somber, aldus de minister.",
        "Mevrouw Zoek kan worden gerustgesteld: de nota blijft.",
        "De heer Bedacht weet dat de nota blijft.",
        "Voor de brug, door mevrouw Zoek genoemd, trekt hij geld uit.",
        "De leden van de VVD-fractie kregen hun zin.",
        "De SP-woordvoerder noemde de nota mager.",
        "De heren Bedacht en Zoek hoefden voor hogere prijzen niet te vrezen.",
    ],
)
def test_a_minister_who_answers_keeps_the_floor(told: str) -> None:
    document = parsed(f"{BRIEF.format(told='Zij vroeg naar de kosten.')}\n{told}\n")
    assert (saying(document, told).role, saying(document, told).parties) == ("response", ())


@pytest.mark.parametrize("name", ["Bedacht-Zoek", "Bedacht-van Zoek"])
def test_a_minister_may_call_a_member_by_the_first_half_of_a_double_name(name: str) -> None:
    told = f"Mevrouw {name} (SP) vroeg naar de kosten. Mevrouw Zoek (VVD) niet."
    document = parsed(f"{BRIEF.format(told=told)}\nMevrouw Bedacht krijgt de kosten.\n\nMevrouw Zoek krijgt niets.\n")
    assert saying(document, "krijgt de kosten").responds_to == ("sp",)
    assert saying(document, "krijgt niets").responds_to == ("vvd",)


@pytest.mark.parametrize(
    "told",
    [
        "Het voorstel wordt met 14 tegen 5 stemmen aangenomen.",
        "De motie van de VVD wordt verworpen.",
        "De raad stemt in.",
    ],
)
def test_what_a_council_decides_is_nobodys_words(told: str) -> None:
    document = parsed(f"{COUNCIL}\nMevrouw Zoek (D66) is blij.\n\n{told}\n")
    assert (saying(document, "is blij").parties, saying(document, told).parties) == (("d66",), ())
    assert saying(document, told).role == "procedural"


def test_what_a_member_asked_is_told_by_the_minister_who_answers() -> None:
    document = parsed(
        f"{BRIEF.format(told='Van de zijde van GroenLinks vroeg mevrouw Bedacht naar de kosten.')}\n"
        "Mevrouw Zoek vroeg naar de dijk. Die blijft.\n\nMevrouw Bedacht krijgt gelijk.\n\n"
        "Mevrouw Bedacht (GroenLinks) vroeg opnieuw naar de sluis.\n"
    )
    assert saying(document, "Van de zijde van").parties == saying(document, "naar de sluis").parties == ("gl",)
    assert (saying(document, "de dijk").role, saying(document, "de dijk").responds_to) == ("response", ("vvd",))
    assert saying(document, "gelijk").responds_to == ("gl",)


def test_a_minister_may_be_named_without_an_article_and_who_presides_signs_nothing() -> None:
    document = parsed(
        "Nr. 7 VERSLAG VAN EEN MONDELING OVERLEG\n\nDe commissie voor Verzonnen Zaken heeft op 16 april 2013 gesproken "
        "met minister Verzonnen over de brug.\n\nVoorzitter: Nergens\nGriffier: Ergens\n"
        "De heer Zoek (CDA) vraagt naar de kosten.\n\nDe heer Bedacht (SP) deelt dat.\n\n"
        "Minister Verzonnen zegt dat de kosten meevallen.\n"
    )
    assert saying(document, "vraagt naar de kosten").parties == ("cda",)
    assert (saying(document, "meevallen").role, saying(document, "meevallen").speaker) == (
        "response", "Minister Verzonnen"
    )  # fmt: skip


def test_what_another_thinks_in_the_middle_of_a_sentence_is_not_of_who_spoke_before() -> None:
    told = "De heer Verzonnen (CDA) vroeg naar de sluis.\n\nHet standpunt is volgens {} helder: bouwen."
    others = parsed(BRIEF.format(told=told.format("mevrouw Bedacht")))
    new = parsed(BRIEF.format(told=told.replace("volgens {}", "in de ogen van mevrouw Bedacht (SP)")))
    assert saying(new, "helder").parties == ()
    his = parsed(BRIEF.format(told=told.format("de heer Verzonnen")))
    assert (saying(others, "helder").parties, saying(his, "helder").parties) == ((), ("cda",))
