# limber_driver.py — starts the real program on a private display and reads it as a screen reader does
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the keyboard and the mouse, for tests.

Everything the program is asked goes in as input of the X server, and everything it answers is read from the
accessible tree, so that what passes here with keys alone can be done without a mouse and without seeing the screen.
"""

import os
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = float(os.environ.get("LIMBER_E2E_PATIENCE", "30"))


class Home:
    """A home folder of its own, so that no test can see another's journal or the developer's."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="limber-e2e-")
        self.path = self._folder.name
        self.env = dict(os.environ)
        for variable, name in (
            ("HOME", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
        ):
            self.env[variable] = os.path.join(self.path, name)
        self.env.update(
            GSETTINGS_BACKEND="keyfile",
            GTK_A11Y="atspi",
            GSK_RENDERER="cairo",
            GDK_BACKEND="x11",
            GDK_DISABLE="vulkan",
            GDK_DEBUG="no-portals",
            G_DEBUG="fatal-warnings",
        )

    @property
    def journal(self):
        return os.path.join(self.path, "data", "limber", "journal.db")

    def ctl(self, *arguments, check=True):
        """Runs limberctl on this home's journal and returns what it printed."""
        done = subprocess.run(
            [os.environ["LIMBERCTL"], *arguments], env=self.env, capture_output=True, text=True, check=False
        )
        if check and done.returncode != 0:
            raise AssertionError(f"limberctl {arguments}: {done.stderr}")
        return done.stdout

    def close(self):
        self._folder.cleanup()


class Limber:
    """The running program."""

    def __init__(self, home, now=None, arguments=()):
        self.env = dict(home.env)
        if now:
            self.env["LIMBER_NOW"] = now
        self.keys_pressed = 0
        self._log = tempfile.TemporaryFile(mode="w+")
        self._process = subprocess.Popen(
            [os.environ["LIMBER"], *arguments], env=self.env, stdout=self._log, stderr=subprocess.STDOUT
        )
        self.tree = self.wait(self._find_application, "the program to appear")
        self.wait(lambda: self.find("frame"), "its window to appear")

    @property
    def pid(self):
        return self._process.pid

    # Waiting -----------------------------------------------------------------------------------------------------

    def wait(self, question, what):
        """Asks again until the answer is true; a hang becomes a failure that says what was waited for."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                answer = question()
            except GLib.Error:
                answer = None  # The tree changed under our hands; look again.
            if answer:
                return answer
            if self._process.poll() is not None:
                raise AssertionError(f"Limber ended while waiting for {what}:\n{self.log()}")
            time.sleep(0.05)
        raise AssertionError(f"waited in vain for {what}\n{self.dump()}\n{self.log()}")

    def log(self):
        self._log.seek(0)
        return self._log.read()

    # Reading -----------------------------------------------------------------------------------------------------

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self._process.pid:
                return child
        return None

    def walk(self, node=None):
        """Every visible object of the accessible tree, in reading order."""
        node = node or self.tree
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from self.walk(child)

    @staticmethod
    def has_state(node, state):
        return node.get_state_set().contains(state)

    def find(self, role=None, name=None, contains=None, showing=True):
        for node in self.walk():
            if role and node.get_role_name() != role:
                continue
            if name is not None and node.get_name() != name:
                continue
            if contains is not None and contains not in node.get_name():
                continue
            if showing and role != "frame" and not self.has_state(node, Atspi.StateType.SHOWING):
                continue
            return node
        return None

    def wait_for(self, role=None, name=None, contains=None):
        return self.wait(lambda: self.find(role, name, contains), f"{role or 'anything'} {name or contains!r}")

    def focused(self):
        for node in self.walk():
            if self.has_state(node, Atspi.StateType.FOCUSED):
                return node
        return None

    def dump(self):
        lines = []

        def show(node, depth):
            states = [s for s in ("focused", "checked", "pressed") if self.has_state(node, getattr(Atspi.StateType, s.upper()))]
            lines.append(f"{'  ' * depth}{node.get_role_name()} {node.get_name()!r} {node.get_description()!r} {' '.join(states)}")
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None and self.has_state(child, Atspi.StateType.SHOWING):
                    show(child, depth + 1)

        try:
            show(self.tree, 0)
        except GLib.Error as error:
            lines.append(str(error))
        return "\n".join(lines)

    # Doing -------------------------------------------------------------------------------------------------------

    def press(self, *keys):
        """Presses keys by their X names ("Tab", "Return", "ctrl+n"), one stroke each."""
        for key in keys:
            self.keys_pressed += 1
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=True)

    def type(self, text):
        self.keys_pressed += len(text)
        subprocess.run(["xdotool", "type", "--delay", "15", text], env=self.env, check=True)

    def tab_to(self, role=None, name=None, contains=None, limit=60, key="Tab"):
        """Presses Tab until the focus is on what is wanted."""
        for _ in range(limit):
            node = self.wait(self.focused, "something to have the focus")
            if (
                (role is None or node.get_role_name() == role)
                and (name is None or node.get_name() == name)
                and (contains is None or contains in node.get_name())
            ):
                return node
            self.press(key)
            time.sleep(0.05)
        raise AssertionError(f"Tab never reached {role} {name or contains!r}\n{self.dump()}")

    def activate(self, node):
        node.get_action_iface().do_action(0)

    def place(self, node):
        """Where something is on the screen, as x, y, width and height."""
        # Without a window manager the window is in the corner, and its frame belongs to it.
        corner = self.find("frame").get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box.x - corner.x, box.y - corner.y, box.width, box.height

    def mouse(self, *commands):
        """Moves and presses the mouse, in the words of xdotool."""
        subprocess.run(["xdotool", *map(str, commands)], env=self.env, check=True)

    def point_at(self, x, y):
        """Moves the mouse there in two steps, so that it came to what is there and not the other way round."""
        self.mouse("mousemove", x - 1, y, "sleep", 0.05, "mousemove", x, y)

    def drag(self, x, y, dx):
        """Takes what is there to the side, as slowly as a hand does."""
        self.point_at(x, y)
        self.mouse("mousedown", 1)
        for step in range(1, 11):
            self.mouse("mousemove", x + dx * step // 10, y, "sleep", 0.02)
        self.mouse("mouseup", 1)

    def quit(self):
        """Closes the window as a person would and waits until everything is on disk."""
        self.press("ctrl+q")
        self.wait_for_end()

    def end_by(self, number):
        """Sends a signal, as the end of a login does, and waits until everything is on disk."""
        self._process.send_signal(number)
        self.wait_for_end()

    def wait_for_end(self):
        try:
            code = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise AssertionError(f"Limber did not end\n{self.log()}") from None
        assert code == 0, f"Limber ended with {code}:\n{self.log()}"

    def kill(self):
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._log.close()
