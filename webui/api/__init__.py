"""The JSON API and its OpenAPI description."""

from webui.api.routes import blueprint

__all__ = ["blueprint"]
