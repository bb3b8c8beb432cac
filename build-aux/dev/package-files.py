#!/usr/bin/env python3
# package-files.py PACKAGE… — the files of Debian packages and of all that they depend on.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the paths below /usr and /etc, without the leading slash, each ended by NUL.

Reads what dpkg knows of this system, so nothing has to be downloaded. With the
packages' own files come the indexes that their scripts make when they are
installed. Documents and what the reader may not read are left out.
"""

import glob
import os
import re
import subprocess
import sys

INDEXES = [
    '/usr/lib/*/gdk-pixbuf-2.0/*/loaders.cache',
    '/usr/lib/*/gio/modules/giomodule.cache',
    '/usr/share/glib-2.0/schemas/gschemas.compiled',
]
INDEX_FOLDERS = ['/etc/alternatives', '/etc/fonts', '/usr/lib/locale', '/usr/share/mime']
WANTED = re.compile(r'^/(usr|etc)/.')
UNWANTED = re.compile(r'^/usr/share/(doc|info|man)(/|$)')


def read_database():
    """Returns what each installed package needs, and who stands for each name."""
    form = '${Package}\t${db:Status-Status}\t${Pre-Depends}, ${Depends}\t${Provides}\n'
    output = subprocess.run(['dpkg-query', '-W', '-f', form], check=True, capture_output=True, text=True).stdout
    needs, providers = {}, {}
    for line in output.splitlines():
        package, status, depends, provides = line.split('\t')
        if status != 'installed':
            continue
        needs[package] = depends
        for name in [package, *names_in(provides)]:
            providers.setdefault(name, []).append(package)
    return needs, providers


def names_in(field):
    """Names in a dependency field; of alternatives each one, since only installed ones count."""
    return re.findall(r'(?:^|[,|])\s*([a-z0-9][a-z0-9+.-]*)', field)


def closure(wanted):
    needs, providers = read_database()
    found, waiting = set(), list(wanted)
    while waiting:
        for package in providers.get(waiting.pop(), []):
            if package not in found:
                found.add(package)
                waiting += names_in(needs[package])
    return sorted(found)


def package_paths(packages):
    output = subprocess.run(['dpkg-query', '-L', *packages], check=False, capture_output=True, text=True).stdout
    paths = set(output.splitlines())
    for pattern in INDEXES:
        paths.update(glob.glob(pattern))
    for folder in INDEX_FOLDERS:
        for parent, folders, files in os.walk(folder):
            paths.update(os.path.join(parent, name) for name in folders + files)
    return paths


def main():
    for path in sorted(package_paths(closure(sys.argv[1:]))):
        if WANTED.match(path) and not UNWANTED.match(path) \
           and (os.path.islink(path) or os.access(path, os.R_OK)):
            sys.stdout.write(path[1:] + '\0')


if __name__ == '__main__':
    main()
