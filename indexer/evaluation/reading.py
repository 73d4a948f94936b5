"""How well documents are read: the program's answers beside a gold that is taken from the same files in another way.

The folder holds documents as they are published: Handelingen in XML, whose mark-up names speaker and party; Handelingen
in PDF, which print the party behind the name; motions, whose file names are their ids; written questions, whose header
and numbering say who asks and which answer belongs where; and `topics.csv`, topics of whole documents. Anywhere in it
there may be documents with a gold beside them that a person made by reading (see `golds`).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from pathlib import Path

import pypdfium2
from lxml import etree

from indexer import pipeline
from indexer.attribution.kinds.motion import is_formula
from indexer.errors import Refused, UsageError
from indexer.evaluation.gold_measures import gold_measures
from indexer.evaluation.measures import Measure
from indexer.extraction.dates import find_date
from indexer.extraction.names.party_names import named
from indexer.extraction.topic_terms import document_topics
from indexer.records import UNKNOWN, Paragraph, ParsedDocument
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.parties import PartyRegister

WORDS = Path("/usr/share/dict/dutch")
"""Debian's package wdutch: the list that hyphens are checked against, where it is installed."""
Read = tuple[Path, ParsedDocument]


def evaluate(folder: Path, vocabulary: Vocabularies) -> list[Measure]:
    """The measures of every kind of document in a folder.

    Raises:
        UsageError: none of the folders with a gold is in it.
    """
    measures: list[Measure] = []
    every: dict[str, ParsedDocument] = {}
    for name, judge in _JUDGES.items():
        if not (folder / name).is_dir():
            continue
        refused = Measure(name, "read")
        documents: list[Read] = []
        for path in sorted((folder / name).iterdir()):
            try:
                documents.append((path, pipeline.parse_file(path, vocabulary)))
                refused.add(1, 1, "")
            except Refused as error:
                refused.add(0, 1, str(error))
        every.update({path.stem: parsed for path, parsed in documents})
        measures += [refused, _attributed(name, documents), *judge(documents, vocabulary.parties)]
        if WORDS.is_file() and name.endswith("-txt"):
            measures.append(_hyphens(name, documents))
    if (folder / "topics.csv").is_file():
        measures += _topics(folder / "topics.csv", every)
    measures += gold_measures(folder, vocabulary)
    if not measures:
        raise UsageError(f"{folder}: nothing to judge by; name a folder with {', '.join(_JUDGES)}, topics.csv or golds")
    return measures


def _attributed(kind: str, documents: Iterable[Read]) -> Measure:
    """The contributions of which it is known whose they are: a party, or at least who speaks."""
    measure = Measure(kind, "attributed")
    for path, parsed in documents:
        contributions = [paragraph for paragraph in parsed.paragraphs if paragraph.role == "contribution"]
        known = sum(bool(paragraph.parties or paragraph.speaker) for paragraph in contributions)
        measure.add(known, len(contributions), f"{path.name}: nobody is known to speak in {len(contributions) - known}")
    return measure


def _hyphens(kind: str, documents: Iterable[Read]) -> Measure:
    """Words that were broken at a line's end, as they were put together: are they in a list of Dutch words?"""
    known = {word.casefold() for word in WORDS.read_text(encoding="utf-8").split()}
    measure = Measure(kind, "hyphens")
    for path, parsed in documents:
        lines = path.read_text(encoding="utf-8").splitlines()
        texts = ((said.text, *(note.text for note in said.notes)) for said in parsed.paragraphs)
        text = " ".join(chain.from_iterable(texts))
        for line, following in pairwise(line.strip() for line in lines):
            broken, rest = re.search(r"([^\W\d]{2,})-$", line), re.match(r"[^\W\d]{2,}", following)
            if not broken or not rest:
                continue
            joined, kept = broken[1] + rest[0], f"{broken[1]}-{rest[0]}"
            in_list = joined.casefold() in known
            right = joined in text if in_list else kept in text or joined in text
            measure.add(right, 1, f"{path.name}: {kept}")
            if right and not in_list:
                measure.doubtful.append(f"{path.name}: {joined if joined in text else kept}")
    return measure


