#!/usr/bin/env python3
# check-includes.py — each room uses only the rooms and libraries that it may.
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of docs/architecture.md. The linker enforces most of it, this the rest: headers."""

import re

import tree

# Room: the rooms it may use, and the libraries beyond GLib.
ROOMS = {
    'model': ([], []),
    'storage': (['model'], ['sqlite3']),
    'analysis': (['model'], []),
    'routine': (['model'], []),
    'exchange': (['model', 'storage'], ['json-glib', 'csv']),
    'plot': (['model', 'analysis'], ['cairo', 'pango', 'json-glib']),
    'report': (['model', 'analysis', 'storage', 'plot'], ['cairo', 'pango']),
    'widgets': (['model', 'routine', 'plot'], ['gtk', 'adwaita', 'cairo', 'pango']),
    'app': (['model', 'storage', 'analysis', 'routine', 'exchange', 'plot', 'report', 'widgets'],
            ['gtk', 'adwaita', 'cairo', 'pango']),
    'cli': (['model', 'storage', 'analysis', 'routine', 'exchange', 'plot', 'report'],
            ['json-glib', 'cairo', 'pango']),
}

# Where a header of a library stands; whatever matches none of these is GLib's or the C library's.
LIBRARIES = [
    ('sqlite3', re.compile(r'^sqlite3')),
    ('json-glib', re.compile(r'^json-glib/')),
    ('csv', re.compile(r'^csv\.h$')),
    ('gtk', re.compile(r'^(gtk|gdk|gsk|graphene)')),
    ('adwaita', re.compile(r'^adwaita')),
    ('cairo', re.compile(r'^cairo')),
    ('pango', re.compile(r'^pango')),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')


def check_file(root, name, room, room_of):
    rooms, libraries = ROOMS[room]
    for number, line in enumerate(tree.read(root, name).splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        kind, header = match.groups()
        if kind == '"':
            other = room_of.get(header.rpartition('/')[2], room)
            if other != room and other not in rooms:
                yield name, number, f'{room} may not use {other} ("{header}")'
        else:
            for library, pattern in LIBRARIES:
                if pattern.match(header) and library not in libraries:
                    yield name, number, f'{room} may not use {library} (<{header}>)'


def check(root):
    sources = [name for name in tree.files(root)
               if len(name.parts) > 2 and name.parts[0] == 'src' and name.suffix in ('.c', '.h')]
    room_of = {name.name: name.parts[1] for name in sources if name.suffix == '.h'}
    for name in sources:
        room = name.parts[1]
        if room not in ROOMS:
            yield name, 1, f'there is no room "{room}" in the table of this check'
            continue
        yield from check_file(root, name, room, room_of)


if __name__ == '__main__':
    tree.run(check)
