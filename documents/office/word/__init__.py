"""Stories of Word files: paragraphs, tables, what is hidden."""
