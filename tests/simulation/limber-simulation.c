/* limber-simulation.c — how often patterns are false, and how often true ones are found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through hundreds of made-up journals of which it is known what is in them, month by month, prints a
 * table and fails where a bound of docs/patterns.md is not kept.
 */

#include "config.h"

#include "limber-simulation-run.h"

#include <math.h>
#include <stdlib.h>

/* Five years, looked at every month: in so many of all journals a false pattern may be shown at some time. */
#define FALSE_EVER_MAX 0.06

#define N_EFFECT 60

/* Shown by day 180, 365 and 730 in the research the rule was chosen by, of 60 journals each. */
typedef struct
{
  LimberSimulationGroup group;
  double power[3];
} Effect;

#define PLAIN(n_days, first_seed) .days = n_days, .phi = 0.6, .missing = 0.2, .seed = first_seed

static const LimberSimulationGroup nulls[] = {
  { "nothing in it", { PLAIN (1825, 500000) }, TRUE, 300, NULL },
};

static const LimberSimulationGroup confounded[] = {
  { "shared week", { PLAIN (1825, 510000), .shared_weekday = 1.5 }, FALSE, 100, NULL },
  { "shared slow rise", { PLAIN (1825, 520000), .shared_trend = 1.0 }, FALSE, 100, NULL },
  { "bad days left out", { PLAIN (1825, 530000), .skips_bad_days = 1.0 }, FALSE, 100, NULL },
};

/* clang-format off */
static const Effect effects[] = {
  { { "anxiety +0.7", { PLAIN (730, 540000), .anxiety = 0.7 }, FALSE, N_EFFECT, "association.anxiety" },
    { 0.05, 0.53, 0.97 } },
  { { "anxiety +1", { PLAIN (730, 550000), .anxiety = 1.0 }, FALSE, N_EFFECT, "association.anxiety" },
    { 0.42, 1.00, 1.00 } },
  { { "tag +1", { PLAIN (730, 560000), .tag = 1.0 }, FALSE, N_EFFECT, "association.tag.footwear" },
    { 0.02, 0.15, 0.77 } },
  { { "tag +2", { PLAIN (730, 570000), .tag = 2.0 }, FALSE, N_EFFECT, "association.tag.footwear" },
    { 0.47, 0.95, 1.00 } },
  { { "jump in steps +2", { PLAIN (730, 580000), .steps_jump = 2.0 }, FALSE, N_EFFECT, "association.steps-jump" },
    { 0.12, 0.78, 0.98 } },
  { { "weight loss +3", { PLAIN (730, 590000), .weight_loss = 3.0 }, FALSE, N_EFFECT, "association.weight-loss" },
    { 0.00, 0.63, 1.00 } },
  { { "little walking +2", { PLAIN (730, 600000), .inactivity = 2.0 }, FALSE, N_EFFECT, "association.inactivity" },
    { 0.00, 0.17, 0.58 } },
  { { "routine -4", { PLAIN (730, 610000), .routine = -4.0 }, FALSE, N_EFFECT, "association.routine" },
    { 0.05, 0.63, 1.00 } },
};
/* clang-format on */

static void
print_head (const char *first)
{
  g_print ("\n%-20s %8s %7s %7s %7s %7s %8s %8s\n", first, "journals", "d 180", "d 365", "d 730", "d 1825",
           "looks", "ms/look");
}

static void
print_row (const LimberSimulationGroup *group, const guint counts[], const LimberSimulationCount *count)
{
  g_print ("%-20s %8u", group->name, count->n_journals);
  for (guint i = 0; i < LIMBER_SIMULATION_N_MARKS; i++)
    {
      if (limber_simulation_marks[i] <= group->kind.days)
        g_print (" %6.1f%%", 100.0 * counts[i] / count->n_journals);
      else
        g_print (" %7s", "");
    }
  g_print (" %7.2f%% %8.1f\n", 100.0 * count->false_looks / count->n_looks,
           1000.0 * count->seconds / count->n_looks);
}

/* Returns: whether false patterns stay within their bound over all of @groups together */
static gboolean
run_false (const char *head, const LimberSimulationGroup *groups, gsize n_groups)
{
  guint n_false = 0, n_journals = 0;

  print_head (head);
  for (gsize i = 0; i < n_groups; i++)
    {
      LimberSimulationCount count;

      limber_simulation_run (&groups[i], &count);
      print_row (&groups[i], count.false_ever, &count);
      n_false += count.false_ever[LIMBER_SIMULATION_N_MARKS - 1];
      n_journals += count.n_journals;
    }
  g_print ("ever a false pattern in five years: %u of %u, %.1f %% (at most %.0f %%)\n", n_false, n_journals,
           100.0 * n_false / n_journals, 100.0 * FALSE_EVER_MAX);

  return n_false <= FALSE_EVER_MAX * n_journals;
}

/* Two standard errors of the difference: both figures were counted on @N_EFFECT journals. */
static gboolean
is_below (double found, double wanted)
{
  double middle = CLAMP ((found + wanted) / 2.0, 1.0 / N_EFFECT, 1.0 - 1.0 / N_EFFECT);

  return found < wanted - 2.0 * sqrt (2.0 * middle * (1.0 - middle) / N_EFFECT);
}

static gboolean
run_effect (const Effect *effect)
{
  LimberSimulationCount count;
  gboolean is_found = TRUE;

  limber_simulation_run (&effect->group, &count);
  print_row (&effect->group, count.shown, &count);
  for (guint i = 0; i < G_N_ELEMENTS (effect->power); i++)
    {
      double found = (double) count.shown[i] / count.n_journals;

      if (!is_below (found, effect->power[i]))
        continue;
      g_print ("  by day %u: %.0f %%, and it was %.0f %%\n", limber_simulation_marks[i], 100.0 * found,
               100.0 * effect->power[i]);
      is_found = FALSE;
    }

  return is_found;
}

int
main (void)
{
  gboolean is_kept = TRUE;

  g_print (
      "Share of journals that showed a false pattern by that day; in the last columns, looks at which one "
      "stood there, and processor time.\n");
  is_kept &= run_false ("false patterns", nulls, G_N_ELEMENTS (nulls));
  is_kept &= run_false ("confounded", confounded, G_N_ELEMENTS (confounded));

  g_print ("\nShare of journals that showed the true one by that day.\n");
  print_head ("true patterns");
  for (gsize i = 0; i < G_N_ELEMENTS (effects); i++)
    is_kept &= run_effect (&effects[i]);

  g_print ("\n%s\n", is_kept ? "Every bound is kept." : "Not every bound is kept.");
  return is_kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
