"""Starting a challenge: four short steps, or a filled workbook."""
