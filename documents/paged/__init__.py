"""From pieces of text with a place on a page to lines, paragraphs and tables: for PDF, OFD and scanned pages."""
