#!/usr/bin/env python3
# check-licences.py — each file names its licence.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import tree

# Formats without comments, texts for people, and pictures: COPYING holds for these.
WITHOUT = re.compile(
    r'(\.(json|md|csv|txt|db|png|svg|po|pot|supp)|(^|/)(COPYING|LINGUAS|\.gitignore|\.editorconfig|packages))$')
LICENCE = re.compile(r'SPDX-License-Identifier: (GPL-3\.0-or-later|CC0-1\.0)\b')


def check(root):
    for name in tree.files(root):
        if WITHOUT.search(str(name)) or 'fixtures' in name.parts:
            continue
        if not LICENCE.search(tree.read(root, name)[:1000]):
            yield name, 1, 'no line with "SPDX-License-Identifier"'


if __name__ == '__main__':
    tree.run(check)
