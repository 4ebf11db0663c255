"""Words as such, before any directory is known: forms, compounds, numbers, the vocabulary and the background."""
