# test_trends.py — the charts are read, moved through and left for the journal, by keyboard alone
#
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import time
import unittest

from limber_driver import Atspi, Home, Limber

FRIDAY = "2026-11-20T20:15:00"


class Trends(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        return limber

    def record(self, n_days):
        """Pain that goes up with the days, anxiety that stays, and steps on every other day."""
        friday = datetime.date(2026, 11, 20)
        for i in range(n_days):
            day = friday - datetime.timedelta(days=i)
            steps = ["--steps", str(4000 + 100 * i)] if i % 2 == 0 else []
            self.home.ctl(
                "add", "--date", day.isoformat(), "--pain", f"lower-back-left={7 - i % 5}", "--anxiety", "3", *steps
            )

    def names(self, limber):
        return "\n".join(f"{node.get_name()}\n{node.get_description()}" for node in limber.walk())

    def wait_to_read(self, limber, *texts):
        limber.wait(lambda: all(text in self.names(limber) for text in texts), f"{texts} to be readable")

    def open_trends(self, limber):
        limber.press("alt+2")
        limber.wait_for(contains="Pain")

    def test_rows_are_read_as_sentences(self):
        self.record(10)
        limber = self.start()
        self.open_trends(limber)
        self.wait_to_read(limber, "Usually 5 of 10", "10 of 14 days recorded", "5 of 14 days recorded")
        limber.quit()

    def test_days_are_read_and_opened(self):
        self.record(10)
        limber = self.start()
        self.open_trends(limber)
        chart = self.tab_to_chart(limber)
        limber.press("End")
        self.wait_to_hear(limber, chart, "20 November", "pain 7", "anxiety 3", "steps 4000")
        limber.press("Left")
        self.wait_to_hear(limber, chart, "19 November", "pain 6", "steps not recorded")
        limber.press("Return")
        limber.wait_for(role="heading", contains="19 November")
        limber.quit()

    @staticmethod
    def wait_to_hear(limber, chart, *texts):
        """What a screen reader says of the day under the crosshair."""

        def hears():
            said = (Atspi.Value.get_text(chart) or "").lower()
            return all(text.lower() in said for text in texts)

        limber.wait(hears, f"{texts} to be said")

    def tab_to_chart(self, limber, limit=30):
        """The chart is what says how it is read."""
        limber.wait(limber.focused, "something to have the focus")
        for _ in range(limit):
            node = limber.focused()
            if node and "Usually" in node.get_description() + node.get_name():
                return node
            limber.press("Tab")
            time.sleep(0.05)
        raise AssertionError(f"Tab never reached a chart\n{limber.dump()}")

    def test_another_range(self):
        self.record(40)
        limber = self.start()
        self.open_trends(limber)
        self.wait_to_read(limber, "31 of 31 days recorded")
        weeks = limber.wait_for(contains="Last two weeks")
        limber.activate(weeks)
        self.wait_to_read(limber, "14 of 14 days recorded")
        limber.quit()

    def test_the_table(self):
        self.record(10)
        limber = self.start()
        self.open_trends(limber)
        limber.activate(limber.wait_for(role="toggle button", name="Show as a table"))
        self.wait_to_read(limber, "19 Nov", "4000")
        limber.quit()

    def test_a_first_day_leads_to_the_journal(self):
        limber = self.start()
        limber.press("alt+2")
        limber.wait_for(role="button", name="Record today")
        limber.tab_to(role="button", name="Record today")
        limber.press("Return")
        limber.wait_for(role="heading", contains="20 November")
        limber.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
