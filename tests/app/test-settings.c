/* test-settings.c — the settings and the watch over the day, without a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-date.h"
#include "limber-settings-report.h"
#include "limber-settings-stretch.h"
#include "limber-settings.h"
#include "limber-today-watch.h"

static void
count_cb (gpointer object, guint *n)
{
  (*n)++;
}

static void
test_defaults (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();

  g_assert_cmpint (limber_settings_get_weight_unit (settings), ==, LIMBER_WEIGHT_UNIT_KG);
  g_assert_cmpint (limber_settings_get_first_weekday (settings), ==, G_DATE_BAD_WEEKDAY);
  g_assert_true (limber_settings_get_shows (settings, LIMBER_SETTINGS_ANXIETY));
  g_assert_true (limber_settings_get_shows (settings, LIMBER_MEASURE_STEPS));
  /* What cannot be hidden is shown. */
  g_assert_true (limber_settings_get_shows (settings, "blood-pressure"));
  g_assert_finalize_object (settings);
}

static void
test_choices (void)
{
  static const LimberWeightUnit units[]
      = { LIMBER_WEIGHT_UNIT_KG, LIMBER_WEIGHT_UNIT_KG, LIMBER_WEIGHT_UNIT_LB, LIMBER_WEIGHT_UNIT_ST };
  static const GDateWeekday weekdays[]
      = { G_DATE_BAD_WEEKDAY, G_DATE_MONDAY, G_DATE_SATURDAY, G_DATE_SUNDAY };
  LimberSettings *settings = limber_settings_new_in_memory ();
  guint n_changes = 0;

  g_signal_connect (settings, "changed", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < 4; i++)
    {
      limber_settings_set_choice (settings, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT, i);
      limber_settings_set_choice (settings, LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY, i);
      g_assert_cmpuint (limber_settings_get_choice (settings, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT), ==, i);
      g_assert_cmpint (limber_settings_get_weight_unit (settings), ==, units[i]);
      g_assert_cmpint (limber_settings_get_first_weekday (settings), ==, weekdays[i]);
    }
  g_assert_cmpuint (n_changes, >=, 6);
  g_assert_finalize_object (settings);
}

/* What is chosen about the report is remembered, and no page of the journal is read again for it. */
static void
test_report (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();
  g_autofree char *none = limber_settings_get_report_name (settings);
  g_autofree char *name = NULL;
  const guint sections
      = (LIMBER_REPORT_SECTIONS_DEFAULT & ~(1u << LIMBER_REPORT_TAGS)) | (1u << LIMBER_REPORT_DAYS);
  guint n_changes = 0;

  g_signal_connect (settings, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpuint (limber_settings_get_report_sections (settings), ==, LIMBER_REPORT_SECTIONS_DEFAULT);
  g_assert_cmpint (limber_settings_get_report_paper (settings), ==, limber_report_paper_get_default ());
  g_assert_cmpstr (none, ==, "");

  limber_settings_set_report_sections (settings, sections | (1u << LIMBER_REPORT_NOTES));
  g_assert_cmpuint (limber_settings_get_report_sections (settings), ==, sections);
  limber_settings_set_report_sections (settings, LIMBER_REPORT_SECTIONS_DEFAULT);
  g_assert_cmpuint (limber_settings_get_report_sections (settings), ==, LIMBER_REPORT_SECTIONS_DEFAULT);
  limber_settings_set_report_paper (settings, LIMBER_REPORT_PAPER_LETTER);
  g_assert_cmpint (limber_settings_get_report_paper (settings), ==, LIMBER_REPORT_PAPER_LETTER);
  limber_settings_set_report_paper (settings, LIMBER_REPORT_PAPER_A4);
  g_assert_cmpint (limber_settings_get_report_paper (settings), ==, LIMBER_REPORT_PAPER_A4);
  limber_settings_set_report_name (settings, "Ada Berg");
  name = limber_settings_get_report_name (settings);
  g_assert_cmpstr (name, ==, "Ada Berg");
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_finalize_object (settings);
}

static void
test_stretch_defaults (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();

  g_assert_cmpfloat_with_epsilon (limber_settings_get_cue_volume (settings), 0.7, 1e-9);
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_CUE_MUTED));
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_CUE_LOW_PITCH));
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_VOICE));
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_PACED));
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_KEEP_GOING_LOCKED));
  g_assert_false (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_SAFETY_READ));
  g_assert_cmpint (limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_FIRST_READY), ==, 10);
  g_assert_cmpint (limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_READY), ==, 5);
  g_assert_cmpint (limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_CHANGE), ==, 5);
  g_assert_finalize_object (settings);
}

