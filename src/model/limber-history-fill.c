/* limber-history-fill.c — what is recorded of a day, into the columns of a history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-history-private.h"

#include <math.h>

static LimberDayColumn *
ensure_measure (LimberHistory *self, const char *measure)
{
  LimberDayColumn *column = g_hash_table_lookup (self->measures, measure);

  if (column == NULL)
    {
      column = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_DOUBLE);
      g_hash_table_insert (self->measures, g_strdup (measure), column);
    }

  return column;
}

static void
raise_to (LimberDayColumn *column, guint32 day, int nrs)
{
  if (nrs > limber_day_column_get_small (column, day))
    limber_day_column_set_small (column, day, nrs);
}

/**
 * limber_history_reserve:
 * @self: a history
 * @first: a Julian day
 * @last: a Julian day, not before @first
 *
 * Makes room at once for the days that are going to be noted.
 */
void
limber_history_reserve (LimberHistory *self, guint32 first, guint32 last)
{
  limber_day_columns_reserve (self->columns, first, last);
}

/**
 * limber_history_note_recorded:
 * @self: a history
 * @day: a Julian day
 *
 * Something was recorded for @day, if only by a device. Everything else that is noted implies it.
 */
void
limber_history_note_recorded (LimberHistory *self, guint32 day)
{
  limber_day_columns_ensure (self->columns, day);
  limber_day_column_set_small (self->recorded, day, 1);
  self->first = self->last == 0 ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

/**
 * limber_history_note_opened:
 * @self: a history
 * @day: a Julian day
 *
 * There is a check-in for @day, if only with words. Whatever else is noted of check-ins implies it; the value
 * of a measure does not.
 */
void
limber_history_note_opened (LimberHistory *self, guint32 day)
{
  limber_history_note_recorded (self, day);
  limber_day_column_set_small (self->opened, day, 1);
}

/**
 * limber_history_note_no_pain:
 * @self: a history
 * @day: a Julian day
 *
 * The answer of a check-in of @day was "no pain".
 */
void
limber_history_note_no_pain (LimberHistory *self, guint32 day)
{
  limber_history_note_opened (self, day);
  raise_to (self->worst, day, LIMBER_NRS_MIN);
}

/**
 * limber_history_note_pain:
 * @self: a history
 * @day: a Julian day
 * @region: the id of a region. One that this version does not know counts for the pain of the day alone
 * @nrs: 0 to 10. A number beyond the scale, which only a damaged file holds, is left out: who counts days by
 * it may rely on its range
 *
 * A pain of a check-in of @day.
 */
void
limber_history_note_pain (LimberHistory *self, guint32 day, const char *region, int nrs)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->region_indices, region));

  limber_history_note_opened (self, day);
  if (nrs < LIMBER_NRS_MIN || nrs > LIMBER_NRS_MAX)
    return;
  raise_to (self->worst, day, nrs);
  if (index == 0)
    return;

  if (self->regions[index - 1] == NULL)
    self->regions[index - 1] = limber_day_columns_add (self->columns, LIMBER_DAY_COLUMN_SMALL);
  raise_to (self->regions[index - 1], day, nrs);
}

/**
 * limber_history_note_anxiety:
 * @self: a history
 * @day: a Julian day
 * @mean: the mean of the day's check-ins, 0 to 10
 */
void
limber_history_note_anxiety (LimberHistory *self, guint32 day, double mean)
{
  limber_history_note_opened (self, day);
  limber_day_column_set_double (self->anxiety, day, mean);
}

/**
 * limber_history_note_value:
 * @self: a history
 * @day: a Julian day
 * @measure: the id of a measure
 * @value: in the unit it is stored in
 */
void
limber_history_note_value (LimberHistory *self, guint32 day, const char *measure, double value)
{
  limber_history_note_recorded (self, day);
  limber_day_column_set_double (ensure_measure (self, measure), day, value);
}

/**
 * limber_history_note_mark:
 * @self: a history
 * @day: a Julian day
 * @kind: a kind of term
 * @key: the key of a term
 *
 * A check-in of @day is marked with the term.
 */
void
limber_history_note_mark (LimberHistory *self, guint32 day, LimberTermKind kind, const char *key)
{
  limber_history_note_opened (self, day);
  limber_term_days_add (self->terms, kind, key, day);
}

static void
forget_day (LimberHistory *self, guint32 day)
{
  if (!limber_history_is_recorded (self, day))
    return;

  limber_day_columns_clear_day (self->columns, day);
  limber_term_days_clear_day (self->terms, day);
  if (limber_day_column_count (self->recorded) == 0)
    self->first = self->last = 0;
  while (!limber_history_is_recorded (self, self->first) && self->first < self->last)
    self->first++;
  while (!limber_history_is_recorded (self, self->last) && self->first < self->last)
    self->last--;
}

static void
note_check_in (LimberHistory *self, guint32 day, const LimberCheckIn *check_in)
{
  if (limber_check_in_is_empty (check_in))
    return;

  limber_history_note_opened (self, day);
  if (check_in->no_pain)
    limber_history_note_no_pain (self, day);
  for (guint i = 0; i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);

      limber_history_note_pain (self, day, pain->region, pain->nrs);
    }
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      for (guint i = 0; i < check_in->marks[kind]->len; i++)
        {
          const LimberMark *mark = g_ptr_array_index (check_in->marks[kind], i);

          limber_history_note_mark (self, day, kind, mark->key);
        }
    }
}

/**
 * limber_history_set_day:
 * @self: a history
 * @day: a day as it is now; one nothing is recorded for removes what was known of its date
 *
 * Replaces everything that was known of the date of @day, and emits [signal@History::changed].
 */
void
limber_history_set_day (LimberHistory *self, const LimberDay *day)
{
  guint32 julian;
  double anxiety;

  g_return_if_fail (LIMBER_IS_HISTORY (self));
  g_return_if_fail (day != NULL);

  julian = g_date_get_julian (&day->date);
  forget_day (self, julian);

  for (guint i = 0; i < day->check_ins->len; i++)
    note_check_in (self, julian, g_ptr_array_index (day->check_ins, i));
  anxiety = limber_day_get_mean_anxiety (day);
  if (!isnan (anxiety))
    limber_history_note_anxiety (self, julian, anxiety);
  for (guint i = 0; i < day->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (day->readings, i);

      limber_history_note_value (self, julian, reading->measure, reading->value);
    }

  g_hash_table_remove_all (self->series);
  g_signal_emit_by_name (self, "changed");
}
