"""The parts of the audit page: a form as it stands, its questions, what is beside them, its end."""
