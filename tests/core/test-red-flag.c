/* test-red-flag.c — the questions about warning signs, held against docs/safety.md
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-advice.h"
#include "limber-red-flag.h"

#include <string.h>

#define MARCH_1 739676 /* 2026-03-01 */

/* Each is a sign of the tiers, the more pressing tier first; none of them is left out. */
static void
test_signs (void)
{
  g_autoptr (GPtrArray) symptoms = limber_term_list_builtin (LIMBER_TERM_SYMPTOM);
  guint n_signs = 0;

  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const LimberRedFlag *flag = limber_red_flag_nth (i);
      g_autoptr (LimberAdvice) advice = limber_advice_new_for_symptom (flag->symptom);

      g_assert_true (limber_red_flag_find (flag->id) == flag);
      g_assert_cmpstr (flag->id, ==, flag->symptom);
      g_assert_nonnull (advice);
      g_assert_cmpint (flag->tier, ==, advice->tier);
      if (i > 0)
        g_assert_cmpint (flag->tier, <=, limber_red_flag_nth (i - 1)->tier);
    }
  for (guint i = 0; i < symptoms->len; i++)
    n_signs += limber_term_get_advice (g_ptr_array_index (symptoms, i)) != LIMBER_TERM_ADVICE_NONE;

  g_assert_cmpuint (limber_red_flag_count (), ==, n_signs);
  g_assert_null (limber_red_flag_find ("headache"));
  g_assert_null (limber_red_flag_find (NULL));
}

/* The order in which their advice is given. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (LimberAdvice) advice = NULL;
  guint n = 0;

  for (guint i = limber_red_flag_count (); i > 0; i--)
    g_ptr_array_add (keys, (gpointer) limber_red_flag_nth (i - 1)->symptom);
  g_ptr_array_add (keys, NULL);
  advice = limber_advice_new ((const char *const *) keys->pdata);
  for (char **key = advice->keys; *key != NULL; key++, n++)
    g_assert_cmpstr (*key, ==, limber_red_flag_nth (n)->symptom);
  g_assert_cmpuint (n, ==, 3);
}

/* Quotes below the heading of visits and above the next one are the questions, and the other way round. */
static void
test_document (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "safety.md", NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean inside = FALSE;
  guint n = 0;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (document, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "## "))
        inside = strcmp (*line, "## Before a visit") == 0;
      if (!inside || !g_str_has_prefix (*line, "> "))
        continue;
      g_assert_cmpuint (n, <, limber_red_flag_count ());
      g_assert_cmpstr (*line + 2, ==, limber_red_flag_get_question (limber_red_flag_nth (n++)));
    }
  g_assert_cmpuint (n, ==, limber_red_flag_count ());
}

/* Whole questions that yes or no answers, calm, everywhere on earth. */
static void
test_wording (void)
{
  static const char *const beginnings[] = { "Is there ", "Have you ", "Do you " };
  static const char *const banned[] = { "!", "999", "112", "911", "causes", "diagnos", "cauda" };

  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const LimberRedFlag *flag = limber_red_flag_nth (i);
      const char *question = limber_red_flag_get_question (flag);
      guint n_beginnings = 0;

      for (guint j = 0; j < G_N_ELEMENTS (beginnings); j++)
        n_beginnings += g_str_has_prefix (question, beginnings[j]);
      g_assert_cmpuint (n_beginnings, ==, 1);
      g_assert_true (g_str_has_suffix (question, "?"));
      g_assert_true (strchr (question, '?') == question + strlen (question) - 1);
      for (guint j = 0; j < G_N_ELEMENTS (banned); j++)
        g_assert_null (strstr (question, banned[j]));
      g_assert_cmpstr (limber_red_flag_get_title (flag), ==,
                       limber_term_builtin_name (LIMBER_TERM_SYMPTOM, flag->symptom));
    }
}

static void
test_answer (void)
{
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new ("fever", MARCH_1, 2);
  g_autoptr (LimberRedFlagAnswer) copy = limber_red_flag_answer_copy (answer);

  g_assert_cmpint (answer->yes, ==, TRUE);
  g_assert_true (limber_red_flag_answer_equal (answer, copy));
  copy->yes = FALSE;
  g_assert_false (limber_red_flag_answer_equal (answer, copy));
  copy->yes = TRUE;
  g_set_str (&copy->flag, "night-pain");
  g_assert_false (limber_red_flag_answer_equal (answer, copy));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/red-flag/signs", test_signs);
  g_test_add_func ("/red-flag/order", test_order);
  g_test_add_func ("/red-flag/document", test_document);
  g_test_add_func ("/red-flag/wording", test_wording);
  g_test_add_func ("/red-flag/answer", test_answer);

  return g_test_run ();
}
