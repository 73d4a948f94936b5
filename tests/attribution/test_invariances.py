"""What a reading may not depend on: which group stands in a sentence, how wide the lines are, and how letters and
spaces are written. All papers are made up (verzonnen)."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.pipeline import parse_file
from indexer.vocabulary import Vocabularies

_VOCABULARY = Vocabularies()
_CONSULTATION = (
    "Tweede Kamer der Staten-Generaal\nVergaderjaar 2022–2023",
    "29 282 Verzonnen beleid",
    "Nr. 61 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "Vastgesteld 9 mei 2023",
    "De vaste commissie voor Defensie heeft vragen voorgelegd aan de Minister van Defensie over de verzonnen brug.",
    "Vragen en opmerkingen van de leden van de fractie van {}",
    "De leden van de {}-fractie lezen dat de verzonnen brug dit jaar opengaat. Wat kost dat de gemeente?",
    "Daarnaast willen zij weten wie het onderhoud betaalt. Is daarvoor geld gereserveerd op de begroting?",
    "Vragen en opmerkingen van de leden van de fractie van de SGP",
    "De fractie van de SGP, gesteund door die van {}, vraagt naar het onderhoud. Hoe vaak wordt er geschilderd?",
    "Antwoord van de Minister van Defensie",
    "De leden van de {}-fractie vroegen naar de kosten. Die zijn 2 miljoen euro. De gemeente betaalt de helft.",
    "Het onderhoud is daarin begrepen.",
    "Op verzoek van de leden van de SGP-fractie is het schilderwerk gepland: dat gebeurt elk jaar.",
)
_DEBATE = (
    "Tweede Kamer, 79ste vergadering\nDinsdag 9 mei 2023",
    "Verzonnen brug",
    "De voorzitter: Ik open het verzonnen debat en geef als eerste het woord aan de heer Bedacht.",
    "De heer Bedacht ({}): De verzonnen brug is te duur. Dat zeg ik al drie jaar. Wanneer komt er een nieuwe?",
    "En wie betaalt het onderhoud van deze brug? Daar hoor ik de minister niet over. Hij zweeg vorige week.",
    "Mevrouw Voorbeeld (SGP): Dat klopt niet. De brug was vorig jaar begroot. Wat is er sindsdien gebeurd?",
    "Minister Verzonnen: Voorzitter. De heer Bedacht vroeg naar de kosten. Die zijn 2 miljoen euro per jaar.",
    "De voorzitter: Daarmee sluit ik dit verzonnen debat.",
)
_MINUTES = (
    "Tweede Kamer der Staten-Generaal\nVergaderjaar 2022–2023",
    "29 282 Verzonnen beleid",
    "Nr. 61 VERSLAG VAN EEN ALGEMEEN OVERLEG",
    "Vastgesteld 9 mei 2023",
    "De vaste commissie voor Defensie heeft op 9 mei 2023 overleg gevoerd met minister Verzonnen van Defensie.",
    "Vragen en opmerkingen uit de commissie",
    "De heer Bedacht ({}) vindt de verzonnen brug te duur. Hij vraagt wanneer er een nieuwe komt.",
    "Mevrouw Voorbeeld (SGP) vraagt wie het onderhoud van de verzonnen brug betaalt.",
    "Antwoord van de minister",
    "De minister bestrijdt dat de brug te duur is. Het onderhoud is begroot, zo zei zij mevrouw Voorbeeld.",
    "De heer Bedacht wil een nieuwe brug. De minister wijst dit af.",
)
_QUESTIONS = (
    "De voorzitter van de Tweede Kamer\nder Staten-Generaal\nPlein 2\n2511 CR Den Haag",
    "Datum 9 mei 2023\nBetreft Beantwoording vragen over een verzonnen brug",
    "Hierbij stuur ik u, mede namens de Staatssecretaris van Infrastructuur en Waterstaat, de antwoorden op de "
    "schriftelijke vragen van het lid Bedacht ({}) over de verzonnen brug (ingezonden 2 mei 2023, 2023Z01234).",
    "De Minister van Defensie,\nE. Verzonnen",
    "1\nBent u bekend met het bericht over de verzonnen brug?",
    "Antwoord 1\nJa, dat bericht is mij bekend.",
    "2\nWie betaalt het onderhoud van deze brug?",
    "Antwoord 2\nDe gemeente betaalt de helft van het onderhoud. De provincie betaalt de andere helft.",
)
_PAPERS = {"consultation": _CONSULTATION, "debate": _DEBATE, "minutes": _MINUTES, "questions": _QUESTIONS}
_GROUPS = {
    "cda": ("CDA", "C.D.A."),
    "cu": ("ChristenUnie", "Christen-Unie"),
    "d66": ("D66", "D'66", "D’66"),
    "denk": ("DENK",),
    "bvnl": ("BVNL", "Groep Van Haga", "GROEP VAN HAGA"),
    "fvd": ("FVD", "Forum voor Democratie"),
    "gl": ("GroenLinks",),
    "ja21": ("JA21",),
    "osf": ("OPNL",),
    "pvda": ("PvdA", "P.v.d.A.", "Partij van de Arbeid"),
    "pvdd": ("PvdD", "Partij voor de Dieren"),
    "sp": ("SP", "Socialistische Partij"),
    "volt": ("Volt",),
    "bbb": ("BBB", "BoerBurgerBeweging"),
}
_WRITTEN: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "a mark of byte order": lambda text: "\ufeff" + text,
    "spaces that do not break": lambda text: re.sub(r"\b(de|De|van|heer) ", "\\1\u00a0", text),
    "hyphens of another kind": lambda text: text.replace("-fractie", "\u2011fractie"),
    "accents apart": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: text.replace("fi", "ﬁ").replace("fl", "ﬂ"),
    "two spaces": lambda text: text.replace(". ", ".  "),
    "spaces behind lines": lambda text: text.replace("\n", " \n"),
    "an office with a capital": lambda text: re.sub(r"\b([Dd]e) minister\b", r"\1 Minister", text),
    "another office": lambda text: re.sub(r"\b([Mm])inister\b", "Staatssecretaris", text),
    "an office in short": lambda text: text.replace("Minister van Defensie", "Minister van J&V"),
    "an en dash in a group": lambda text: text.replace("-fractie", "–fractie"),
    "a group with its noun behind a name": lambda text: text.replace("(VVD)", "(fractie van de VVD)"),
    "square brackets": lambda text: text.replace("(VVD):", "[VVD]:"),
    "a number in capitals": lambda text: text.replace("Nr. 61", "NR. 61"),
    "numbers of pages": lambda text: re.sub(r"\n\n(Vragen en|Antwoord van|En wie)", r"\n\n1\n\f\1", text, count=1),
    "more empty lines": lambda text: text.replace("\n\n", "\n\n\n \n"),
}
Reading = list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]


def printed(paper: str, group: str = "VVD", width: int = 76) -> str:
    """A paper as text in which this group stands, with lines of this many characters and an empty line behind each
    paragraph."""
    return "\n\n".join(
        "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in part.format(group).splitlines())
        for part in _PAPERS[paper]
    )


def read(folder: Path, text: str, group: str = "VVD", party: str = "vvd") -> Reading:
    """What is read in a text: of each paragraph its text, role, parties and whom it answers, with this group as the
    VVD, so that readings of different groups are the same."""
    file = folder / "verzonnen.txt"
    file.write_bytes(text.encode())
    as_vvd = {party: "vvd"}
    return [
        (
            re.sub(r"\W", "", unicodedata.normalize("NFKC", found.text).replace(group, "VVD")),
            found.role,
            tuple(as_vvd.get(one, one) for one in found.parties),
            tuple(as_vvd.get(one, one) for one in found.responds_to),
        )
        for found in parse_file(file, _VOCABULARY).paragraphs
    ]


def test_the_papers_are_read_as_they_are_meant(tmp_path: Path) -> None:
    found = [(role, parties, answered) for _, role, parties, answered in read(tmp_path, printed("consultation"))]
    assert found == [
        ("procedural", (), ()),
        *[("contribution", ("vvd",), ())] * 2,
        ("contribution", ("sgp", "vvd"), ()),
        *[("response", (), ("vvd",))] * 2,
        ("response", (), ("sgp",)),
    ]
    told = [(role, parties) for _, role, parties, _ in read(tmp_path, printed("minutes"))]
    assert told == [
        ("procedural", ()),
        ("contribution", ("vvd",)),
        ("contribution", ("sgp",)),
        *[("response", ())] * 2,
    ]
    asked = [(role, parties, answered) for _, role, parties, answered in read(tmp_path, printed("questions"))]
    assert asked == [
        ("response", (), ("vvd",)),
        ("procedural", (), ()),
        *[("contribution", ("vvd",), ()), ("response", (), ("vvd",))] * 2,
    ]
    said = [(role, parties) for _, role, parties, _ in read(tmp_path, printed("debate"))]
    assert said == [
        ("procedural", ()),
        *[("contribution", ("vvd",))] * 2,
        ("contribution", ("sgp",)),
        ("response", ()),
        ("procedural", ()),
    ]


@pytest.mark.parametrize(("party", "group"), [(party, group) for party in _GROUPS for group in _GROUPS[party]])
@pytest.mark.parametrize("paper", _PAPERS)
def test_it_does_not_matter_which_group_speaks(tmp_path: Path, paper: str, party: str, group: str) -> None:
    assert read(tmp_path, printed(paper, group), group, party) == read(tmp_path, printed(paper))


def test_it_does_not_matter_that_a_name_is_so_long_that_it_stands_over_two_lines(tmp_path: Path) -> None:
    group = "Christen Democratisch Appèl"
    assert read(tmp_path, printed("consultation", group), group, "cda") == read(tmp_path, printed("consultation"))


@pytest.mark.parametrize("width", [52, 60, 64, 70, 73, 80, 90, 100])
@pytest.mark.parametrize("paper", _PAPERS)
def test_it_does_not_matter_how_wide_the_lines_are(tmp_path: Path, paper: str, width: int) -> None:
    assert read(tmp_path, printed(paper, width=width)) == read(tmp_path, printed(paper))


@pytest.mark.parametrize("written", _WRITTEN)
@pytest.mark.parametrize("paper", _PAPERS)
def test_it_does_not_matter_how_it_is_written(tmp_path: Path, paper: str, written: str) -> None:
    changed = read(tmp_path, _WRITTEN[written](printed(paper)))
    assert [found[1:] for found in changed] == [found[1:] for found in read(tmp_path, printed(paper))]
