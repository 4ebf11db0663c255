"""contacts.yaml -> Directory, or every Problem with its place; and the JSON Schema of the file."""
