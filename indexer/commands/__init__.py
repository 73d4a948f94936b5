"""Commands that need more than a few lines, apart from those of `harvest`, `alerts`, `exporting` and `evaluation`.

serving   `serve`
copying   `copy`: an index into another
keeping   `backup` and `upgrade`
printing  what `index`, `parse` and `search` print
"""
