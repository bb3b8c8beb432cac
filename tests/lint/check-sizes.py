#!/usr/bin/env python3
# check-sizes.py — no file, function or line grows past what one can take in.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import tree

FILE_LINES = 700
FUNCTION_LINES = 60
# What clang-format aims at is 110; prototypes in headers and sentences in tables may end later.
COLUMNS = 120
SENTENCE = re.compile(r'"(?:\\.|[^"\\]){40,}"')


def check_functions(name, lines):
    """In the house style a function's body is all that starts with "{" and ends with "}" at the margin."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == '{':
            start = number
        elif line == '}' and start is not None:
            if number - start + 1 > FUNCTION_LINES:
                yield name, start, f'a function of {number - start + 1} lines; {FUNCTION_LINES} at most'
            start = None
        elif line.startswith('}'):
            start = None


def check(root):
    for name in tree.files(root):
        # A listing for translators is written by a program and read by one.
        if name.suffix not in ('.c', '.h', '.blp', '.py', '.css') or name.name.endswith('-texts.c'):
            continue
        lines = tree.read(root, name).splitlines()
        if len(lines) > FILE_LINES:
            yield name, len(lines), f'{len(lines)} lines; {FILE_LINES} at most'
        if name.suffix == '.c':
            yield from check_functions(name, lines)
        if name.suffix in ('.c', '.h'):
            for number, line in enumerate(lines, 1):
                if len(line) > COLUMNS and not SENTENCE.search(line):
                    yield name, number, f'{len(line)} columns; {COLUMNS} at most'


if __name__ == '__main__':
    tree.run(check)
