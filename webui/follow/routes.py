"""The pages on which a person begins to follow a search, confirms it, and stops."""

from __future__ import annotations

from typing import cast

from flask import Blueprint, abort, current_app, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from indexer.alerts import STOP, Often, Wish, is_address, search_table
from indexer.errors import UsageError
from indexer.searches import SearchRequest
from webui.engine import vocabularies
from webui.follow import permission
from webui.follow.outbox import Outbox, invitation
from webui.follow.page_view import EVERY, follow_page
from webui.links.asked import asked
from webui.links.context import absolute, links
from webui.serving.settings import Following
from webui.wording import language

blueprint = Blueprint("follow", __name__)
_LONGEST = 1_000
"""Characters of a search that can be followed by mail: it travels in a link."""


@blueprint.get("/follow")
def begin() -> ResponseReturnValue:
    """How to follow a search."""
    return _begin()


@blueprint.post("/follow")
def ask() -> ResponseReturnValue:
    """Send a confirmation link to the address in the form. The answer is the same for every address."""
    following, table, here = _following(), _table(), links().page("follow", asked())
    if not permission.from_our_page():
        return _said(gettext("Dit formulier kwam van een andere site"), gettext("Vul het hier opnieuw in."), here, 403)
    address = request.form.get("address", "").strip()
    every: Often = "week" if request.form.get("every") == "week" else "day"
    if not table:
        return _begin(gettext("Deze zoekopdracht kan niet per e-mail worden gevolgd."), code=400)
    if not is_address(address):
        return _begin(gettext("Dat is geen e-mailadres. Schrijf het als naam@example.nl."), address, code=400)
    if not permission.visitor_may_ask():
        return _said(gettext("Dat gaat te snel"), gettext("Probeer het over een uur opnieuw."), here, 429)
    wish = Wish(address, table, every, "en" if language.spoken() == "en" else "nl")
    if permission.address_may_be_written_to(address):
        token = following.subscriptions.asked(wish)
        if not _outbox().put(invitation(wish, following, token)):
            return _said(gettext("Er wachten nu te veel berichten"), gettext("Probeer het straks opnieuw."), here, 503)
    return _said(gettext("Kijk in uw mailbox"), _sent(), here)


@blueprint.route("/follow/confirm", methods=["GET", "POST"])
def confirm() -> ResponseReturnValue:
    """Show what is to be followed; follow it once the button is pressed: programs that open links press no buttons."""
    following = _following()
    wish = following.subscriptions.wish(request.args.get("token", ""))
    search = _search(wish.search) if wish else None
    if wish is None or search is None:
        explanation = gettext("Een link om te bevestigen werkt twee dagen. Vraag een nieuwe aan bij uw zoekopdracht.")
        return _said(gettext("Deze link werkt niet meer"), explanation, code=404)
    if request.method == "GET":
        return render_template(
            "follow/confirm.html", wish=wish, every=EVERY[wish.every], title=search_table.title(search, vocabularies())
        )
    token = following.subscriptions.confirm(wish)
    if not token:
        return _said(gettext("Dit adres volgt al veel zoekopdrachten"), gettext("Stop eerst met een andere."), code=409)
    explanation = gettext("Is er iets nieuws, dan krijgt u bericht. In elk bericht staat hoe u stopt.")
    return _said(gettext("U volgt deze zoekopdracht"), explanation, links().search(search))


@blueprint.route(f"/{STOP}", methods=["GET", "POST"])
def stop() -> ResponseReturnValue:
    """Stop, once the button is pressed, or a mail program does so for its user (RFC 8058)."""
    kept = _following().subscriptions
    token = request.args.get("token", "")
    if not kept.may_stop(token):
        return _said(gettext("Deze link werkt niet"), gettext("Kopieer hem in zijn geheel uit het bericht."), code=404)
    if request.method == "GET":
        return render_template("follow/stop.html", token=token)
    kept.stop(token)
    return _said(gettext("U bent gestopt"), gettext("U krijgt voor deze zoekopdracht geen berichten meer."))


def _begin(trouble: str = "", address: str = "", code: int = 200) -> ResponseReturnValue:
    following = current_app.config["FOLLOWING"]
    form = following is not None and bool(_table())
    view = follow_page(asked(), links(), absolute(language.chosen()))
    return render_template("follow/page.html", view=view, form=form, trouble=trouble, address=address), code


def _said(title: str, explanation: str, back: str = "", code: int = 200) -> ResponseReturnValue:
    return render_template("follow/said.html", title=title, explanation=explanation, back=back), code


def _sent() -> str:
    told: str = gettext(
        "Als het adres klopt, krijgt het nu een bericht met een link. Pas als die is geopend en bevestigd, wordt het "
        "adres bewaard. Komt er niets aan, kijk dan bij de ongewenste post, of probeer het morgen opnieuw."
    )
    return told


def _table() -> search_table.Table:
    """The search as it is kept; empty for one that cannot be followed by mail."""
    table = search_table.written(asked())
    return table if _search(table) and len(str(table)) <= _LONGEST else {}


def _search(table: search_table.Table) -> SearchRequest | None:
    """The search of a table; None where it has no meaning here."""
    try:
        return search_table.read("", table, vocabularies())
    except UsageError:
        return None


def _following() -> Following:
    """How following by mail is set up; 404 where it is not switched on."""
    return cast(Following, current_app.config["FOLLOWING"] or abort(404))


def _outbox() -> Outbox:
    return cast(Outbox, current_app.extensions["outbox"])
