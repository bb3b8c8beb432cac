/* limber-long-table.c — what stands in a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-long-table.h"

#include "limber-table-row.h"

#include <string.h>

const char *const _limber_long_columns[LIMBER_LONG_N_COLUMNS]
    = { "date", "time", "metric", "region", "value", "unit", "recorded", "source" };

/*
 * The name of a measure in the column "metric".
 */
char *
_limber_long_measure_metric (const LimberMeasure *measure)
{
  return measure->own ? g_strconcat (LIMBER_TABLE_MEASURE_PREFIX, measure->id, NULL) : g_strdup (measure->id);
}

/*
 * What stands behind its values, and what a stored value is divided by. The units are those of a table with
 * one row a day.
 */
const char *
_limber_long_measure_unit (const LimberMeasure *measure, double *divisor)
{
  g_autofree char *field = limber_table_get_value_field (measure, divisor);

  switch (measure->unit)
    {
    case LIMBER_MEASURE_UNIT_GRAM:
      return "kg";
    case LIMBER_MEASURE_UNIT_MINUTE:
      return *divisor > 1 ? "h" : "min";
    case LIMBER_MEASURE_UNIT_COUNT:
    default:
      if (!measure->own)
        return "count";
      return measure->label != NULL ? measure->label : "";
    }
}

/*
 * Whether an import of this format is where an entry came from. What Limber's own exports bring back is the
 * journal's own again, or says itself where it came from.
 */
gboolean
_limber_long_is_source (const char *format)
{
  return format != NULL && strcmp (format, "json") != 0 && strcmp (format, LIMBER_LONG_TABLE) != 0;
}
