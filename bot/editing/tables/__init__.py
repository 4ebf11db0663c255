"""Contacts and organisations as a table: out as CSV, XLSX or vCard, and in again as changes of the data file."""
