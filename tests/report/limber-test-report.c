/* limber-test-report.c — facts of reports made up by hand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts are loaded from an empty journal and then filled in: what frees them is theirs.
 */

#include "limber-test-report.h"

#include "limber-date.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static const char *const tag_names[] = { "Long sitting", "Bad night", "Carried something", "Long drive",
                                         "Walk",         "Swimming",  "Warm bath",         "Day off" };
static const char *const arabic_names[] = { "الجلوس الطويل", "ليلة سيئة", "حمل شيء ثقيل", "قيادة طويلة",
                                            "المشي",         "السباحة",   "حمام دافئ",    "يوم عطلة" };

typedef struct
{
  const LimberTestReport *shape;
  LimberReportFacts *facts;
} Maker;

static gboolean
is_arabic (const Maker *maker)
{
  return g_strcmp0 (maker->shape->language, "ar") == 0;
}

/* @text, longer by a word without blanks where words are to be longer. */
static char *
stretch (const Maker *maker, const char *text)
{
  gsize more = strlen (text) * maker->shape->longer / 100;
  GString *longer = g_string_new (text);

  for (gsize i = 0; i < more; i++)
    g_string_append_c (longer, i % 14 == 13 ? ' ' : "wortlaengerung"[i % 14]);

  return g_string_free (longer, FALSE);
}

static char *
choose (const Maker *maker, const char *text, const char *arabic)
{
  return stretch (maker, is_arabic (maker) ? arabic : text);
}

static char *
make_name (const Maker *maker, guint index)
{
  guint n = G_N_ELEMENTS (tag_names);
  g_autofree char *name = choose (maker, tag_names[index % n], arabic_names[index % n]);

  return index < n ? g_steal_pointer (&name) : g_strdup_printf ("%s %u", name, index);
}

static char *
make_text (const Maker *maker, guint n_chars)
{
  const char *words = is_arabic (maker) ? "كان اليوم أفضل من أمس وقد مشيت قليلا في الحديقة. "
                                        : "The day was better than the one before, and I walked a little. ";
  GString *text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, (gssize) text->len) < (glong) n_chars)
    g_string_append (text, words);

  return g_utf8_substring (g_string_free (text, FALSE), 0, n_chars);
}

static LimberReportFacts *
load_empty (const LimberReportOptions *options)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-report-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  LimberStore *store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  LimberReportFacts *facts;
  const char *name;

  g_assert_no_error (error);
  facts = limber_report_facts_load (store, options, NULL, NULL, &error);
  g_assert_no_error (error);
  limber_store_close (store);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_rmdir (folder);

  return facts;
}

/* A course with gaps, in several places. */
static void
record_day (const Maker *maker, guint32 julian)
{
  LimberReportFacts *facts = maker->facts;
  g_autoptr (LimberDay) day = NULL;
  LimberCheckIn *check_in;
  GDate date;
  int pain = 4 + (int) lround (2.5 * sin (julian / 9.0)) + (int) (julian % 3);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  day = limber_day_new (&date);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "lower-back-left", MIN (pain, 10), 0);
  if (julian % 4 == 0)
    limber_check_in_set_pain (check_in, "calf-left", 3, 0);
  check_in->anxiety = (int) (julian * 7 % 6) + 1;
  limber_day_take_check_in (day, check_in);
  limber_day_set_value (day, LIMBER_MEASURE_STEPS, 3000 + julian * 37 % 6000);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT, 81000 + julian % 9 * 150);
  limber_day_set_value (day, LIMBER_MEASURE_SLEEP, 380 + julian % 9 * 15);
  limber_history_set_day (facts->history, day);
  if (maker->shape->table)
    g_ptr_array_add (facts->days, g_steal_pointer (&day));
}

static void
record_days (const Maker *maker)
{
  LimberReportFacts *facts = maker->facts;
  LimberPeriod period = facts->options->period;

  for (guint32 day = period.from; maker->shape->recorded && day <= period.to; day++)
    {
      if (day % 7 == 3)
        continue;
      record_day (maker, day);
      facts->n_recorded++;
      facts->n_same_day += day % 10 != 0;
    }
}

static void
add_notices (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_warnings + maker->shape->n_denied; i++)
    {
      gboolean denied = i >= maker->shape->n_warnings;
      LimberReportNotice *notice = g_new0 (LimberReportNotice, 1);
      g_autofree char *name = make_name (maker, i);

      notice->severity = denied ? LIMBER_FINDING_NOTICE : (LimberFindingSeverity) MIN (i, 2);
      notice->text
          = denied ? g_strdup_printf ("Asked on 18 November, answered no: %s", name)
                   : g_strdup_printf ("%s: noted on 2 days, first on 3 October, last on 9 November", name);
      g_ptr_array_add (maker->facts->notices, notice);
    }
}

static void
add_number (const Maker *maker, const char *id, const char *title, const char *now, const char *change)
{
  LimberReportNumber *number = g_new0 (LimberReportNumber, 1);

  number->id = id;
  number->title = title;
  number->now_text = g_strdup (now);
  number->now = 6;
  number->before = NAN;
  if (maker->shape->compared)
    {
      number->before = 8;
      number->before_text = g_strdup ("8");
      number->change = stretch (maker, change);
      number->is_real = strstr (change, "no real") == NULL;
    }
  g_ptr_array_add (maker->facts->numbers, number);
}

static void
add_numbers (const Maker *maker)
{
  if (!maker->shape->numbers)
    return;

  add_number (maker, "worst", "Worst pain", "9", "2 points less: a real change");
  add_number (maker, "usual", "Usual pain (median)", "6", "no real change");
  add_number (maker, "much", "Days with pain of 7 or more", "12 of 61", "5 days less: a real change");
}

