"""The page of a dossier: all papers on one subject, of all its chapters or of one."""

from __future__ import annotations

from collections.abc import Collection

from flask_babel import gettext

from indexer.extraction.references import official_dossier
from indexer.parliament import dossiers
from indexer.searches import SearchRequest
from webui.links.choice import Choice, facts
from webui.links.urls import VALUES_PER_FACET, Links
from webui.names.subject import Subject
from webui.wording import labels


def dossier_page(code: str, known: Collection[str], links: Links) -> Subject | None:
    """A dossier (`36410`, with all its chapters) or a chapter of it (`36410-XVI`); None where none of the `known`
    dossiers is it or a part of it."""
    chapters = sorted(one for one in known if one.startswith(f"{code}-"))
    own = [code] * (code in known)
    if not (own or chapters):
        return None
    whole, _, chapter = code.partition("-")
    beside = any(one != code and one.partition("-")[0] == whole for one in known)
    name = f"{labels.title('dossier')} {_printed(code)}"
    official = official_dossier(code)
    return Subject(
        kind="",
        name=name,
        css="",
        facet="dossier",
        id=code,
        inside=gettext("Zoek in dit dossier"),
        request=SearchRequest(dossier=(*own, *chapters)[:VALUES_PER_FACET], sort="date", grouped=True),
        facts=facts(
            (gettext("Delen"), tuple(Choice(_printed(one), links.named("dossier", one)) for one in chapters)),
            (
                gettext("Deel van"),
                (Choice(_printed(whole), links.named("dossier", whole)),) if chapter and beside else (),
            ),
            (gettext("Bron"), (Choice(gettext("Officiële bekendmakingen"), official),) if official else ()),
        ),
        shares=("party", "type"),
        thing={"@type": "Collection", "name": name, "identifier": code, "sameAs": official},
    )


def _printed(code: str) -> str:
    return dossiers.printed_dossier(code)
