"""The capture strip: a thought becomes a note without the mouse."""
