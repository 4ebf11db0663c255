"""How an entry is shown: its card, its rungs in words, its line in a choice, its name, its vCard."""
