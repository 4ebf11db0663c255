"""The press directory that knows whom to call now."""

__version__ = "0.1.0"
