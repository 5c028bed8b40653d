"""Blocks into tagged PDF: set in strips, placed on pages, drawn by ReportLab, tagged by pikepdf."""
