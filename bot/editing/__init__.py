"""The editor's bench: warnings, expectations, changes in words, mass removals, drafts written into the YAML."""
