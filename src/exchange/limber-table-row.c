/* limber-table-row.c — a day as one row of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-table-row.h"

#include "limber-date.h"

#include <math.h>
#include <string.h>

static gboolean
has_key (const GPtrArray *keys, const char *key)
{
  for (guint i = 0; i < keys->len; i++)
    {
      if (strcmp (g_ptr_array_index (keys, i), key) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_note (LimberTableRow *self, const char *note)
{
  char *joined = NULL;

  if (note == NULL)
    return;

  joined = self->note != NULL ? g_strconcat (self->note, "\n\n", note, NULL) : g_strdup (note);
  g_free (self->note);
  self->note = joined;
}

/**
 * limber_table_row_new:
 * @date: a valid date
 * @n_own: how many measures of one's own there are
 *
 * Returns: (transfer full): a row that says nothing
 */
LimberTableRow *
limber_table_row_new (const GDate *date, guint n_own)
{
  LimberTableRow *self = g_new0 (LimberTableRow, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (LimberPlacePain));
  self->n_values = limber_measure_count () + n_own;
  self->values = g_new (double, self->n_values);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      self->marks[kind] = g_ptr_array_new_with_free_func (g_free);
      self->unmarked[kind] = g_ptr_array_new_with_free_func (g_free);
    }
  limber_table_row_reset (self, date);

  return self;
}

/**
 * limber_table_row_new_for_day:
 * @day: a day
 * @own: (element-type LimberMeasure): the measures of one's own
 *
 * Returns: (transfer full): all of @day that a row can say
 */
LimberTableRow *
limber_table_row_new_for_day (const LimberDay *day, const GPtrArray *own)
{
  LimberTableRow *self = NULL;

  g_return_val_if_fail (day != NULL && own != NULL, NULL);

  self = limber_table_row_new (&day->date, own->len);
  for (guint i = 0; i < day->check_ins->len; i++)
    limber_table_row_add_check_in (self, g_ptr_array_index (day->check_ins, i));
  self->anxiety = limber_day_get_mean_anxiety (day);
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = limber_day_get_value (day, limber_table_nth_measure (own, i)->id);

  return self;
}

/**
 * limber_table_row_free:
 * @self: (transfer full) (nullable): a row
 */
void
limber_table_row_free (LimberTableRow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_free (self->values);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_ptr_array_unref (self->marks[kind]);
      g_ptr_array_unref (self->unmarked[kind]);
    }
  g_free (self->note);
  g_free (self);
}

/**
 * limber_table_row_reset:
 * @self: a row
 * @date: a valid date
 *
 * Makes @self an empty row for @date, so that one row serves a whole file.
 */
void
limber_table_row_reset (LimberTableRow *self, const GDate *date)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (date != NULL);

  self->date = *date;
  self->time = LIMBER_TIME_UNSET;
  self->pain = NAN;
  self->anxiety = NAN;
  self->opened = FALSE;
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < self->n_values; i++)
    self->values[i] = NAN;
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_ptr_array_set_size (self->marks[kind], 0);
      g_ptr_array_set_size (self->unmarked[kind], 0);
      self->listed[kind] = FALSE;
    }
  g_clear_pointer (&self->note, g_free);
}

/**
 * limber_table_row_add_check_in:
 * @self: a row
 * @check_in: a check-in of its day
 *
 * Adds what @check_in says: the worst pain of each place counts, marks are joined, notes stand one below the
 * other. Anxiety is that of the last check-in that recorded it; limber_table_row_new_for_day() takes the
 * mean.
 */
void
limber_table_row_add_check_in (LimberTableRow *self, const LimberCheckIn *check_in)
{
  int worst = LIMBER_NRS_UNSET;

  g_return_if_fail (self != NULL && check_in != NULL);

  self->opened = TRUE;
  worst = limber_check_in_get_worst_pain (check_in);
  if (worst != LIMBER_NRS_UNSET)
    self->pain = isnan (self->pain) ? worst : MAX (self->pain, worst);

  for (guint i = 0; i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);
      double known = limber_table_row_get_place (self, pain->region);

      limber_table_row_set_place (self, pain->region, isnan (known) ? pain->nrs : MAX (known, pain->nrs));
    }

  if (check_in->anxiety != LIMBER_NRS_UNSET)
    self->anxiety = check_in->anxiety;

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      for (guint i = 0; i < check_in->marks[kind]->len; i++)
        limber_table_row_add_mark (self, kind,
                                   ((const LimberMark *) g_ptr_array_index (check_in->marks[kind], i))->key);
    }
  add_note (self, check_in->note);
}

