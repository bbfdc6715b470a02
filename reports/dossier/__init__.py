"""测评报告.docx part by part: one module per part, each writes itself with a Pen."""
