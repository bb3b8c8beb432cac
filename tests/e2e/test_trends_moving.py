# test_trends_moving.py — through the days of the charts with the mouse and with keys, and told where that leads to
#
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import re
import time
import unittest

from limber_driver import Atspi, GLib, Home, Limber

FRIDAY = "2026-11-20T20:15:00"
LAST_DAY = datetime.date(2026, 11, 20)
N_DAYS = 100
MONTH = (datetime.date(2026, 10, 21), LAST_DAY)

MONTHS = (
    "January February March April May June July August September October November December".split()
)


def read_date(text, like=None):
    """Reads "20 November 2026", or the part of it that is not said twice in a range."""
    day, month, year = re.fullmatch(r"(?:\w+, )?(\d+)(?: ([A-Z]\w+))?(?: (\d{4}))?", text).groups()
    month = MONTHS.index(month) + 1 if month else like.month
    return datetime.date(int(year or like.year), month, int(day))


def read_period(text):
    """Reads "1 – 20 November 2026" and its longer forms; a calendar month is named alone."""
    if text.split()[0] in MONTHS:
        first = read_date("1 " + text)
        following = (first + datetime.timedelta(days=31)).replace(day=1)
        return first, following - datetime.timedelta(days=1)
    if " – " not in text:
        return read_date(text), read_date(text)
    first, last = text.split(" – ")
    return read_date(first, read_date(last)), read_date(last)


def count_days(period):
    return (period[1] - period[0]).days + 1


