"""XML that a server sent, read safely. Elements are found by local name: prefixes differ between answers."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Element = etree._Element


def parsed(content: bytes) -> Element | None:
    """The outermost element; None for what is no well-formed XML, or defines entities."""
    if b"<!ENTITY" in content:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        return etree.fromstring(content.lstrip(b"\xef\xbb\xbf \t\r\n"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def name(element: Element) -> str:
    """The local name of an element; "" for what is not one."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def within(element: Element, wanted: str) -> Iterator[Element]:
    """The elements of a local name anywhere in this one, in order."""
    return element.iter(f"{{*}}{wanted}")


def text(element: Element, wanted: str) -> str:
    """The text of the first element of a local name, with single spaces; "" where there is none."""
    return next(texts(element, wanted), "")


def texts(element: Element, wanted: str) -> Iterator[str]:
    """The texts of all elements of a local name."""
    return (" ".join("".join(map(str, found.itertext())).split()) for found in within(element, wanted))
