"""The page in the browser: the same desk, server-rendered, without cookies and without questions in addresses."""
