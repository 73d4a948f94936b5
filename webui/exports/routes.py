"""The downloads of a search: files of all hits, a feed, and a description for the browser's search box."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from typing import IO, Any

from flask import Blueprint, Response, jsonify, render_template, request, send_file, stream_with_context
from flask.typing import ResponseReturnValue

from indexer import __version__, exporting
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest
from webui import motions
from webui.api import parameters
from webui.engine import engine
from webui.exports import feed_view
from webui.links import assets, urls
from webui.links.asked import asked as asked_here
from webui.links.context import absolute, links, look
from webui.serving import errors
from webui.wording import labels, language

blueprint = Blueprint("takeaway", __name__)
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@blueprint.get("/export.csv")
def export_csv() -> ResponseReturnValue:
    """All hits of a search as CSV, streamed."""
    asked = _asked_for("csv")
    return _attached(asked, exporting.csv_blocks(*asked.rows), "text/csv; charset=utf-8; header=present")


@blueprint.get("/export.jsonl")
def export_jsonl() -> ResponseReturnValue:
    """All hits of a search as JSON Lines, streamed."""
    asked = _asked_for("jsonl")
    return _attached(asked, exporting.json_lines(*asked.rows), "application/jsonl; charset=utf-8")


@blueprint.get("/export.xlsx")
def export_xlsx() -> ResponseReturnValue:
    """All hits of a search as a workbook."""
    asked = _asked_for("xlsx")
    return _file(asked, lambda file: exporting.write_workbook(file, *asked.rows, labels.label, language.spoken()))


@blueprint.get("/export.parquet")
def export_parquet() -> ResponseReturnValue:
    """All hits of a search as Parquet, where pyarrow is installed."""
    if not exporting.can_write_parquet():
        return errors.answer(404, labels.NO_PARQUET)
    asked = _asked_for("parquet")
    described = _described(asked.request, asked.made, ("parquet",))
    return _file(asked, lambda file: exporting.write_parquet(file, *asked.rows, described))


@blueprint.get("/export.datapackage.json")
def describe_export() -> ResponseReturnValue:
    """The contents and the origin of the files of a search, as a Data Package."""
    wanted, warnings = _wanted()
    made = _origin(wanted, datetime.now(UTC))
    return jsonify(_described(wanted, made, exporting.formats()) | {"warnings": warnings})


@blueprint.get("/data")
def data_page() -> ResponseReturnValue:
    """The data dictionary: what stands in each column of the files."""
    columns = [(column.name, column.of, column.kind, column.about[language.spoken()]) for column in exporting.COLUMNS]
    wanted = asked_here()
    files = [(form, links().page(f"export.{form}", wanted)) for form in exporting.formats()]
    described = links().page("export.datapackage.json", wanted)
    return render_template(
        "exports/data.html", q=wanted.q, columns=columns, files=files, described=described, kinds=labels.KINDS
    )


@blueprint.get("/feed.atom")
def feed() -> ResponseReturnValue:
    """The latest paragraphs of a search, for a feed reader."""
    wanted = replace(asked_here(), sort="added", grouped=False, page=1, size=feed_view.ENTRIES)
    here, host = absolute(language.chosen()), feed_view.authority(request.host_url)
    asked = replace(wanted, size=SearchRequest().size)
    hits = engine().search(wanted).hits
    rendered = render_template(
        "exports/feed.xml",
        id=feed_view.feed_id(asked, host),
        title=feed_view.title(asked, look().name),
        updated=engine().stats().changed or feed_view.NEVER,
        own=here.page("feed.atom", urls.sorted_by(asked, "relevance")),
        page=here.search(asked),
        version=__version__,
        entries=feed_view.feed_entries(hits, motions.requests(engine(), hits), asked, here, host),
    )
    return Response(_NOT_XML.sub("", rendered), content_type="application/atom+xml; charset=utf-8")


@blueprint.get("/opensearch.xml")
def opensearch() -> ResponseReturnValue:
    """What a browser needs to offer this site as a search engine (OpenSearch 1.1)."""
    here = absolute()
    rendered = render_template(
        "exports/opensearch.xml",
        home=here.page(""),
        feed=here.page("feed.atom"),
        own=here.page("opensearch.xml"),
        image=request.host_url.rstrip("/") + assets.asset("mark.svg"),
    )
    return Response(rendered, content_type="application/opensearchdescription+xml; charset=utf-8")


@dataclass(frozen=True, slots=True)
class _Export:
    """An export that is asked for: its search, its origin, its name, and what every writer of rows takes."""

    request: SearchRequest
    made: exporting.Origin
    name: str
    kind: str
    rows: tuple[exporting.Entries, exporting.Origin, exporting.UrlOf]


def _wanted() -> tuple[SearchRequest, list[dict[str, str]]]:
    """The search of a file, and warnings about what is ignored: as strict as the API, for a file that holds more than
    was asked for says nothing of it."""
    return parameters.search("grouped", "sort", "page")


def _asked_for(ending: str) -> _Export:
    """The first paragraph is found at once, so that an index that cannot be read is an error page, not half a file."""
    wanted, now = _wanted()[0], datetime.now(UTC)
    made, here = _origin(wanted, now), absolute()
    found = engine().entries(wanted)
    entries = chain([first] if (first := next(found, None)) else [], found)

    def url_of(document: Document, paragraph: Paragraph) -> str:
        return here.document(document.id, wanted.q, paragraph.position)

    name = exporting.filename(wanted, ending, now)
    return _Export(wanted, made, name, exporting.MEDIA[ending], (entries, made, url_of))


def _attached(asked: _Export, blocks: Iterator[str], kind: str) -> Response:
    response = Response(stream_with_context(blocks), content_type=kind)
    response.headers.set("Content-Disposition", "attachment", filename=asked.name)
    return response


def _file(asked: _Export, write: Callable[[IO[bytes]], object]) -> Response:
    """A file that is written before it is sent: on disk, not in memory. It is sent whole, for the next one that is
    written differs in its time."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the answer
    try:
        write(file)
        size = file.tell()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    response = send_file(
        file, mimetype=asked.kind, as_attachment=True, download_name=asked.name, conditional=False, max_age=0
    )
    response.content_length = size
    response.cache_control.max_age = None  # as in the answer that it has not changed
    response.headers.remove("Expires")
    return response


def _described(wanted: SearchRequest, made: exporting.Origin, forms: Iterable[str]) -> dict[str, Any]:
    here = absolute()
    return exporting.datapackage(made, {form: here.page(f"export.{form}", wanted) for form in forms}, language.spoken())


def _origin(wanted: SearchRequest, now: datetime) -> exporting.Origin:
    pairs = urls.pairs(replace(wanted, page=1))
    return exporting.origin(wanted, absolute().search(wanted), pairs, now, engine().generation())
