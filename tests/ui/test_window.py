"""The window around an open challenge."""

from tests.ui.conftest import Around

from peeraudit.ui.challenge_view import ChallengeView
from peeraudit.ui.room import Stage, Target


def test_every_stage_has_a_page(around: Around) -> None:
    view = ChallengeView(around.room)
    around.show(view)
    for stage in Stage:
        view.go(Target(stage))
        assert view.page(stage).isVisible()
