/* limber-report-facts-marks.c — what happened on which days, to be marked over the charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-chart-mark.h"

#include <glib/gi18n.h>
#include <math.h>

/* More rows of marks than that are not read on paper. */
#define TREATMENTS_MAX 3

typedef struct
{
  const char *key;
  const char *name;
  GArray *days;
} Treatment;

static void
clear_treatment (gpointer data)
{
  g_clear_pointer (&((Treatment *) data)->days, g_array_unref);
}

static int
compare_treatments_cb (gconstpointer first, gconstpointer second)
{
  const Treatment *a = first, *b = second;

  if (a->days->len != b->days->len)
    return a->days->len > b->days->len ? -1 : 1;

  return g_utf8_collate (a->name, b->name);
}

static void
add_treatments (GPtrArray *marks, const LimberReportMaterial *material)
{
  g_auto (GStrv) keys = limber_history_list_terms (material->history, LIMBER_TERM_TREATMENT);
  g_autoptr (GArray) treatments = g_array_new (FALSE, FALSE, sizeof (Treatment));

  g_array_set_clear_func (treatments, clear_treatment);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      Treatment treatment = { .key = keys[i] };

      treatment.name = limber_report_material_get_name (material, LIMBER_TERM_TREATMENT, keys[i]);
      treatment.days
          = limber_report_material_list_days (material, LIMBER_TERM_TREATMENT, keys[i], material->period);
      g_array_append_val (treatments, treatment);
    }
  g_array_sort (treatments, compare_treatments_cb);

  for (guint i = 0; i < MIN (treatments->len, TREATMENTS_MAX); i++)
    {
      const Treatment *treatment = &g_array_index (treatments, Treatment, i);

      limber_chart_mark_append_days (marks, LIMBER_CHART_MARK_TREATMENT, treatment->days, treatment->name);
    }
}

static gboolean
has_minutes (const LimberSeries *minutes, guint32 day)
{
  double value = limber_series_get (minutes, day);

  return !isnan (value) && value > 0;
}

/* Days with a session, and those of which only the minutes are known, as out of a table of another program.
 */
static GArray *
list_routine_days (const LimberReportMaterial *material, const GPtrArray *sessions)
{
  g_autoptr (LimberSeries) minutes = limber_history_get_series (material->history, LIMBER_MEASURE_ROUTINE);
  g_autofree guint8 *done = g_new0 (guint8, limber_period_count_days (material->period) + 1);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      if (limber_report_is_session_done (session))
        done[session->day - material->period.from] = TRUE;
    }
  for (guint32 day = material->period.from; day <= material->period.to; day++)
    {
      if (done[day - material->period.from] || has_minutes (minutes, day))
        g_array_append_val (days, day);
    }

  return days;
}

static void
add_routines (GPtrArray *marks, const LimberReportMaterial *material, const GPtrArray *sessions)
{
  g_autoptr (GArray) days = list_routine_days (material, sessions);

  limber_chart_mark_append_days (marks, LIMBER_CHART_MARK_SESSION, days, _ ("Routines"));
}

static void
add_visits (GPtrArray *marks, const LimberReportMaterial *material)
{
  const GPtrArray *visits = material->visits->visits;
  LimberPeriod period = material->options->period;

  for (guint i = visits->len; i > 0; i--)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i - 1);

      if (visit->day >= period.from && visit->day <= period.to)
        g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_VISIT, visit->day, visit->day,
                                                       visit->with != NULL ? visit->with : _ ("Visit")));
    }
}

/**
 * limber_report_find_marks:
 * @material: what was read
 * @sessions: (element-type LimberSession): of the period, newest first
 *
 * The three treatments that were used on most days, the days with a guided routine, and visits, those to come
 * included.
 *
 * Returns: (transfer full) (element-type LimberChartMark): treatments, routines, visits, each by date
 */
GPtrArray *
limber_report_find_marks (const LimberReportMaterial *material, const GPtrArray *sessions)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);

  add_treatments (marks, material);
  add_routines (marks, material, sessions);
  add_visits (marks, material);

  return marks;
}
