"""A columnar index for Whoosh: a codec whose postings are arrays, a writer that makes them, and a search over them.

index       make and open an index          facets, analysis    fields and analysers made for it
verify      find what is damaged            errors              what can be wrong

format      the file: sections, checksums   storage, files      commits that are on the disk
terms, field, pairs, lengths, stored        what the sections hold
segment     the arrays of one commit

codec, reading, matcher                     Whoosh's way in: one posting after another
writer, writing                             gather, invert, write, merge
search                                      query trees as operations on arrays
"""
