/* limber-report-days-cells.c — what the table of days says of a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-days-cells.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *const titles[LIMBER_REPORT_DAYS_N_COLUMNS] = {
  [LIMBER_REPORT_DAYS_DATE] = NC_ ("table of days", "Day"),
  [LIMBER_REPORT_DAYS_WORST] = NC_ ("table of days", "Worst pain"),
  [LIMBER_REPORT_DAYS_PLACES] = NC_ ("table of days", "Where, and how much"),
  [LIMBER_REPORT_DAYS_ANXIETY] = NC_ ("table of days", "Anxiety"),
  [LIMBER_REPORT_DAYS_STEPS] = NC_ ("table of days", "Steps"),
  [LIMBER_REPORT_DAYS_WEIGHT] = NC_ ("table of days", "Weight"),
  [LIMBER_REPORT_DAYS_SLEEP] = NC_ ("table of days", "Sleep"),
  [LIMBER_REPORT_DAYS_ACTIVE] = NC_ ("table of days", "Activity"),
};

/* The table says one number for a place: its worst of the day. */
typedef struct
{
  const char *region;
  int nrs;
} Worst;

static char *
format_date (const LimberDay *day)
{
  /* Translators: a day in a narrow column of a table: "Fri 20 Nov 2026"; see g_date_time_format(). */
  return limber_date_format (&day->date, C_ ("table of days", "%a %-d %b %Y"));
}

static char *
format_worst (const LimberDay *day)
{
  int worst = limber_day_get_worst_pain (day);

  return worst >= 0 ? g_strdup_printf ("%d", worst) : NULL;
}

static char *
format_anxiety (const LimberDay *day)
{
  double anxiety = limber_day_get_mean_anxiety (day);

  if (isnan (anxiety))
    return NULL;

  return fabs (anxiety - rint (anxiety)) < 0.05 ? g_strdup_printf ("%.0f", anxiety)
                                                : g_strdup_printf ("%.1f", anxiety);
}

static void
add_worst (GArray *places, const LimberPain *pain)
{
  Worst place = { pain->region, pain->nrs };

  for (guint i = 0; i < places->len; i++)
    {
      Worst *known = &g_array_index (places, Worst, i);

      if (g_str_equal (known->region, pain->region))
        {
          known->nrs = MAX (known->nrs, pain->nrs);
          return;
        }
    }
  g_array_append_val (places, place);
}

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  return ((const Worst *) b)->nrs - ((const Worst *) a)->nrs;
}

static GArray *
list_places (const LimberDay *day)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Worst));

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      for (guint j = 0; j < check_in->pains->len; j++)
        {
          const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, j);

          if (!g_str_equal (pain->region, LIMBER_BODY_REGION_GENERAL))
            add_worst (places, pain);
        }
    }
  g_array_sort (places, compare_worst);

  return places;
}

static char *
format_places (const LimberDay *day)
{
  g_autoptr (GArray) places = list_places (day);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (places->len == 0)
    return NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const Worst *place = &g_array_index (places, Worst, i);

      /* Translators: a place of the body, and how much it hurts: "Left calf 3". */
      g_ptr_array_add (parts, g_strdup_printf (C_ ("place", "%s %d"),
                                               limber_body_region_id_to_name (place->region), place->nrs));
    }

  return limber_report_words_join (g_steal_pointer (&parts), ", ");
}

static char *
format_measure (const LimberDay *day, const char *id, LimberWeightUnit unit)
{
  double value = limber_day_get_value (day, id);

  return isnan (value) ? NULL : limber_quantity_format (limber_measure_find (id), value, unit);
}

/**
 * limber_report_days_cells_get_title:
 * @column: a column
 *
 * Returns: what stands above it, translated
 */
const char *
limber_report_days_cells_get_title (LimberReportDaysColumn column)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "table of days", titles[column]);
}

/**
 * limber_report_days_cells_format:
 * @facts: what is reported
 * @day: one of its days
 * @column: what of it
 *
 * Returns: (transfer full) (nullable): what the table says, %NULL when it was not recorded
 */
char *
limber_report_days_cells_format (const LimberReportFacts *facts,
                                 const LimberDay *day,
                                 LimberReportDaysColumn column)
{
  LimberWeightUnit unit = facts->options->weight_unit;

  switch (column)
    {
    case LIMBER_REPORT_DAYS_DATE:
      return format_date (day);
    case LIMBER_REPORT_DAYS_WORST:
      return format_worst (day);
    case LIMBER_REPORT_DAYS_PLACES:
      return format_places (day);
    case LIMBER_REPORT_DAYS_ANXIETY:
      return format_anxiety (day);
    case LIMBER_REPORT_DAYS_STEPS:
      return format_measure (day, LIMBER_MEASURE_STEPS, unit);
    case LIMBER_REPORT_DAYS_WEIGHT:
      return format_measure (day, LIMBER_MEASURE_WEIGHT, unit);
    case LIMBER_REPORT_DAYS_SLEEP:
      return format_measure (day, LIMBER_MEASURE_SLEEP, unit);
    case LIMBER_REPORT_DAYS_ACTIVE:
      return format_measure (day, LIMBER_MEASURE_ACTIVE, unit);
    default:
      g_return_val_if_reached (NULL);
    }
}
