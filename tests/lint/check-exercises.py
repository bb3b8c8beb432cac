#!/usr/bin/env python3
# check-exercises.py — exercises, routines, motions, their sources and their translations fit together.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the JSON Schemas and the reader of one file cannot know: what stands in another file."""

import importlib.util
import json
import pathlib
import re

import tree

EXERCISES = 'data/exercises.json'
ROUTINES = 'data/routines.json'
POSES = 'data/poses.json'
LISTING = 'data/exercise-texts.c'
SOURCES = 'docs/routines.md'

CUE_MAX = 48
MEMBERS = ['name', 'purpose', 'cue', 'steps', 'breathing', 'easier', 'caution', 'stop_if', 'published_dose']
SOURCE = re.compile(r'^\| `([A-Z0-9-]+)` \|')
# Marks of a draft, shouting, and what nobody says to somebody in pain.
UNFIT = re.compile(r'[\[\]!]|\bbackground\b|\b(cause[sd]?|must)\b|\.\.\.| -- |"|\'')


def line_of(text, needle):
    at = text.find(needle)
    return text.count('\n', 0, at) + 1 if at >= 0 else 1


def texts_of(exercise):
    for member in MEMBERS:
        value = exercise.get(member, [])
        for text in [value] if isinstance(value, str) else value:
            yield member, text


def check_exercise(exercise, motions, sources):
    for member in MEMBERS:
        if not exercise.get(member):
            yield f'has no “{member}”'
    if len(exercise.get('cue', '')) > CUE_MAX:
        yield f'has a cue longer than {CUE_MAX} characters'
    for member, text in texts_of(exercise):
        if UNFIT.search(text):
            yield f'says “{UNFIT.search(text).group(0)}” in “{member}”'
    for member in ('motion', 'easier_motion'):
        if member in exercise and exercise[member] not in motions:
            yield f'has the {member} “{exercise[member]}”, which is not in {POSES}'
        elif member in exercise and (exercise['dose'].get('sides') == 2) != motions[exercise[member]]:
            yield f'has two sides where its {member} has one, or the other way round'
    if 'motion' not in exercise:
        yield 'has no motion'
    for key in exercise.get('sources', []):
        if key not in sources:
            yield f'has the source “{key}”, which is not in {SOURCES}'
    if not exercise.get('sources'):
        yield 'has no source'


def check_exercises(root, motions, sources):
    text = tree.read(root, EXERCISES)
    used = set()
    for exercise in json.loads(text)['exercises']:
        used.update(exercise.get('sources', []))
        for sentence in check_exercise(exercise, motions, sources):
            yield EXERCISES, line_of(text, f'"id": "{exercise["id"]}"'), f'{exercise["id"]} {sentence}'
    page = tree.read(root, SOURCES)
    for key in sorted(sources - used):
        if len(re.findall(rf'\b{key}\b', page)) < 2:
            yield SOURCES, line_of(page, f'| `{key}` |'), f'{key} is a source of nothing'


def check_routines(root):
    text = tree.read(root, ROUTINES)
    exercises = {exercise['id']: exercise for exercise in json.loads(tree.read(root, EXERCISES))['exercises']}
    for routine in json.loads(text)['routines']:
        line = line_of(text, f'"id": "{routine["id"]}"')
        for item in routine['items']:
            exercise = exercises.get(item['exercise'])
            if exercise is None:
                yield ROUTINES, line, f'{routine["id"]} has “{item["exercise"]}”, which is not in {EXERCISES}'
            elif exercise.get('opt_in'):
                yield ROUTINES, line, f'{routine["id"]} has “{item["exercise"]}”, which has to be asked for'
        for member in ('purpose', 'advice'):
            if UNFIT.search(routine.get(member, '')):
                yield ROUTINES, line, f'{routine["id"]} says “{UNFIT.search(routine[member]).group(0)}”'


def dose_of(exercise):
    """As docs/routines.md says it."""
    dose = exercise['dose']
    reps = dose.get('reps', 1)
    if exercise['mode'] == 'reps':
        text = f'{reps} times'
    else:
        text = f'{reps} × {dose["hold_s"]} s' if reps > 1 else f'{dose["hold_s"]} s'
    return text + (', each side' if dose.get('sides', 1) > 1 else '')


def item_of(item):
    words = {'hold_s': '{} s', 'reps': '× {}'}
    different = ', '.join(words[member].format(value) for member, value in item.get('dose', {}).items())
    return item['exercise'] + (f' ({different})' if different else '')


def check_page(root):
    """The tables of docs/routines.md say what the files say; a basis is for people to judge."""
    page = tree.read(root, SOURCES)
    for exercise in json.loads(tree.read(root, EXERCISES))['exercises']:
        row = re.compile(rf'^\| `{exercise["id"]}` \| {re.escape(exercise["name"])} \| {dose_of(exercise)} '
                         rf'\| (source|near|own) \| {", ".join(exercise["sources"])} \|$', re.M)
        if not row.search(page):
            yield SOURCES, line_of(page, f'| `{exercise["id"]}` |'), f'does not say what {exercise["id"]} is'
    for routine in json.loads(tree.read(root, ROUTINES))['routines']:
        row = (f'| `{routine["id"]}` | {routine["name"]} | {routine["surface"]} '
               f'| {", ".join(map(item_of, routine["items"]))} |')
        if row not in page.splitlines():
            yield SOURCES, line_of(page, f'| `{routine["id"]}` |'), f'does not say what {routine["id"]} is'


def check_listing(root):
    path = pathlib.Path(root, 'data', 'list-texts.py')
    spec = importlib.util.spec_from_file_location('list_texts', path)
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    if tree.read(root, LISTING) != program.listing():
        yield LISTING, 1, 'is not what data/list-texts.py writes; run it'


def check(root):
    motions = {motion['id']: motion.get('has-sides', False)
               for motion in json.loads(tree.read(root, POSES))['motions']}
    sources = {match.group(1) for match in map(SOURCE.match, tree.read(root, SOURCES).splitlines()) if match}
    yield from check_exercises(root, motions, sources)
    yield from check_routines(root)
    yield from check_page(root)
    yield from check_listing(root)


if __name__ == '__main__':
    tree.run(check)
