/* limber-simulation-run.c — many journals of one kind, each looked at month by month
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-simulation-run.h"

#include "limber-association.h"
#include "limber-simulated-numbers.h"

#include <time.h>

const guint limber_simulation_marks[LIMBER_SIMULATION_N_MARKS] = { 180, 365, 730, 1825 };

/* The rule of docs/patterns.md, written a second time on purpose: forward, as time goes by. */
typedef struct
{
  gboolean is_shown;
  guint n_clear;
  gboolean was_refuted;
  guint n_since;
} Standing;

typedef struct
{
  const LimberSimulationGroup *group;
  LimberSimulationCount *count;
  GMutex lock;
} Run;

static gboolean
standing_move (Standing *standing, guint n_days, const LimberLookResult *result)
{
  gboolean is_clear = result != NULL && result->holds && result->p_adjusted <= 0.01;
  gboolean is_refuted = result == NULL || result->p_adjusted > 0.05;

  standing->n_clear = is_clear ? standing->n_clear + 1 : 0;
  standing->n_since = standing->n_clear >= (n_days <= 365 ? 2 : 3) ? 0 : standing->n_since + 1;
  if (standing->n_since == 0)
    standing->is_shown = TRUE;
  else if ((is_refuted && standing->was_refuted) || standing->n_since >= 12)
    standing->is_shown = FALSE;
  standing->was_refuted = is_refuted;

  return standing->is_shown;
}

/* A link may not be testable at one look and was at the one before: all that were ever named are moved. */
static void
collect_ids (const LimberLook *look, GHashTable *standings)
{
  for (guint i = 0; i < look->results->len; i++)
    {
      const LimberLookResult *result = g_ptr_array_index (look->results, i);

      if (!g_hash_table_contains (standings, result->id))
        g_hash_table_insert (standings, g_strdup (result->id), g_new0 (Standing, 1));
    }
}

static gboolean
move_all (const LimberLook *look, GHashTable *standings, const char *wanted, gboolean *is_wanted_shown)
{
  GHashTableIter iter;
  gpointer id, standing;
  gboolean is_false_shown = FALSE;

  *is_wanted_shown = FALSE;
  g_hash_table_iter_init (&iter, standings);
  while (g_hash_table_iter_next (&iter, &id, &standing))
    {
      gboolean is_shown = standing_move (standing, look->n_days, limber_look_find (look, id));

      if (g_strcmp0 (id, wanted) == 0)
        *is_wanted_shown = is_shown;
      else
        is_false_shown |= is_shown;
    }

  return is_false_shown;
}

static void
count_until (LimberSimulationCount *count, guint n_days, gboolean was_shown, gboolean was_false)
{
  for (guint i = 0; i < LIMBER_SIMULATION_N_MARKS; i++)
    {
      if (n_days <= limber_simulation_marks[i] && n_days + LIMBER_LOOK_STEP > limber_simulation_marks[i])
        {
          count->shown[i] += was_shown;
          count->false_ever[i] += was_false;
        }
    }
}

static double
get_processor_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static void
look_month_by_month (LimberRecord *record, const LimberSimulationGroup *group, LimberSimulationCount *count)
{
  g_autoptr (GHashTable) standings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gboolean was_shown = FALSE, was_false = FALSE;

  for (guint n_days = LIMBER_LOOK_FIRST; n_days <= group->kind.days; n_days += LIMBER_LOOK_STEP)
    {
      double start = get_processor_seconds ();
      g_autoptr (LimberLook) look = limber_look_take (record, n_days);
      gboolean is_shown, is_false;

      count->seconds += get_processor_seconds () - start;
      collect_ids (look, standings);
      is_false = move_all (look, standings, group->wanted, &is_shown);
      was_shown |= is_shown;
      was_false |= is_false;
      count->false_looks += is_false;
      count->n_looks++;
      count_until (count, n_days, was_shown, was_false);
    }
}

static void
add_count (LimberSimulationCount *sum, const LimberSimulationCount *one)
{
  sum->n_journals++;
  for (guint i = 0; i < LIMBER_SIMULATION_N_MARKS; i++)
    {
      sum->shown[i] += one->shown[i];
      sum->false_ever[i] += one->false_ever[i];
    }
  sum->false_looks += one->false_looks;
  sum->n_looks += one->n_looks;
  sum->seconds += one->seconds;
}

static void
vary (LimberSimulation *simulation)
{
  static const double phis[] = { 0.0, 0.3, 0.6, 0.8 };
  static const double missing[] = { 0.0, 0.2, 0.4 };
  LimberRandom random = { .state = simulation->seed };

  simulation->phi = phis[limber_random_between (&random, 0, G_N_ELEMENTS (phis) - 1)];
  simulation->missing = missing[limber_random_between (&random, 0, G_N_ELEMENTS (missing) - 1)];
}

static void
run_one (gpointer data, gpointer user_data)
{
  Run *run = user_data;
  LimberSimulation simulation = run->group->kind;
  LimberSimulationCount count = { 0 };
  g_autoptr (LimberHistory) history = NULL;
  g_autoptr (LimberRecord) record = NULL;

  simulation.seed += GPOINTER_TO_UINT (data);
  if (run->group->vary)
    vary (&simulation);
  history = limber_simulation_make_journal (&simulation);
  record = limber_record_new (history, LIMBER_SIMULATED_FIRST + simulation.days - 1);
  look_month_by_month (record, run->group, &count);

  g_mutex_lock (&run->lock);
  add_count (run->count, &count);
  g_mutex_unlock (&run->lock);
}

/* Journal by journal on all processors; the sums do not depend on their order. */
void
limber_simulation_run (const LimberSimulationGroup *group, LimberSimulationCount *count)
{
  Run run = { .group = group, .count = count };
  GThreadPool *pool;

  *count = (LimberSimulationCount) { 0 };
  g_mutex_init (&run.lock);
  pool = g_thread_pool_new (run_one, &run, (int) g_get_num_processors (), TRUE, NULL);
  for (guint i = 0; i < group->n_journals; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_mutex_clear (&run.lock);
}
