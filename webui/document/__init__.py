"""The page of a document and its citations."""

from webui.document.routes import blueprint

__all__ = ["blueprint"]
