"""The engine on Whoosh: an index with columns in a folder, read and written inside this process. The default.

folder            opening it, reading while another process writes, atomic commits
stored_documents  documents and paragraphs, read back from a commit
selections        the selections of a request, as those of the columns
ranking           which matches are listed
entries           every paragraph that a search finds, as it is stored
commit            one commit, as help with a search and suggestions read it
completions       the sources of suggestions
later             suggestions and corrections, imported when they are first asked for
copies            backups, and indexes of an older version made new
engine            all of that together
"""
