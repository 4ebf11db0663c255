"""The conversation: knows no channel."""
