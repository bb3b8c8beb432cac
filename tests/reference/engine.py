# engine.py — the tests of src/analysis once more, written apart from them: NumPy, and Numba for speed
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made from docs/patterns.md and from the papers it names, not from the C: what both say of the same record
has to agree to nine digits, permutation by permutation. So it takes the plain way everywhere."""

import math

import numpy as np
from numba import int64, njit, uint64

# Chance
# -----------------------------------------------------------------------------------------------------


@njit(cache=True)
def splitmix64(state):
    """The next number of state, an array of one uint64."""
    state[0] = state[0] + uint64(0x9E3779B97F4A7C15)
    z = state[0]
    z = (z ^ (z >> uint64(30))) * uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> uint64(27))) * uint64(0x94D049BB133111EB)
    return z ^ (z >> uint64(31))


@njit(cache=True)
def below(state, n):
    return int64(((splitmix64(state) >> uint64(32)) * uint64(n)) >> uint64(32))


def fnv1a64(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


@njit(cache=True)
def permute_blocks(x, block, state, out):
    """Turns the circle of days by an offset, cuts it into blocks, and puts these in another order."""
    n = x.size
    offset = below(state, n)
    n_blocks = (n + block - 1) // block
    order = np.arange(n_blocks)
    for i in range(n_blocks - 1, 0, -1):
        j = below(state, i + 1)
        order[i], order[j] = order[j], order[i]
    at = 0
    for q in range(n_blocks):
        begin = order[q] * block
        for i in range(begin, min(begin + block, n)):
            out[at] = x[(i + offset) % n]
            at += 1


# Ranks and correlations
# -----------------------------------------------------------------------------------------------------


@njit(cache=True)
def average_ranks(x):
    out = np.full(x.size, np.nan)
    known = np.flatnonzero(~np.isnan(x))
    values = x[known]
    order = np.argsort(values, kind='mergesort')
    i = 0
    while i < known.size:
        j = i
        while j + 1 < known.size and values[order[j + 1]] == values[order[i]]:
            j += 1
        for q in range(i, j + 1):
            out[known[order[q]]] = 0.5 * (i + j) + 1.0
        i = j + 1
    return out


@njit(cache=True)
def pearson_lagged(x, y, lag):
    """The correlation of x[t - lag] with y[t], and of how many pairs."""
    n = 0
    sx = sy = sxx = syy = sxy = 0.0
    for t in range(max(0, lag), min(y.size, y.size + lag)):
        a = x[t - lag]
        b = y[t]
        if math.isnan(a) or math.isnan(b):
            continue
        n += 1
        sx += a
        sy += b
        sxx += a * a
        syy += b * b
        sxy += a * b
    if n < 4:
        return 0.0, n
    vx = sxx - sx * sx / n
    vy = syy - sy * sy / n
    if vx <= 1e-12 or vy <= 1e-12:
        return 0.0, n
    return (sxy - sx * sy / n) / math.sqrt(vx * vy), n


@njit(cache=True)
def clip_r(r):
    return min(max(r, -0.999999), 0.999999)


@njit(cache=True)
def largest_z(x, y, first_lag, last_lag, min_pairs):
    """The largest |atanh(r)| sqrt(n - 3) of all lags, its lag, r and n; -1 when no lag has enough pairs."""
    best = -1.0
    best_lag = first_lag
    best_r = 0.0
    best_n = 0
    for lag in range(first_lag, last_lag + 1):
        r, n = pearson_lagged(x, y, lag)
        if n < min_pairs:
            continue
        z = abs(math.atanh(clip_r(r)) * math.sqrt(max(n - 3, 1)))
        if z > best:
            best, best_lag, best_r, best_n = z, lag, r, n
    return best, best_lag, best_r, best_n


@njit(cache=True)
def permutation_test(x, y, first_lag, last_lag, block, seed, max_permutations, max_exceedances, min_pairs):
    """p, T, lag, r, n, how many permutations it took, and how many of them went as far."""
    t, lag, r, n = largest_z(x, y, first_lag, last_lag, min_pairs)
    if t < 0:
        return 1.0, t, lag, r, n, 0, 0
    state = np.empty(1, np.uint64)
    state[0] = uint64(seed)
    shuffled = np.empty(x.size)
    exceeding = 0
    for used in range(1, max_permutations + 1):
        permute_blocks(x, block, state, shuffled)
        if largest_z(shuffled, y, first_lag, last_lag, min_pairs)[0] >= t - 1e-12:
            exceeding += 1
            if exceeding >= max_exceedances:
                return exceeding / used, t, lag, r, n, used, exceeding
    return (exceeding + 1) / (max_permutations + 1), t, lag, r, n, max_permutations, exceeding


# Days that resemble their neighbours
# -----------------------------------------------------------------------------------------------------


@njit(cache=True)
def detrend(y, half=45, min_observed=20, min_for_weekdays=84):
    n = y.size
    out = np.full(n, np.nan)
    sums = np.zeros(n + 1)
    counts = np.zeros(n + 1)
    for i in range(n):
        known = not math.isnan(y[i])
        sums[i + 1] = sums[i] + (y[i] if known else 0.0)
        counts[i + 1] = counts[i] + (1.0 if known else 0.0)
    if counts[n] == 0:
        return out
    overall = sums[n] / counts[n]
    for i in range(n):
        if math.isnan(y[i]):
            continue
        a = max(0, i - half)
        b = min(n, i + half + 1)
        count = counts[b] - counts[a]
        out[i] = y[i] - ((sums[b] - sums[a]) / count if count >= min_observed else overall)
    if counts[n] >= min_for_weekdays:
        weekday_sums = np.zeros(7)
        weekday_counts = np.zeros(7)
        for i in range(n):
            if not math.isnan(out[i]):
                weekday_sums[i % 7] += out[i]
                weekday_counts[i % 7] += 1
        for i in range(n):
            if not math.isnan(out[i]):
                out[i] -= weekday_sums[i % 7] / weekday_counts[i % 7]
    return out


@njit(cache=True)
def autocorrelation(x, lag):
    """Over complete pairs, about the mean and by the variance of all."""
    n = 0
    total = 0.0
    for i in range(x.size):
        if not math.isnan(x[i]):
            total += x[i]
            n += 1
    if n < 4:
        return 0.0
    mean = total / n
    variance = 0.0
    for i in range(x.size):
        if not math.isnan(x[i]):
            variance += (x[i] - mean) ** 2
    variance /= n
    if variance <= 0:
        return 0.0
    products = 0.0
    pairs = 0
    for i in range(x.size - lag):
        if not (math.isnan(x[i]) or math.isnan(x[i + lag])):
            products += (x[i] - mean) * (x[i + lag] - mean)
            pairs += 1
    return (products / pairs) / variance if pairs >= 4 else 0.0


@njit(cache=True)
def effective_size(x, y, lag, max_lag):
    days = y.size
    complete = np.zeros(days, np.bool_)
    n = 0
    for t in range(max(0, lag), min(days, days + lag)):
        if not (math.isnan(x[t - lag]) or math.isnan(y[t])):
            complete[t] = True
            n += 1
    if n < 4:
        return 3.0
    total = 0.0
    for k in range(1, max_lag + 1):
        pairs = 0
        for t in range(days - k):
            if complete[t] and complete[t + k]:
                pairs += 1
        total += pairs * autocorrelation(x, k) * autocorrelation(y, k)
    inverse = 1.0 / n + 2.0 * total / (float(n) * n)
    if inverse <= 1.0 / n:
        return float(n)
    return max(3.0, 1.0 / inverse)


def effective_p(x, y, first_lag, last_lag, min_pairs):
    """The smallest p of all lags, times how many there are; and the effective size of each."""
    sizes = []
    smallest = 1.0
    n_tested = 0
    for lag in range(first_lag, last_lag + 1):
        r, n = pearson_lagged(x, y, lag)
        sizes.append(effective_size(x, y, lag, min(30, y.size // 5)))
        if n < min_pairs:
            continue
        n_tested += 1
        z = abs(math.atanh(clip_r(r))) * math.sqrt(max(sizes[-1] - 3, 1))
        smallest = min(smallest, math.erfc(z / math.sqrt(2)))
    return (min(1.0, n_tested * smallest) if n_tested else 1.0), sizes


# Sizes, and many questions at once
# -----------------------------------------------------------------------------------------------------


@njit(cache=True)
def effect(x, y, lag):
    """The mean of y on days with x[t - lag] in the top third, less that in the bottom third (of marks: with
    less without), and of how many days."""
    known = np.empty(y.size)
    m = 0
    for t in range(lag, y.size):
        if not (math.isnan(x[t - lag]) or math.isnan(y[t])):
            known[m] = x[t - lag]
            m += 1
    if m < 6:
        return 0.0, 0, 0
    values = np.sort(known[:m])
    binary = True
    for i in range(m):
        if values[i] != 0.0 and values[i] != 1.0:
            binary = False
    low = 0.0 if binary else values[m // 3]
    high = 1.0 if binary else values[(2 * m) // 3]
    high_sum = low_sum = 0.0
    n_high = n_low = 0
    for t in range(lag, y.size):
        if math.isnan(x[t - lag]) or math.isnan(y[t]):
            continue
        if x[t - lag] >= high:
            high_sum += y[t]
            n_high += 1
        elif x[t - lag] <= low:
            low_sum += y[t]
            n_low += 1
    if n_high == 0 or n_low == 0:
        return 0.0, n_high, n_low
    return high_sum / n_high - low_sum / n_low, n_high, n_low


def benjamini_hochberg(p):
    p = np.asarray(p, float)
    order = np.argsort(p, kind='mergesort')
    adjusted = np.empty(p.size)
    smallest = 1.0
    for i in range(p.size - 1, -1, -1):
        smallest = min(smallest, p[order[i]] * p.size / (i + 1))
        adjusted[order[i]] = smallest
    return adjusted


# What happened on some days, and may show in the days after
# -----------------------------------------------------------------------------------------------------


@njit(cache=True)
def median_known(x, begin, end, min_known):
    values = np.empty(max(end - begin, 1))
    m = 0
    for i in range(begin, end):
        if not math.isnan(x[i]):
            values[m] = x[i]
            m += 1
    if m < min_known:
        return np.nan
    values = np.sort(values[:m])
    return values[m // 2] if m % 2 else 0.5 * (values[m // 2 - 1] + values[m // 2])


@njit(cache=True)
def usual(x, t):
    return median_known(x, max(0, t - 28), t, 14)


@njit(cache=True)
def after_weight_loss(weight, share=0.02, apart=14, days=14, quiet=28):
    """1 on the days after the week's median came to lie 2 % below that of two weeks before, and how often."""
    n = weight.size
    out = np.zeros(n)
    weeks = np.empty(n)
    for t in range(n):
        weeks[t] = median_known(weight, max(0, t - 6), t + 1, 3)
    last = -10**6
    events = 0
    for t in range(apart, n):
        if math.isnan(weeks[t]) or math.isnan(weeks[t - apart]):
            continue
        if (weeks[t - apart] - weeks[t]) / weeks[t - apart] >= share and t - last >= quiet:
            last = t
            events += 1
            out[t + 1:t + 1 + days] = 1.0
    return out, events


