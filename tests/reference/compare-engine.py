#!/usr/bin/env python3
# compare-engine.py — holds the C of src/analysis against engine.py, on records of every kind
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare-engine.py LIMBER-REFERENCE

Draws records of different lengths, with days that resemble their neighbours more or less, with gaps, and with
and without something to find; gives each to the program; and compares everything it prints, to nine digits and
to the single permutation. Exit status 77 without NumPy and Numba."""

import datetime
import json
import subprocess
import sys

try:
    import numpy as np
    import numba  # noqa: F401
except ImportError as error:
    print(f'{error.name} is not installed here, so the tests of links were not held against another program')
    sys.exit(77)

import engine
import generate

TOLERANCE = 1e-9
MIN_PAIRS = 42
CLEAR = 0.01 / 5
CHECK = 0.05
MAX_EXCEEDANCES = 20
FIRST_SEED = 40000
START = datetime.date(2024, 2, 26)

# The same as in limber-reference.c: name, column, form, lags, most permutations.
TASKS = [
    ('anxiety', 'anxiety', 'level', 0, 3, 9999),
    ('anxiety-after', 'anxiety', 'level', -3, -1, 1999),
    ('sleep', 'sleep_h', 'level', 0, 3, 1999),
    ('steps', 'steps', 'level', 0, 3, 1999),
    ('active', 'active_min', 'level', 0, 3, 1999),
    ('footwear', 'tag_footwear', 'mark', 0, 1, 1999),
    ('surface', 'tag_surface', 'mark', 0, 1, 1999),
    ('sitting', 'tag_sitting', 'mark', 0, 1, 1999),
    ('lifting', 'tag_lifting', 'mark', 0, 1, 1999),
    ('travel', 'tag_travel', 'mark', 0, 1, 1999),
    ('heels', 'tag_heels', 'mark', 0, 1, 1999),
    ('weight-loss', 'weight', engine.after_weight_loss, 0, 0, 1999),
    ('steps-jump', 'steps', engine.after_steps_jumps, 0, 0, 1999),
    ('inactivity', 'steps', engine.after_inactivity, 0, 0, 1999),
    ('stretching', 'stretch', 'adherence', 0, 0, 1999),
]

# What a journal is asked, by the end of the id: column of the table, form, last lag.
HYPOTHESES = {
    'anxiety': ('anxiety', 'level', 3),
    'sleep': ('sleep_h', 'level', 3),
    'steps': ('steps', 'level', 3),
    'active': ('active_min', 'level', 3),
    'steps-jump': ('steps', engine.after_steps_jumps, 0),
    'inactivity': ('steps', engine.after_inactivity, 0),
    'weight-loss': ('weight', engine.after_weight_loss, 0),
    'routine': ('stretch', 'adherence', 0),
    'treatment.stretching': ('stretch', 'mark', 1),
    **{f'tag.{name}': (f'tag_{name}', 'mark', 1) for name in generate.TAGS},
}

# Days, how much a day resembles the one before, share of missing days.
SHAPES = [(days, phi, missing)
          for days in (61, 90, 119, 180, 251, 252, 365, 420, 730)
          for phi, missing in ((0.0, 0.2), (0.3, 0.0), (0.6, 0.2), (0.6, 0.4), (0.8, 0.1), (0.9, 0.3))]
SHAPES += [(1825, 0.6, 0.2), (2500, 0.3, 0.4), (3650, 0.6, 0.2), (3650, 0.8, 0.0)]
EFFECTS = [
    {},
    {'anxiety_lag1': 0.8, 'tag_heels': 1.5, 'stretch': -2},
    {'spike': 2, 'inactivity': 1.5, 'weightloss': 2, 'trend': 2},
    {'sleep_lag0': -0.7, 'steps_lag2': 0.5, 'tag_sitting': 1, 'step_change': 1.5},
]


class Mismatch(Exception):
    pass


def expect(what, theirs, ours):
    """theirs is what the program prints, null where there is no number."""
    theirs = np.array([np.nan if value is None else value for value in np.atleast_1d(theirs)], float)
    ours = np.atleast_1d(np.asarray(ours, float))
    if theirs.shape != ours.shape:
        raise Mismatch(f'{what}: {theirs.size} numbers, {ours.size} expected')
    wrong = ~(np.isnan(theirs) & np.isnan(ours)) & ~(np.abs(theirs - ours) <= TOLERANCE)
    if wrong.any():
        i = int(np.flatnonzero(wrong)[0])
        raise Mismatch(f'{what}[{i}]: {theirs[i]:.17g}, {ours[i]:.17g} expected; {int(wrong.sum())} differ')


def make_record(number):
    """Some journals have a pause, and some a device that came later."""
    days, phi, missing = SHAPES[number]
    columns, _ = generate.generate(days, phi, missing, FIRST_SEED + number, EFFECTS[number % len(EFFECTS)],
                                   shared_weekday=0.5 * (number % 3), shared_trend=0.4 * (number % 2),
                                   mnar=0.5 * (number % 5 == 0))
    if number % 4 == 1:
        for values in columns.values():
            values[days // 3:days // 3 + 75] = np.nan
    if number % 4 == 2:
        for name in ('steps', 'active_min'):
            columns[name][:days // 2] = np.nan
    # The journal begins and ends with a day that was opened.
    opened = np.flatnonzero(np.any([~np.isnan(values) for values in columns.values()], axis=0))
    return {name: values[opened[0]:opened[-1] + 1] for name, values in columns.items()}


def ask(program, columns):
    text = generate.write_csv(columns, START)
    return json.loads(subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout)


def make_regressor(form, values):
    if form == 'level':
        return engine.average_ranks(engine.detrend(values))
    if form == 'mark':
        return values
    if form == 'adherence':
        return engine.trailing_mean(values)
    return form(values)[0]


def compare_test(name, answer, x, y, lags, block, seed, max_permutations):
    p, t, lag, r, n, used, exceeding = engine.permutation_test(
        x, y, *lags, block, np.uint64(seed), max_permutations, MAX_EXCEEDANCES, MIN_PAIRS)
    p_effective, sizes = engine.effective_p(x, y, *lags, MIN_PAIRS)
    for what, value in (('n_used', used), ('n_exceeding', exceeding), ('n_pairs', n), ('lag', lag), ('r', r),
                        ('t', t), ('p_block', p), ('p_effective', p_effective), ('effective_sizes', sizes)):
        expect(f'{name} {what}', answer[what], value)
    return max(p, p_effective)


def compare_tests(columns, answer):
    n = columns['pain'].size
    detrended = engine.detrend(columns['pain'])
    ranks = engine.average_ranks(detrended)
    expect('detrended', answer['detrended'], detrended)
    expect('ranks', answer['ranks'], ranks)
    expect('autocorrelations', answer['autocorrelations'],
           [engine.autocorrelation(detrended, lag) for lag in (1, 7, 30)])
    p = []
    for name, column, form, first_lag, last_lag, max_permutations in TASKS:
        of_task = answer['tests'][name]
        x = make_regressor(form, columns[column])
        expect(f'{name} regressor', of_task['regressor'], x)
        block = 28 if form not in ('level', 'mark') else 21 if n >= 252 else 14
        seed = engine.fnv1a64(f'{name}|{START.isoformat()}|{n}')
        p.append(compare_test(name, of_task, x, ranks, (first_lag, last_lag), block, seed, max_permutations))
    expect('adjusted', answer['adjusted'], engine.benjamini_hochberg(p))


def near(known, reach=28):
    """Days that are no further than that from one that is known."""
    out = np.zeros(known.size, bool)
    for i in np.flatnonzero(known):
        out[max(0, i - reach):i + reach + 1] = True
    return out


def make_hypothesis(form, values):
    if form in ('level', 'mark'):
        return make_regressor(form, values)
    if form == 'adherence':
        return engine.average_ranks(engine.detrend(engine.trailing_mean(values)))
    return np.where(near(~np.isnan(values)), form(values)[0], np.nan)


def is_testable(form, x, y, last_lag):
    """None for events, of which there have to be enough as well."""
    if form in ('level', 'adherence'):
        return max(engine.pearson_lagged(x, y, lag)[1] for lag in range(last_lag + 1)) >= MIN_PAIRS
    known = ~np.isnan(x) & ~np.isnan(y)
    enough = (x[known] > 0).sum() >= 8 and (x[known] == 0).sum() >= 30
    return bool(enough) if form == 'mark' or not enough else None


def compare_hypothesis(identifier, answers, columns):
    """What decides about more permutations, or None when there are too few days."""
    short = identifier.removeprefix('association.')
    outcome = 'anxiety' if short.endswith('.anxiety') else 'pain'
    column, form, last_lag = HYPOTHESES[short.removesuffix('.anxiety')]
    points = engine.detrend(columns[outcome])
    x, y = make_hypothesis(form, columns[column]), engine.average_ranks(points)
    testable = is_testable(form, x, y, last_lag)
    if testable is not None and testable != (identifier in answers):
        raise Mismatch(f'{identifier} is {"not " * testable}tested')
    if identifier not in answers:
        return None

    answer = answers[identifier]
    n = y.size
    binary = form not in ('level', 'adherence')
    block = 28 if form not in ('level', 'mark') else 21 if n >= 252 else 14
    min_pairs = 38 if binary else MIN_PAIRS
    seed = np.uint64(engine.fnv1a64(f'{identifier}|{START.isoformat()}|{n}'))

    def permute(max_permutations):
        return engine.permutation_test(x, y, 0, last_lag, block, seed, max_permutations, MAX_EXCEEDANCES, min_pairs)

    expect(f'{identifier} regressor', answer['regressor'], x)
    _, t, lag, r, n_pairs, _, _ = permute(1)
    p_effective, _ = engine.effective_p(x, y, 0, last_lag, min_pairs)
    effect, n_with, n_without = engine.effect(x, points, lag)
    for what, value in (('n_pairs', n_pairs), ('lag', lag), ('r', r), ('t', t), ('p_effective', p_effective),
                        ('effect', effect), ('n_with', n_with), ('n_without', n_without)):
        expect(f'{identifier} {what}', answer[what], value)
    return permute, p_effective


def find_p(tests):
    """By identifier: p and permutations of the blocks. Only what is still open gets more permutations."""
    first = {identifier: permute(1999) for identifier, (permute, _) in tests.items()}
    counting = [p_effective if p_effective > CHECK else max(first[identifier][0], p_effective)
                for identifier, (_, p_effective) in tests.items()]
    found = {}
    for (identifier, (permute, p_effective)), p, adjusted in zip(
            tests.items(), counting, engine.benjamini_hochberg(counting)):
        is_open = p_effective <= CHECK and p > p_effective and adjusted > CLEAR
        test = permute(9999) if len(tests) > 14 and is_open else first[identifier]
        found[identifier] = test[0], test[5]
    return found


def compare_hypotheses(columns, answers):
    columns = dict(columns, steps=np.where(columns['steps'] < 200, np.nan, columns['steps']))
    names = list(HYPOTHESES) + ['routine.anxiety', 'active.anxiety']
    tests = {}
    for identifier in (f'association.{name}' for name in names):
        test = compare_hypothesis(identifier, answers, columns)
        if test is not None:
            tests[identifier] = test
    unexpected = set(answers) - set(tests)
    if unexpected:
        raise Mismatch(f'not expected to be tested: {sorted(unexpected)}')

    found = find_p(tests)
    p = [max(found[identifier][0], tests[identifier][1]) for identifier in tests]
    for identifier, value, adjusted in zip(tests, p, engine.benjamini_hochberg(p)):
        for what, expected in (('n_used', found[identifier][1]), ('p_block', found[identifier][0]), ('p', value),
                               ('p_adjusted', adjusted)):
            expect(f'{identifier} {what}', answers[identifier][what], expected)
    return len(tests)


def main():
    program = sys.argv[1]
    failed = n_tested = 0
    for number, shape in enumerate(SHAPES):
        columns = make_record(number)
        try:
            answer = ask(program, columns)
            compare_tests(columns, answer)
            n_tested += compare_hypotheses(columns, answer['hypotheses'])
        except Mismatch as mismatch:
            print('record %d (%d days, phi %g, %g missing): %s' % (number, *shape, mismatch))
            failed += 1
    print(f'{len(SHAPES)} records, {len(SHAPES) * len(TASKS)} tests and {n_tested} hypotheses; '
          f'{failed} records with differences')
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
