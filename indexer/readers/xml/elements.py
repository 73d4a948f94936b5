"""XML of parliamentary publications, read safely, and the text of its elements.

Names of elements and attributes are compared in lower case and without namespace: copies exist in which an earlier
tool lowered them. Such tools also put white space around every text and encoded texts twice; both are undone here.
"""

from __future__ import annotations

import html
import re
import string
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers.parser_limits import beyond

Element = etree._Element
DEEPEST = 200
"""Elements nested deeper than this are refused: no publication comes near it."""

_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"})
_HEAD = 65_536
_DECLARATION = regex(r"\A[\s\ufeffï»¿]*<\?xml\b.*?\?>|\A[\s\ufeffï»¿]+", re.DOTALL)
_DECLARED = re.compile(rb"[^<]{0,99}<\?xml\b[^<>]{0,999}?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_PROLOG = regex(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_ROOT = regex(r"<(?:[\w.-]+:)?([\w.-]+)")

_APART = frozenset(
    {"al", "noot.al", "li", "li.nr", "lidnr", "entry", "kop", "label", "nr", "titel", "subtitel", "tussenkop", "title"}
    | {"voornaam", "voorvoegsels", "achternaam", "naam", "functie", "partij", "politiek", "term", "alinea", "lb", "br"}
)
"""Elements that do not run on in the text before them."""
_MARKERS = frozenset({"noot", "voetref", "nootref", "nootnr", "noot.nr"})
_BORDER = "\0"  # between two texts: no XML holds it
_GLUE = "\1"  # before what is part of the word before it
_SEAM = regex(rf" ?[{_BORDER}{_GLUE}][ {_BORDER}{_GLUE}]*")
_PUNCTUATION = regex(r"[,;:?!)»]|\.(?!\.)")
_MARK_OF_NOTE = regex(r"(?:[^\W\d_]{3}|[.,;:?!)»])\Z")
_IN_CAPITALS = etree.XPath(
    f"//*[translate(local-name(), '{string.ascii_uppercase}', '{string.ascii_lowercase}') != local-name()]"
)
"""Elements of which the name holds a capital."""
_TOO_DEEP = etree.XPath("boolean(" + "/*" * (DEEPEST + 1) + ")")


def root_of(content: bytes) -> str:
    """The name of the outermost element, in lower case and without namespace; empty where this is not XML."""
    head = content[:_HEAD]
    text = head.decode("utf-16", "ignore") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head.decode("utf-8", "ignore")
    text = text.lstrip("\ufeffï»¿ \t\r\n")
    place = 0
    while passed := _PROLOG.match(text, place):
        place = passed.end()
    root = _ROOT.match(text, place)
    return root[1].lower() if root else ""


def parse(path: str, content: bytes) -> Element:
    """The outermost element. Comments and processing instructions are gone, without a space in their place, and names
    of elements are in lower case.

    Raises:
        Refused: it is not well-formed, defines entities, or is nested too deeply.
    """
    text = _DECLARATION.sub(lambda found: "\n" * found[0].count("\n"), _decoded(path, content))
    if "<!ENTITY" in text:
        raise Refused(path, "it defines entities of its own", "save it without its DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise _too_deep(path) from error
        if refused := beyond(path, parser.error_log):
            raise refused from error
        line, column = error.position
        what = str(error.msg).split(", line ")[0].strip()
        reason = f"not well-formed XML at line {line}, column {column} ({what})"
        raise Refused(path, reason, "fetch the file again") from error
    if _TOO_DEEP(root):
        raise _too_deep(path)
    for element in _IN_CAPITALS(root):  # so that libxml2 finds the elements of a name by itself
        space, brace, local = str(element.tag).rpartition("}")
        element.tag = space + brace + local.lower()
    return root


def name(element: Element) -> str:
    """The name of an element, in lower case and without namespace; empty for what is not an element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def attribute(element: Element, wanted: str) -> str:
    """The value of an attribute, its name (`who`, without namespace) in any case; empty where it is not there."""
    return next((str(value) for key, value in element.items() if _local(str(key)) == wanted), "")


def children(element: Element, *names: str) -> Iterator[Element]:
    """The elements directly in this one, of these names, or all."""
    if names:
        return element.iterchildren(*map("{*}".__add__, names))
    return (child for child in element if name(child))


def within(element: Element, *names: str) -> Iterator[Element]:
    """The elements of these names anywhere in this one, in order."""
    if not len(element):
        return iter(())
    return (inner for inner in element.iter(*map("{*}".__add__, names)) if inner is not element)


def first(element: Element, *path: str) -> Element | None:
    """The first element of a name in the first of the name before it: `first(root, "dossier", "titel")`."""
    found: Element | None = element
    for step in path:
        found = next(within(found, step), None) if found is not None else None
    return found


def text_at(element: Element, *path: str) -> str:
    """The text of the first element of this path; empty where there is none."""
    found = first(element, *path)
    return text_of(found) if found is not None else ""


def text_of(element: Element, without: frozenset[str] = frozenset()) -> str:
    """The text in an element with single spaces, without the markers of notes and the elements named in `without`."""
    if not len(element):  # by far most: there is no seam in it
        return " ".join(_repaired(element.text or "").split())
    text = " ".join("".join(_pieces(element, _MARKERS | without)).split())
    return " ".join(_SEAM.sub(_joined, text).split())


def own_text(element: Element) -> bool:
    """Whether text stands directly in an element, not only in the elements in it."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def _joined(seam: re.Match[str]) -> str:
    """What stands between two texts: a space where there was white space, unless one of them belongs to the other."""
    rest = seam[0].rpartition(_GLUE)[2]
    before, after = seam.string[seam.start() - 1 : seam.start()], seam.end()
    if _BORDER in rest and (before in ("(", "«") or _PUNCTUATION.match(seam.string, after)):
        return ""
    return " " if " " in rest else ""


def _pieces(element: Element, without: frozenset[str]) -> Iterator[str]:
    """The texts in an element, with a border before each."""
    written = element.text or ""
    yield _BORDER + _repaired(written)
    for child in element:
        tail = _BORDER + _repaired(child.tail or "")
        kind = name(child)
        if isinstance(child, etree._Entity):
            yield html.unescape(child.text or "")
        elif kind in ("sup", "inf", "sub"):
            raised = text_of(child, without)
            if kind != "sup" or not raised.isdecimal() or not _MARK_OF_NOTE.search(written.rstrip()[-3:]):
                yield f"{_GLUE}{raised}"
                tail = re.sub(rf"\A{_BORDER}\s+(?=-\w)", "", tail)
        elif kind and kind not in without:
            apart = " " if kind in _APART else ""
            yield from (apart, *_pieces(child, without), _BORDER, apart)
        yield tail
        written = child.tail or ""


def _repaired(text: str) -> str:
    """A text that was encoded in UTF-8 twice, as it was; any other text as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _decoded(path: str, content: bytes) -> str:
    """The characters of an XML file, in the encoding that it declares.

    Raises:
        Refused: it is in another encoding, or in one that publications do not use.
    """
    declared = _DECLARED.match(content)
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    if declared and encoding == "utf-8":
        encoding = declared[1].decode("ascii").lower()
    if encoding not in _ENCODINGS:
        raise Refused(path, f"its encoding is {encoding}", "save it in UTF-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(path, f"not valid {encoding.upper()} (at byte {error.start:,})", "save it in UTF-8") from error


@lru_cache(maxsize=1_000)
def _local(tag: str) -> str:
    """A name in Clark notation without namespace, in lower case."""
    return tag.rpartition("}")[2].lower()


def _too_deep(path: str) -> Refused:
    reason = f"its elements are nested more than {DEEPEST} deep"
    return Refused(path, reason, "this is no publication: leave it out", "no-document")