@njit(cache=True)
def after_steps_jumps(steps, ratio=1.6, more=3000.0, days=3):
    out = np.zeros(steps.size)
    events = 0
    last = -100
    for t in range(steps.size):
        base = usual(steps, t)
        if math.isnan(steps[t]) or math.isnan(base):
            continue
        if steps[t] >= ratio * base and steps[t] - base >= more:
            if t - last > days:
                events += 1
            last = t
            out[t + 1:t + 1 + days] = 1.0
    return out, events


@njit(cache=True)
def after_inactivity(steps, ratio=0.5, running=2, days=3):
    out = np.zeros(steps.size)
    events = 0
    spell = 0
    for t in range(steps.size):
        base = usual(steps, t)
        if math.isnan(steps[t]) or math.isnan(base) or steps[t] > ratio * base:
            spell = 0
            continue
        spell += 1
        if spell >= running:
            if spell == running:
                events += 1
            out[t + 1:t + 1 + days] = 1.0
    return out, events


@njit(cache=True)
def trailing_mean(x, days=7, min_observed=4):
    """The mean of the days before, without the day itself."""
    out = np.full(x.size, np.nan)
    for t in range(x.size):
        total = 0.0
        m = 0
        for i in range(max(0, t - days), t):
            if not math.isnan(x[i]):
                total += x[i]
                m += 1
        if m >= min_observed:
            out[t] = total / m
    return out
