"""Following a search: the feed, the lines for the operator's file and, where it is switched on, a form by which a
person is told by mail. Whoever asks is sent a link; whoever opens it and confirms is kept, and can stop with one
click."""

from webui.follow.routes import blueprint

__all__ = ["blueprint"]
