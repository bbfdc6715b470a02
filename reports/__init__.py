"""A result in, a file out: Excel, HTML, JSON and SARIF reports of one ScanResult."""

from reports.errors import ReportError
from reports.formats.as_sarif import sarif_text
from reports.layout import Layout
from reports.write import FORMATS, available_formats, write_reports

__all__ = ["FORMATS", "Layout", "ReportError", "available_formats", "sarif_text", "write_reports"]
