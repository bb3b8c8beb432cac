#!/usr/bin/env python3
# check-sounds.py — the sounds of a routine are calm, end in silence and are told apart.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import array
import math
import pathlib
import re
import subprocess
import sys
import tempfile
import wave

import tree

MAKER = pathlib.PurePosixPath('data/make-sounds.py')
CUES = pathlib.PurePosixPath('src/routine/limber-run.h')
FULL = 32768
# −6 dB of full scale.
LOUDEST = FULL * 10 ** (-6 / 20)
QUIETEST = FULL * 0.1
# What the steepest of tones here does from one sample to the next, and no more: a click would.
STEEPEST = FULL * 0.5 * 2 * math.pi * 2000 / 22050
SHORTEST_S, LONGEST_S = 0.05, 1.5
LARGEST = 500_000


def make(root, folder):
    subprocess.run([sys.executable, str(pathlib.Path(root, MAKER)), str(folder)], check=True)
    places = re.findall(r'\[LIMBER_CUE_(\w+)\] = \{ (\d+), (\d+) \}',
                        (folder / 'limber-cue-sounds.h').read_text(encoding='utf-8'))
    return [(name, int(start), int(length)) for name, start, length in places]


def read(path):
    with wave.open(str(path), 'rb') as file:
        form = file.getnchannels(), file.getsampwidth(), file.getframerate()
        samples = array.array('h', file.readframes(file.getnframes()))
    if sys.byteorder == 'big':
        samples.byteswap()
    return form, samples


def pitch(sound, rate, first_s, last_s):
    """How often it crosses zero upwards in a second, between two moments."""
    part = sound[round(first_s * rate):round(last_s * rate)]
    crossings = [i for i in range(1, len(part)) if part[i - 1] < 0 <= part[i]]
    return (len(crossings) - 1) * rate / (crossings[-1] - crossings[0])


def shape(sound, rate):
    """What an ear goes by: how long it is, and its loudness in each twentieth of a second."""
    step = rate // 20
    return tuple(round(max(abs(s) for s in sound[i:i + step]) / FULL * 20) for i in range(0, len(sound), step))


def check_sound(name, sound, rate):
    peak = max(abs(sample) for sample in sound)
    edge = rate // 1000
    if abs(sound[0]) > 1 or abs(sound[-1]) > 1 or max(map(abs, sound[-edge:])) > FULL / 100:
        yield f'{name} starts or ends with a click'
    if not QUIETEST < peak < LOUDEST:
        yield f'{name} peaks at {20 * math.log10(max(peak, 1) / FULL):.1f} dB; between −20 and −6'
    if max(abs(b - a) for a, b in zip(sound, sound[1:])) > STEEPEST:
        yield f'{name} has a click in it'
    if not SHORTEST_S <= len(sound) / rate <= LONGEST_S:
        yield f'{name} lasts {len(sound) / rate:.2f} s'


def check_file(path, places, pitches):
    """Of one file: all its sounds, and the silence between them."""
    form, samples = read(path)
    rate = form[2]
    if form != (1, 2, 22050):
        yield f'{path.name} is not mono, 16 bits, 22,050 Hz, but {form}'
        return
    if path.stat().st_size > LARGEST:
        yield f'{path.name} has {path.stat().st_size} bytes; {LARGEST} at most'
    shapes, end = {}, 0
    for name, start_us, length_us in places:
        start, stop = round(start_us * rate / 1e6), round((start_us + length_us) * rate / 1e6)
        sound = samples[start:stop]
        if any(samples[end:start]) or (end and start - end < rate // 2):
            yield f'{name} in {path.name} does not come after half a second of silence'
        yield from check_sound(f'{name} in {path.name}', sound, rate)
        other = shapes.setdefault(shape(sound, rate), name)
        if other != name:
            yield f'{name} in {path.name} sounds like {other}'
        pitches.setdefault(name, []).append(pitch(sound, rate, 0.02, 0.08))
        end = stop
    if any(samples[end:]):
        yield f'{path.name} goes on after its last sound'


def find(root):
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        first, second = pathlib.Path(first), pathlib.Path(second)
        places = make(root, first)
        make(root, second)
        for path in sorted(first.iterdir()):
            if path.read_bytes() != (second / path.name).read_bytes():
                yield f'{path.name} comes out differently each time'
        cues = re.findall(r'^  LIMBER_CUE_(\w+),', tree.read(root, CUES), re.M)
        if [name for name, _start, _length in places] != cues:
            yield f'it makes other sounds than there are cues: {cues}'
        pitches = {}
        yield from check_file(first / 'limber-cues.wav', places, pitches)
        yield from check_file(first / 'limber-cues-low.wav', places, pitches)
    for name, (high, low) in pitches.items():
        if not 430 <= high <= 670:
            yield f'{name} starts at {high:.0f} Hz; between 430 and 670'
        if not 1.9 <= high / low <= 2.1:
            yield f'the low {name} is not an octave below the other: {high:.0f} and {low:.0f} Hz'


def check(root):
    for sentence in find(root):
        yield MAKER, 1, sentence


if __name__ == '__main__':
    tree.run(check)
