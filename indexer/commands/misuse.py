"""What is said of a command that was typed wrong: one line with what was typed, what is wrong with it, and what to
write in its place."""

from __future__ import annotations

import click
from click.exceptions import BadOptionUsage, NoSuchCommand, NoSuchOption

_EXTRA = "Got unexpected extra argument"
"""How Click begins where more is typed than a command takes."""


def sentence(error: click.ClickException) -> str:
    """The line, without the name of the program.

    >>> sentence(NoSuchOption("--parti", possibilities=["--party"]))
    '--parti: no such option; write --party, or see: inbreng --help'
    """
    context = getattr(error, "ctx", None)
    manual = f"see: {context.command_path if context else 'inbreng'} --help"
    match error:
        case NoSuchCommand():
            return f"{error.command_name}: no such command; {_nearest(error)}{manual}"
        case NoSuchOption():
            words = "" if error.option_name.startswith("--") else "put -- before words that begin with a hyphen, or "
            return f"{error.option_name}: no such option; {_nearest(error) or words}{manual}"
        case BadOptionUsage():
            reason = "it takes no value; leave that out" if "not take" in error.message else "it has no value; add one"
            return f"{error.option_name}: {reason}, or {manual}"
        case click.MissingParameter() if error.param and context:
            return f"{_name(error.param, context)} is missing; write: {_usage(context)}"
        case click.BadParameter() if error.param and context:
            what = _of_type(error)
            colon = ": " if isinstance(error.param.type, click.Path) else " "
            return f"{_name(error.param, context)}{colon}{what}" if error.param.param_type_name == "option" else what
    message = error.format_message().rstrip(".")
    if context and message.startswith(_EXTRA):
        spaces = ", and quotation marks around what holds spaces" if _arguments(context) else ""
        return f"too much was typed {message[len(_EXTRA) :].lstrip('s ')}; write: {_usage(context)}{spaces}"
    return f"{message}; {manual}"


def _nearest(error: NoSuchCommand | NoSuchOption) -> str:
    return f"write {error.possibilities[0]}, or " if error.possibilities else ""


def _name(parameter: click.Parameter, context: click.Context) -> str:
    """An option as it is typed, an argument as the usage calls it."""
    return max(parameter.opts, key=len) if parameter.param_type_name == "option" else parameter.make_metavar(context)


def _usage(context: click.Context) -> str:
    return context.get_usage().removeprefix("Usage: ")


def _arguments(context: click.Context) -> bool:
    return any(one.param_type_name == "argument" for one in context.command.params)


def _of_type(error: click.BadParameter) -> str:
    """A wrong value and what is right, by what the option takes; the words of an option's own check have both."""
    typed = error.message.rpartition(" is not ")[0].strip("'\"")
    match error.param and error.param.type:
        case click.Choice(choices=choices) if typed:
            return f"{typed}: no such value; use one of {', '.join(map(str, choices))}"
        case click.IntRange() | click.FloatRange() as kind if typed:
            number = "whole number" if isinstance(kind, click.IntRange) else "number"
            bounds = f"of {kind.min} or more" if kind.max is None else f"from {kind.min} to {kind.max}"
            return f"{typed}: no such value; write a {number} {bounds}"
        case click.Path():
            return f"{error.message.rstrip('.')}; check the path"
    return error.message
