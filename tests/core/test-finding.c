/* test-finding.c — something the journal shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-finding.h"

#include <math.h>

#define FIRST 738944

static LimberFinding *
new_finding (void)
{
  return limber_finding_new ("descriptive.trend", LIMBER_FINDING_DESCRIPTIVE, LIMBER_FINDING_NOTICE,
                             LIMBER_TOPIC_COURSE);
}

static void
test_new (void)
{
  g_autoptr (LimberFinding) finding = new_finding ();
  g_autoptr (LimberFinding) other = limber_finding_ref (finding);

  g_assert_true (other == finding);
  g_assert_cmpstr (finding->id, ==, "descriptive.trend");
  g_assert_cmpint (finding->kind, ==, LIMBER_FINDING_DESCRIPTIVE);
  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_NOTICE);
  g_assert_cmpint (finding->topic, ==, LIMBER_TOPIC_COURSE);
  g_assert_null (finding->sentence);
  g_assert_null (finding->caution);
  g_assert_null (finding->suggestion);
  g_assert_cmpuint (finding->numbers->len, ==, 0);
  g_assert_cmpuint (g_strv_length (finding->why), ==, 0);
  g_assert_cmpuint (g_strv_length (finding->metrics), ==, 0);
  g_assert_cmpuint (g_strv_length (finding->tags), ==, 0);
  g_assert_cmpint (finding->drawing.picture, ==, LIMBER_FINDING_PICTURE_NONE);
  g_assert_true (isnan (finding->drawing.baseline));
}

static void
test_words (void)
{
  g_autoptr (LimberFinding) finding = new_finding ();
  static const char *const why[] = { "One.", "Two.", NULL };
  static const char *const metrics[] = { "pain", "weight", NULL };
  static const char *const tags[] = { "tag:travel", NULL };

  limber_finding_take_sentence (finding, g_strdup ("First."));
  limber_finding_take_sentence (finding, g_strdup ("Second."));
  limber_finding_take_why (finding, g_strdup ("One."));
  limber_finding_take_why (finding, g_strdup ("Two."));
  limber_finding_add_metric (finding, "pain");
  limber_finding_add_metric (finding, "weight");
  limber_finding_add_metric (finding, "pain");
  limber_finding_add_tag (finding, "tag:travel");
  limber_finding_add_tag (finding, "tag:travel");

  g_assert_cmpstr (finding->sentence, ==, "Second.");
  g_assert_cmpstrv (finding->why, why);
  g_assert_cmpstrv (finding->metrics, metrics);
  g_assert_cmpstrv (finding->tags, tags);
}

static void
test_numbers (void)
{
  g_autoptr (LimberFinding) finding = new_finding ();
  const LimberFindingNumber *number;

  limber_finding_take_number (finding, "effect", 1.25, g_strdup ("Difference"), g_strdup ("1.3 points"));
  limber_finding_take_count (finding, "n_with", 62, NULL, NULL);
  limber_finding_take_pair (finding, "interval", 0.7, 1.8, g_strdup ("Interval"), g_strdup ("0.7 to 1.8"));
  limber_finding_take_word (finding, "side", "left", g_strdup ("Side"), g_strdup ("links"));

  g_assert_cmpuint (finding->numbers->len, ==, 4);
  g_assert_null (limber_finding_find_number (finding, "n_without"));

  number = limber_finding_find_number (finding, "effect");
  g_assert_true (number == g_ptr_array_index (finding->numbers, 0));
  g_assert_cmpfloat_with_epsilon (number->values[0], 1.25, 1e-12);
  g_assert_cmpuint (number->n_values, ==, 1);
  g_assert_false (number->is_whole);
  g_assert_cmpstr (number->label, ==, "Difference");
  g_assert_cmpstr (number->text, ==, "1.3 points");

  number = limber_finding_find_number (finding, "n_with");
  g_assert_cmpfloat_with_epsilon (number->values[0], 62, 1e-12);
  g_assert_true (number->is_whole);
  g_assert_null (number->label);

  number = limber_finding_find_number (finding, "interval");
  g_assert_cmpuint (number->n_values, ==, 2);
  g_assert_cmpfloat_with_epsilon (number->values[1], 1.8, 1e-12);

  number = limber_finding_find_number (finding, "side");
  g_assert_cmpuint (number->n_values, ==, 0);
  g_assert_cmpstr (number->word, ==, "left");
  g_assert_cmpstr (number->text, ==, "links");
}

static void
test_unknown_numbers (void)
{
  g_autoptr (LimberFinding) finding = new_finding ();

  limber_finding_take_number (finding, "z", NAN, g_strdup ("z"), g_strdup ("–"));
  limber_finding_take_number (finding, "z", INFINITY, NULL, NULL);
  limber_finding_take_pair (finding, "interval", NAN, 1, g_strdup ("Interval"), g_strdup ("–"));
  limber_finding_take_pair (finding, "interval", 1, -INFINITY, NULL, NULL);

  g_assert_cmpuint (finding->numbers->len, ==, 0);
}

/* From a series of five days that begins at FIRST; NaN where nothing is to be kept. */
static const struct
{
  guint32 from, to;
  guint n_values;
  guint32 first;
  double first_value;
} courses[] = {
  { FIRST, FIRST + 4, 5, FIRST, 10 },          { FIRST - 9, FIRST + 9, 5, FIRST, 10 },
  { FIRST + 1, FIRST + 3, 3, FIRST + 1, 11 },  { FIRST + 4, FIRST + 4, 1, FIRST + 4, 14 },
  { FIRST - 3, FIRST, 1, FIRST, 10 },          { FIRST - 3, FIRST - 1, 0, FIRST, NAN },
  { FIRST + 5, FIRST + 9, 0, FIRST + 5, NAN },
};

