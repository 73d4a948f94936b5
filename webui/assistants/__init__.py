"""The index for assistants: tools after the Model Context Protocol, read-only, each answer of a bounded size.

tools       what can be asked: plain functions of an engine
requests    what an assistant may ask, checked; names as people write them
answers     paragraphs and documents as an assistant reads them
server      the tools as a server of the protocol, by its official SDK (the extra `mcp`)
command     inbreng mcp
"""
