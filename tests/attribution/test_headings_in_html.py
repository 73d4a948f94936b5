"""Headings that a page does not mark as such: italic, underlined, a name alone, or a letter before them; made up
(verzonnen)."""

from __future__ import annotations

from pathlib import Path

from indexer.pipeline import parse_file
from indexer.vocabulary import Vocabularies

PAGE = """<html><body><p>39 925 Verzonnen zaken</p><p>Nr. 9 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG</p>
<p>Vastgesteld 3 mei 2022</p><p>Binnen de vaste commissie voor Financiën bestond bij enkele fracties behoefte
verzonnen vragen en opmerkingen voor te leggen.</p><p>Vragen en opmerkingen vanuit de fracties</p><p>VVD</p>
<p><i>Algemeen</i></p><p>Wat kost de brug?</p><p>a. Grens</p><p>Waar ligt zij? Wij noemen:</p><p>a. De haven</p>
<p>b. De sluis</p><p><em>CDA</em></p><p><i>En hoe staat het met de sluis?</i></p>
<p><u>Reactie van de minister</u></p><p>Goed.</p></body></html>"""


def test_titles_that_stand_out_or_stand_alone_are_headings(tmp_path: Path) -> None:
    path = tmp_path / "verzonnen.html"
    path.write_text(PAGE, encoding="utf-8")
    parsed = parse_file(path, Vocabularies())
    assert [heading.text for heading in parsed.headings] == [
        "Vragen en opmerkingen vanuit de fracties", "VVD", "Algemeen", "a. Grens", "CDA", "Reactie van de minister",
    ]  # fmt: skip
    said = [(paragraph.text, paragraph.role, paragraph.parties) for paragraph in parsed.paragraphs[1:]]
    assert said == [
        ("Wat kost de brug?", "contribution", ("vvd",)),
        ("Waar ligt zij? Wij noemen:", "contribution", ("vvd",)),
        ("a. De haven", "contribution", ("vvd",)),
        ("b. De sluis", "contribution", ("vvd",)),
        ("En hoe staat het met de sluis?", "contribution", ("cda",)),
        ("Goed.", "response", ()),
    ]


def test_sentences_that_a_page_marks_as_a_heading_are_text(tmp_path: Path) -> None:
    text = "Dit verzonnen voorstel verandert de begroting van bruggen, en die van sluizen. " * 3 + "Het gaat om:"
    path = tmp_path / "verzonnen.html"
    path.write_text(PAGE.replace("<p><i>Algemeen</i></p>", f"<h3>{text}</h3>"), encoding="utf-8")
    [found] = [paragraph for paragraph in parse_file(path, Vocabularies()).paragraphs if "begroting" in paragraph.text]
    assert (found.text, found.parties) == (text, ("vvd",))


def test_a_number_on_a_line_of_its_own_above_a_question_is_its_label(tmp_path: Path) -> None:
    path = tmp_path / "verzonnen.html"
    asked = "<p>1<br>De CDA-fractie vraagt naar de brug.</p><p>Die is verzonnen.</p>"
    also = "<p>2<br>De leden van de SP-fractie vragen naar de sluis.</p><p>Die ook.</p>"
    path.write_text(PAGE[: PAGE.index("<p>VVD</p>")] + f"{asked}{also}</body></html>", encoding="utf-8")
    said = [(one.text, one.role, one.parties, one.responds_to) for one in parse_file(path, Vocabularies()).paragraphs]
    assert said[-4:] == [
        ("De CDA-fractie vraagt naar de brug.", "contribution", ("cda",), ()),
        ("Die is verzonnen.", "response", (), ("cda",)),
        ("De leden van de SP-fractie vragen naar de sluis.", "contribution", ("sp",), ()),
        ("Die ook.", "response", (), ("sp",)),
    ]
