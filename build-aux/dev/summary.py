#!/usr/bin/env python3
# summary.py FOLDER… — one closing line for the tests of one or more Meson build folders.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts every single test that the test programs reported.

A program that failed without naming a failed test (it crashed, hung or stopped
early) counts as one failed test; one without a report of its own counts as one.
Exits 1 when anything failed or when nothing ran at all.
"""

import json
import pathlib
import re
import sys

TAP_LINE = re.compile(r'^(\s*)(not )?ok\b\s*\d*(.*)$')
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
        elif bad and not directive.startswith('TODO'):
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
    totals = [0, 0, 0]
    for folder in sys.argv[1:]:
        log = pathlib.Path(folder, 'meson-logs', 'testlog.json')
        if not log.exists():
            continue
        for line in log.read_text(encoding='utf-8').splitlines():
            totals = [a + b for a, b in zip(totals, count_program(json.loads(line)))]
    print('{} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == '__main__':
    sys.exit(main())
