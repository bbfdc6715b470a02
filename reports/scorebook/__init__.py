"""得分表: scores, what took points away, and publications, as a workbook."""
