#!/usr/bin/env python3
# generate.py — records by chance whose truth is known
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes NAME.csv, a day a line, and NAME.truth.json.

    generate.py --days 365 --phi 0.6 --missing 0.2 --seed 7 --effect anxiety_lag1=0.8 --out NAME

Effects, as many as wanted:
  anxiety_lagK=c   pain goes up by c with a standard deviation of anxiety K days before (K from 0 to 3)
  steps_lagK=c     the same with the logarithm of steps
  sleep_lag0=c     the same with sleep
  spike=c          by c on the 3 days after many more steps than usual
  inactivity=c     by c on the 3 days after two days with few steps
  weightloss=c     by c on the 14 days after a rapid loss of weight
  tag_NAME=c       by c on days with the tag: footwear surface sitting lifting travel heels
  stretch=c        by c with a week of stretching every day
  trend=c          by c from the first day to the last
  step_change=c    by c in the last third
  onesided=p       a share p of the days with pain has it on the left alone
What pain and its companions share without one having to do with the other: --shared-weekday, --shared-trend.
--mnar makes days with much pain more likely to be missing."""

import argparse
import datetime
import json
import os

import numpy as np

import engine

TAGS = {'footwear': 0.2, 'surface': 0.15, 'sitting': 0.3, 'lifting': 0.12, 'travel': 0.06, 'heels': 0.1}
NOT_ASSOCIATIONS = ('onesided', 'trend', 'step_change')


def like_the_day_before(rng, n, phi, burn=200):
    """Normal numbers, each phi times the one before."""
    noise = rng.standard_normal(n + burn)
    z = np.empty(n + burn)
    z[0] = noise[0]
    for t in range(1, n + burn):
        z[t] = phi * z[t - 1] + np.sqrt(1 - phi * phi) * noise[t]
    return z[burn:]


def draw_missing(rng, n, rate, share_in_gaps=0.5, gap_mean=5):
    """True where a day is missing; about half of those in runs."""
    missing = np.zeros(n, bool)
    if rate <= 0:
        return missing
    target = int(round(rate * n))
    in_gaps = int(target * share_in_gaps)
    while missing.sum() < in_gaps:
        start = rng.integers(0, n)
        missing[start:start + 1 + rng.geometric(1 / gap_mean)] = True
    left = np.flatnonzero(~missing)
    alone = max(0, target - missing.sum())
    if alone:
        missing[rng.choice(left, alone, replace=False)] = True
    return missing


def draw_steps(rng, z, weekday, shared_trend):
    """With days of many more and spells of far fewer, which are there whatever they do."""
    n = z.size
    slow = 0.10 * shared_trend * (np.arange(n) / n - .5) * 3
    steps = np.exp(8.75 + 0.35 * z + np.where(weekday == 6, -0.25, 0.0) + slow)
    for day in np.flatnonzero(rng.random(n) < 1 / 21):
        steps[day] *= rng.uniform(1.8, 2.6)
    for day in np.flatnonzero(rng.random(n) < 1 / 40):
        steps[day:day + 3] *= rng.uniform(.25, .45)
    return steps


def draw_weight(rng, n):
    """A slow walk with rapid losses, which come back in part."""
    slope = rng.normal(0, 0.02, n)
    t = int(rng.integers(20, 60))
    while t < n:
        days = int(rng.integers(14, 22))
        slope[t:t + days] -= 78 * 0.014 / 7
        slope[t + days + 14:t + days + 14 + 40] += 78 * 0.014 / 7 * days / 42.
        t += int(rng.integers(65, 95))
    return 78 + np.cumsum(slope) + 0.35 * rng.standard_normal(n)


def draw_tag(rng, n, likely, stickiness):
    """A day is like the one before with a chance of stickiness."""
    marked = rng.random() < likely
    days = np.empty(n)
    for i in range(n):
        if rng.random() > stickiness:
            marked = rng.random() < likely
        days[i] = float(marked)
    return days


def delay(z, lag):
    return np.concatenate([np.zeros(lag), z[:z.size - lag]]) if lag else z


def add_effects(effects, sources):
    """What all effects do to pain together."""
    n = sources['anxiety'].size
    share = np.arange(n) / n
    total = np.zeros(n)
    for name, size in effects.items():
        if name.startswith(('anxiety_lag', 'steps_lag')):
            source, lag = name.split('_lag')
            total += size * delay(sources[source], int(lag))
        elif name == 'sleep_lag0':
            total += size * sources['sleep']
        elif name in ('spike', 'inactivity', 'weightloss') or name.startswith('tag_'):
            total += size * sources[name]
        elif name == 'stretch':
            total += size * (sources['stretch'] - .5)
        elif name == 'trend':
            total += size * share
        elif name == 'step_change':
            total += size * (share > 2 / 3)
        elif name != 'onesided':
            raise SystemExit('unknown effect ' + name)
    return total


def hide_days(rng, days, missing, mnar):
    """Makes days unknown: all of a check-in at once; the scales and the device have gaps of their own."""
    pain = days['pain']
    n = pain.size
    hidden = draw_missing(rng, n, missing)
    if mnar:
        hidden |= rng.random(n) < missing / (1 + np.exp(-mnar * (pain - 5)))
    for name in days:
        of_this = hidden.copy()
        if name == 'weight':
            of_this |= rng.random(n) < 0.25
        if name in ('steps', 'active_min') and missing > 0:
            of_this = draw_missing(rng, n, missing * .5)
        days[name] = np.where(of_this, np.nan, days[name].astype(float))


def generate(days, phi, missing, seed, effects=None, shared_weekday=0.0, shared_trend=0.0, mnar=0.0,
             pain_sd=1.8, phi_x=None):
    """Columns by name, and the truth."""
    effects = dict(effects or {})
    rng = np.random.default_rng(seed)
    n = days
    px = phi if phi_x is None else phi_x
    weekday = np.arange(n) % 7
    shared = np.where(weekday >= 5, 1.0, 0.0) * shared_weekday
    slow = shared_trend * (np.arange(n) / n - .5) * 3

    anxiety_z = like_the_day_before(rng, n, px) + shared + slow
    steps_z = like_the_day_before(rng, n, 0.6 * px)
    sleep_z = like_the_day_before(rng, n, 0.5 * px)
    active_z = like_the_day_before(rng, n, 0.6 * px)
    steps = draw_steps(rng, steps_z, weekday, shared_trend)
    sleep = np.clip(7.2 + 0.9 * sleep_z, 2, 12)
    active = np.clip(35 + 18 * active_z + (steps - 6500) / 250, 0, 240)
    weight = draw_weight(rng, n)
    tags = {'tag_' + name: draw_tag(rng, n, likely, 0.5 * px) for name, likely in TAGS.items()}
    willing = np.clip(0.5 + 0.35 * like_the_day_before(rng, n, 0.97), 0, 1)
    stretch = (rng.random(n) < willing).astype(float)

    base = pain_sd * like_the_day_before(rng, n, phi) + shared + pain_sd * slow
    spikes, n_spikes = engine.after_steps_jumps(steps)
    rests, n_rests = engine.after_inactivity(steps)
    losses, n_losses = engine.after_weight_loss(weight)
    sources = dict(tags, anxiety=anxiety_z, steps=steps_z, sleep=sleep_z, spike=spikes, inactivity=rests,
                   weightloss=losses, stretch=np.nan_to_num(engine.trailing_mean(stretch), nan=0.5))
    pain = np.clip(np.rint(3.6 + base + add_effects(effects, sources)), 0, 10)
    side = rng.random(n)
    left = effects.get('onesided', 0.5)

    columns = {
        'pain': pain,
        'pain_left': np.where((pain > 0) & (side < left), pain, 0),
        'pain_right': np.where((pain > 0) & (side >= left), pain, 0),
        'anxiety': np.clip(np.rint(4 + 1.9 * anxiety_z), 0, 10),
        'steps': np.rint(steps),
        'weight': np.round(weight, 1),
        'sleep_h': np.round(sleep, 1),
        'active_min': np.rint(active),
        'stretch': stretch,
        **tags,
    }
    hide_days(rng, columns, missing, mnar)
    truth = dict(days=n, phi=phi, phi_x=px, missing=missing, seed=seed, effects=effects, mnar=mnar,
                 pain_sd=pain_sd, shared_weekday=shared_weekday, shared_trend=shared_trend,
                 true_events=dict(spike=int(n_spikes), inactivity=int(n_rests), weightloss=int(n_losses)),
                 expect_no_association_flag=all(name in NOT_ASSOCIATIONS for name in effects),
                 realised_missing_pain=float(np.isnan(columns['pain']).mean()))
    return columns, truth


def write_csv(columns, start):
    """The text of the table. A day that was never opened has no line."""
    lines = ['date,' + ','.join(columns)]
    for i, values in enumerate(zip(*columns.values())):
        fields = ['' if np.isnan(value) else '%g' % value for value in values]
        if any(fields):
            lines.append((start + datetime.timedelta(days=i)).isoformat() + ',' + ','.join(fields))
    return '\n'.join(lines) + '\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--days', type=int, default=365)
    parser.add_argument('--phi', type=float, default=0.6)
    parser.add_argument('--missing', type=float, default=0.2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--effect', action='append', default=[])
    parser.add_argument('--shared-weekday', type=float, default=0)
    parser.add_argument('--shared-trend', type=float, default=0)
    parser.add_argument('--mnar', type=float, default=0)
    parser.add_argument('--start', default='2022-01-03')
    parser.add_argument('--out', required=True)
    args = parser.parse_args()
    effects = {name: float(size) for name, size in (effect.split('=') for effect in args.effect)}
    columns, truth = generate(args.days, args.phi, args.missing, args.seed, effects, args.shared_weekday,
                              args.shared_trend, args.mnar)
    os.makedirs(os.path.dirname(os.path.abspath(args.out)), exist_ok=True)
    with open(args.out + '.csv', 'w', encoding='utf-8') as file:
        file.write(write_csv(columns, datetime.date.fromisoformat(args.start)))
    with open(args.out + '.truth.json', 'w', encoding='utf-8') as file:
        json.dump(truth, file, indent=1)


if __name__ == '__main__':
    main()
