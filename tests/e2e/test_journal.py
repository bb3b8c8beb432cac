# test_journal.py — a day is logged, kept and read back, by keyboard alone, in the real program
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import time
import unittest

from limber_driver import Atspi, Home, Limber

FRIDAY = "2026-11-20T20:15:00"
SATURDAY = "2026-11-21T09:30:00"

# What a normal day may cost: one place with its number, anxiety, steps and weight.
KEYSTROKES_AT_MOST = 25


class Journal(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self, now=FRIDAY, *arguments):
        limber = Limber(self.home, now, arguments)
        self.addCleanup(limber.kill)
        # A new day is ready when a place on the body has the focus.
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        limber.keys_pressed = 0
        return limber

    def days(self):
        return json.loads(self.home.ctl("show", "--format", "json"))["days"]

    def log_a_normal_day(self, limber):
        limber.press("Left")
        limber.wait(lambda: limber.focused().get_name() == "Left lower back", "the left lower back")
        limber.press("6")
        limber.tab_to(role="slider", name="Anxiety")
        limber.press("4")
        limber.tab_to(role="text", name="Steps")
        limber.type("5321")
        limber.tab_to(role="text", name="Weight")
        limber.type("81.2")

    def wait_until_saved(self, limber, key, value):
        """Until another program, reading the file, finds the value there."""
        limber.wait(lambda: self.days() and self.days()[0][key] == value, f"{key} {value} to be on disk")

    def assert_normal_day(self, day):
        self.assertEqual(day["date"], "2026-11-20")
        self.assertEqual(day["pain"], 6)
        self.assertEqual(day["anxiety"], 4)
        self.assertEqual(day["steps"], 5321)
        self.assertAlmostEqual(day["weight_kg"], 81.2)
        self.assertIsNone(day["sleep_h"])
        self.assertEqual(day["check_ins"][0]["pains"][0]["region"], "lower-back-left")

    def test_a_day_by_keyboard_kept_until_tomorrow(self):
        limber = self.start()
        self.log_a_normal_day(limber)
        self.assertLessEqual(limber.keys_pressed, KEYSTROKES_AT_MOST)
        print(f"# a normal day took {limber.keys_pressed} keystrokes")
        limber.wait_for(contains="Saved")
        limber.quit()
        self.assertEqual(len(self.days()), 1)
        self.assert_normal_day(self.days()[0])

        limber = self.start(SATURDAY)
        limber.wait_for(role="table cell", name="Friday, 20 November: worst pain 6")
        limber.press("alt+Left")
        limber.wait(
            lambda: limber.find("button", "Left lower back").get_description().startswith("pain 6 of 10"),
            "the body map to tell of Friday",
        )
        anxiety = limber.find("slider", "Anxiety")
        self.assertEqual(anxiety.get_value_iface().get_current_value(), 4)
        self.assertEqual(Atspi.Text.get_text(limber.find("text", "Steps"), 0, -1), "5321")
        limber.quit()
        self.assert_normal_day(self.days()[0])

    def test_leaving_at_once_loses_nothing(self):
        limber = self.start()
        self.log_a_normal_day(limber)
        limber.quit()
        self.assert_normal_day(self.days()[0])

    def test_a_killed_program_keeps_what_it_said_was_saved(self):
        limber = self.start()
        self.log_a_normal_day(limber)
        self.wait_until_saved(limber, "weight_kg", 81.2)
        limber.kill()
        self.assert_normal_day(self.days()[0])
        self.home.ctl("check")

    def test_undo_takes_back_the_last_change(self):
        limber = self.start()
        limber.press("Left", "6")
        self.wait_until_saved(limber, "pain", 6)
        # Two digits in a row may be a ten; a pause makes them two answers.
        time.sleep(1.5)
        limber.press("3")
        self.wait_until_saved(limber, "pain", 3)
        limber.press("ctrl+z")
        self.wait_until_saved(limber, "pain", 6)
        limber.quit()
        self.assertEqual(self.days()[0]["pain"], 6)

    def test_yesterday_is_filled_in_later(self):
        limber = self.start(SATURDAY)
        limber.press("alt+Left")
        limber.wait_for(role="heading", contains="20 November")
        limber.wait(lambda: limber.focused() and limber.focused().get_role_name() == "button", "a place to have the focus")
        self.log_a_normal_day(limber)
        limber.wait_for(role="table cell", name="Friday, 20 November: worst pain 6")
        limber.wait_for(role="label", name="Recorded on 21 November")
        limber.quit()
        self.assert_normal_day(self.days()[0])

    def test_a_warning_sign_is_answered_and_the_log_goes_on(self):
        limber = self.start()
        limber.press("Left", "6")
        chip = limber.wait(
            lambda: limber.find("toggle button", "Numb saddle area") or self.open_all_symptoms(limber),
            "the symptom",
        )
        limber.activate(chip)
        limber.wait_for(contains="emergency number")
        limber.tab_to(role="slider", name="Anxiety")
        limber.press("4")
        limber.quit()
        check_in = self.days()[0]["check_ins"][0]
        self.assertEqual(check_in["anxiety"], 4)
        self.assertEqual(check_in["symptoms"], ["saddle-numbness"])

    @staticmethod
    def open_all_symptoms(limber):
        more = limber.find("toggle button", contains="More") or limber.find("button", contains="More")
        if more:
            limber.activate(more)
            time.sleep(0.2)
        return None

    def test_the_example_never_touches_ones_own_journal(self):
        self.home.ctl("add", "--date", "2026-11-19", "--pain", "lower-back-left=2")
        before = self.home.ctl("export", "--as", "json")
        limber = self.start(FRIDAY, "--demo")
        limber.wait_for(contains="Example")
        limber.press("Left", "9")
        limber.quit()
        self.assertEqual(self.home.ctl("export", "--as", "json"), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
