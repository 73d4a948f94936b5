"""A date that no document can have is refused in one line, whatever states it. All documents here are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import readers
from indexer.errors import Refused


def refused(path: Path) -> str:
    with pytest.raises(Refused) as error:
        readers.read(readers.open_file(path), "")
    return str(error.value)


@pytest.mark.parametrize("date", ["0017-05-01", "2999-01-01"])
def test_in_a_metadata_file_and_in_ready_made_paragraphs(tmp_path: Path, date: str) -> None:
    (tmp_path / "brief.txt").write_text("Een verzonnen brief.", encoding="utf-8")
    (tmp_path / "brief.toml").write_text(f"date = {date}\n", encoding="utf-8")
    assert refused(tmp_path / "brief.txt").startswith(f"{tmp_path}/brief.toml: date is {date!r}, which is ")
    (tmp_path / "kst-1.jsonl").write_text(f'{{"text": "Verzonnen.", "date": "{date}"}}\n', encoding="utf-8")
    assert refused(tmp_path / "kst-1.jsonl").startswith(f"{tmp_path}/kst-1.jsonl: line 1: date is {date}, which is ")


def test_in_the_document_itself_with_the_place_to_mend_it(tmp_path: Path) -> None:
    page = (
        '<html><head><meta name="DCTERMS.issued" content="0017-05-01"></head>'
        '<body><article><div id="broodtekst"><p>Een verzonnen alinea.</p></div></article></body></html>'
    )
    (tmp_path / "kst-99999-1.html").write_text(page, encoding="utf-8")
    assert refused(tmp_path / "kst-99999-1.html") == (
        f"{tmp_path}/kst-99999-1.html: its date is 0017-05-01, which is before 1814, when the Staten-Generaal first "
        "met; write the right one in kst-99999-1.toml beside it"
    )
