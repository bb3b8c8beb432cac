/* limber-reference.c — what Limber's tests say of a record, for compare-engine.py to hold against its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a table of days on its standard input, as generate.py writes them, and prints JSON.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "limber-association-private.h"
#include "limber-dependence.h"
#include "limber-distribution.h"
#include "limber-event.h"
#include "limber-multiple-tests.h"
#include "limber-permutation.h"
#include "limber-rank.h"
#include "limber-reference-record.h"
#include "limber-reference-table.h"

#define MIN_PAIRS 42
#define MAX_EXCEEDANCES 20
#define MAX_PERMUTATIONS 1999
#define MAX_PERMUTATIONS_CLEAR 9999
#define MAX_LAGS 8
#define WINDOW_BLOCK 28
#define LONG_BLOCK 21
#define SHORT_BLOCK 14
#define LONG_FROM 252

typedef enum
{
  LEVEL,
  MARK,
  WEIGHT_LOSS,
  STEPS_JUMP,
  INACTIVITY,
  ADHERENCE,
} Form;

/* What is tested, by the columns of the table. The same as in compare-engine.py. */
static const struct
{
  const char *name, *column;
  Form form;
  int first_lag, last_lag;
  guint max_permutations;
} tasks[] = {
  { "anxiety", "anxiety", LEVEL, 0, 3, MAX_PERMUTATIONS_CLEAR },
  { "anxiety-after", "anxiety", LEVEL, -3, -1, MAX_PERMUTATIONS },
  { "sleep", "sleep_h", LEVEL, 0, 3, MAX_PERMUTATIONS },
  { "steps", "steps", LEVEL, 0, 3, MAX_PERMUTATIONS },
  { "active", "active_min", LEVEL, 0, 3, MAX_PERMUTATIONS },
  { "footwear", "tag_footwear", MARK, 0, 1, MAX_PERMUTATIONS },
  { "surface", "tag_surface", MARK, 0, 1, MAX_PERMUTATIONS },
  { "sitting", "tag_sitting", MARK, 0, 1, MAX_PERMUTATIONS },
  { "lifting", "tag_lifting", MARK, 0, 1, MAX_PERMUTATIONS },
  { "travel", "tag_travel", MARK, 0, 1, MAX_PERMUTATIONS },
  { "heels", "tag_heels", MARK, 0, 1, MAX_PERMUTATIONS },
  { "weight-loss", "weight", WEIGHT_LOSS, 0, 0, MAX_PERMUTATIONS },
  { "steps-jump", "steps", STEPS_JUMP, 0, 0, MAX_PERMUTATIONS },
  { "inactivity", "steps", INACTIVITY, 0, 0, MAX_PERMUTATIONS },
  { "stretching", "stretch", ADHERENCE, 0, 0, MAX_PERMUTATIONS },
};

static void
print_number (JsonBuilder *json, double value)
{
  if (isnan (value))
    json_builder_add_null_value (json);
  else
    json_builder_add_double_value (json, value);
}

static void
print_numbers (JsonBuilder *json, const char *name, const double *values, gsize n)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (gsize i = 0; i < n; i++)
    print_number (json, values[i]);
  json_builder_end_array (json);
}

static void
print_named (JsonBuilder *json, const char *name, double value)
{
  json_builder_set_member_name (json, name);
  print_number (json, value);
}

/* Ranks of what is left without slow changes and the week, and what they are of. */
static double *
rank_without_trend (const double *values, gsize n, double *detrended)
{
  double *ranks = g_new (double, n);

  limber_detrend (values, n, detrended);
  limber_rank_average (detrended, n, ranks);

  return ranks;
}

static double *
make_regressor (Form form, const double *values, gsize n)
{
  double *regressor = g_new (double, n);
  g_autoptr (GArray) events = NULL;

  switch (form)
    {
    case LEVEL:
      {
        g_autofree double *detrended = regressor;

        return rank_without_trend (values, n, detrended);
      }
    case WEIGHT_LOSS:
      events = limber_event_find_weight_loss (values, n, regressor);
      break;
    case STEPS_JUMP:
      events = limber_event_find_steps_jumps (values, n, regressor);
      break;
    case INACTIVITY:
      events = limber_event_find_inactivity (values, n, regressor);
      break;
    case ADHERENCE:
      limber_event_get_adherence (values, n, regressor);
      break;
    case MARK:
    default:
      for (gsize i = 0; i < n; i++)
        regressor[i] = values[i];
      break;
    }

  return regressor;
}

static guint
choose_block (Form form, gsize n)
{
  if (form != LEVEL && form != MARK)
    return WINDOW_BLOCK;

  return n >= LONG_FROM ? LONG_BLOCK : SHORT_BLOCK;
}

/* Prints the effective sizes; the smallest p of all lags, times how many there are. */
static double
print_effective (JsonBuilder *json, const LimberPermutationTest *test)
{
  double sizes[MAX_LAGS], smallest = 1;
  guint n_lags = 0, n_tested = 0;

  for (int lag = test->first_lag; lag <= test->last_lag; lag++)
    {
      guint n_pairs;
      double r = limber_rank_correlate_lagged (test->x, test->y, test->n, lag, &n_pairs);
      double size = limber_effective_size (test->x, test->y, test->n, lag, (guint) MIN (30, test->n / 5));
      double z = limber_rank_fisher_z (r, 4) * sqrt (MAX (size - 3, 1));

      sizes[n_lags++] = size;
      if (n_pairs < test->min_pairs)
        continue;
      n_tested++;
      smallest = MIN (smallest, limber_distribution_normal_two_sided (z));
    }
  print_numbers (json, "effective_sizes", sizes, n_lags);

  return MIN (1, n_tested * smallest);
}

