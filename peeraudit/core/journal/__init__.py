"""Changes, heads, conflicts and undo as plain functions; it knows nothing of the trade."""
