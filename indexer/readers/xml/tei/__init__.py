"""TEI of the ParlaMint project → marked blocks: sittings, and the lists of persons and groups that go with them."""

from indexer.readers.xml.tei.reader import read, reads

__all__ = ["read", "reads"]
