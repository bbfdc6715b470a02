"""The sheets of 问题清单.xlsx, one module each; `reports.formats.as_xlsx` puts them together."""
