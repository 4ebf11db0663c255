"""The editor's bench: expectations, and the brake on removals."""
