"""Workbooks: own readers over the parts, for two reasons. The quick library allocates the rectangle between the first
and the last cell, so that two cells in opposite corners kill the process; and none of them tells what is hidden."""
