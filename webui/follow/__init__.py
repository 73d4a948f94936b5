"""Following a search: the feed, the lines for the operator's file and, where it is switched on, a form by which a
person is told by mail. Who asks is sent a link; who opens it and says yes is kept, and can stop by one click."""

from webui.follow.routes import blueprint

__all__ = ["blueprint"]