/**
 * limber_table_row_set_place:
 * @self: a row
 * @region: (transfer none): the id of a region, in the memory of the table of regions
 * @nrs: 0 to 10
 */
void
limber_table_row_set_place (LimberTableRow *self, const char *region, double nrs)
{
  LimberPlacePain place = { region, nrs };

  g_return_if_fail (self != NULL && region != NULL);

  for (guint i = 0; i < self->places->len; i++)
    {
      LimberPlacePain *known = &g_array_index (self->places, LimberPlacePain, i);

      if (strcmp (known->region, region) == 0)
        {
          known->nrs = nrs;
          return;
        }
    }

  g_array_append_val (self->places, place);
}

/**
 * limber_table_row_get_place:
 * @self: a row
 * @region: the id of a region
 *
 * Returns: the pain there, or NaN
 */
double
limber_table_row_get_place (const LimberTableRow *self, const char *region)
{
  g_return_val_if_fail (self != NULL && region != NULL, NAN);

  for (guint i = 0; i < self->places->len; i++)
    {
      const LimberPlacePain *place = &g_array_index (self->places, LimberPlacePain, i);

      if (strcmp (place->region, region) == 0)
        return place->nrs;
    }

  return NAN;
}

/**
 * limber_table_row_add_mark:
 * @self: a row
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Adds the mark unless it is there.
 */
void
limber_table_row_add_mark (LimberTableRow *self, LimberTermKind kind, const char *key)
{
  g_return_if_fail (self != NULL && key != NULL);
  g_return_if_fail (kind < LIMBER_TERM_N_KINDS);

  if (!has_key (self->marks[kind], key))
    g_ptr_array_add (self->marks[kind], g_strdup (key));
}

/**
 * limber_table_row_has_mark:
 * @self: a row
 * @kind: a kind of term
 * @key: the key of a term
 *
 * Returns: whether the row carries the mark
 */
gboolean
limber_table_row_has_mark (const LimberTableRow *self, LimberTermKind kind, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, FALSE);
  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, FALSE);

  return has_key (self->marks[kind], key);
}

/**
 * limber_table_nth_measure:
 * @own: (element-type LimberMeasure): the measures of one's own
 * @index: of a value in a row made with as many of them
 *
 * Returns: (transfer none): those that come with Limber, then one's own
 */
const LimberMeasure *
limber_table_nth_measure (const GPtrArray *own, guint index)
{
  guint n_builtin = limber_measure_count ();

  return index < n_builtin ? limber_measure_nth (index) : g_ptr_array_index (own, index - n_builtin);
}

/**
 * limber_table_get_value_field:
 * @measure: a measure
 * @divisor: (out): what to divide a stored value by
 *
 * Tables carry kilograms and, where a number typed alone means hours, hours; a journal keeps grams and
 * minutes.
 *
 * Returns: (transfer full): the name of the column
 */
char *
limber_table_get_value_field (const LimberMeasure *measure, double *divisor)
{
  static const struct
  {
    const char *measure;
    const char *field;
    double divisor;
  } fields[] = {
    { LIMBER_MEASURE_STEPS, "steps", 1 },     { LIMBER_MEASURE_WEIGHT, "weight_kg", 1000 },
    { LIMBER_MEASURE_SLEEP, "sleep_h", 60 },  { LIMBER_MEASURE_ACTIVE, "active_min", 1 },
    { LIMBER_MEASURE_ROUTINE, "routine", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (strcmp (fields[i].measure, measure->id) == 0)
        {
          *divisor = fields[i].divisor;
          return g_strdup (fields[i].field);
        }
    }

  *divisor = limber_measure_expects_hours (measure) ? 60 : 1;
  return g_strconcat (LIMBER_TABLE_MEASURE_PREFIX, measure->id, NULL);
}

/**
 * limber_table_row_is_empty:
 * @self: a row
 *
 * Returns: whether it says nothing but its date
 */
gboolean
limber_table_row_is_empty (const LimberTableRow *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < self->n_values; i++)
    {
      if (!isnan (self->values[i]))
        return FALSE;
    }

  return !self->opened;
}
