# test_stretch.py — routines are found, read about and started, by keyboard and through the tree alone
#
# SPDX-License-Identifier: GPL-3.0-or-later

import unittest

from limber_driver import Atspi, Home, Limber

SATURDAY = "2026-11-21T09:00:00"


class Stretch(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        limber = Limber(self.home, SATURDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        limber.press("alt+4")
        limber.wait_for(role="button", name="Start “Desk break”")
        return limber

    def names(self, limber):
        return [node.get_name() for node in limber.walk() if limber.has_state(node, Atspi.StateType.SHOWING)]

    def test_a_routine_is_read_about_before_it_is_started(self):
        limber = self.start()
        limber.tab_to(role="button", name="Desk break")
        limber.press("Return")
        limber.wait_for(name="Sit tall and relax")
        limber.wait_for(role="button", name="Start")
        # What belongs to the day below does nothing unseen; the key goes back, as everywhere.
        limber.press("alt+Left")
        limber.wait_for(role="button", name="Start “Desk break”")
        limber.quit()

    def test_an_exercise_is_found_by_typing(self):
        limber = self.start()
        limber.tab_to(contains="All exercises")
        limber.press("Return")
        limber.wait_for(name="Bird dog")
        limber.wait_for(name="Bridge")
        limber.type("bird")
        limber.wait(lambda: "Bridge" not in self.names(limber), "only what was searched for")
        limber.wait_for(name="Bird dog")
        limber.tab_to(contains="Bird dog")
        limber.press("Return")
        limber.wait_for(name="How to do it")
        limber.wait_for(name="Take care")
        limber.press("alt+Left")
        limber.wait_for(name="Bird dog")
        limber.quit()

    def test_nothing_found_says_so(self):
        limber = self.start()
        limber.tab_to(contains="All exercises")
        limber.press("Return")
        limber.wait_for(name="Bird dog")
        limber.type("trampoline")
        limber.wait_for(name="No exercise found")
        limber.activate(limber.wait_for(role="button", name="Show all"))
        limber.wait_for(name="Bird dog")
        limber.quit()

    def start_routine(self, limber):
        limber.tab_to(role="button", name="Start “Desk break”")
        limber.press("Return")

    def test_what_to_know_is_said_once(self):
        limber = self.start()
        self.start_routine(limber)
        limber.wait_for(name="Get medical help now")
        limber.activate(limber.wait_for(role="button", name="Read, go on"))
        limber.wait_for(contains="How much does your back hurt right now?")
        limber.quit()

        limber = self.start()
        self.start_routine(limber)
        limber.wait_for(contains="How much does your back hurt right now?")
        limber.press("Escape")

        # It stays within reach.
        limber.wait_for(role="button", name="Start “Desk break”")
        limber.tab_to(contains="Before you start")
        limber.press("Return")
        limber.wait_for(name="Who should ask first")
        self.assertNotIn("Read, go on", self.names(limber))
        limber.quit()

    def test_a_suggestion_is_put_away(self):
        self.home.ctl("add", "--date", "2026-11-20", "--anxiety", "2")
        for day in range(8, 20):
            self.home.ctl("add", "--date", f"2026-11-{day:02}", "--anxiety", "2")
        self.home.ctl("add", "--date", "2026-11-21", "--anxiety", "9")
        limber = self.start()
        limber.wait_for(contains="more anxiety than usual")
        limber.activate(limber.wait_for(role="button", name="Not today"))
        limber.wait(lambda: not limber.find(contains="more anxiety than usual"), "the suggestion to be gone")
        limber.wait(limber.focused, "the keyboard to be somewhere")
        limber.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
