"""A stage on which alerts are tried: an index, the readers of a search, and nights. All documents are made up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from indexer.alerts import Alerts, Outcome, load
from indexer.engines import Engine, open_engine
from indexer.records import Document, Paragraph, ParsedDocument
from tests.support.mailbox import Mailbox

NIGHT = datetime(2026, 11, 28, 4, 0, tzinfo=UTC)


class Post:
    """A stage for alerts: an index, a mail server, a webhook, a file of searches, and nights."""

    def __init__(self, folder: Path, smtp: int, hook: str, mailbox: Mailbox, hooked: list[Any]) -> None:
        self.folder, self.smtp, self.hook, self.mailbox, self.hooked = folder, smtp, hook, mailbox, hooked
        self.engine: Engine = open_engine(folder / "index")
        self.now = NIGHT
        self.searches('q = "windmolens"\nto = ["a@example.org"]')

    def searches(self, *tables: str) -> None:
        """Write the file."""
        head = f"""site = "https://inbreng.example.org/"
[mail]
host = "127.0.0.1"
port = {self.smtp}
from = "Inbreng <inbreng@example.org>"
tls = "none"
"""
        parts = [f'[[search]]\nname = "Zoekopdracht {number}"\n{table}\n' for number, table in enumerate(tables, 1)]
        (self.folder / "searches.toml").write_text(head + "\n".join(parts), encoding="utf-8")

    def night(self, *documents: ParsedDocument, days: float = 1, dry: bool = False, since: str = "") -> Outcome:
        """Some documents come in, and alerts go out; the next night is a day later."""
        if documents:
            self.engine.write(documents)
        self.shown: list[str] = []
        notice = load(self.folder / "searches.toml", self.engine.vocabularies)
        alerts = Alerts(notice, self.engine, self.folder / "alerts.db")
        outcome = alerts.run(self.now, dry, self.shown.append, since)
        self.now += timedelta(days=days)
        return outcome


def document(number: int, *said: tuple[str, str], version: int = 1, file: int | None = None) -> ParsedDocument:
    """A made-up document in which parties say something; each version is another file, unless one is given."""
    document_id = f"kst-99300-{number}"
    record = Document(
        id=document_id, type="written-consultation", title=f"Verzonnen overleg {number}", dossiers=("99300",),
        number=str(number), chamber="TK", session_year="2026-2027", date=f"2026-11-{number:02}",
        source="verzonnen", sha256=f"{number}/{version if file is None else file}",
        fingerprint=f"{number}/{version}",
    )  # fmt: skip
    paragraphs = tuple(
        Paragraph(
            id=f"{document_id}/{position}", document_id=document_id, position=position, role="contribution",
            text=f"De verzonnen leden vragen naar {text}.", parties=(party,),
        )
        for position, (text, party) in enumerate(said, start=1)
    )  # fmt: skip
    return ParsedDocument(record, paragraphs, (), ())
