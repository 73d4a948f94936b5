"""A search says what it did: one tokeniser, one normalisation and one case for texts and queries."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import analysis, pipeline
from indexer.engines import Engine, open_engine
from indexer.query import QueryParser
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

parse = QueryParser(Vocabularies()).parse

TEXT = """Een verzonnen brief.

Het Openbaar Ministerie heeft de zaak geseponeerd.

Wij hebben het besluit om toe te zeggen genomen, als dat nodig was; het heeft geen zin en het is pas een stap.

Het kabinet trekt 6,7 miljard euro uit.

Zie artikel 7:685 BW en ECLI:NL:RVS:2024:3976.

In dossier 36 410 staat een bedrag van 1.250,50.

Zie de antwoorden op de vragen 6 en 7 over de miljard.

De premier sprak over zonne\u200bpanelen.

De minister-president sprak over de co\u0308rdinatie in Malmø.

De zorg is duur.

De zorg en het onderwijs zijn duur.

Het toezicht op de jeugd- en gezinshulp, de lucht-, rail- en weginfrastructuur en de woonlasten of -toeslagen.

Over het klimaat-akkoord en over het natuurakkoord; de AI-verordening noemt het AIS niet.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of made-up letters."""
    folder = tmp_path_factory.mktemp("typed")
    (folder / "kst-34843-33.txt").write_text(TEXT, encoding="utf-8")
    (folder / "kst-34843-34.txt").write_text("Een andere verzonnen brief zonder nummers.", encoding="utf-8")
    made = open_engine(folder / "index")
    report = pipeline.index_files(sorted(folder.glob("*.txt")), made)
    assert not report.refused
    return made


def found(engine: Engine, q: str) -> list[str]:
    return [hit.paragraph.text.partition(" ")[2][:16] for hit in engine.search(SearchRequest(q=q)).hits]


@pytest.mark.parametrize(
    ("q", "begins"),
    [
        ("6,7 miljard", "kabinet trekt 6,"),
        ("artikel 7:685", "artikel 7:685 BW"),
        ("7:685 BW", "artikel 7:685 BW"),
        ("dossier 36 410", "dossier 36 410 s"),
        ("36 410", "dossier 36 410 s"),
        ("1.250,50", "dossier 36 410 s"),
        ("ECLI:NL:RVS:2024:3976", "artikel 7:685 BW"),
        *((f"{judgement} BW", "artikel 7:685 BW") for judgement in ("ECLI NL RVS 2024 3976", "ecli nl:rvs: 2024 3976")),
        ("Openbaar Ministerie", "Openbaar Ministe"),
        ('"Openbaar Ministerie"', "Openbaar Ministe"),
        ('"minister-president"', "minister-preside"),
        ("zonnepanelen", "premier sprak ov"),
        ("zonne\u00adpanelen", "premier sprak ov"),
        ("c\u00f6rdinatie", "minister-preside"),
        ("malmo", "minister-preside"),
        ("jeugdhulp", "toezicht op de j"),
        ("railinfrastructuur", "toezicht op de j"),
        ("woontoeslagen", "toezicht op de j"),
        ("klimaatakkoord", "het klimaat-akko"),
        ("natuur-akkoord", "het klimaat-akko"),
        *((f"zorg {dash}onderwijs", "zorg is duur.") for dash in "-−–—‐‑"),
    ],
)
def test_what_is_typed_finds_what_is_written(engine: Engine, q: str, begins: str) -> None:
    assert found(engine, q) == [begins]


def test_what_a_hyphen_stands_for_is_marked(engine: Engine) -> None:
    marked = {}
    for q in ("jeugdhulp", "railinfrastructuur", "woontoeslagen", "klimaatakkoord", "akkoord"):
        [hit] = engine.search(SearchRequest(q=q)).hits
        marked[q] = [piece.text for piece in hit.marked if piece.matched]
    assert marked == {
        "jeugdhulp": ["jeugd"], "railinfrastructuur": ["rail"], "woontoeslagen": ["toeslagen"],
        "klimaatakkoord": ["klimaat-akkoord"], "akkoord": ["akkoord", "akkoord"],
    }  # fmt: skip


@pytest.mark.parametrize(("q", "marked"), [("AI", "AI"), ("ai", "AI"), ("AIS", "AIS"), ("ais", "AIS")])
def test_an_abbreviation_is_not_the_plural_of_another(engine: Engine, q: str, marked: str) -> None:
    [hit] = engine.search(SearchRequest(q=q)).hits
    assert [piece.text for piece in hit.marked if piece.matched] == [marked]


IN_CAPITALS = """Een verzonnen brief over afkortingen.

Het OM vervolgt niemand.

De NAM boort niet meer, en de IND wacht.

Hij nam de trein om tien uur, en ging de stad in.

De brug past niet in het PAS.

Het ind.

