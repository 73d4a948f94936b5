"""The pages about the index, the query language and the API."""

from webui.information.routes import blueprint

__all__ = ["blueprint"]