static void
add_tags (const Maker *maker, GPtrArray *tags, guint first)
{
  for (guint i = 0; i < maker->shape->n_tags; i++)
    {
      LimberReportTag *tag = g_new0 (LimberReportTag, 1);

      tag->name = make_name (maker, first + i);
      tag->text = choose (maker, "pain 6 on 12 days, 4 on the other 49", "الألم 6 في 12 يوما و4 في 49 يوما");
      g_ptr_array_add (tags, tag);
    }
}

static void
add_treatments (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_treatments; i++)
    {
      LimberReportTreatment *treatment = g_new0 (LimberReportTreatment, 1);

      treatment->name = make_name (maker, i);
      treatment->text
          = choose (maker, "on 14 days; helped a lot 3, a little 8, not 2", "في 14 يوما؛ ساعد كثيرا 3 مرات");
      g_ptr_array_add (maker->facts->treatments, treatment);
    }
}

static void
add_pegs (const Maker *maker)
{
  LimberPeriod period = maker->facts->options->period;

  for (guint i = maker->shape->n_pegs; i-- > 0;)
    {
      LimberPeg *peg = limber_peg_new (period.to - i * 20);

      for (guint item = 0; item < LIMBER_PEG_N_ITEMS; item++)
        peg->answers[item] = (int) (4 + (i + item) % 5);
      g_ptr_array_add (maker->facts->pegs, peg);
    }
}

static void
add_patterns (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_patterns; i++)
    {
      LimberFinding *finding = limber_finding_new ("association.tag", LIMBER_FINDING_ASSOCIATION,
                                                   LIMBER_FINDING_PATTERN, LIMBER_TOPIC_OWN);

      limber_finding_take_sentence (
          finding,
          choose (maker,
                  "On days after a bad night pain goes together with 1.4 points more than on other days.",
                  "في الأيام التي تلي ليلة سيئة يكون الألم أعلى بمقدار 1.4 نقطة."));
      limber_finding_take_number (finding, "effect", 1.4, choose (maker, "Difference", "الفرق"),
                                  g_strdup ("1.4 points"));
      limber_finding_take_number (finding, "n", 23, choose (maker, "Days", "الأيام"), g_strdup ("23 of 61"));
      g_ptr_array_add (maker->facts->patterns, finding);
    }
}

static void
add_routines (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_routines; i++)
    {
      LimberReportRoutine *routine = g_new0 (LimberReportRoutine, 1);

      routine->name = choose (maker, "Morning stretch", "تمارين الصباح");
      routine->text
          = choose (maker, "9 times, 47 minutes; pain before 5.2, after 4.6 (7 times)", "9 مرات، 47 دقيقة");
      g_ptr_array_add (maker->facts->routines, routine);
    }
}

static void
add_questions (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_questions; i++)
    g_ptr_array_add (maker->facts->questions,
                     maker->shape->question_chars > 0
                         ? make_text (maker, maker->shape->question_chars)
                         : choose (maker, "Should I keep taking the tablets?", "هل أستمر في تناول الأقراص؟"));
}

static void
add_notes (const Maker *maker)
{
  for (guint i = 0; i < maker->shape->n_notes; i++)
    {
      LimberReportNote *note = g_new0 (LimberReportNote, 1);

      note->uuid = g_strdup_printf ("note-%u", i);
      note->day = maker->facts->options->period.from + i;
      note->time = i % 3 == 0 ? LIMBER_TIME_UNSET : (int) (480 + i * 13 % 600);
      note->text = make_text (maker, maker->shape->note_chars);
      g_ptr_array_add (maker->facts->notes, note);
    }
}

static LimberReportOptions *
make_options (const LimberTestReport *shape)
{
  LimberReportOptions *options = limber_report_options_new ();

  options->today = LIMBER_TEST_REPORT_TODAY;
  options->period = (LimberPeriod) { options->today - shape->n_days + 1, options->today };
  options->paper = shape->paper;
  options->name = g_strdup (shape->name);
  g_set_str (&options->language, shape->language);
  limber_report_options_set_section (options, LIMBER_REPORT_PATTERNS, FALSE);
  limber_report_options_set_section (options, LIMBER_REPORT_NOTES, shape->n_notes > 0);
  limber_report_options_set_section (options, LIMBER_REPORT_DAYS, shape->table);

  return options;
}

static void
add_visits (const Maker *maker)
{
  if (!maker->shape->visits)
    return;

  maker->facts->since = limber_visit_new (maker->facts->options->period.from);
  limber_visit_set_with (maker->facts->since, "Dr. Berg");
  maker->facts->visit = limber_visit_new (LIMBER_TEST_REPORT_TODAY);
  limber_visit_set_with (maker->facts->visit, "Dr. Berg");
}

/**
 * limber_test_report_new:
 * @shape: how many of each there are
 *
 * Returns: (transfer full): facts
 */
LimberReportFacts *
limber_test_report_new (const LimberTestReport *shape)
{
  g_autoptr (LimberReportOptions) options = make_options (shape);
  Maker maker = { shape, NULL };

  limber_clock_set_for_tests ("2026-11-20T10:00:00");
  maker.facts = load_empty (options);
  limber_report_options_set_section (maker.facts->options, LIMBER_REPORT_PATTERNS, TRUE);
  maker.facts->n_days = shape->n_days;
  record_days (&maker);
  add_visits (&maker);
  add_notices (&maker);
  add_numbers (&maker);
  add_tags (&maker, maker.facts->worse, 0);
  add_tags (&maker, maker.facts->better, 4);
  add_treatments (&maker);
  add_pegs (&maker);
  add_patterns (&maker);
  add_routines (&maker);
  add_questions (&maker);
  add_notes (&maker);

  return maker.facts;
}
