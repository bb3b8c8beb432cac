/* limber-run-clock.c — the clock of the system
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-routine"

#include "config.h"

#include "limber-run.h"

#include <time.h>

static gint64
get_clock_us (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* GLib leaves open whether its own monotonic time goes on while the computer sleeps. */
static gint64
get_monotonic_us (gpointer data)
{
  return get_clock_us (CLOCK_MONOTONIC);
}

static gint64
get_boottime_us (gpointer data)
{
  return get_clock_us (CLOCK_BOOTTIME);
}

/**
 * limber_run_system_clock:
 *
 * The clock of the system. Neither of its two is moved by a change of the wall clock.
 */
const LimberRunClock limber_run_system_clock = { get_monotonic_us, get_boottime_us, NULL };