static void
print_result (JsonBuilder *json, const LimberPermutationResult *result)
{
  print_named (json, "p_block", result->p);
  print_named (json, "t", result->t);
  print_named (json, "lag", result->lag);
  print_named (json, "r", result->r);
  print_named (json, "n_pairs", result->n_pairs);
  print_named (json, "n_used", result->n_used);
  print_named (json, "n_exceeding", result->n_exceeding);
}

static double
print_test (JsonBuilder *json, const LimberPermutationTest *test)
{
  LimberPermutationResult result;
  double p_effective;

  limber_permutation_run (test, &result);
  print_result (json, &result);
  p_effective = print_effective (json, test);
  if (result.t < 0)
    p_effective = 1;
  print_named (json, "p_effective", p_effective);

  return MAX (result.p, p_effective);
}

static double
print_task (JsonBuilder *json, guint i, const LimberReferenceTable *table, const double *pain)
{
  const double *values = limber_reference_table_find (table, tasks[i].column);
  g_autofree double *regressor = make_regressor (tasks[i].form, values, table->n_days);
  g_autofree char *seed
      = g_strdup_printf ("%s|%s|%" G_GSIZE_FORMAT, tasks[i].name, table->first_day, table->n_days);
  LimberPermutationTest test = {
    .x = regressor,
    .y = pain,
    .n = table->n_days,
    .first_lag = tasks[i].first_lag,
    .last_lag = tasks[i].last_lag,
    .block = choose_block (tasks[i].form, table->n_days),
    .seed = limber_permutation_hash (seed),
    .max_permutations = tasks[i].max_permutations,
    .max_exceedances = MAX_EXCEEDANCES,
    .min_pairs = MIN_PAIRS,
  };
  double p;

  json_builder_set_member_name (json, tasks[i].name);
  json_builder_begin_object (json);
  print_numbers (json, "regressor", regressor, table->n_days);
  p = print_test (json, &test);
  json_builder_end_object (json);

  return p;
}

static void
print_pain (JsonBuilder *json, const double *detrended, const double *ranks, gsize n)
{
  double acf[] = { limber_autocorrelation (detrended, n, 1), limber_autocorrelation (detrended, n, 7),
                   limber_autocorrelation (detrended, n, 30) };

  print_numbers (json, "detrended", detrended, n);
  print_numbers (json, "ranks", ranks, n);
  print_numbers (json, "autocorrelations", acf, G_N_ELEMENTS (acf));
}

static void
print_trial (JsonBuilder *json, const LimberTrial *trial)
{
  g_autoptr (LimberContrast) contrast = limber_contrast_new (trial);

  json_builder_set_member_name (json, trial->hypothesis->id);
  json_builder_begin_object (json);
  print_numbers (json, "regressor", trial->regressor, trial->n_days);
  print_result (json, &trial->result);
  print_named (json, "p_effective", trial->p_effective);
  print_named (json, "p", trial->p);
  print_named (json, "p_adjusted", trial->p_adjusted);
  print_named (json, "effect", contrast->effect);
  print_named (json, "n_with", contrast->n_with);
  print_named (json, "n_without", contrast->n_without);
  json_builder_end_object (json);
}

/* What a journal with these days is asked on the last of them, as far as it can answer. */
static void
print_hypotheses (JsonBuilder *json, const LimberReferenceTable *table)
{
  g_autoptr (LimberRecord) record = limber_reference_record_new (table);
  g_autoptr (LimberInspection) inspection = limber_inspection_new (record, (guint) table->n_days);

  limber_inspection_test (inspection);
  limber_inspection_complete (inspection);
  json_builder_set_member_name (json, "hypotheses");
  json_builder_begin_object (json);
  for (guint i = 0; i < inspection->trials->len; i++)
    {
      const LimberTrial *trial = g_ptr_array_index (inspection->trials, i);

      if (limber_trial_is_testable (trial))
        print_trial (json, trial);
    }
  json_builder_end_object (json);
}

static void
print_all (JsonBuilder *json, const LimberReferenceTable *table)
{
  double p[G_N_ELEMENTS (tasks)], adjusted[G_N_ELEMENTS (tasks)];
  g_autofree double *detrended = g_new (double, table->n_days);
  g_autofree double *ranks
      = rank_without_trend (limber_reference_table_find (table, "pain"), table->n_days, detrended);

  json_builder_begin_object (json);
  print_pain (json, detrended, ranks, table->n_days);
  json_builder_set_member_name (json, "tests");
  json_builder_begin_object (json);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    p[i] = print_task (json, i, table, ranks);
  json_builder_end_object (json);
  limber_multiple_tests_adjust (p, G_N_ELEMENTS (tasks), adjusted);
  print_numbers (json, "adjusted", adjusted, G_N_ELEMENTS (tasks));
  print_hypotheses (json, table);
  json_builder_end_object (json);
}

int
main (int argc, char **argv)
{
  g_autoptr (LimberReferenceTable) table = NULL;
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  setlocale (LC_ALL, "C");
  table = limber_reference_table_read (stdin);
  print_all (json, table);
  root = json_builder_get_root (json);
  text = json_to_string (root, FALSE);
  puts (text);

  return EXIT_SUCCESS;
}
