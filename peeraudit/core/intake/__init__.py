"""Taking a workbook in: what its rows say, against what the challenge holds and remembers."""
