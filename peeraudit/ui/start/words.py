"""Words on buttons of the start page, there before anything of the core is loaded."""

from peeraudit.ui.widgets.choice import Choice

ROLES = (
    Choice("lead", "Lead peer"),
    Choice("peer", "Peer"),
    Choice("case auditor", "Case auditor"),
    Choice("coordinator", "Coordinator"),
)
"""Each by the word that is kept; a test holds them against the core's own."""

USUAL_ROLE = "peer"
"""What one is unless something else is said."""

KINDS = (
    Choice("core", "Core"),
    Choice("thematic", "Thematic"),
    Choice("assurance visit", "Assurance visit"),
    Choice("remote", "Remote"),
    Choice("re-visit", "Re-visit"),
)
"""The kinds of challenge, likewise."""

USUAL_KIND = "core"
"""What a challenge is unless something else is said."""
