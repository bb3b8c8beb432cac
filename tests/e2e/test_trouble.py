# test_trouble.py — the real program when the disk, other programs or the person get in its way
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import signal
import sqlite3
import unittest

from limber_driver import Atspi, Home, Limber

FRIDAY = "2026-11-20T20:15:00"
NOTE_BYTES = 10_000_000


class Trouble(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        return limber

    def start_on_a_day(self):
        limber = self.start()
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        return limber

    def days(self):
        return json.loads(self.home.ctl("show", "--format", "json"))["days"]

    def wait_for_friday(self, limber, key, value):
        limber.wait(lambda: self.days() and self.days()[-1][key] == value, f"{key} {value} to be on disk")

    def lock(self):
        """Takes the journal for itself, as another program can; the answer lets it go."""
        other = sqlite3.connect(self.home.journal, isolation_level=None)
        self.addCleanup(other.close)
        other.execute("BEGIN EXCLUSIVE")
        return lambda: other.execute("ROLLBACK")

    def damage(self):
        other = sqlite3.connect(self.home.journal)
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.close()
        with open(self.home.journal, "r+b") as file:
            file.seek(4096)
            file.write(b"\xde\xad" * 6144)
        with open(self.home.journal, "rb") as file:
            return file.read()

    def steps_shown(self, limber):
        return Atspi.Text.get_text(limber.find("text", "Steps"), 0, -1)

    def test_a_terminated_program_saves_what_was_typed(self):
        limber = self.start_on_a_day()
        limber.press("Left", "6")
        limber.tab_to(role="text", name="Steps")
        limber.type("777")
        limber.end_by(signal.SIGTERM)
        self.assertEqual((self.days()[0]["pain"], self.days()[0]["steps"]), (6, 777))

    def test_a_locked_journal_gets_what_was_typed_once_it_is_free(self):
        limber = self.start_on_a_day()
        limber.press("Left", "6")
        self.wait_for_friday(limber, "pain", 6)
        unlock = self.lock()
        limber.tab_to(role="text", name="Steps")
        limber.type("777")
        limber.wait_for(role="label", contains="Not saved yet.")
        self.assertEqual(self.steps_shown(limber), "777")
        unlock()
        limber.activate(limber.wait_for(role="button", contains="Try again"))
        self.wait_for_friday(limber, "steps", 777)
        limber.quit()

    def test_closing_asks_before_it_loses_anything(self):
        limber = self.start_on_a_day()
        limber.press("Left", "6")
        self.wait_for_friday(limber, "pain", 6)
        unlock = self.lock()
        limber.tab_to(role="text", name="Steps")
        limber.type("777")
        limber.press("ctrl+q")
        limber.wait(lambda: (limber.focused() or limber.tree).get_name() == "Go back", "the question")
        unlock()
        limber.press("Escape")
        limber.wait(lambda: self.steps_shown(limber) == "777", "the day to be back")
        limber.quit()
        self.assertEqual(self.days()[0]["steps"], 777)

    def test_the_beginning_of_a_number_that_cannot_be_is_not_kept(self):
        limber = self.start_on_a_day()
        limber.tab_to(role="text", name="Steps")
        limber.type("5321")
        self.wait_for_friday(limber, "steps", 5321)
        limber.press("Tab", "shift+Tab", "ctrl+a")
        limber.type("9999999")
        limber.wait_for(role="label", contains="9999999")
        self.wait_for_friday(limber, "steps", 5321)
        self.assertEqual(self.steps_shown(limber), "9999999")
        limber.quit()
        self.assertEqual(self.days()[0]["steps"], 5321)

    def test_a_note_of_megabytes_does_not_keep_the_day_from_opening(self):
        self.home.ctl("add", "--date", "2026-11-20", "--steps", "5", "--note", "x")
        other = sqlite3.connect(self.home.journal)
        other.execute("UPDATE check_in SET note = ?", ("0123456789" * (NOTE_BYTES // 10),))
        other.commit()
        other.close()
        limber = self.start_on_a_day()
        limber.press("Left", "3")
        self.wait_for_friday(limber, "pain", 3)
        limber.quit()
        self.assertEqual(len(self.days()[0]["check_ins"][0]["note"]), NOTE_BYTES)

    def test_a_damaged_journal_is_restored_and_kept(self):
        for pain in ("6", "3"):
            limber = self.start_on_a_day()
            limber.press("Left", pain)
            self.wait_for_friday(limber, "pain", int(pain))
            limber.quit()
        damaged = self.damage()
        limber = self.start()
        limber.wait(lambda: "Restore" in (limber.focused() or limber.tree).get_name(), "the offer to have the focus")
        limber.press("Return")
        limber.wait_for(role="grouping", name="Where does it hurt?")
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        limber.quit()
        self.home.ctl("check")
        folder = os.path.dirname(self.home.journal)
        kept = [name for name in os.listdir(folder) if name.startswith("journal") and self.holds(name, damaged)]
        self.assertEqual(len(kept), 1)

    def holds(self, name, content):
        with open(os.path.join(os.path.dirname(self.home.journal), name), "rb") as file:
            return file.read() == content

    def test_a_file_that_is_no_journal_is_left_alone(self):
        os.makedirs(os.path.dirname(self.home.journal))
        with open(self.home.journal, "w", encoding="utf-8") as file:
            file.write("<b>a letter & more</b>" * 300)
        with open(self.home.journal, "rb") as file:
            before = file.read()
        limber = self.start()
        limber.wait(lambda: (limber.focused() or limber.tree).get_name().lower() == "try again", "Try again to have the focus")
        limber.press("ctrl+n", "alt+Left", "ctrl+z")
        limber.quit()
        self.assertTrue(self.holds("journal.db", before))

    def test_the_keyboard_comes_round_both_ways(self):
        limber = self.start_on_a_day()
        limber.press("Left", "6")
        self.wait_for_friday(limber, "pain", 6)
        for key in ("Tab", "shift+Tab"):
            limber.tab_to(role="table cell", key=key)
            limber.press(key)
            limber.tab_to(role="slider", name="Anxiety", key=key)
            limber.press(key)
            limber.tab_to(contains="Main menu", key=key)
        limber.quit()

    def test_a_deleted_check_in_comes_back_as_it_was(self):
        self.home.ctl("add", "--date", "2026-11-20", "--time", "08:10", "--pain", "lower-back-left=6", "--note", "<b>&</b>")
        self.home.ctl("add", "--date", "2026-11-20", "--time", "18:10", "--anxiety", "3", "--symptom", "spasm")
        before = self.home.ctl("export", "--as", "json")
        limber = self.start_on_a_day()
        limber.wait_for(role="list item", contains="08:10")
        limber.activate(limber.wait_for(role="button", contains="Delete"))
        limber.wait(lambda: len(self.days()[0]["check_ins"]) == 1, "the check-in to be gone")
        limber.activate(limber.wait_for(role="button", name="Undo"))
        limber.wait(lambda: self.home.ctl("export", "--as", "json") == before, "the check-in to be back")
        limber.quit()
        self.assertEqual(self.home.ctl("export", "--as", "json"), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
