"""Reports in: texts, pages, folders, URLs and standard input to `Report`.

The text of a report is what was decoded, or what trafilatura takes out of a page, and is never altered; its head (title,
outlet, byline, dateline, date) and its furniture are read from it and marked by spans in code points.
"""

from lucca.ingest.bounds import MAX_BYTES
from lucca.ingest.html import report_from_html
from lucca.ingest.inputs import SEPARATOR, load
from lucca.ingest.reports import Metadata, report_from_text

__all__ = ["MAX_BYTES", "SEPARATOR", "Metadata", "load", "report_from_html", "report_from_text"]
