"""What keeps no file from going live, yet deserves an editor's look; `warnings` asks all the others."""
