"""How well contacts are found: invented directories, questions about them, peers, figures."""
