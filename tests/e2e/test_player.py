# test_player.py — a routine from start to finish by keyboard alone, with no sound device
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import time
import unittest

from limber_driver import Home, Limber

FRIDAY = "2026-11-20T20:15:00"

ROUTINE = {
    "format": "limber-routines",
    "version": 1,
    "exercises": [
        {
            "id": "own-quick-hold",
            "name": "Quick hold",
            "category": "stretch",
            "position": "standing",
            "mode": "hold",
            "dose": {"hold_s": 3, "reps": 1, "sides": 2, "sets": 1, "rest_s": 0, "move_s": 0},
            "cue": "Stand easily",
            "steps": ["Stand."],
            "easier": "Hold a wall.",
        },
        {
            "id": "own-two-turns",
            "name": "Two turns",
            "category": "mobility",
            "position": "standing",
            "mode": "reps",
            "dose": {"hold_s": 0, "reps": 2, "sides": 1, "sets": 1, "rest_s": 0, "move_s": 4},
            "cue": "Turn slowly",
            "steps": ["Turn."],
        },
    ],
    "routines": [
        {
            "id": "own-quick",
            "name": "Quick one",
            "purpose": "To be over soon.",
            "surface": "standing",
            "items": [{"exercise": "own-quick-hold"}, {"exercise": "own-two-turns"}],
        }
    ],
}