class Moving(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)
        for i in range(N_DAYS):
            day = LAST_DAY - datetime.timedelta(days=i)
            self.home.ctl("add", "--date", day.isoformat(), "--pain", f"lower-back-left={7 - i % 5}")
        self.limber = Limber(self.home, FRIDAY)
        self.addCleanup(self.limber.kill)
        self.said = []
        self.listen()
        self.open_trends()

    def listen(self):
        listener = Atspi.EventListener.new(lambda event: self.said.append(str(event.any_data)))
        listener.register("object:announcement")
        self.addCleanup(listener.deregister, "object:announcement")

    def open_trends(self):
        limber = self.limber
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        limber.press("alt+2")
        self.chart = limber.wait(self.find_chart, "the chart of the pain")
        self.wait_for_period(lambda period: period == MONTH)
        x, y, width, height = limber.wait(self.find_place, "the chart to have a place")
        self.x, self.y, self.width = x + width // 2, y + height // 2, width

    def find_chart(self):
        return self.limber.find(role="slider", name="Pain")

    def find_place(self):
        place = self.limber.place(self.chart)
        return place if place[2] > 100 and place[3] > 100 else None

    # Reading -----------------------------------------------------------------------------------------------------

    def read_period(self):
        """The days in view, as they are read with the choice of a range."""
        group = self.limber.find(name="Range of days")
        return read_period(group.get_description()) if group and group.get_description() else None

    def wait_for_period(self, is_right):
        def asks():
            period = self.read_period()
            return period if period and is_right(period) else None

        return self.limber.wait(asks, "the right days to be in view")

    def read_day(self, x):
        """Which day the chart says is under the mouse."""
        self.limber.point_at(x, self.y)
        time.sleep(0.1)
        said = self.limber.wait(lambda: Atspi.Value.get_text(self.chart), "the chart to say something")
        return read_date(said.split(":")[0]) if ":" in said else None

    def find_chosen(self):
        """The name of the range that is chosen."""
        for node in self.limber.walk(self.limber.find(name="Range of days")):
            if self.limber.has_state(node, Atspi.StateType.CHECKED):
                return node.get_name()
        return None

    def wait_for_announcement(self, text):
        def is_said():
            while GLib.MainContext.default().iteration(False):
                pass
            return any(text in said for said in self.said)

        self.limber.wait(is_said, f"{text!r} to be announced")

    # With the mouse ----------------------------------------------------------------------------------------------

    def test_hover_names_the_day(self):
        days = [self.read_day(self.x + self.width * part // 8) for part in (-3, -1, 1, 3)]
        self.assertEqual(days, sorted(set(days)))
        for day, part in zip(days, (-3, -1, 1, 3)):
            self.assertEqual(self.read_day(self.x + self.width * part // 8), day)
            value = 7 - (LAST_DAY - day).days % 5
            self.assertEqual(Atspi.Value.get_text(self.chart), f"{day:%A}, {day.day} {day:%B %Y}: Pain {value}")
        self.limber.quit()

    def test_drag_pans(self):
        dx = self.width // 4
        taken = self.read_day(self.x)
        n_dragged = (self.read_day(self.x + dx) - taken).days
        self.assertGreater(n_dragged, 3)

        self.limber.drag(self.x, self.y, dx)
        period = self.wait_for_period(lambda period: period != MONTH)
        # The hand is rarely in the middle of a day.
        self.assertAlmostEqual((MONTH[0] - period[0]).days, n_dragged, delta=1)
        self.assertEqual(count_days(period), count_days(MONTH))
        self.assertEqual(self.read_day(self.x + dx), taken)
        self.assertIsNone(self.find_chosen())
        self.limber.quit()

    def test_wheel_zooms_about_the_pointer(self):
        x = self.x + self.width // 4
        pointed = self.read_day(x)
        self.limber.mouse("click", "--repeat", 3, "--delay", 40, 4)
        near = self.wait_for_period(lambda period: period != MONTH)
        self.assertLess(count_days(near), count_days(MONTH) * 0.7)
        self.assertEqual(self.read_day(x), pointed)
        self.assertIsNone(self.find_chosen())

        time.sleep(0.6)  # After a pause it is a new turn of the wheel.
        self.read_day(x)
        self.limber.mouse("click", "--repeat", 6, "--delay", 40, 5)
        self.wait_for_period(lambda period: count_days(period) > count_days(MONTH) * 1.3)
        self.limber.quit()

    def test_double_click_resets(self):
        self.limber.drag(self.x, self.y, self.width // 4)
        self.wait_for_period(lambda period: period != MONTH)
        self.limber.point_at(self.x, self.y)
        self.limber.mouse("click", "--repeat", 2, "--delay", 60, 1)
        self.wait_for_period(lambda period: period == MONTH)
        self.assertEqual(self.find_chosen(), "Last month")
        # Neither of the two opened a day.
        self.assertIsNotNone(self.find_chart())
        self.limber.quit()

    def test_click_opens_the_day(self):
        day = self.read_day(self.x)
        self.limber.mouse("click", 1)
        self.limber.wait_for(role="heading", contains=f"{day.day} {day:%B}")
        self.limber.quit()

    # With keys ---------------------------------------------------------------------------------------------------

    def test_keys(self):
        self.limber.tab_to(role="slider", name="Pain")
        self.limber.press("plus")
        near = self.wait_for_period(lambda period: count_days(period) < count_days(MONTH))
        self.assertAlmostEqual(count_days(near), count_days(MONTH) / 1.5, delta=1)
        self.assertIsNone(self.find_chosen())

        self.limber.press("shift+Left")
        earlier = self.wait_for_period(lambda period: period != near)
        self.assertAlmostEqual((near[0] - earlier[0]).days, count_days(near) / 10, delta=1)
        self.limber.press("shift+Right")
        self.wait_for_period(lambda period: period == near)

        self.limber.press("minus", "minus")
        self.wait_for_period(lambda period: count_days(period) > count_days(MONTH))
        self.limber.press("0")
        self.wait_for_period(lambda period: period == MONTH)
        self.assertEqual(self.find_chosen(), "Last month")
        self.limber.quit()

    def test_days_are_announced(self):
        self.limber.tab_to(role="slider", name="Pain")
        self.limber.press("shift+Left")
        self.wait_for_period(lambda period: period != MONTH)
        first, last = self.read_period()
        self.wait_for_announcement(f"{first.day} {first:%B} – {last.day} {last:%B} {last.year}")
        self.limber.press("0")
        self.wait_for_announcement("Last 31 days")
        self.limber.quit()


if __name__ == "__main__":
    unittest.main(verbosity=2)
