"""Run the stand-in: `python -m tests.support.standin [FOLDER]`, made-up publications and those of a folder."""

from __future__ import annotations

from pathlib import Path

import click

from tests.support.standin import Decision, StandIn, chamber_document, consultations, from_file, motion

_MOTIONS = 6
_MOVERS = (("H.C. van der Verzonnen", "VVD"), ("B. Bedacht", "ChristenUnie"))
_VOTES = (("VVD", "Voor", False), ("ChristenUnie", "Voor", False), ("PVV", "Tegen", False), ("SP", "Tegen", False))
_DECIDED = ("Stemmen - aangenomen", "Stemmen - verworpen")


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--port", type=click.IntRange(0, 65_535), default=8123, show_default=True)
@click.option("--made-up", type=click.IntRange(0), default=40, show_default=True, help="Made-up written consultations.")
def main(folder: Path | None, port: int, made_up: int) -> None:
    """Play the official sources on this machine."""
    files = sorted(folder.rglob("*.xml")) if folder else []
    real = [from_file(path) for path in files if path.name.count(".") == 1]
    motions = [motion(number, dossier="99200") for number in range(1, 1 + min(made_up, _MOTIONS))]
    standin = StandIn([*consultations(made_up), *motions, *real], port=port)
    standin.put_documents(*map(chamber_document, consultations(made_up + 2)))
    for number, one in enumerate(motions):
        theirs = chamber_document(one, number=f"2023D{number:05}", soort="Motie", actors=_MOVERS)
        standin.put_documents(theirs)
        standin.put_decisions(Decision(number, (theirs,), _VOTES, _DECIDED[number % len(_DECIDED)]))
    click.echo(f"{len(standin.publications)} publications at {standin.url} (stop with Ctrl+C); try them with:")
    click.echo(f"inbreng harvest written-consultations motions --base-url {standin.url} --rate 0 --index trial-index")
    standin.serve()


if __name__ == "__main__":
    main()
