#!/usr/bin/env python3
# check-potfiles.py — po/POTFILES lists exactly the files that have text to translate.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

import tree

CALL = re.compile(r'\b(_|N_|C_|NC_|Q_|gettext|ngettext|d?n?gettext|g_dn?gettext|g_dp?gettext2?)\s*\(\s*"')


def has_text(root, name):
    if name.parts[0] == 'src' and name.suffix in ('.c', '.h', '.blp'):
        return bool(CALL.search(tree.strip_comments(tree.read(root, name))))
    if name.parts[0] == 'data':
        return name.name.endswith(('.desktop.in', '.metainfo.xml.in', '.gschema.xml', '.desktop.in.in',
                                   '.metainfo.xml.in.in', '.gschema.xml.in', '-texts.c'))
    return False


def check(root):
    names = tree.files(root)
    listed = {}
    if any(str(name) == 'po/POTFILES' for name in names):
        for number, line in enumerate(tree.read(root, 'po/POTFILES').splitlines(), 1):
            if line.strip() and not line.startswith('#'):
                listed[line.strip()] = number
    wanted = {str(name) for name in names if has_text(root, name)}
    for name in sorted(wanted - listed.keys()):
        yield name, 1, 'has text to translate but is not in po/POTFILES'
    for name, number in listed.items():
        if name not in wanted:
            yield 'po/POTFILES', number, f'{name} has no text to translate, or does not exist'
    if list(listed) != sorted(listed):
        yield 'po/POTFILES', 1, 'is not sorted'


if __name__ == '__main__':
    tree.run(check)
