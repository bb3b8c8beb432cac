#!/usr/bin/env python3
# summary.py [--steps FILE] FOLDER… — one closing line for the tests of one or more Meson build folders.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts every single test that the test programs reported.

A program that failed without naming a failed test (it crashed, hung or stopped
early) counts as one failed test; one without a report of its own counts as one.
The file of --steps has a line "passed|failed|skipped NAME" for each further check.
Exits 1 when anything failed or when nothing ran at all.
"""

import argparse
import json
import pathlib
import re
import sys

TAP_LINE = re.compile(r'^(\s*)(not )?ok\b\s*\d*(.*)$')
WORDS = ['passed', 'failed', 'skipped']
GOOD = {'OK', 'EXPECTEDFAIL'}


def count_tap(text):
    """Returns passed, failed and skipped of one program's TAP output, leaves only."""
    passed = failed = skipped = 0
    deeper = 0
    for line in text.splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        indent, bad, rest = match.groups()
        # The line that closes a block of indented tests repeats them.
        if len(indent) < deeper and not bad:
            deeper = len(indent)
            continue
        deeper = len(indent)
        directive = rest.partition('#')[2].strip().upper()
        if directive.startswith('SKIP'):
            skipped += 1
        elif bad:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_program(test):
    result = test['result']
    passed, failed, skipped = count_tap(test.get('stdout', ''))
    if result in GOOD:
        return (passed, failed, skipped) if passed + failed + skipped else (1, 0, 0)
    if result == 'SKIP':
        return passed, failed, max(skipped, 1)
    return passed, max(failed, 1), skipped


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--steps', type=pathlib.Path)
    parser.add_argument('folders', nargs='*')
    arguments = parser.parse_args()

    totals = [0, 0, 0]
    if arguments.steps:
        for line in arguments.steps.read_text(encoding='utf-8').splitlines():
            totals[WORDS.index(line.split()[0])] += 1
    for folder in arguments.folders:
        log = pathlib.Path(folder, 'meson-logs', 'testlog.json')
        if not log.exists():
            continue
        for line in log.read_text(encoding='utf-8').splitlines():
            totals = [a + b for a, b in zip(totals, count_program(json.loads(line)))]
    print('{} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == '__main__':
    sys.exit(main())