In het verzonnen schooljaar 2017–2018 gaan 1.000.000 leerlingen om 10.30 uur naar huis, en 65-plussers met 6,7% minder.

De hbo'ers dienen hun verzonnen stukken om die reden weer in.
"""


@pytest.fixture(scope="module")
def in_capitals(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of a made-up letter with abbreviations that are other words in small letters."""
    folder = tmp_path_factory.mktemp("capitals")
    (folder / "kst-34843-35.txt").write_text(IN_CAPITALS, encoding="utf-8")
    made = open_engine(folder / "index")
    pipeline.index_files([folder / "kst-34843-35.txt"], made)
    return made


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ("OM", {"OM"}),
        ("Openbaar Ministerie", {"OM"}),
        ("NAM", {"NAM"}),
        ("Nederlandse Aardolie Maatschappij", {"NAM"}),
        ("PAS", {"PAS"}),
        ("Programma Aanpak Stikstof", {"PAS"}),
        ("IND", {"IND"}),
        ("nam", {"NAM", "nam"}),
    ],
)
def test_an_abbreviation_in_capitals_is_no_other_word(in_capitals: Engine, q: str, marked: set[str]) -> None:
    hits = in_capitals.search(SearchRequest(q=q)).hits
    assert {piece.text for hit in hits for piece in hit.marked if piece.matched} == marked
    assert {piece.text for hit in hits for piece in hit.snippet if piece.matched} == marked


@pytest.mark.parametrize(
    ("q", "marked"),
    [
        ("schooljaar 2017-18", {"schooljaar", "2017–2018"}),
        ("2017/18", {"2017–2018"}),
        ("1 000 000", {"1.000.000"}),
        ("1000000 leerlingen", {"1.000.000", "leerlingen"}),
        ("10:30 uur", {"10.30", "uur"}),
        ("65plussers", {"65-plussers"}),
        ("6.7%", {"6,7%"}),
        ("-6,7%", {"6,7%"}),
        ("hbo-ers", {"hbo'ers"}),
        ("indienen", {"dienen", "in"}),
        ("in te dienen", {"dienen", "in"}),
    ],
)
def test_what_is_written_in_several_ways_is_found_in_each(in_capitals: Engine, q: str, marked: set[str]) -> None:
    [hit] = in_capitals.search(SearchRequest(q=q)).hits
    assert {piece.text for piece in hit.marked if piece.matched} == marked


@pytest.mark.parametrize(
    "q", ["Programma Aanpak Stikstof", "amyotrofische laterale sclerose", "Zorginstituut Nederland"]
)
def test_an_abbreviation_that_is_a_word_in_small_letters_is_not_looked_for(engine: Engine, q: str) -> None:
    assert found(engine, q) == []


@pytest.mark.parametrize(
    ("text", "q"),
    [
        (
            "Zie https://www.voorbeeld.nl/brieven/2020/brief-1 van toen.",
            "https://www.voorbeeld.nl/brieven/2020/brief-1",
        ),
        ("Zie https://www.voorbeeld.nl/brieven/2020/brief-1 van toen.", "www.voorbeeld.nl/brieven/2020/brief-1"),
        ("Het gaat o.a. om water.", "o.a."),
        ("De N.V. levert stroom.", "N.V."),
        ("Tijdens covid-19 was dit zo.", "covid19"),
        ("Tijdens covid19 was dit zo.", "COVID-19"),
        ("Tijdens covid 19 was dit zo.", "covid19"),
        ("Wie mbo-4 volgt.", "mbo4"),
        ("Dat kost € 12,5 mln. per jaar.", "12,5 miljoen"),
        ("Dat kost 3 miljard per jaar.", "3 mld"),
        ("De medewerker (m/v) van toen.", "m/v"),
    ],
)
def test_an_address_an_abbreviation_and_a_word_with_a_number_are_read_as_they_are_printed(
    tmp_path: Path, text: str, q: str
) -> None:
    (tmp_path / "notitie.txt").write_text(f"Een verzonnen notitie.\n\n{text}", encoding="utf-8")
    engine = open_engine(tmp_path / "index")
    pipeline.index_files([tmp_path / "notitie.txt"], engine)
    assert [hit.paragraph.text for hit in engine.search(SearchRequest(q=q)).hits] == [text]


@pytest.mark.parametrize(
    "q",
    [
        "kst-34843-33", "KST-34843-33", "kst 34843 33", "34 843, nr. 33", "34843 nr 33", "34843-33", "34843/33",
        "34.843, nummer 33", "Kamerstuk 34 843, nr. 33", "Kamerstukken II 2017/18, 34 843, nr. 33",
        "kamerstukken ii 2017-2018, 34 843, nr. 33", "https://zoek.officielebekendmakingen.nl/kst-34843-33.html",
        "zoek.officielebekendmakingen.nl/kst-34843-33?idp=https%3A%2F%2Fvoorbeeld.nl",
    ],
)  # fmt: skip
def test_the_number_of_a_document_leads_to_it(engine: Engine, q: str) -> None:
    result = engine.search(SearchRequest(q=q, size=100))
    paragraphs = engine.document("kst-34843-33").paragraphs  # type: ignore[union-attr]  # it is there
    assert [hit.paragraph.id for hit in result.hits] == [paragraph.id for paragraph in paragraphs]
    assert result.reading.notes == ()


