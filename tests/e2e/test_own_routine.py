# test_own_routine.py — a routine of one's own: made from another, changed and kept, by keyboard alone
#
# SPDX-License-Identifier: GPL-3.0-or-later

import time
import unittest

from limber_driver import Home, Limber

FRIDAY = "2026-11-20T20:15:00"
COPY = "Copy of Core basics"


class OwnRoutine(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        """The program, on its Stretch page."""
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        limber.press("alt+4")
        limber.wait_for(role="button", name="Core basics")
        return limber

    def open_routine(self, limber, name):
        limber.tab_to(role="button", name=name, limit=80)
        limber.press("Return")
        limber.wait_for(role="list", name="Exercises")

    def duplicate(self, limber):
        self.open_routine(limber, "Core basics")
        limber.tab_to(name="More")
        limber.press("Return")
        # The first thing in the menu is to duplicate it.
        limber.wait_for(role="menu item")
        limber.press("Return")
        limber.wait_for(role="text", name="Name")

    @staticmethod
    def read_exercises(limber):
        """The rows of the routine that is open, in the order in which they are read."""
        names = ("Cat-camel", "Bird dog", "Side plank", "Bridge", "Front plank", "Child", "McGill")
        rows = [node.get_name() for node in limber.walk() if node.get_role_name() == "list item"]
        return [row for row in rows if row.startswith(names)]

    def test_changed_and_kept(self):
        limber = self.start()
        self.duplicate(limber)
        before = self.read_exercises(limber)
        limber.tab_to(role="list item", contains=before[0])
        limber.press("alt+Down")
        limber.wait(lambda: self.read_exercises(limber)[:2] == [before[1], before[0]], "the two to change places")
        # The focus goes along, and Enter opens the one that was moved.
        limber.press("Return")
        limber.wait_for(role="list", name="How much")
        time.sleep(0.5)
        # The repetitions are what has the focus.
        limber.press("ctrl+a")
        limber.type("9")
        limber.press("alt+Left")
        limber.wait(lambda: any("9 times" in node.get_name() for node in limber.walk()), "9 times to be read")
        limber.quit()

        limber = self.start()
        limber.wait_for(role="button", name=f"Start “{COPY}”")
        self.open_routine(limber, COPY)
        after = self.read_exercises(limber)
        self.assertEqual([row.split(",")[0] for row in after[:2]], [row.split(",")[0] for row in (before[1], before[0])])
        limber.wait_for(contains="9 times")
        limber.quit()

    def test_the_last_key_before_the_end_counts(self):
        limber = self.start()
        self.duplicate(limber)
        limber.tab_to(role="text", name="Name")
        limber.press("ctrl+a")
        limber.type("Evening")
        limber.quit()
        limber = self.start()
        limber.wait_for(role="button", name="Start “Evening”")
        limber.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
