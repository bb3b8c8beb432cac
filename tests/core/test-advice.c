/* test-advice.c — what is said when a warning sign is noted, held against docs/safety.md
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-advice.h"

#include <string.h>

static const char *const emergencies[] = { "saddle-numbness", "bladder-bowel", "leg-weakness" };
static const char *const soon[] = { "fever", "night-pain", "weight-loss" };

static LimberTermAdvice
expected_tier (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (emergencies); i++)
    {
      if (strcmp (emergencies[i], key) == 0)
        return LIMBER_TERM_ADVICE_EMERGENCY;
    }
  for (guint i = 0; i < G_N_ELEMENTS (soon); i++)
    {
      if (strcmp (soon[i], key) == 0)
        return LIMBER_TERM_ADVICE_SOON;
    }

  return LIMBER_TERM_ADVICE_NONE;
}

/* The signs are these six and no other built-in term of any kind. */
static void
test_tiers (void)
{
  guint n_signs = 0;

  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) terms = limber_term_list_builtin (kind);

      for (guint i = 0; i < terms->len; i++)
        {
          const LimberTerm *term = g_ptr_array_index (terms, i);
          LimberTermAdvice tier
              = kind == LIMBER_TERM_SYMPTOM ? expected_tier (term->key) : LIMBER_TERM_ADVICE_NONE;

          g_assert_cmpint (limber_term_get_advice (term), ==, tier);
          g_assert_cmpint (limber_advice_get_tier (kind, term->key), ==, tier);
          n_signs += tier != LIMBER_TERM_ADVICE_NONE;
        }
    }

  g_assert_cmpuint (n_signs, ==, 6);
  g_assert_cmpint (limber_advice_get_tier (LIMBER_TERM_TAG, "fever"), ==, LIMBER_TERM_ADVICE_NONE);
  g_assert_cmpint (limber_advice_get_tier (LIMBER_TERM_SYMPTOM, "own word"), ==, LIMBER_TERM_ADVICE_NONE);
}

static void
test_no_sign (void)
{
  const char *const none[] = { NULL };
  const char *const harmless[] = { "stiffness", "own word", NULL };

  g_assert_null (limber_advice_new (none));
  g_assert_null (limber_advice_new (harmless));
  g_assert_null (limber_advice_new_for_symptom ("headache"));
}

static void
test_most_pressing_first (void)
{
  const char *const both[] = { "fever", "leg-weakness", "stiffness", "saddle-numbness", NULL };
  const char *const expected[] = { "saddle-numbness", "leg-weakness", NULL };
  g_autoptr (LimberAdvice) advice = limber_advice_new (both);
  g_autoptr (LimberAdvice) copy = limber_advice_copy (advice);

  g_assert_cmpint (copy->tier, ==, LIMBER_TERM_ADVICE_EMERGENCY);
  g_assert_cmpstrv (copy->keys, expected);
  g_assert_cmpstrv (copy->paragraphs, advice->paragraphs);
  g_assert_nonnull (strstr (advice->paragraphs[0], "genitals"));
  g_assert_nonnull (strstr (advice->paragraphs[1], "leg"));
}

static void
test_check_in (void)
{
  g_autoptr (LimberCheckIn) check_in = NULL;
  g_autoptr (LimberAdvice) advice = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);
  check_in = limber_check_in_new (&date);
  g_assert_null (limber_advice_new_for_check_in (check_in));

  limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, "night-pain", LIMBER_HELPED_UNSET);
  advice = limber_advice_new_for_check_in (check_in);
  g_assert_cmpint (advice->tier, ==, LIMBER_TERM_ADVICE_SOON);
  g_assert_cmpstr (advice->keys[0], ==, "night-pain");
}

static void
collect (GHashTable *texts, const char *const *keys, guint n_keys)
{
  for (guint i = 0; i < n_keys; i++)
    {
      g_autoptr (LimberAdvice) advice = limber_advice_new_for_symptom (keys[i]);

      g_hash_table_add (texts, g_strdup (advice->title));
      for (char **paragraph = advice->paragraphs; *paragraph != NULL; paragraph++)
        g_hash_table_add (texts, g_strdup (*paragraph));
    }
}

static GHashTable *
collect_quotes (const char *document)
{
  GHashTable *quotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = g_strsplit (document, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      /* What is said before routines, and by Patterns, is held against its own table. */
      if (strcmp (*line, "## Before the first routine") == 0)
        break;
      if (g_str_has_prefix (*line, "> "))
        g_hash_table_add (quotes, g_strdup (*line + 2));
    }

  return quotes;
}

static void
assert_contains_all (GHashTable *texts, GHashTable *others)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      g_test_message ("%s", (char *) text);
      g_assert_true (g_hash_table_contains (others, text));
    }
}

static void
test_document (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "safety.md", NULL);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) quotes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *document = NULL;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);

  collect (texts, emergencies, G_N_ELEMENTS (emergencies));
  collect (texts, soon, G_N_ELEMENTS (soon));
  quotes = collect_quotes (document);

  g_assert_cmpuint (g_hash_table_size (quotes), >=, 14);
  assert_contains_all (texts, quotes);
  assert_contains_all (quotes, texts);
}

/* Calm words, everywhere on earth, and never a diagnosis. */
static void
test_wording (void)
{
  static const char *const banned[]
      = { "!", "999", "112", "911", "A&E", "causes", "you have cauda", "diagnos" };
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer text;

  collect (texts, emergencies, G_N_ELEMENTS (emergencies));
  collect (texts, soon, G_N_ELEMENTS (soon));

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    {
      for (guint i = 0; i < G_N_ELEMENTS (banned); i++)
        g_assert_null (strstr (text, banned[i]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/advice/tiers", test_tiers);
  g_test_add_func ("/advice/no-sign", test_no_sign);
  g_test_add_func ("/advice/most-pressing-first", test_most_pressing_first);
  g_test_add_func ("/advice/check-in", test_check_in);
  g_test_add_func ("/advice/document", test_document);
  g_test_add_func ("/advice/wording", test_wording);

  return g_test_run ();
}
