# test_visit.py — preparing for a visit by keyboard alone, and what of it is in the journal afterwards
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import time
import unittest

from limber_driver import Atspi, Home, Limber

FRIDAY = "2026-11-20T20:15:00"
PREPARE, QUESTIONS = 0, 1  # in the main menu


class Visit(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)

    def start(self):
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        return limber

    @staticmethod
    def choose_in_menu(limber, index):
        """Items have no names that could be read here, so they are counted."""

        def is_focused():
            items = [node for node in limber.walk() if node.get_role_name() == "menu item"]
            return index < len(items) and limber.has_state(items[index], Atspi.StateType.FOCUSED)

        limber.press("F10")
        limber.wait_for(role="menu item")
        for _ in range(10):
            time.sleep(0.2)
            if is_focused():
                break
            limber.press("Down")
        limber.press("Return")

    def export(self):
        return json.loads(self.home.ctl("export", "--as", "json"))

    def test_questions_at_any_time(self):
        limber = self.start()
        self.choose_in_menu(limber, QUESTIONS)
        limber.tab_to(role="text", name="New question")
        limber.type("May I swim")
        limber.press("Return")
        # The focus stays for the next one, which needs no Return when the dialog is closed.
        limber.wait(lambda: self.read_questions(limber) == ["May I swim"], "the question to be listed")
        limber.type("Is the belt of use")
        limber.press("Escape")
        limber.wait(lambda: limber.find("text", "New question") is None, "the dialog to close")
        limber.press("ctrl+shift+q")
        limber.wait(
            lambda: self.read_questions(limber) == ["May I swim", "Is the belt of use"], "both to be listed"
        )
        # One is changed, and everything closed at once.
        limber.tab_to(role="text", name="Question")
        limber.press("ctrl+End")
        limber.type(" in the sea")
        limber.press("Escape", "ctrl+q")
        limber.wait_for_end()
        self.assertEqual(
            sorted(question["text"] for question in self.export()["questions"]),
            ["Is the belt of use", "May I swim in the sea"],
        )

    @staticmethod
    def read_questions(limber):
        texts = []
        for node in limber.walk():
            if node.get_role_name() == "text" and node.get_name() == "Question":
                texts.append(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))
        return texts

    def test_removed_and_undone(self):
        limber = self.start()
        limber.press("ctrl+shift+q")
        limber.wait_for(role="text", name="New question")
        limber.type("May I swim")
        limber.press("Return")
        limber.wait(lambda: self.read_questions(limber) == ["May I swim"], "the question to be listed")
        limber.tab_to(role="button", name="Remove “May I swim”")
        limber.press("space")
        limber.wait(lambda: self.read_questions(limber) == [], "the question to go")
        limber.tab_to(role="button", name="Undo")
        limber.press("space")
        limber.wait(lambda: self.read_questions(limber) == ["May I swim"], "the question to come back")
        # The keyboard is back among the questions.
        limber.press("Escape")
        limber.wait(lambda: limber.find("text", "New question") is None, "the dialog to close")
        limber.quit()
        self.assertEqual(len(self.export()["questions"]), 1)

    @staticmethod
    def open_row(limber, name):
        """A row that leads to a page of the dialog."""
        limber.tab_to(contains=name, limit=80)
        limber.press("Return")
        time.sleep(0.5)

    @staticmethod
    def go_back(limber, name):
        limber.press("alt+Left")
        limber.wait_for(contains=name)
        time.sleep(0.5)

    def add_visit(self, limber):
        self.open_row(limber, "Visits")
        self.open_row(limber, "Add a visit")
        limber.tab_to(role="toggle button", contains="20 Nov 2026")
        limber.tab_to(role="text", name="With whom")
        limber.type("Dr. Berg")
        limber.tab_to(role="text", name="What was agreed")
        limber.type("Six weeks of exercises")
        self.go_back(limber, "20 November, Dr. Berg")
        self.go_back(limber, "Today, Dr. Berg")

    def answer_peg(self, limber):
        self.open_row(limber, "Everyday life")
        for words, answer in (("pain on average", "6"), ("enjoyment of life", "5"), ("general activity", "5")):
            limber.tab_to(role="slider", contains=words)
            limber.press(answer)
        limber.wait_for(contains="5.3 of 10")
        self.go_back(limber, "Last answered on 20 November: 5.3")

    def answer_warning_signs(self, limber):
        self.open_row(limber, "Warning signs")
        limber.tab_to(role="toggle button", name="Numb saddle area: No")
        limber.press("space")
        limber.tab_to(role="toggle button", name="New weakness in a leg: Yes")
        limber.press("space")
        limber.wait_for(name="Get medical help now")
        limber.tab_to(role="button", name="Note it in today’s journal")
        limber.press("space")
        limber.wait_for(name="Noted in today’s journal")
        self.go_back(limber, "Asked on 20 November: yes to 1, no to 1")

    def test_prepared(self):
        limber = self.start()
        self.choose_in_menu(limber, PREPARE)
        limber.wait_for(contains="None noted yet")
        self.add_visit(limber)
        self.answer_peg(limber)
        self.answer_warning_signs(limber)
        limber.press("Escape")
        limber.wait(lambda: limber.find(contains="Asked on 20 November") is None, "the dialog to close")
        limber.quit()

        journal = self.export()
        visit = journal["visits"][0]
        self.assertEqual(
            (visit["date"], visit["with"], visit["agreed"]), ("2026-11-20", "Dr. Berg", "Six weeks of exercises")
        )
        peg = journal["peg"][0]
        self.assertEqual((peg["date"], peg["pain"], peg["enjoyment"], peg["activity"]), ("2026-11-20", 6, 5, 5))
        self.assertEqual(
            {answer["flag"]: answer["answer"] for answer in journal["red_flag_answers"]},
            {"saddle-numbness": "no", "leg-weakness": "yes"},
        )
        self.assertIn("leg-weakness", json.dumps(journal["days"]))


if __name__ == "__main__":
    unittest.main(verbosity=2)
