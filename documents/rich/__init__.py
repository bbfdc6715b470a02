"""RTF: a tokenizer and a small machine that follows groups, fonts and tables."""
