"""The editor's bench: warnings, expectations, changes in words, drafts written into the YAML, the brake on removals."""
