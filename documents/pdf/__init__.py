"""PDF through PDFium: the library finds the letters and their places, the layout is our own."""