class Player(unittest.TestCase):
    def setUp(self):
        self.home = Home()
        self.addCleanup(self.home.close)
        # Whatever the machine has, nothing can be heard here.
        self.home.env.update(PULSE_SERVER="unix:/nonexistent", ALSA_CONFIG_PATH="/dev/null")
        file = os.path.join(self.home.path, "routine.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(ROUTINE, out)
        self.home.ctl("routines", "import", file)

    def start(self):
        limber = Limber(self.home, FRIDAY)
        self.addCleanup(limber.kill)
        limber.wait(lambda: (limber.focused() or limber.tree).get_role_name() == "button", "the day to be open")
        return limber

    def open_player(self, limber):
        """Through the Stretch page, and what is to be read once before the first routine."""
        limber.press("alt+4")
        limber.wait_for(role="button", name="Start “Quick one”")
        limber.tab_to(name="Start “Quick one”", limit=120)
        limber.press("Return")
        limber.wait_for(role="button", name="Read, go on")
        limber.tab_to(name="Read, go on", limit=40)
        limber.press("Return")
        limber.wait_for(contains="How much does your back hurt right now?")

    def begin(self, limber):
        """With a pain of 4 before: the arrows go through the answers."""
        self.open_player(limber)
        limber.tab_to(role="radio button", name="0", limit=10)
        limber.press("Right", "Right", "Right", "Right", "space")
        limber.tab_to(role="button", name="Start", limit=10)
        limber.press("Return")
        limber.wait_for(name="Get ready")

    def sessions(self):
        return json.loads(self.home.ctl("export", "--as", "json"))["sessions"]

    def is_quiet(self, limber):
        """Whether nothing wakes the program, in any of some stretches of time: what is left over wakes it in all."""

        def count():
            with open(f"/proc/{limber.pid}/task/{limber.pid}/status", encoding="ascii") as status:
                return next(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt"))

        for _ in range(5):
            before = count()
            time.sleep(2)
            if count() - before < 10:
                return True
        return False

    def test_from_start_to_finish(self):
        limber = self.start()
        self.begin(limber)
        limber.press("Right")  # Start now
        limber.wait_for(name="Hold")
        limber.wait_for(name="Left side")
        limber.wait_for(name="Change sides")
        limber.press("Right")
        limber.wait_for(name="Right side")
        limber.wait_for(name="Two turns")
        limber.press("Right")
        limber.wait_for(name="At your own pace")
        limber.press("Return", "Return")
        limber.wait_for(contains="You did 2 exercises")
        limber.tab_to(role="radio button", name="0", limit=10)
        limber.press("Right", "space")
        limber.tab_to(role="radio button", name="Easy", limit=10)
        limber.press("space")
        limber.tab_to(role="button", name="Done", limit=20)
        limber.press("Return")
        limber.wait_for(role="button", name="Start “Quick one”")
        limber.mouse("mousemove", 0, 0)  # A figure below the pointer moves.
        self.assertTrue(self.is_quiet(limber))
        limber.quit()

        (session,) = self.sessions()
        self.assertEqual(session["end"], "done")
        self.assertEqual(session["pain_before"], 4)
        self.assertEqual(session["pain_after"], 1)
        self.assertEqual(session["effort"], "easy")
        self.assertEqual([item["done_reps"] for item in session["items"]], [2, 2])

    def test_a_pause_is_quiet(self):
        limber = self.start()
        self.begin(limber)
        limber.press("space")
        limber.wait_for(name="Paused")
        self.assertTrue(self.is_quiet(limber))
        limber.press("space")
        limber.wait_for(name="Get ready")
        limber.press("ctrl+q")
        limber.wait_for(contains="in the middle of the routine")
        limber.press("Escape")
        limber.wait_for(name="Get ready")
        self.close_in_the_middle(limber)
        (session,) = self.sessions()
        self.assertEqual(session["end"], "quit")

    def close_in_the_middle(self, limber):
        limber.press("ctrl+q")
        limber.wait_for(contains="in the middle of the routine")
        limber.tab_to(role="button", name="Close", limit=10)
        limber.press("Return")
        limber.wait_for_end()

    def test_this_hurts(self):
        limber = self.start()
        self.begin(limber)
        limber.press("Right")
        limber.wait_for(name="Hold")
        limber.tab_to(role="button", name="This hurts", limit=20)
        limber.press("space")
        limber.wait_for(contains="The clock has stopped")
        limber.tab_to(role="check box", contains="down the leg", limit=10)
        limber.press("space")
        limber.wait_for(contains="will be left out from now on")
        limber.tab_to(role="button", name="Skip this exercise", limit=10)
        limber.press("Return")
        limber.wait_for(name="Two turns")
        limber.press("Escape")
        limber.wait_for(name="End the routine here?")
        limber.tab_to(role="button", name="End", limit=10)
        limber.press("Return")
        limber.wait_for(role="button", name="Done")
        limber.quit()

        (session,) = self.sessions()
        self.assertEqual(session["end"], "partial")
        self.assertTrue(session["items"][0]["hurt"])
        self.assertTrue(session["items"][0]["travelled"])

    def test_leaving_keeps_what_was_done(self):
        limber = self.start()
        self.begin(limber)
        limber.press("Right")
        limber.wait_for(name="Change sides")
        limber.press("Escape")
        limber.wait_for(name="End the routine here?")
        limber.tab_to(role="button", name="End", limit=10)
        limber.press("Return")
        limber.wait_for(contains="It counts")
        limber.press("Escape")
        limber.wait_for(role="button", name="Start “Quick one”")
        limber.quit()
        (session,) = self.sessions()
        self.assertEqual(session["end"], "partial")
        self.assertEqual(session["active_s"], 3)

    def test_a_killed_program_leaves_what_was_done(self):
        limber = self.start()
        self.begin(limber)
        limber.press("Right")
        limber.wait_for(name="Change sides")
        limber.wait(lambda: self.sessions()[0]["active_s"] == 3, "the phase to be saved")
        limber.kill()
        limber = self.start()
        limber.press("alt+4")
        limber.wait_for(role="button", name="Go on")
        limber.tab_to(role="button", name="Go on", limit=120)
        limber.press("Return")
        limber.wait_for(contains="This is where you stopped")
        limber.press("space")
        limber.wait_for(name="Change sides")
        self.close_in_the_middle(limber)
        self.assertEqual(len(self.sessions()), 1)


if __name__ == "__main__":
    unittest.main()