def _handelingen_xml(documents: Iterable[Read], register: PartyRegister) -> list[Measure]:
    """Every `al` is a paragraph; `spreker/politiek` is its party, and one of those of a motion; its place in the
    mark-up is its role, but that of what opens and closes every motion."""
    party, role, border = (Measure("handelingen-xml", name) for name in ("party", "role", "border"))
    for path, parsed in documents:
        gold = [(_squash(text), printed, expected, moved) for text, printed, expected, moved in _speeches(path)]
        ours = [(_squash(p.text), p) for p in parsed.paragraphs]
        places: dict[str, list[Paragraph]] = {}
        for text, paragraph in ours:
            places.setdefault(text, []).append(paragraph)
        common = Counter(text for text, *_ in gold) & Counter(text for text, _ in ours)
        border.add(common.total(), max(len(gold), len(ours)), f"{path.name}: {len(gold)} marked, {len(ours)} found")
        for text, printed, expected, moved in gold:
            if not places.get(text):
                continue
            paragraph = places[text].pop(0)
            wanted = named(f"({printed})", register, parsed.document.date) if printed else ()
            right = wanted[0] in paragraph.parties if moved and wanted else paragraph.parties == wanted
            party.add(right, 1, f"{paragraph.id}: {printed or 'nobody'}, not {paragraph.parties}")
            role.add(paragraph.role == expected, 1, f"{paragraph.id}: {expected}, not {paragraph.role}")
    return [party, role, border]


def _speeches(path: Path) -> Iterable[tuple[str, str, str, bool]]:
    """The text, printed party and role of every `al` of Handelingen, and whether it is of a motion."""
    root = etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    for al in root.iter("al"):
        text = "".join(al.itertext())
        owner = next((e for e in al.iterancestors("motie-info", "spreekbeurt") if e.find("spreker") is not None), None)
        speaker = owner.find("spreker") if owner is not None else None
        if not text.strip():
            continue
        if speaker is None:
            yield text, "", "procedural", False
            continue
        in_motion = next(al.iterancestors("motie", "motie-info", "spreekbeurt")).tag == "motie"
        if in_motion and is_formula(" ".join(text.split())):
            yield text, "", "procedural", True
            continue
        words = _words("".join(speaker.itertext()))
        politiek = _words("".join(speaker.findtext("politiek") or ""))
        is_chair, is_minister = "voorzitter" in words, re.match("(?:minister|staatssecretaris)", words, re.IGNORECASE)
        yield text, politiek, "procedural" if is_chair else "response" if is_minister else "contribution", in_motion


def _handelingen_pdf(documents: Iterable[Read], register: PartyRegister) -> list[Measure]:
    """A turn opens with a name and the party between brackets; as many are found as are printed, with that party. A
    motion after the number that the chair gives to the one before opens none."""
    party = Measure("handelingen-pdf", "party")
    for path, parsed in documents:
        printed: Counter[tuple[str, ...]] = Counter()
        with pypdfium2.PdfDocument(path) as pdf:
            for page in pdf:
                text = page.get_textpage().get_text_range()
                for match in re.finditer(
                    r"^(?:De heer|Mevrouw|Kamerlid)\s[^():\n]{2,40}\(([^)]{1,30})\):", text, re.MULTILINE
                ):
                    printed[named(f"({match[1]})", register, parsed.document.date)] += 1
        found: Counter[tuple[str, ...]] = Counter()
        before = None
        for paragraph in parsed.paragraphs:
            opens_turn = paragraph.speaker != before and not _MOTION_OPENS.fullmatch(paragraph.text)
            if paragraph.role == "contribution" and opens_turn:
                found[paragraph.parties] += 1
            before = paragraph.speaker
        right = (printed & found).total()
        party.add(right, max(printed.total(), found.total()), f"{path.name}: printed {printed}, found {found}")
    return [party]


def _motions(documents: Iterable[Read], _: PartyRegister) -> list[Measure]:
    """The name of the file is the id; dossier, number, date and movers stand in the text."""
    names = ("id", "dossier", "number", "date", "title", "movers", "parties", "furniture")
    measures = {name: Measure("moties-txt", name) for name in names}
    for path, parsed in documents:
        document, text = parsed.document, unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        number = re.search(r"^Nr\. (\S+)", text, re.MULTILINE)
        moved = re.search(r"^Voorgesteld.*", text, re.MULTILINE)
        own = re.search(r"^(?:GEWIJZIGDE |NADER GEWIJZIGDE )?MOTIE VAN [^\n]*", text, re.MULTILINE)
        signed = text.partition("orde van de dag.")[2].splitlines()
        movers = [line.strip() for line in signed if re.match(r"[A-ZÀ-Ý][^\W\d]*(?:['’ .-]+[^\W\d]+)*$", line.strip())]
        speaker = next((p.speaker for p in parsed.paragraphs if p.role == "contribution"), None) or ""
        checks = {
            "id": document.id == path.stem,
            "dossier": "-".join(("kst", *document.dossiers, document.number or "")) == path.stem,
            "number": bool(number) and document.number == number[1] if number else False,
            "date": bool(moved) and document.date == find_date(moved[0]) if moved else False,
            "title": bool(own) and own[0].strip() in document.title if own else False,
            "movers": all(mover in speaker for mover in movers),
            "parties": all(_complete(p.parties) for p in parsed.paragraphs if p.role == "contribution"),
            "furniture": not any(_FURNITURE.search(p.text) for p in parsed.paragraphs),
        }
        for name, right in checks.items():
            measures[name].add(right, 1, f"{path.name}: {document.id}, {document.title}, {document.date}, {speaker}")
    return list(measures.values())


