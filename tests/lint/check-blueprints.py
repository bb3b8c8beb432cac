#!/usr/bin/env python3
# check-blueprints.py — the Blueprint files are laid out as "blueprint-compiler format" does it.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import subprocess
import sys

import tree


def main():
    root = sys.argv[1]
    names = [str(name) for name in tree.files(root) if name.suffix == '.blp']
    if not names:
        sys.exit(77)
    sys.exit(subprocess.run(['blueprint-compiler', 'format', *names], cwd=root, check=False).returncode)


if __name__ == '__main__':
    main()
