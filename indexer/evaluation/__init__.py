"""How well documents are read and answers found, judged on real documents; proposals for the vocabularies."""
