"""The workbook a challenge is written in: its sheets and columns as data, its cells as read."""
