#!/usr/bin/env python3
# make-sounds.py — makes the short sounds of a routine, as WAV files.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: make-sounds.py FOLDER
#
# Writes limber-cues.wav, limber-cues-low.wav, the same an octave lower, and limber-cue-sounds.h, which says
# where in them the sound of each LimberCue is. One file holds them all, with silence between: each open media
# file costs a thread, a connection to the sound server and tens of milliseconds.
#
# The sounds are told apart with the eyes closed: by how many notes there are, which way they go and how long
# they last. The notes are those of A major between 440 and 660 Hz, where hearing is good at every age. The
# same files come out every time.

import math
import pathlib
import struct
import sys
import wave

RATE = 22050

A, B, CIS, D, E = 440.0, 493.88, 554.37, 587.33, 659.26

# So much of each overtone, from the octave on. Small loudspeakers hardly move below 300 Hz: what is an octave
# lower is heard by its overtones there, so it has more of them.
OVERTONES = (0.16, 0.05)
LOW_OVERTONES = (0.40, 0.18, 0.06)

# Full scale is 1. The loudest stays below −6 dB, so that a voice fits over it.
LOUD, PLAIN, SOFT = 0.46, 0.36, 0.22

# The silence after each sound: a player that stops late has not yet come to the next.
GAP_S = 0.6


class Note:
    """A soft stroke: a short rise, a decay, and a release to nothing."""

    def __init__(self, start, length, pitch, to=None, attack=0.010, release=0.040, decay=0.30):
        self.start = start
        self.length = length
        self.pitch = pitch
        self.to = pitch if to is None else to
        self.attack = attack
        self.release = release
        self.decay = decay

    def envelope(self, t):
        level = math.exp(-t / self.decay)
        if t < self.attack:
            level *= 0.5 - 0.5 * math.cos(math.pi * t / self.attack)
        left = self.length - t
        if left < self.release:
            level *= 0.5 - 0.5 * math.cos(math.pi * left / self.release)
        return level

    def phase(self, t):
        """The turns made by then, of a pitch that goes evenly from one end to the other."""
        return self.pitch * t + (self.to - self.pitch) * t * t / (2 * self.length)

    def add_to(self, samples, lower, overtones):
        first = round(self.start * RATE)
        for i in range(round(self.length * RATE)):
            t = i / RATE
            turns = self.phase(t) / lower
            level = math.sin(2 * math.pi * turns)
            for n, part in enumerate(overtones, start=2):
                level += part * math.sin(2 * math.pi * n * turns)
            samples[first + i] += level * self.envelope(t)


# What each of them says, in the order of LimberCue: how loud, and its notes.
CUES = {
    # Two even taps: look up.
    'ready': (PLAIN, [Note(0.00, 0.11, A, decay=0.08), Note(0.17, 0.15, A, decay=0.08)]),
    # One long, high note, that 3-2-1 leads to.
    'start': (LOUD, [Note(0.00, 0.55, E, release=0.20, decay=0.35)]),
    # One short tap, a third below the start.
    'count': (PLAIN, [Note(0.00, 0.09, CIS, attack=0.006, decay=0.08)]),
    # Hardly there, without a stroke.
    'half': (SOFT, [Note(0.00, 0.40, B, attack=0.090, release=0.200, decay=1.0)]),
    # Two notes that go up: over to the other side.
    'change': (LOUD, [Note(0.00, 0.24, A, decay=0.25), Note(0.20, 0.42, D, release=0.15)]),
    # Two slow notes that go down.
    'rest': (PLAIN, [Note(0.00, 0.36, D, attack=0.020, release=0.12),
                     Note(0.30, 0.60, A, attack=0.020, release=0.25, decay=0.40)]),
    # Three notes that go up and stay.
    'done': (LOUD, [Note(0.00, 0.24, A), Note(0.20, 0.24, CIS),
                    Note(0.40, 0.80, E, release=0.35, decay=0.50)]),
    # One note that sinks: let go.
    'release': (PLAIN, [Note(0.00, 0.26, CIS, to=A, attack=0.012, release=0.10, decay=0.40)]),
}


def length(cue):
    """In samples."""
    return round(max(note.start + note.length for note in CUES[cue][1]) * RATE) + 1


def places():
    """Of each cue: its name, and where it starts and how long it is, in samples."""
    start = 0
    for cue in CUES:
        yield cue, start, length(cue)
        start += length(cue) + round(GAP_S * RATE)


def render(cue, low):
    peak, notes = CUES[cue]
    samples = [0.0] * length(cue)
    for note in notes:
        note.add_to(samples, 2 if low else 1, LOW_OVERTONES if low else OVERTONES)
    scale = 32767 * peak / max(abs(sample) for sample in samples)
    return struct.pack(f'<{len(samples)}h', *(round(sample * scale) for sample in samples))


def write_sounds(path, low):
    with wave.open(str(path), 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b''.join(render(cue, low) + bytes(2 * round(GAP_S * RATE)) for cue in CUES))


def microseconds(samples):
    return round(samples * 1_000_000 / RATE)


def write_header(path):
    lines = [
        '/* Made by make-sounds.py: where each sound is, in microseconds. */',
        '#pragma once',
        '#include <glib.h>',
        'static const struct { gint64 start_us, length_us; } limber_cue_sounds[] = {',
    ]
    for cue, start, samples in places():
        lines.append(f'  [LIMBER_CUE_{cue.upper()}] = {{ {microseconds(start)}, {microseconds(samples)} }},')
    lines += ['};', '']
    path.write_text('\n'.join(lines), encoding='utf-8')


def main():
    if len(sys.argv) != 2:
        sys.exit('Usage: make-sounds.py FOLDER')
    folder = pathlib.Path(sys.argv[1])
    write_sounds(folder / 'limber-cues.wav', low=False)
    write_sounds(folder / 'limber-cues-low.wav', low=True)
    write_header(folder / 'limber-cue-sounds.h')


if __name__ == '__main__':
    main()
