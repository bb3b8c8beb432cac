#!/usr/bin/env python3
# check-wording.py — nothing in the tree speaks of one machine, or of work left to do.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import tree

RULES = [
    (re.compile(r'\b(TODO|FIX' r'ME|XXX)\b'), 'a note of work left to do'),
    (re.compile(r'(^|[\s"\'=(:])/(work|root|home/[a-z]+|Users)/'), 'a path of one machine'),
    (re.compile(r'\b((deb|ftp|security|snapshot)\.debian\.org|archive\.ubuntu\.com|dl\.flathub\.org'
                r'|pypi\.org|registry\.npmjs\.org)\b'),
     'the host of a package registry, which is the distribution\'s to name'),
    (re.compile(r'[ \t]+$'), 'spaces at the end of the line'),
]
BINARY = re.compile(r'\.(png|db|gz)$')


def check(root):
    for name in tree.files(root):
        if BINARY.search(name.name) or name.name == 'check-wording.py' or 'fixtures' in name.parts:
            continue
        for number, line in enumerate(tree.read(root, name).splitlines(), 1):
            for pattern, sentence in RULES:
                if pattern.search(line) and not (name.suffix == '.md' and 'spaces' in sentence):
                    yield name, number, sentence


if __name__ == '__main__':
    tree.run(check)
