"""What a search can be taken along as: files of all hits, a feed, and a description for the browser's search box."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import chain

from flask import Blueprint, Response, render_template, request, send_file, stream_with_context
from flask.typing import ResponseReturnValue

from indexer import __version__
from indexer.searches import Hit, SearchRequest
from webui.engine import engine
from webui.exports import feed_view, rows, workbook
from webui.links import assets, context, urls
from webui.wording import language

blueprint = Blueprint("takeaway", __name__)
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""


@blueprint.get("/export.csv")
def export_csv() -> ResponseReturnValue:
    """All hits of a search as CSV, while they are found."""
    wanted, now = _asked(), datetime.now(UTC)
    blocks = rows.csv_blocks(_hits(wanted), _origin(wanted, now), _url_of(wanted))
    return _attached(blocks, "text/csv; charset=utf-8; header=present", rows.filename(wanted, "csv", now))


@blueprint.get("/export.jsonl")
def export_jsonl() -> ResponseReturnValue:
    """All hits of a search as JSON Lines, while they are found."""
    wanted, now = _asked(), datetime.now(UTC)
    lines = rows.json_lines(_hits(wanted), _origin(wanted, now), _url_of(wanted))
    return _attached(lines, "application/jsonl; charset=utf-8", rows.filename(wanted, "jsonl", now))


@blueprint.get("/export.xlsx")
def export_xlsx() -> ResponseReturnValue:
    """All hits of a search as a workbook."""
    wanted, now = _asked(), datetime.now(UTC)
    hits = _hits(wanted)
    file = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the answer
    workbook.write_workbook(file, hits, _origin(wanted, now), _url_of(wanted))
    file.seek(0)
    name = rows.filename(wanted, "xlsx", now)
    return send_file(file, mimetype=_WORKBOOK, as_attachment=True, download_name=name)


@blueprint.get("/feed.atom")
def feed() -> ResponseReturnValue:
    """The paragraphs of a search that came in last, for a feed reader."""
    wanted = replace(_asked(), sort="added", grouped=False, page=1, size=feed_view.ENTRIES)
    links, host = context.absolute(language.chosen()), feed_view.authority(request.host_url)
    asked = replace(wanted, size=SearchRequest().size)
    rendered = render_template(
        "exports/feed.xml",
        id=feed_view.feed_id(asked, host),
        title=feed_view.title(asked),
        updated=engine().stats().changed or feed_view.NEVER,
        own=links.page("feed.atom", urls.sorted_by(asked, "relevance")),
        page=links.search(asked),
        version=__version__,
        entries=[feed_view.entry(hit, asked, links, host) for hit in engine().search(wanted).hits],
    )
    return Response(_NOT_XML.sub("", rendered), content_type="application/atom+xml; charset=utf-8")


@blueprint.get("/opensearch.xml")
def opensearch() -> ResponseReturnValue:
    """What a browser needs to offer this site as a search engine (OpenSearch 1.1)."""
    links = context.absolute()
    rendered = render_template(
        "exports/opensearch.xml",
        home=links.page(""),
        feed=links.page("feed.atom"),
        own=links.page("exports/opensearch.xml"),
        image=request.host_url.rstrip("/") + assets.asset("mark.svg"),
    )
    return Response(rendered, content_type="application/opensearchdescription+xml; charset=utf-8")


def _asked() -> SearchRequest:
    return urls.read(request.args.items(multi=True))


def _hits(wanted: SearchRequest) -> Iterator[Hit]:
    """All hits. The first is found at once, so that an index that cannot be read is an error page, not half a file."""
    found = engine().hits(wanted)
    return chain([first] if (first := next(found, None)) else [], found)


def _attached(blocks: Iterator[str], kind: str, name: str) -> Response:
    response = Response(stream_with_context(blocks), content_type=kind)
    response.headers.set("Content-Disposition", "attachment", filename=name)
    return response


def _origin(wanted: SearchRequest, now: datetime) -> rows.Origin:
    return rows.origin(wanted, context.absolute().search(wanted), now)


def _url_of(wanted: SearchRequest) -> Callable[[Hit], str]:
    links = context.absolute()
    return lambda hit: links.document(hit.document.id, wanted.q, hit.paragraph.position)
