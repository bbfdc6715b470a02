"""What Word and Excel files have in common: parts in a zip, relations between them, properties."""
