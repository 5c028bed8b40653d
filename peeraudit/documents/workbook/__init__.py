"""Workbooks as files: a blank or filled one out, and a filled one, or a folder of CSV, in."""

from peeraudit.documents.workbook.reading import read_csv_folder, read_workbook
from peeraudit.documents.workbook.refusals import NotAWorkbook
from peeraudit.documents.workbook.writing import blank_workbook, filled_workbook

__all__ = ["NotAWorkbook", "blank_workbook", "filled_workbook", "read_csv_folder", "read_workbook"]