def test_where_a_document_is_cited_is_found_after_it(tmp_path: Path) -> None:
    engine = open_engine(tmp_path)
    texts = {"brief": "Verzonnen, zie 34843-33.", "notitie": "Verzonnen, zie 34 843, nr. 33."}
    for name, text in {"kst-34843-33": "Een verzonnen brief.", **texts}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    pipeline.index_files(sorted(tmp_path.glob("*.txt")), engine)
    hits = engine.search(SearchRequest(q="kst-34843-33")).hits
    assert hits[0].document.id == "kst-34843-33"
    assert {hit.document.id for hit in hits[1:]} == set(texts)


@pytest.mark.parametrize(
    ("q", "as_well", "note"),
    [
        ("DE BRUG NIET", "de brug niet", "in-capitals"),
        ("ZORG OF ONDERWIJS", "zorg of onderwijs", "in-capitals"),
        ("DE NOT", "de not", "in-capitals"),
        ("WAAROM STELT DE MINISTER DE BRUG UIT?", "waarom stelt de minister de brug uit?", "any-words"),
        ("DE PREMIER SPRAK", "de premier sprak", "common-words"),
    ],
)
def test_a_query_in_capitals_is_a_query_and_its_operators_are_words(q: str, as_well: str, note: str) -> None:
    shouted, spoken = parse(q), parse(as_well)
    assert repr(shouted.tree).lower() == repr(spoken.tree).lower()
    assert note in [remark.code for remark in shouted.reading.notes]


@pytest.mark.parametrize(
    ("q", "kinds"),
    [
        ("NAVO OR EU", ["word", "or", "word"]),
        ("NAVO OF EU", ["word", "or", "word"]),
        ("NAVO NOT EU", ["word", "and", "not", "word"]),
        ("VVD OR D66 OR SP", ["word", "or", "word", "or", "word"]),
        ("PVDA OR SP", ["word", "or", "word"]),
        ("DE TOEGANG TOT ZORG EN ONDERWIJS", ["word", "and", "word", "and", "word"]),
    ],
)
def test_between_abbreviations_in_capitals_an_operator_is_one(q: str, kinds: list[str]) -> None:
    reading = parse(q).reading
    assert [part.kind for part in reading.parts] == kinds
    assert ("in-capitals" in [note.code for note in reading.notes]) == ("TOEGANG" in q)


def test_operators_among_other_words_and_an_abbreviation_among_capitals_stay_what_they_are() -> None:
    assert "or" in [part.kind for part in parse("PSA OR zorg").reading.parts]
    assert "not" in [part.kind for part in parse("zorg NOT PSA").reading.parts]
    assert repr(parse("VVD EN OM").tree) == repr(parse("VVD en OM").tree)


def test_the_number_of_a_dossier_leads_to_its_documents_and_a_year_does_not(engine: Engine) -> None:
    result = engine.search(SearchRequest(q="34 843", size=100))
    assert {hit.document.id for hit in result.hits} == {"kst-34843-33", "kst-34843-34"}
    assert "dossier:" not in repr(parse("2018").tree)
    assert "Term('dossier', '36410-XVI')" in repr(parse("36 410 XVI").tree)


def test_an_amount_is_cut_alike_at_the_end_of_a_sentence() -> None:
    assert analysis.words("1.250,50.") == analysis.words("1.250,50 euro")[:1] == ["1250,50"]
    assert analysis.words("12.500. En") == ["12500", "en"]


def test_what_nobody_sees_is_gone_but_a_soft_hyphen_at_the_end_of_a_line(tmp_path: Path) -> None:
    assert analysis.normal("a\u200bb\u00adc\u2060d\ufeff") == "abcd"
    path = tmp_path / "stuk.txt"
    path.write_text("De verzonnen arbeids\u00ad\nomstandigheden zijn slecht.", encoding="utf-8")
    parsed = pipeline.parse_file(path, Vocabularies())
    assert [paragraph.text for paragraph in parsed.paragraphs] == ["De verzonnen arbeidsomstandigheden zijn slecht."]


@pytest.mark.parametrize(("typed", "others"), [("IND", 1), ("ind", 1), ("OM", 1), ("om", 0), ("neemt", 0), ("in", 0)])
def test_a_word_that_looks_like_a_form_of_an_abbreviation_is_none(typed: str, others: int) -> None:
    assert len(parse(f"{typed} brug").expansions) == others
