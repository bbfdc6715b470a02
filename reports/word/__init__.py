"""Word documents in the look of Chinese official papers: fonts, page, tables and bars. Nothing about issues."""
