/* limber-bench-patterns.c — how long it takes to find what a journal shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Against NumPy, which makes as many permutations as the last look alone needed, with everything else that is
 * found left out.
 */

#include "config.h"

#include "limber-bench-patterns.h"

#include <gio/gio.h>

#include "limber-association.h"
#include "limber-bench-table.h"
#include "limber-patterns.h"

#define RUNS 3

static double
time_patterns (LimberHistory *history, guint32 today)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberRecord) record = limber_record_new (history, today);
  g_autoptr (LimberPatterns) patterns = limber_patterns_find (record, background, NULL);

  return (g_get_monotonic_time () - start) / 1000.0;
}

/* The permutations of each hypothesis that was tested, and at how many lags: "1999x4 27x2 …". */
static char *
describe_permutations (LimberRecord *record)
{
  g_autoptr (LimberAssociations) associations = limber_associations_find (record, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < associations->list->len; i++)
    {
      const LimberAssociation *association = g_ptr_array_index (associations->list, i);

      g_string_append_printf (text, "%ux%d ", association->n_permutations,
                              association->hypothesis->last_lag + 1);
    }

  return g_string_free (text, FALSE);
}

/* Milliseconds by its own clock, without the time it takes to start; less than 0 when it cannot run. */
static double
time_script (const char *script, guint n_days, const char *permutations)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *days = g_strdup_printf ("%u", n_days);
  g_autofree char *output = NULL;
  const char *argv[] = { "python3", script, days, permutations, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);

  if (process == NULL || !g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error))
    {
      g_print ("patterns over 10 years: %s\n", error->message);
      return -1;
    }
  if (g_subprocess_get_exit_status (process) != 0)
    {
      g_print ("patterns over 10 years: %s", output);
      return -1;
    }

  return g_ascii_strtod (output, NULL);
}

/**
 * limber_bench_patterns:
 * @history: ten years
 * @script: limber-bench-permutations.py
 *
 * Prints the row, or why there is none.
 */
void
limber_bench_patterns (LimberHistory *history, const char *script)
{
  double ours[RUNS], theirs[RUNS];
  g_autoptr (LimberRecord) record = NULL;
  g_autofree char *permutations = NULL;
  guint32 first, last;

  if (!limber_history_get_extent (history, &first, &last))
    return;
  record = limber_record_new (history, last);
  permutations = describe_permutations (record);
  for (guint run = 0; run < RUNS; run++)
    {
      ours[run] = time_patterns (history, last);
      theirs[run] = time_script (script, limber_record_get_n_days (record), permutations);
      if (theirs[run] < 0)
        return;
    }

  limber_bench_print_row ("patterns over 10 years", "NumPy, same permutations of one look",
                          limber_bench_median (ours, RUNS), limber_bench_median (theirs, RUNS), "ms", 0.5);
}
