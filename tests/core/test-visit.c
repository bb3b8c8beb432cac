/* test-visit.c — visits, and questions to ask there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-question.h"
#include "limber-text.h"
#include "limber-visit.h"

#define MARCH_1 739676 /* 2026-03-01 */

static void
test_value (void)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (MARCH_1);
  g_autoptr (LimberVisit) other = limber_visit_new (MARCH_1);
  g_autoptr (LimberVisit) copy = NULL;

  g_assert_true (g_uuid_string_is_valid (visit->uuid));
  g_assert_cmpstr (visit->uuid, !=, other->uuid);
  g_assert_false (limber_visit_equal (visit, other));

  limber_visit_set_with (visit, "Dr. Berg");
  limber_visit_set_agreed (visit, "Walk.");
  visit->recorded = 5;
  visit->recorded_offset = 60;
  visit->import_id = 3;
  copy = limber_visit_copy (visit);
  g_assert_true (limber_visit_equal (visit, copy));
  limber_visit_set_note (copy, "More");
  g_assert_false (limber_visit_equal (visit, copy));
  limber_visit_set_note (copy, NULL);
  g_assert_true (limber_visit_equal (visit, copy));
  copy->import_id = 0;
  g_assert_false (limber_visit_equal (visit, copy));
}

static void
test_with (void)
{
  static const struct
  {
    const char *typed;
    const char *kept;
  } cases[] = {
    { "Dr. Berg", "Dr. Berg" },
    { "  Praxis \n\t am  Markt ", "Praxis am Markt" },
    { "", NULL },
    { " \n ", NULL },
    { "\u200b", NULL },
    { NULL, NULL },
    /* Characters that reorder the words around them. */
    { "a\u202eb", "ab" },
    { "u\u0308", "ü" },
  };
  g_autofree char *long_name = g_strnfill (LIMBER_VISIT_WITH_MAX + 20, 'x');
  g_autofree char *most = g_strnfill (LIMBER_VISIT_WITH_MAX - 2, 'x');
  g_autofree char *blank_last = g_strconcat (most, "é é", NULL);
  g_autoptr (LimberVisit) visit = limber_visit_new (MARCH_1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      limber_visit_set_with (visit, "before");
      limber_visit_set_with (visit, cases[i].typed);
      g_assert_cmpstr (visit->with, ==, cases[i].kept);
    }

  limber_visit_set_with (visit, long_name);
  g_assert_cmpint (g_utf8_strlen (visit->with, -1), ==, LIMBER_VISIT_WITH_MAX);

  /* The blank at the cut goes, a character is never cut. */
  limber_visit_set_with (visit, blank_last);
  g_assert_cmpint (g_utf8_strlen (visit->with, -1), ==, LIMBER_VISIT_WITH_MAX - 1);
  g_assert_true (g_str_has_suffix (visit->with, "é"));
}

/* Kept as it is typed, to the last blank; nothing to see is nothing. */
static void
test_texts (void)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (MARCH_1);

  limber_visit_set_agreed (visit, " Two\n\nlines \n");
  limber_visit_set_note (visit, "bytes \xff");
  g_assert_cmpstr (visit->agreed, ==, " Two\n\nlines \n");
  g_assert_cmpstr (visit->note, ==, "bytes \uFFFD");
  limber_visit_set_agreed (visit, " \n");
  limber_visit_set_note (visit, "");
  g_assert_null (visit->agreed);
  g_assert_null (visit->note);
}

/* A text of its own may be set again. */
static void
test_own_text (void)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (MARCH_1);

  limber_visit_set_agreed (visit, "Walk.");
  limber_visit_set_agreed (visit, visit->agreed);
  g_assert_cmpstr (visit->agreed, ==, "Walk.");
  limber_visit_set_with (visit, "Dr. Berg");
  limber_visit_set_with (visit, visit->with);
  g_assert_cmpstr (visit->with, ==, "Dr. Berg");
}

static void
test_find (void)
{
  static const int days[] = { 5, -40, 0, -3, 5, 90, -3 };
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_ptr_array_add (visits, limber_visit_new ((guint32) (MARCH_1 + days[i])));

  g_assert_true (limber_visit_find_last (visits, MARCH_1) == g_ptr_array_index (visits, 3));
  g_assert_true (limber_visit_find_next (visits, MARCH_1) == g_ptr_array_index (visits, 2));
  g_assert_true (limber_visit_find_last (visits, MARCH_1 + 1) == g_ptr_array_index (visits, 2));
  g_assert_true (limber_visit_find_next (visits, MARCH_1 + 1) == g_ptr_array_index (visits, 0));
  g_assert_null (limber_visit_find_last (visits, MARCH_1 - 40));
  g_assert_null (limber_visit_find_next (visits, MARCH_1 + 91));
  g_assert_null (limber_visit_find_last (none, MARCH_1));
  g_assert_true (limber_visit_find (visits, ((const LimberVisit *) g_ptr_array_index (visits, 5))->uuid)
                 == g_ptr_array_index (visits, 5));
  g_assert_null (limber_visit_find (visits, "nobody"));
  g_assert_null (limber_visit_find (visits, NULL));
}

static void
test_question (void)
{
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");
  g_autoptr (LimberQuestion) copy = limber_question_copy (question);

  g_assert_true (g_uuid_string_is_valid (question->uuid));
  g_assert_null (question->visit);
  g_assert_true (limber_question_equal (question, copy));
  g_set_str (&copy->visit, "visit");
  g_assert_false (limber_question_equal (question, copy));
  g_set_str (&copy->visit, NULL);
  g_set_str (&copy->text, "Why not?");
  g_assert_false (limber_question_equal (question, copy));
}

static void
assert_cleaned (const char *typed, const char *kept)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *clean = limber_question_clean (typed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (clean, ==, kept);
}

static void
assert_not_cleaned (const char *typed)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_question_clean (typed, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_clean (void)
{
  g_autofree char *longest = g_strnfill (LIMBER_QUESTION_MAX, 'x');
  g_autofree char *too_long = g_strconcat (longest, "y", NULL);
  g_autofree char *padded = g_strconcat ("  ", longest, "\n\n", NULL);

  assert_cleaned ("Why?", "Why?");
  assert_cleaned ("  What \t helps,\r\n and when? ", "What helps, and when?");
  assert_cleaned ("<b>& עברית 🍵", "<b>& עברית 🍵");
  assert_cleaned (padded, longest);
  assert_not_cleaned ("");
  assert_not_cleaned (" \n\t");
  assert_not_cleaned ("\u200d");
  assert_not_cleaned (too_long);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/value", test_value);
  g_test_add_func ("/visit/with", test_with);
  g_test_add_func ("/visit/texts", test_texts);
  g_test_add_func ("/visit/own-text", test_own_text);
  g_test_add_func ("/visit/find", test_find);
  g_test_add_func ("/visit/question", test_question);
  g_test_add_func ("/visit/clean", test_clean);

  return g_test_run ();
}
