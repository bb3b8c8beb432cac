#!/usr/bin/env python3
# limber-bench-permutations.py — block permutations and lagged correlations in NumPy, and how long they take
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber-bench-permutations.py DAYS "PERMUTATIONSxLAGS …" prints milliseconds, without the time to start.

As one would write it with NumPy: a permutation is one indexing, and a correlation a handful of whole-array
products with zeros where a day is missing."""

import sys
import time

try:
    import numpy as np
except ImportError:
    print('NumPy is not installed here, so there is nothing to hold them against')
    sys.exit(77)

BLOCK = 21
MISSING = 0.2


def draw_ranks(rng, days):
    ranks = rng.permutation(days) + 1.0
    known = rng.random(days) >= MISSING
    return np.where(known, ranks, 0.0), known.astype(float)


def permute(rng, days):
    """Which day comes when: the circle turned by an offset, its blocks in another order."""
    starts = rng.permutation(np.arange(0, days, BLOCK))
    order = (starts[:, None] + np.arange(BLOCK)).ravel()
    return (order[order < days] + rng.integers(days)) % days


def correlate(x, x_known, y, y_known, lag):
    n_days = x.size
    x, x_known = x[:n_days - lag], x_known[:n_days - lag]
    y, y_known = y[lag:], y_known[lag:]
    n = x_known @ y_known
    sx, sy = x @ y_known, y @ x_known
    vx = (x * x) @ y_known - sx * sx / n
    vy = (y * y) @ x_known - sy * sy / n
    return (x @ y - sx * sy / n) / np.sqrt(vx * vy), n


def run(rng, days, n_permutations, n_lags):
    x, x_known = draw_ranks(rng, days)
    y, y_known = draw_ranks(rng, days)
    largest = 0.0
    for _ in range(n_permutations):
        order = permute(rng, days)
        shuffled, shuffled_known = x[order], x_known[order]
        for lag in range(n_lags):
            r, n = correlate(shuffled, shuffled_known, y, y_known, lag)
            largest = max(largest, abs(np.arctanh(r)) * np.sqrt(n - 3))
    return largest


def main():
    days = int(sys.argv[1])
    rng = np.random.default_rng(1)
    start = time.perf_counter()
    for hypothesis in sys.argv[2].split():
        n_permutations, n_lags = hypothesis.split('x')
        run(rng, days, int(n_permutations), int(n_lags))
    print(f'{(time.perf_counter() - start) * 1000:.3f}')


if __name__ == '__main__':
    main()
