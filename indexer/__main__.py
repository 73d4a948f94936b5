"""`python -m indexer` is the command `inbreng`."""

from indexer.cli import main

main()
