"""Updates on their way in: received, read, counted against the limits, handed to the desk."""
