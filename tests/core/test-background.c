/* test-background.c — what was said once about a back, kept and compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-background.h"

#define DAY 739940 /* 20 November 2026 */

static void
test_nothing_said (void)
{
  g_autoptr (LimberBackground) background = limber_background_new ();

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    g_assert_false (background->facts[i]);
  g_assert_cmpuint (limber_background_get_known (background, "fever"), ==, 0);
  limber_background_free (NULL);
}

static void
test_known (void)
{
  g_autoptr (LimberBackground) background = limber_background_new ();

  limber_background_set_known (background, "leg-weakness", DAY);
  g_assert_cmpuint (limber_background_get_known (background, "leg-weakness"), ==, DAY);
  g_assert_cmpuint (limber_background_get_known (background, "fever"), ==, 0);

  limber_background_set_known (background, "leg-weakness", DAY + 1);
  g_assert_cmpuint (limber_background_get_known (background, "leg-weakness"), ==, DAY + 1);
  g_assert_cmpuint (g_hash_table_size (background->known), ==, 1);

  limber_background_set_known (background, "leg-weakness", 0);
  limber_background_set_known (background, "never-known", 0);
  g_assert_cmpuint (limber_background_get_known (background, "leg-weakness"), ==, 0);
  g_assert_cmpuint (g_hash_table_size (background->known), ==, 0);
}

static void
test_copy (void)
{
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberBackground) copy = NULL;

  background->facts[LIMBER_BACKGROUND_STEROIDS] = TRUE;
  limber_background_set_known (background, "night-pain", DAY);
  copy = limber_background_copy (background);
  g_assert_true (limber_background_equal (background, copy));

  limber_background_set_known (background, "night-pain", 0);
  background->facts[LIMBER_BACKGROUND_STEROIDS] = FALSE;
  g_assert_true (copy->facts[LIMBER_BACKGROUND_STEROIDS]);
  g_assert_cmpuint (limber_background_get_known (copy, "night-pain"), ==, DAY);
}

static void
test_equal (void)
{
  g_autoptr (LimberBackground) background = limber_background_new ();
  g_autoptr (LimberBackground) other = limber_background_new ();

  g_assert_true (limber_background_equal (background, other));

  background->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  g_assert_false (limber_background_equal (background, other));
  other->facts[LIMBER_BACKGROUND_CANCER] = TRUE;
  g_assert_true (limber_background_equal (background, other));

  limber_background_set_known (background, "fever", DAY);
  g_assert_false (limber_background_equal (background, other));
  g_assert_false (limber_background_equal (other, background));
  limber_background_set_known (other, "fever", DAY + 1);
  g_assert_false (limber_background_equal (background, other));
  limber_background_set_known (other, "fever", 0);
  limber_background_set_known (other, "night-pain", DAY);
  g_assert_false (limber_background_equal (background, other));
  limber_background_set_known (other, "night-pain", 0);
  limber_background_set_known (other, "fever", DAY);
  g_assert_true (limber_background_equal (background, other));
}

/* Names in people's files: this list only ever grows. */
static void
test_ids (void)
{
  static const char *const ids[LIMBER_BACKGROUND_N_FACTS]
      = { "cancer", "osteoporosis", "steroids", "immunosuppression", "losing-weight" };
  LimberBackgroundFact fact = LIMBER_BACKGROUND_CANCER;

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      g_assert_cmpstr (limber_background_fact_to_id ((LimberBackgroundFact) i), ==, ids[i]);
      g_assert_true (limber_background_fact_from_id (ids[i], &fact));
      g_assert_cmpuint (fact, ==, i);
    }

  fact = LIMBER_BACKGROUND_STEROIDS;
  g_assert_false (limber_background_fact_from_id ("Cancer", &fact));
  g_assert_false (limber_background_fact_from_id ("", &fact));
  g_assert_cmpuint (fact, ==, LIMBER_BACKGROUND_STEROIDS);
}

static void
test_words (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      const char *title = limber_background_fact_get_title ((LimberBackgroundFact) i);
      const char *explanation = limber_background_fact_get_explanation ((LimberBackgroundFact) i);

      g_assert_true (g_hash_table_add (titles, (gpointer) title));
      g_assert_false (g_str_has_suffix (title, "."));
      g_assert_true (g_str_has_suffix (explanation, "."));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/background/nothing-said", test_nothing_said);
  g_test_add_func ("/background/known", test_known);
  g_test_add_func ("/background/copy", test_copy);
  g_test_add_func ("/background/equal", test_equal);
  g_test_add_func ("/background/ids", test_ids);
  g_test_add_func ("/background/words", test_words);

  return g_test_run ();
}
