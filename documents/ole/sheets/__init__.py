"""Excel 97-2003 (and older) workbooks: cells through xlrd, what it leaves out by a walk over the records."""
