from peeraudit.operations.sample import PASSPHRASE
from tests.journeys.screen.by_hand import by_hand
from tests.journeys.screen.first_steps import open_again
from peeraudit.ui.room import Stage
from PySide6.QtTest import QTest
from PySide6.QtCore import Qt
def test_x(laptop, qtbot):
    laptop.seat("Bethan Lowrie")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        here.go(Stage.AUDIT)
        here.tab_to("Audits")
        here.press("Return")
        here.settle()
        form = here.window.view.page(Stage.AUDIT).view.form
        w = form.whole
        for i in range(11):
            QTest.keyClick(here.focused, Qt.Key.Key_Tab)
            qtbot.wait(30)
        print(here.at, w._area.viewport().height(), w._later.isActive(), w._later.isSingleShot(), [(n, b._made, len(b._questions), b.isHidden(), b.y(), b.height()) for n, b in w._blocks.items()])
        import PySide6.QtWidgets as q
        w.make_near()
        print([(n, b._made, len(b._questions), b.isHidden(), b.y()) for n, b in w._blocks.items()])
        qtbot.wait(300)
        print([(n, b._made, len(b._questions), b.isHidden(), b.y()) for n, b in w._blocks.items()])
        print(here.at, form.cards.card('story').findChildren(q.QPushButton))
        for i in range(40):
            print(here.at[:40], end=', ')
            QTest.keyClick(here.focused, Qt.Key.Key_Tab)
            qtbot.wait(30)
        here.close()
    assert 0