/* Rows follow and set them, seconds as whole numbers; no page of the journal reads its days again for it. */
static void
test_stretch_bound (void)
{
  LimberSettings *settings = limber_settings_new_in_memory ();
  GtkAdjustment *volume = g_object_ref_sink (gtk_adjustment_new (0, 0, 1, 0.1, 0.1, 0));
  GtkAdjustment *seconds = g_object_ref_sink (gtk_adjustment_new (0, 0, 60, 1, 5, 0));
  guint n_changes = 0;

  g_signal_connect (settings, "changed", G_CALLBACK (count_cb), &n_changes);
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CUE_VOLUME, volume, "value");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CHANGE, seconds, "value");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (volume), 0.7, 1e-9);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (seconds), 5, 1e-9);

  gtk_adjustment_set_value (volume, 0.25);
  gtk_adjustment_set_value (seconds, 12);
  g_assert_cmpfloat_with_epsilon (limber_settings_get_cue_volume (settings), 0.25, 1e-9);
  g_assert_cmpint (limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_CHANGE), ==, 12);

  limber_settings_set_stretch_flag (settings, LIMBER_SETTINGS_SAFETY_READ, TRUE);
  g_assert_true (limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_SAFETY_READ));
  g_assert_cmpuint (n_changes, ==, 0);

  g_assert_finalize_object (volume);
  g_assert_finalize_object (seconds);
  g_assert_finalize_object (settings);
}

/* What is tried in the example journal is nothing the user set. */
static void
test_in_memory_is_apart (void)
{
  LimberSettings *own = limber_settings_new ();
  LimberSettings *example = limber_settings_new_in_memory ();

  limber_settings_set_choice (example, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT, 3);
  limber_settings_set_shows (example, LIMBER_MEASURE_SLEEP, FALSE);
  g_assert_cmpuint (limber_settings_get_choice (own, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT), ==, 0);
  g_assert_true (limber_settings_get_shows (own, LIMBER_MEASURE_SLEEP));
  g_assert_finalize_object (own);
  g_assert_finalize_object (example);
}

static void
test_unit_of_locale (void)
{
  static const struct
  {
    const char *locale;
    LimberWeightUnit unit;
  } cases[] = {
    { "en_US.UTF-8", LIMBER_WEIGHT_UNIT_LB }, { "es_US", LIMBER_WEIGHT_UNIT_LB },
    { "en_GB.UTF-8", LIMBER_WEIGHT_UNIT_ST }, { "ga_IE@euro", LIMBER_WEIGHT_UNIT_ST },
    { "de_DE.UTF-8", LIMBER_WEIGHT_UNIT_KG }, { "ar_EG", LIMBER_WEIGHT_UNIT_KG },
    { "C", LIMBER_WEIGHT_UNIT_KG },           { "eo", LIMBER_WEIGHT_UNIT_KG },
    { "x_", LIMBER_WEIGHT_UNIT_KG },          { NULL, LIMBER_WEIGHT_UNIT_KG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (limber_settings_weight_unit_of_locale (cases[i].locale), ==, cases[i].unit);
}

static void
today_cb (LimberTodayWatch *watch, const GDate *today, GDate *seen)
{
  *seen = *today;
}

static void
test_today (void)
{
  LimberTodayWatch *watch;
  GDate seen = { 0 };

  limber_clock_set_for_tests ("2026-12-31T23:59:30");
  watch = limber_today_watch_new ();
  g_signal_connect (watch, "changed", G_CALLBACK (today_cb), &seen);
  limber_today_watch_check (watch);
  g_assert_false (g_date_valid (&seen));

  limber_clock_set_for_tests ("2027-01-01T00:00:01");
  limber_today_watch_check (watch);
  g_assert_true (g_date_valid (&seen));
  g_assert_cmpint (g_date_get_year (&seen), ==, 2027);
  g_assert_cmpint (g_date_get_day_of_year (&seen), ==, 1);
  g_assert_finalize_object (watch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/choices", test_choices);
  g_test_add_func ("/settings/report", test_report);
  g_test_add_func ("/settings/stretch-defaults", test_stretch_defaults);
  g_test_add_func ("/settings/stretch-bound", test_stretch_bound);
  g_test_add_func ("/settings/in-memory-is-apart", test_in_memory_is_apart);
  g_test_add_func ("/settings/unit-of-locale", test_unit_of_locale);
  g_test_add_func ("/settings/today", test_today);

  return g_test_run ();
}
