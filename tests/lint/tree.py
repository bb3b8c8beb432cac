# tree.py — the project's files, for the other programs in this folder.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import re
import subprocess
import sys

SKIPPED_FOLDERS = re.compile(r'^(_build.*|\.git|\.flatpak-builder|shots|__pycache__)$')


def files(root):
    """All files of the project, as git knows them, or as they lie in an unpacked archive."""
    try:
        listed = subprocess.run(
            ['git', '-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others',
             '--exclude-standard'],
            cwd=root, check=True, capture_output=True).stdout
        names = [os.fsdecode(name) for name in listed.split(b'\0') if name]
    except (OSError, subprocess.CalledProcessError):
        names = []
        for folder, folders, found in os.walk(root):
            folders[:] = [name for name in folders if not SKIPPED_FOLDERS.match(name)]
            names += [os.path.relpath(os.path.join(folder, name), root) for name in found]
    return sorted(pathlib.PurePosixPath(name) for name in names if os.path.isfile(os.path.join(root, name)))


def read(root, name):
    return pathlib.Path(root, name).read_text(encoding='utf-8')


def strip_comments(text):
    """C or Blueprint code without its comments; the lines stay where they are."""
    def blank(match):
        found = match.group(0)
        return found if found.startswith(('"', "'")) else re.sub(r'[^\n]', ' ', found)

    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, text, flags=re.S)


def run(check):
    """Runs check(root), which yields (file, line, sentence) for whatever is wrong."""
    count = 0
    for name, line, sentence in check(sys.argv[1]):
        print(f'{name}:{line}: {sentence}')
        count += 1
    sys.exit(1 if count else 0)
