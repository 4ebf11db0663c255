"""How a part of a command ends it."""


class RefusedError(Exception):
    """The command did not do what it was asked, and has said why."""