static void
test_course (void)
{
  static const double values[] = { 10, 11, NAN, 13, 14 };

  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      g_autoptr (LimberFinding) finding = new_finding ();
      const LimberFindingDrawing *drawing = &finding->drawing;

      finding->from = FIRST + 2;
      finding->to = FIRST + 3;
      limber_finding_draw_course (finding, "weight", values, G_N_ELEMENTS (values), FIRST, FIRST, FIRST);
      limber_finding_draw_course (finding, "pain", values, G_N_ELEMENTS (values), FIRST, courses[i].from,
                                  courses[i].to);

      g_assert_cmpint (drawing->picture, ==, LIMBER_FINDING_PICTURE_COURSE);
      g_assert_cmpstr (drawing->metric, ==, "pain");
      g_assert_cmpuint (drawing->n_values, ==, courses[i].n_values);
      g_assert_cmpuint (drawing->series_first, ==, courses[i].first);
      if (courses[i].n_values > 0)
        g_assert_cmpfloat_with_epsilon (drawing->values[0], courses[i].first_value, 1e-12);
      g_assert_cmpuint (drawing->from, ==, courses[i].from);
      g_assert_cmpuint (drawing->to, ==, courses[i].to);
      g_assert_cmpuint (drawing->highlight_from, ==, FIRST + 2);
      g_assert_cmpuint (drawing->highlight_to, ==, FIRST + 3);
    }
}

static void
test_course_of_nothing (void)
{
  g_autoptr (LimberFinding) finding = new_finding ();

  limber_finding_draw_course (finding, "pain", NULL, 0, FIRST, FIRST, FIRST + 9);
  g_assert_cmpuint (finding->drawing.n_values, ==, 0);
  g_assert_null (finding->drawing.values);
}

static void
test_ids (void)
{
  g_assert_cmpstr (limber_finding_kind_to_id (LIMBER_FINDING_SAFETY), ==, "safety");
  g_assert_cmpstr (limber_finding_kind_to_id (LIMBER_FINDING_DESCRIPTIVE), ==, "descriptive");
  g_assert_cmpstr (limber_finding_kind_to_id (LIMBER_FINDING_ASSOCIATION), ==, "association");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_EMERGENCY), ==, "emergency");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_URGENT), ==, "urgent");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_MENTION), ==, "mention");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_NOTICE), ==, "notice");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_PATTERN), ==, "pattern");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_CHECKING), ==, "checking");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_NOT_FOUND), ==, "not-found");
  g_assert_cmpstr (limber_finding_severity_to_id (LIMBER_FINDING_NEEDS_DATA), ==, "needs-data");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding/new", test_new);
  g_test_add_func ("/finding/words", test_words);
  g_test_add_func ("/finding/numbers", test_numbers);
  g_test_add_func ("/finding/unknown-numbers", test_unknown_numbers);
  g_test_add_func ("/finding/course", test_course);
  g_test_add_func ("/finding/course-of-nothing", test_course_of_nothing);
  g_test_add_func ("/finding/ids", test_ids);

  return g_test_run ();
}
