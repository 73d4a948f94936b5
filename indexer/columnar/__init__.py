"""A columnar index for Whoosh: postings, lengths and facets as arrays. README.md beside this file explains it.

index, verify         make, open and check an index
analysis, weighting   analysers and ranking made for it
segment               what lies on the disk
codec                 Whoosh's way in
writer, writing       gather, invert, write, merge
search                query trees as operations on arrays
storage, processes    commits that are on the disk; processes that work for this one
errors                what can be wrong
"""
