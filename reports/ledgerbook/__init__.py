"""What people read and fill in of the ledger: 整改台账 as a workbook and as CSV, 对比表."""
