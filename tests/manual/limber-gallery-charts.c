/* limber-gallery-charts.c — a page of charts to look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-gallery-charts.h"

#include "limber-chart-card.h"
#include "limber-chart-dates.h"
#include "limber-chart-mark.h"
#include "limber-date.h"

#include <math.h>

static guint32
get_today (void)
{
  GDate date;

  g_date_clear (&date, 1);
  limber_clock_today (&date);
  return g_date_get_julian (&date);
}

/* Something that goes up and down over weeks, with noise and with holes. */
static LimberChartRow *
create_row (const char *metric, guint n_days, double low, double high, double step)
{
  g_autoptr (LimberSeries) series = limber_series_new (get_today () + 1 - n_days, n_days);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (metric));

  for (guint i = 0; i < n_days; i++)
    {
      double wave = 0.5 + 0.3 * sin (i / 17.0 + low) + g_rand_double_range (random, -0.25, 0.25);

      if (g_rand_double (random) < 0.12 || (i % 97 > 80 && i % 97 < 88))
        continue;
      limber_series_set (series, series->first + i,
                         step * round ((low + CLAMP (wave, 0, 1) * (high - low)) / step));
    }

  return limber_chart_row_new (metric, series, limber_measure_find (metric), LIMBER_WEIGHT_UNIT_KG,
                               G_DATE_MONDAY);
}

static GPtrArray *
create_rows (guint n_days)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows, create_row (LIMBER_METRIC_PAIN, n_days, 0, 10, 1));
  g_ptr_array_add (rows, create_row (LIMBER_METRIC_ANXIETY, n_days, 0, 9, 0.5));
  g_ptr_array_add (rows, create_row (LIMBER_MEASURE_STEPS, n_days, 300, 14000, 1));
  g_ptr_array_add (rows, create_row (LIMBER_MEASURE_WEIGHT, n_days, 80200, 83100, 100));
  g_ptr_array_add (rows, create_row (LIMBER_MEASURE_SLEEP, n_days, 280, 560, 5));

  return rows;
}

static GPtrArray *
create_marks (void)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  guint32 today = get_today ();

  g_ptr_array_add (marks,
                   limber_chart_mark_new (LIMBER_CHART_MARK_FINDING, today - 30, today - 22, "Worse days"));
  g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_VISIT, today - 12, today - 12, "Visit"));

  return marks;
}

static void
opened_cb (LimberChartViewport *viewport, guint day)
{
  GDate date;
  g_autofree char *text = NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  text = limber_date_to_iso (&date);
  g_print ("opened %s\n", text);
}

static void
reset_cb (LimberChartViewport *viewport, gpointer n_seen)
{
  limber_chart_viewport_set_range (viewport, get_today () + 1.0 - GPOINTER_TO_UINT (n_seen),
                                   get_today () + 1.0);
}

static GtkWidget *
create_places (void)
{
  const char *places[] = { "All places", "Back", "Legs", NULL };

  return gtk_drop_down_new_from_strings (places);
}

GtkWidget *
gallery_create_charts (guint n_days, guint n_seen)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *dates = limber_chart_dates_new ();
  g_autoptr (LimberChartViewport) viewport = limber_chart_viewport_new ();
  g_autoptr (GPtrArray) rows = create_rows (n_days), marks = create_marks ();
  const char *day = g_getenv ("GALLERY_DAY");

  limber_chart_viewport_set_bounds (viewport, get_today () + 1 - n_days, get_today ());
  reset_cb (viewport, GUINT_TO_POINTER (n_seen));
  g_signal_connect (viewport, "opened", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (viewport, "reset", G_CALLBACK (reset_cb), GUINT_TO_POINTER (n_seen));
  for (guint i = 0; i < rows->len; i++)
    {
      LimberChartCard *card = LIMBER_CHART_CARD (limber_chart_card_new (viewport));

      limber_chart_card_set_row (card, g_ptr_array_index (rows, i));
      limber_chart_card_set_read_rows (card, rows);
      limber_chart_card_set_marks (card, i == 0 ? marks : NULL);
      if (i == 0)
        limber_chart_card_set_title_control (card, create_places ());
      if (i == 0 && g_getenv ("GALLERY_OVERLAY") != NULL)
        limber_chart_card_set_overlay (card, g_ptr_array_index (rows, atoi (g_getenv ("GALLERY_OVERLAY"))));
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (card));
    }
  limber_chart_dates_set_viewport (LIMBER_CHART_DATES (dates), viewport);
  gtk_box_append (GTK_BOX (box), dates);
  if (day != NULL)
    limber_chart_viewport_set_day (viewport, get_today () - (guint32) atoi (day));

  return box;
}
