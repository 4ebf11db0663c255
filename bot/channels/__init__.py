"""Ways in: one file or folder each, thin."""
