/* limber-reference-record.c — a table of days as a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-reference-record.h"

#include "limber-history-private.h"
#include "limber-measure.h"

#include <math.h>
#include <string.h>

#define REGION "lower-back-left"
#define TAG_PREFIX "tag_"

/* What a device or the user measures, and how many times the unit of the table the journal's is. */
static const struct
{
  const char *column, *measure;
  double scale;
} measures[] = {
  { "steps", LIMBER_MEASURE_STEPS, 1 },
  { "weight", LIMBER_MEASURE_WEIGHT, 1000 },
  { "sleep_h", LIMBER_MEASURE_SLEEP, 60 },
  { "active_min", LIMBER_MEASURE_ACTIVE, 1 },
};

static void
note_measures (LimberHistory *history, const LimberReferenceTable *table, gsize i)
{
  guint32 day = table->first + (guint32) i;

  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    {
      double value = limber_reference_table_find (table, measures[m].column)[i];

      if (isnan (value))
        continue;
      limber_history_note_recorded (history, day);
      limber_history_note_value (history, day, measures[m].measure, round (value * measures[m].scale));
    }
}

static void
note_marks (LimberHistory *history, const LimberReferenceTable *table, gsize i)
{
  guint32 day = table->first + (guint32) i;
  GHashTableIter iter;
  gpointer name, column;

  g_hash_table_iter_init (&iter, table->columns);
  while (g_hash_table_iter_next (&iter, &name, &column))
    {
      if (g_str_has_prefix (name, TAG_PREFIX) && g_array_index ((GArray *) column, double, i) > 0)
        limber_history_note_mark (history, day, LIMBER_TERM_TAG, (const char *) name + strlen (TAG_PREFIX));
    }
  if (limber_reference_table_find (table, "stretch")[i] > 0)
    limber_history_note_mark (history, day, LIMBER_TERM_TREATMENT, "stretching");
}

/* A check-in answers everything at once. */
static void
note_check_in (LimberHistory *history, const LimberReferenceTable *table, gsize i)
{
  guint32 day = table->first + (guint32) i;
  double pain = limber_reference_table_find (table, "pain")[i];

  if (isnan (pain))
    return;
  limber_history_note_recorded (history, day);
  limber_history_note_opened (history, day);
  if (pain > 0)
    limber_history_note_pain (history, day, REGION, (int) pain);
  else
    limber_history_note_no_pain (history, day);
  limber_history_note_anxiety (history, day, limber_reference_table_find (table, "anxiety")[i]);
  note_marks (history, table, i);
}

/**
 * limber_reference_record_new:
 * @table: a table with the columns of generate.py
 *
 * Returns: (transfer full): what a journal with these days shows on the last of them
 */
LimberRecord *
limber_reference_record_new (const LimberReferenceTable *table)
{
  g_autoptr (LimberHistory) history = limber_history_new ();
  guint32 last = table->first + (guint32) table->n_days - 1;

  limber_history_reserve (history, table->first, last);
  for (gsize i = 0; i < table->n_days; i++)
    {
      note_measures (history, table, i);
      note_check_in (history, table, i);
    }

  return limber_record_new (history, last);
}
