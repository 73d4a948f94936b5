"""A page for whatever has a name: a party, a person, a dossier, a topic; and the list of them all for crawlers."""

from webui.names.routes import blueprint

__all__ = ["blueprint"]
