"""The index for AI assistants: tools of the Model Context Protocol, read-only, with answers of bounded size.

tools       what can be asked: plain functions of an engine
overviews   the same of documents, motions and votes, contributors and members
arguments   what the tools take, as the protocol tells it
requests    what an assistant may ask, checked; names as people write them
advice      what is told beside the numbers of a search
answers     paragraphs and documents as an assistant reads them
server      the tools as a server of the protocol, by its official SDK (the extra `mcp`)
log         what it says on standard error
command     inbreng mcp
"""
