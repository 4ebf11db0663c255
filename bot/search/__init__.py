"""Finding: a question -> what fits, and how sure we are."""
