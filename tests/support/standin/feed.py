"""SyncFeed of the Tweede Kamer, with entries made after the schema; prefixes and moments vary as in the recordings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

from tests.support.standin.recordings import recorded
from tests.support.standin.tweede_kamer import ChamberDocument

PATH = "/SyncFeed/2.0"
PAGE = 250
FIRST_TOKEN = 26_500_000
_DATA = "http://www.tweedekamer.nl/xsd/tkData/v1-0"


def answer(documents: Iterable[ChamberDocument], path: str, parameters: dict[str, str], base: str) -> bytes | None:
    """The answer to a request below the base; None: 404."""
    known = sorted(documents, key=lambda one: (one.changed, one.id))
    if resource := re.fullmatch(r"/Resources/([\w-]+)", path):
        return next((one.content for one in known if one.id == resource[1]), None)
    if entity := re.fullmatch(r"/Entiteiten/dossier-(\d+)(?:-(\w+))?", path):
        entry = recorded("kamerstukdossier_entry_nons.xml").decode()
        found = re.sub(
            r"(?<=<nummer>)\d+", entity[1], re.findall(r"<kamerstukdossier .*</kamerstukdossier>", entry, re.S)[0]
        )
        suffix = f"<toevoeging>{entity[2]}</toevoeging>" if entity[2] else '<toevoeging nil="true"/>'
        return found.replace('<toevoeging nil="true"/>', suffix).encode()
    if path != "/Feed":
        return None
    after = int(parameters.get("skiptoken", 0))
    numbered = [(FIRST_TOKEN + 10 * place, one) for place, one in enumerate(known, start=1)]
    shown = [(token, one) for token, one in numbered if token > after][:PAGE]
    link = f"{base}{PATH}/Feed?skiptoken={{}}&amp;category=Document"
    if not shown:
        return re.sub(
            r'(rel="resume" href=")[^"]*',
            rf"\g<1>{link.format(after)}",
            recorded("empty_resume_feed_excerpt.xml").decode(),
        ).encode()
    entries = "".join(_entry(one, link.format(token), base, place % 3) for place, (token, one) in enumerate(shown))
    following = f'<link rel="next" href="{link.format(shown[-1][0])}" />'
    head = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gegevensmagazijn SyncFeed (category: Document)</title>'
    return f"{head}{following}{entries}</feed>".encode()


def _entry(one: ChamberDocument, following: str, base: str, manner: int) -> str:
    prefix, moment = (("tk:", one.changed[:19]), ("ns1:", one.changed[:19] + "+01:00"), ("", one.changed))[manner]
    spaces = f'xmlns:{prefix[:-1]}="{_DATA}"' if prefix else f'xmlns="{_DATA}"'
    flag = ("true", "True", "true")[manner] if one.deleted else "false"
    head = f'<{prefix}document {spaces} id="{one.id}" {prefix}bijgewerkt="{moment}" {prefix}verwijderd="{flag}"'
    dossier = f"dossier-{one.dossier}" + (f"-{one.suffix}" if one.suffix else "")
    values = {"soort": one.soort, "documentNummer": one.number, "onderwerp": one.title, "datum": f"{one.date}T00:00:00"}
    values |= {"volgnummer": str(one.volume), "vergaderjaar": "2017-2018", "kamer": "2"}
    inner = "".join(f"<{prefix}{name}>{escape(value)}</{prefix}{name}>" for name, value in values.items())
    inner = f'<{prefix}kamerstukdossier ref="{dossier}" />{inner}'
    body = f"{head} />" if one.deleted else f"{head}>{inner}</{prefix}document>"
    enclosure = "" if one.deleted else f'<link rel="enclosure" href="{base}{PATH}/Resources/{one.id}" />'
    return (
        f"<entry><title>{one.id}</title><id>{base}{PATH}/Entiteiten/{one.id}</id><updated>{one.changed}</updated>"
        f'<category term="document" />{enclosure}<link rel="next" href="{following}" />'
        f'<content type="application/xml">{body}</content></entry>'
    )