def _complete(parties: Sequence[str]) -> bool:
    return bool(parties) and not any(party.startswith(UNKNOWN) for party in parties)


_MOTION_OPENS = re.compile(r"(?:(?:Nader )?[Gg]ewijzigde )?[Mm]otie|De Kamer,")
_FURNITURE = re.compile(r"ISSN|Gravenhage 20|[Vv]ergaderjaar 20\d\d–20\d\d, \d|^\d+$|^kst-")


def _questions(documents: Iterable[Read], register: PartyRegister) -> list[Measure]:
    """The header says who asks whom and when; answers belong to the questions of their numbers."""
    names = ("asker", "party", "ministers", "dates", "pairing", "furniture")
    measures = {name: Measure("kamervragen-txt", name) for name in names}
    for path, parsed in documents:
        squeezed = _words(path.read_text(encoding="utf-8"))
        header = re.search(r"Vra(?:gen|ag) van (?:het lid|de leden) (.{2,300}?) aan ?de (.{5,400}?) over ", squeezed)
        speaker = " ".join(dict.fromkeys(p.speaker or "" for p in parsed.paragraphs if p.role == "contribution"))
        parties = {party for p in parsed.paragraphs if p.role == "contribution" for party in p.parties}
        if header:
            parts = re.split(r",| en ", re.sub(r"\([^)]*\)", "", header[1]))
            askers = [name.strip() for name in parts if name.strip()]
            printed = {
                party for part in re.findall(r"\(([^)]*)\)", header[1]) for party in named(f"({part})", register)
            }
            measures["asker"].add(all(name in speaker for name in askers), 1, f"{path.name}: {speaker!r}")
            measures["party"].add(printed == parties, 1, f"{path.name}: {printed} is not {parties}")
            portfolios = _squash(header[2])
            known = all(_squash(name.split(" ", 2)[2]) in portfolios for name in parsed.document.ministers)
            measures["ministers"].add(known and bool(parsed.document.ministers), 1, f"{path.name}: {header[2][:80]}")
        dates = {find_date(part) for part in re.findall(r"(?:ingezonden|ontvangen)[^)]*", squeezed)}
        measures["dates"].add(parsed.document.date in dates, 1, f"{path.name}: {parsed.document.date}, not in {dates}")
        furniture = [p.text for p in parsed.paragraphs if _FURNITURE.search(p.text)]
        measures["furniture"].add(not furniture, 1, f"{path.name}: {furniture[:1]}")
        _pairing(path, parsed, measures["pairing"])
    return list(measures.values())


def _pairing(path: Path, parsed: ParsedDocument, measure: Measure) -> None:
    """Every numbered answer is linked to the questions of its numbers, and to nothing else."""
    questions = {p.id: p.section[-1] for p in parsed.paragraphs if p.role == "contribution" and p.section}
    for paragraph in parsed.paragraphs:
        label = paragraph.section[-1] if paragraph.section else ""
        wanted = set(re.findall(r"\d+", label))
        if paragraph.role == "response" and wanted and not re.search(r"\bt/m\b|tot en met|–", label):
            linked = {number for id_ in paragraph.answers for number in re.findall(r"\d+", questions.get(id_, ""))}
            measure.add(wanted <= linked, 1, f"{path.name}, {label}: linked to {sorted(linked)}")


def _topics(path: Path, documents: dict[str, ParsedDocument]) -> list[Measure]:
    """The topic on most of a document's paragraphs, beside two readings of it."""
    some, main, sub, agreed = (Measure("topics", name) for name in ("some topic", "main theme", "sub theme", "agreed"))
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["document"] not in documents:
                continue
            paragraphs = documents[row["document"]].paragraphs
            ours = document_topics(p.evidence for p in paragraphs if p.evidence)
            either, both = row["either"].split("|"), [topic for topic in row["agreed"].split("|") if topic]
            fault = f"{row['document']}: {row['either']}, not {', '.join(ours[:2]) or 'nothing'}"
            some.add(bool(ours), 1, fault)
            main.add(bool(ours) and ours[0].split("/")[0] in {topic.split("/")[0] for topic in either}, 1, fault)
            sub.add(bool(ours) and ours[0] in either, 1, fault)
            for topic in both:
                agreed.add(topic in ours, 1, fault)
    return [some, main, sub, agreed]


def _squash(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()


def _words(text: str) -> str:
    return " ".join(text.split())


_JUDGES: dict[str, Callable[[Iterable[Read], PartyRegister], list[Measure]]] = {
    "handelingen-xml": _handelingen_xml,
    "handelingen-pdf": _handelingen_pdf,
    "moties-txt": _motions,
    "kamervragen-txt": _questions,
}
