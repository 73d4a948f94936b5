"""HTML as officielebekendmakingen.nl serves it, and web pages like it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from lxml import etree
from lxml import html as lxml_html

from indexer.analysis.sentences import ends_sentence
from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions.footnotes import with_typed_notes
from indexer.readers.conventions.portraits import without_portrait
from indexer.readers.conventions.speaker_lines import opening
from indexer.readers.conventions.turns import Marked, with_turns
from indexer.readers.html import flow, mojibake
from indexer.readers.html.metadata import metadata
from indexer.readers.parser_limits import beyond
from indexer.readers.xml import unknown
from indexer.readers.xml.elements import root_of

_OUTERMOST = frozenset((
    "html", "head", "body", "article", "div", "main", "section", "header", "meta", "title", "style", "p", "h1", "h2",
    "h3", "h4", "table", "ul", "ol", "dl", "span", "font", "b", "strong", "center", "blockquote",
))  # fmt: skip
"""The elements that a page, or a part of one, begins with."""
_DOCTYPE = re.compile(rb"[^<]{0,9}(?:<\?xml\b[^<>]{0,200}>\s{0,99})?<!doctype\s+html\b", re.IGNORECASE)
_DECLARED = re.compile(rb"[^<]{0,9}<\?xml\b")
_NAMESPACE = b"http://www.w3.org/1999/xhtml"
_HEAD = 999
_NO_QUOTATIONS = 3
"""The least number of blocks that open with a name and a party in a debate: fewer may be quotations."""
_COLUMN, _ONE_IN, _MANY = range(50, 121), 5, 10
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_ATTRIBUTES = 1_000
"""The greatest number of attributes of an element: the parser takes longer for each further one."""
_LONG_TAG = regex(r"<[a-zA-Z][^<>]{2000,}")
_PART_OF_TAG = regex(r"""\s+|"[^"]*"?|'[^']*'?""")
"""A space or a value: an attribute has one of each at most."""
_BODIES = (
    "//article//div[@id='broodtekst']",
    "//div[@id='broodtekst']",
    "//div[contains(concat(' ', @class, ' '), ' officiele-publicatie ')]",
    "//div[contains(concat(' ', @class, ' '), ' stuk ')]",
    "//div[contains(concat(' ', @class, ' '), ' inhoud ')]",
    "//div[contains(concat(' ', @class, ' '), ' article ')]",
    "//*[@id='content']",
)
"""Where the text of a publication stands in its page; the newest design first."""
_MAIN = ("//main | //h1", "//*[@role='main'] | //h1", "//article | //h1")
"""Where the text of any other page stands, apart from menus, if most of its words do; its title may stand above it."""


def reads(content: bytes) -> bool:
    """Whether it opens as a page of HTML does, or as a part of one: what says that it is XML is none, for elements of
    other formats have these names too."""
    return _is_page(content) or (root_of(content) in _OUTERMOST and not _DECLARED.match(_opening(content)))


def _is_page(content: bytes) -> bool:
    """Whether it says itself that it is HTML."""
    head = _opening(content)
    return bool(_DOCTYPE.match(head)) or (root := root_of(content)) == "html" or (bool(root) and _NAMESPACE in head)


def _opening(content: bytes) -> bytes:
    return content[:_HEAD].replace(b"\x00", b"")


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a page, and what its `meta` elements state.

    Raises:
        Refused: there is no text in it, or more than the parser reads; or it is called XML and is no page.
    """
    if path.lower().endswith(".xml") and not _is_page(content):
        return unknown.read(path, content)
    text = _decoded(content)
    if any(len(_PART_OF_TAG.findall(tag[0])) > 2 * _ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        reason = f"an element of it has more than {_ATTRIBUTES:,} attributes"
        raise Refused(path, reason, "this is no publication: leave it out", "no-document")
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = lxml_html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise Refused(path, f"not readable as HTML ({error})", "save the page again from your browser") from error
    if refused := beyond(path, parser.error_log):
        raise refused
    marked = [item for element in _body(page) for item in flow.blocks(element)]
    if _are_lines([item.block.text for item in marked]):
        return Content(text="\n".join(item.block.text for item in marked), metadata=metadata(page))
    blocks = tuple(with_typed_notes(with_turns(_named(marked))))
    if not blocks:
        raise Refused(path, "there is no text in this page", "save the page again from your browser", "no-text")
    return Content(blocks=blocks, metadata=metadata(page))


def _are_lines(texts: Sequence[str]) -> bool:
    """Whether blocks are the lines of a printed page, as programs make them of a PDF: one in so many is as long as a
    column is wide and runs on in the next."""
    broken = sum(
        len(text) in _COLUMN and not ends_sentence(text) and after[:1].islower() for text, after in pairwise(texts)
    )
    return broken * _ONE_IN > len(texts) and len(texts) >= _MANY


def _named(marked: Sequence[Marked]) -> Sequence[Marked]:
    """The blocks; of a page that sets no speaker's name in bold, each may open with a name where a name and its party
    are a block by themselves, or open so many that none is a quotation."""
    opened = [(item, found) for item in marked if (found := opening(without_portrait(item.block.text)))]
    said = [spoken for _, (turn, spoken) in opened if turn.party]
    is_marked = any(item.named for item, _ in opened)
    is_debate = "" in said or len(said) >= _NO_QUOTATIONS
    return [replace(item, named=True) for item in marked] if is_debate and not is_marked else marked


def _body(page: lxml_html.HtmlElement) -> Iterable[lxml_html.HtmlElement]:
    """The elements that hold the text: the outermost of the first shape found."""
    for path in _BODIES:
        found = _outermost(page, path)
        if any(element.text_content().strip() for element in found):
            return found
    bodies = _outermost(page, "//body") or [page]
    for path in _MAIN:
        found = _outermost(page, path)
        if 2 * _length(found) > _length(bodies):
            return found
    return bodies


def _outermost(page: lxml_html.HtmlElement, path: str) -> list[lxml_html.HtmlElement]:
    """The elements of a path that stand in no other of it."""
    found = page.xpath(path)
    inner = set(found)
    return [element for element in found if not any(above in inner for above in element.iterancestors())]


def _length(elements: Iterable[lxml_html.HtmlElement]) -> int:
    return sum(len(element.text_content()) for element in elements)


def _decoded(content: bytes) -> str:
    """The characters of a page: UTF-8 where that is possible, else as the page says, else Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    declared = _CHARSET.search(content[:4096])
    for encoding in ("utf-8-sig", declared[1].decode("ascii") if declared else "cp1252"):
        try:
            return mojibake.repaired(content.decode(encoding).replace("\x00", ""))
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace").replace("\x00", "")
