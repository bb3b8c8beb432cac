# test_patterns.py — findings are read, opened, put away and fetched back, by keyboard and through the tree alone
#
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import unittest

from limber_driver import Atspi, Home, Limber

FRIDAY = "2026-11-20T20:15:00"


class Patterns(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        return limber

    def record(self, n_days, *more):
        """Pain that stays, and on the last day whatever else is asked for."""
        friday = datetime.date(2026, 11, 20)
        for i in range(n_days):
            day = friday - datetime.timedelta(days=i)
            self.home.ctl(
                "add",
                "--date", day.isoformat(),
                "--pain", f"lower-back-left={5 - i % 2}",
                "--anxiety", "3",
                *(more if i == 0 else ()),
            )  # fmt: skip

    def open_patterns(self, limber):
        limber.press("alt+3")
        limber.wait(lambda: limber.find(contains="days recorded") or limber.find(name="Needs attention"), "the page")

    def names(self, limber):
        return "\n".join(f"{node.get_name()}\n{node.get_description()}" for node in limber.walk())

    def wait_to_read(self, limber, *texts):
        limber.wait(lambda: all(text in self.names(limber) for text in texts), f"{texts} to be readable")

    def press_button(self, limber, name):
        limber.activate(limber.wait_for(name=name))

    def open_persistent(self, limber):
        """The row of pain that lasts, opened by keyboard."""
        limber.tab_to(contains="pain", limit=40)
        limber.press("Return")
        limber.wait_for(name="Show in Trends")

    def test_an_empty_journal_leads_to_the_journal(self):
        limber = self.start()
        limber.press("alt+3")
        limber.wait_for(role="button", name="Record today")
        limber.tab_to(role="button", name="Record today")
        limber.press("Return")
        limber.wait_for(role="heading", contains="20 November")
        limber.quit()

    def test_first_days_say_when_there_is_more(self):
        self.record(3)
        limber = self.start()
        self.open_patterns(limber)
        self.wait_to_read(limber, "More to tell with more days", "3 days recorded", "16 January 2027", "Needs more days")
        limber.quit()

    def test_a_warning_sign_is_said_first(self):
        self.record(5, "--symptom", "saddle-numbness")
        limber = self.start()
        self.open_patterns(limber)
        self.wait_to_read(limber, "Needs attention", "Get help now", "My doctor knows this")
        limber.quit()

    def test_hide_undo_show_again(self):
        self.record(30)
        limber = self.start()
        self.open_patterns(limber)
        self.open_persistent(limber)
        self.press_button(limber, "Hide")
        self.press_button(limber, "Undo")
        limber.wait(lambda: not limber.find(contains="Hidden and turned off"), "the finding to be back")

        self.open_persistent(limber)
        self.press_button(limber, "Hide")
        self.wait_to_read(limber, "Hidden and turned off")
        limber.quit()

        limber = self.start()
        self.open_patterns(limber)
        self.wait_to_read(limber, "Hidden and turned off")
        limber.activate(limber.wait_for(role="button", contains="Hidden and turned off"))
        self.press_button(limber, "Show again")
        limber.wait(lambda: not limber.find(contains="Hidden and turned off"), "the finding to be back")
        limber.quit()

    def test_the_report_keeps_what_was_added(self):
        self.record(30)
        limber = self.start()
        self.open_patterns(limber)
        self.open_persistent(limber)
        self.press_button(limber, "Add to visit report")
        limber.wait_for(name="In the visit report")
        limber.quit()

        limber = self.start()
        self.open_patterns(limber)
        self.open_persistent(limber)
        button = limber.wait_for(name="In the visit report")
        self.assertTrue(limber.has_state(button, Atspi.StateType.PRESSED))
        limber.quit()

    def test_show_in_trends(self):
        self.record(30)
        limber = self.start()
        self.open_patterns(limber)
        self.open_persistent(limber)
        self.press_button(limber, "Show in Trends")
        self.wait_to_read(limber, "Usually 4.5 of 10 (4 to 5)", "Body over time")
        limber.wait(limber.focused, "the keyboard to be in the charts")
        limber.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
