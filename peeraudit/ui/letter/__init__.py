"""The letter's page: its outline, its real pages, and what stands behind each sentence."""
