#!/usr/bin/env python3
# list-texts.py — lists the texts of exercises, routines and motions where translators' tools find them.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: list-texts.py [FILE]
#
# Reads exercises.json, routines.json and poses.json beside it and writes exercise-texts.c beside it, or FILE.
# What it writes is never compiled: xgettext reads it. Limber translates the texts when it reads the JSON.

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent

# What is shown to people, and what a translator has to know about it.
EXERCISE_TEXTS = {
    'name': 'name of an exercise',
    'purpose': 'what the exercise works on, no sentence',
    'cue': 'read from three metres away, at most about 48 characters',
    'steps': 'a step',
    'breathing': 'when to breathe',
    'easier': 'what is easier',
    'caution': 'who should take care',
    'stop_if': 'when to stop',
    'published_dose': 'what the sources say; “s” are seconds',
}
ROUTINE_TEXTS = {
    'name': 'name of a routine',
    'purpose': 'what the routine is for',
    'advice': 'what to know before',
}
ITEM_TEXTS = {
    'note': 'a note on an exercise of the routine',
}
MOTION_TEXTS = {
    'title': 'name of what the figure shows, to choose one',
    'description': 'what the figure shows, for a screen reader',
}

HEAD = '''/* exercise-texts.c — the texts of exercises, routines and motions, for translators
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Written by list-texts.py and never compiled: the texts stand in exercises.json, routines.json and
 * poses.json.
 */

/* clang-format off */

#include <glib/gi18n.h>
'''


def load(name, member):
    document = json.loads((FOLDER / name).read_text(encoding='utf-8'))
    return document[member]


def texts_of(thing, members):
    for member, explanation in members.items():
        value = thing.get(member, [])
        for text in [value] if isinstance(value, str) else value:
            yield text, f'{thing.get("id", "item")}: {explanation}'


def all_texts():
    for exercise in load('exercises.json', 'exercises'):
        yield from texts_of(exercise, EXERCISE_TEXTS)
    for routine in load('routines.json', 'routines'):
        yield from texts_of(routine, ROUTINE_TEXTS)
        for item in routine['items']:
            yield from texts_of(item, ITEM_TEXTS)
    for motion in load('poses.json', 'motions'):
        yield from texts_of(motion, MOTION_TEXTS)


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


def listing():
    lines = [HEAD]
    seen = set()
    for text, explanation in all_texts():
        if text not in seen:
            seen.add(text)
            lines.append(f'/* {explanation} */\nNC_ ("exercise", {quote(text)})\n')
    return '\n'.join(lines)


def main():
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER / 'exercise-texts.c'
    target.write_text(listing(), encoding='utf-8')


if __name__ == '__main__':
    main()
