#!/usr/bin/env python3
# check-patterns.py — docs/patterns.md lists every finding that the code can make, and no other.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Ids of links are put together by the code; tests/core/test-patterns.c holds those against the page.

import re

import tree

PAGE = 'docs/patterns.md'
IN_CODE = re.compile(r'"((?:safety|descriptive)\.[a-z-]+)"')
ON_PAGE = re.compile(r'^\| `((?:safety|descriptive)\.[a-z-]+)` \|')


def in_code(root, names):
    found = {}
    for name in names:
        if name.parts[:2] != ('src', 'analysis') or name.suffix != '.c':
            continue
        for number, line in enumerate(tree.strip_comments(tree.read(root, name)).splitlines(), 1):
            for match in IN_CODE.finditer(line):
                found.setdefault(match.group(1), (name, number))
    return found


def check(root):
    names = tree.files(root)
    made = in_code(root, names)
    listed = {}
    for number, line in enumerate(tree.read(root, PAGE).splitlines(), 1):
        match = ON_PAGE.match(line)
        if match and match.group(1) in listed:
            yield PAGE, number, f'{match.group(1)} is listed twice'
        elif match:
            listed[match.group(1)] = number
    for id in sorted(made.keys() - listed.keys()):
        yield *made[id], f'{id} is not listed in {PAGE}'
    for id in sorted(listed.keys() - made.keys()):
        yield PAGE, listed[id], f'{id} is made by no code'


if __name__ == '__main__':
    tree.run(check)
