/* limber-association-looks.c — when looks are taken, and what stands for what they look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-association-private.h"

#include <math.h>
#include <string.h>

/* Another number whenever the same days would give another look. */
#define METHOD 1

/* A journal in which nothing happens any more gets no new looks. */
#define NEW_PAINS_MIN 10

#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static const char *const metrics[]
    = { LIMBER_METRIC_PAIN,    LIMBER_METRIC_ANXIETY, LIMBER_MEASURE_SLEEP,  LIMBER_MEASURE_STEPS,
        LIMBER_MEASURE_ACTIVE, LIMBER_MEASURE_WEIGHT, LIMBER_MEASURE_ROUTINE };
static const LimberTermKind kinds[] = { LIMBER_TERM_TAG, LIMBER_TERM_TREATMENT };

/**
 * limber_look_get_last:
 * @n_days: of how many days a journal is
 *
 * Returns: of how many days the last look is that could have been taken, 0 when it is too early for one
 */
guint
limber_look_get_last (guint n_days)
{
  if (n_days < LIMBER_LOOK_FIRST)
    return 0;

  return n_days - (n_days - LIMBER_LOOK_FIRST) % LIMBER_LOOK_STEP;
}

/**
 * limber_look_list:
 * @record: a record
 *
 * The looks that are taken: one after 60 days and one every 30, as long as there were at least 10 days with
 * pain recorded since the one before.
 *
 * Returns: (transfer full) (element-type guint): of how many days each is, in order
 */
GArray *
limber_look_list (LimberRecord *record)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  const double *pain;
  guint n_days, n_new = 0;

  g_return_val_if_fail (record != NULL, list);

  pain = limber_record_peek (record, LIMBER_METRIC_PAIN);
  n_days = limber_record_get_n_days (record);
  for (guint i = 0; pain != NULL && i < n_days; i++)
    {
      guint length = i + 1;

      n_new += !isnan (pain[i]);
      if (limber_look_get_last (length) != length || n_new < NEW_PAINS_MIN)
        continue;
      g_array_append_val (list, length);
      n_new = 0;
    }

  return list;
}

static guint64
mix (guint64 hash, guint64 word)
{
  /* FNV-1a by words; turned, so that the upper bits of a double reach the lower ones. */
  hash = (hash ^ word) * FNV_PRIME;

  return hash ^ (hash >> 32);
}

static guint64
mix_value (guint64 hash, double value)
{
  guint64 word = 0;

  /* There is more than one NaN, and more than one zero. */
  if (isnan (value))
    return mix (hash, G_MAXUINT64);
  value += 0.0;
  memcpy (&word, &value, sizeof word);

  return mix (hash, word);
}

static guint64
mix_metric (guint64 hash, LimberRecord *record, const char *metric, guint n_days)
{
  const double *values = limber_record_peek (record, metric);
  guint first = 0;

  hash = mix (hash, limber_permutation_hash (metric));
  while (values != NULL && first < n_days && isnan (values[first]))
    first++;
  /* One that begins later is as good as none. */
  if (values == NULL || first == n_days)
    return hash;
  for (guint i = 0; i < n_days; i++)
    hash = mix_value (hash, values[i]);

  return hash;
}

static guint64
mix_term (guint64 hash, LimberRecord *record, LimberTermKind kind, const char *key, guint n_days)
{
  const double *marks = limber_record_peek_term (record, kind, key);
  gboolean any = FALSE;

  for (guint i = 0; i < n_days; i++)
    {
      if (!(marks[i] > 0))
        continue;
      if (!any)
        hash = mix (hash, limber_permutation_hash (key) + (guint64) kind);
      any = TRUE;
      hash = mix (hash, i);
    }

  return hash;
}

static guint64
mix_terms (guint64 hash, LimberRecord *record, LimberTermKind kind, guint n_days)
{
  g_auto (GStrv) keys = limber_record_list_terms (record, kind);

  for (guint i = 0; keys[i] != NULL; i++)
    hash = mix_term (hash, record, kind, keys[i], n_days);

  return hash;
}

/**
 * limber_look_digest:
 * @record: a record
 * @n_days: how many of its days are looked at, from the first one on
 *
 * Returns: another number whenever a look could say something else: the days it looks at have changed, or the
 *   method has
 */
guint64
limber_look_digest (LimberRecord *record, guint n_days)
{
  guint64 hash = mix (FNV_OFFSET, METHOD);

  g_return_val_if_fail (record != NULL && n_days <= limber_record_get_n_days (record), 0);

  hash = mix (hash, limber_record_get_first (record));
  hash = mix (hash, n_days);
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    hash = mix_metric (hash, record, metrics[i], n_days);
  for (guint i = 0; i < n_days; i++)
    hash = mix (hash, (guint64) limber_record_is_opened (record, i));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    hash = mix_terms (hash, record, kinds[i], n_days);

  return hash;
}
