"""Messages on their way out: rendered, split, sent, and remembered by their ids to be deleted."""
