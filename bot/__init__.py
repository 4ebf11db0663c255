"""The press directory that knows whom to call now."""
