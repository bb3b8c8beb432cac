/* limber-long-measures.c — measures of one's own that only a table with one row a value knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Such a table names a measure by its id and has its unit beside each value: enough to define it where the
 * journal does not have it, so that no value is lost.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-measures.h"

#include "limber-long-row.h"
#include "limber-own-measure.h"
#include "limber-table-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_DAY (24 * MINUTES_PER_HOUR)

/* How many names are tried before a measure is given up. */
#define TRIES_MAX 100

/* What the values of one measure have in common. */
typedef struct
{
  char *id;
  char *unit;
  guint decimals;
  gboolean negative;
  gboolean no_minutes; /* some value cannot be a length of time, counted in the unit */
} Unknown;

typedef struct
{
  LimberImportPlan *plan;
  const LimberLongLayout *layout;
  GHashTable *by_id; /* to Unknown */
  GPtrArray *unknown;
} Study;

static void
unknown_free (gpointer data)
{
  Unknown *unknown = data;

  g_free (unknown->id);
  g_free (unknown->unit);
  g_free (unknown);
}

static guint
count_decimals (double value)
{
  for (guint i = 0; i < LIMBER_MEASURE_DECIMALS_MAX; i++)
    {
      double shifted = value * pow (10, i);

      if (fabs (shifted - round (shifted)) < 1e-6)
        return i;
    }

  return LIMBER_MEASURE_DECIMALS_MAX;
}

/* Hours have three decimal places in tables, which is not quite a minute. */
static gboolean
is_minutes (double value, const char *unit)
{
  gboolean hours = g_str_equal (unit, "h");
  double minutes = hours ? value * MINUTES_PER_HOUR : value;

  return (hours || g_str_equal (unit, "min")) && minutes >= 0 && minutes <= MINUTES_PER_DAY
         && fabs (minutes - round (minutes)) < (hours ? 0.031 : 1e-6);
}

static Unknown *
ensure (Study *study, const char *id, const char *unit)
{
  Unknown *unknown = g_hash_table_lookup (study->by_id, id);

  if (unknown != NULL)
    return unknown;

  unknown = g_new0 (Unknown, 1);
  unknown->id = g_strdup (id);
  unknown->unit = g_strdup (unit);
  g_hash_table_insert (study->by_id, unknown->id, unknown);
  g_ptr_array_add (study->unknown, unknown);

  return unknown;
}

static gboolean
study_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Study *study = data;
  const char *metric = _limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_METRIC);
  const char *value = _limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_VALUE);
  gsize prefix = strlen (LIMBER_TABLE_MEASURE_PREFIX);
  g_autofree char *id = NULL;
  g_autofree char *unit = NULL;
  double number = 0;
  Unknown *unknown = NULL;

  if (g_ascii_strncasecmp (metric, LIMBER_TABLE_MEASURE_PREFIX, prefix) != 0
      || !_limber_long_number_read (study->layout, value, &number))
    return TRUE;

  id = g_strstrip (g_strdup (metric + prefix));
  if (limber_own_measure_find_by_name (study->plan->own, id) != NULL)
    return TRUE;

  unit = limber_table_text_unguard (_limber_long_layout_get_cell (study->layout, record, LIMBER_LONG_UNIT));
  unknown = ensure (study, id, g_strstrip (unit));
  unknown->decimals = MAX (unknown->decimals, count_decimals (number));
  unknown->negative |= number < 0;
  unknown->no_minutes |= !is_minutes (number, unknown->unit);

  return TRUE;
}

/* "resting-pulse" was made from "Resting pulse". */
static char *
name_from_id (const char *id)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (id), "-_", ' ');
  gunichar first = g_utf8_get_char_validated (spaced, -1);
  g_autoptr (GString) name = g_string_new (NULL);

  if (!g_utf8_validate (spaced, -1, NULL) || *spaced == '\0')
    return g_strdup (id);

  g_string_append_unichar (name, g_unichar_toupper (first));
  g_string_append (name, g_utf8_next_char (spaced));

  return g_string_free_and_steal (g_steal_pointer (&name));
}

static LimberMeasure *
make_measure (const Unknown *unknown)
{
  g_autofree char *name = name_from_id (unknown->id);
  LimberMeasureUnit unit = unknown->no_minutes ? LIMBER_MEASURE_UNIT_COUNT : LIMBER_MEASURE_UNIT_MINUTE;
  LimberMeasure *measure = limber_measure_new_own (unknown->id, name, unit);

  limber_measure_set_label (measure, *unknown->unit != '\0' ? unknown->unit : NULL);
  if (unit == LIMBER_MEASURE_UNIT_COUNT)
    {
      measure->decimals = unknown->decimals;
      measure->minimum = unknown->negative ? -LIMBER_MEASURE_LIMIT : 0;
    }

  return measure;
}

/* Under the first free of "Pulse", "Pulse 2", "Pulse 3". */
static gboolean
find_name (LimberMeasure *measure, const GPtrArray *others)
{
  g_autofree char *name = g_strdup (measure->name);

  for (guint n = 2; n < TRIES_MAX; n++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u", name, n);

      if (limber_own_measure_tidy (measure, others, NULL))
        return TRUE;
      limber_measure_set_name (measure, next);
    }

  return FALSE;
}

static void
define (Study *study)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < study->unknown->len; i++)
    {
      g_autoptr (LimberMeasure) measure = make_measure (g_ptr_array_index (study->unknown, i));

      /* Rows of one that cannot be defined are rejected. */
      if (!find_name (measure, study->plan->own))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", measure->name);
      _limber_import_plan_take_measure (study->plan, g_steal_pointer (&measure));
    }

  if (names->len > 0)
    _limber_import_plan_take_note (
        study->plan,
        g_strdup_printf (_ ("Measures this journal did not have are defined as the file tells: %s. Their "
                            "names and limits can be changed."),
                         names->str));
}

/*
 * Looks through the file for measures that the plan does not know, and defines them in it.
 */
gboolean
_limber_long_measures_define (LimberImportPlan *plan,
                              LimberCsvReader *reader,
                              const LimberLongLayout *layout,
                              GCancellable *cancellable,
                              GError **error)
{
  Study study = { plan, layout, NULL, NULL };
  gboolean ok = FALSE;

  study.by_id = g_hash_table_new (g_str_hash, g_str_equal);
  study.unknown = g_ptr_array_new_with_free_func (unknown_free);
  ok = limber_csv_reader_foreach (reader, study_record_cb, &study, cancellable, error);
  if (ok)
    define (&study);
  g_hash_table_unref (study.by_id);
  g_ptr_array_unref (study.unknown);

  return ok;
}
