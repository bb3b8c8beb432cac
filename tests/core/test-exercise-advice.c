/* test-exercise-advice.c — what is said before the first routine, held against docs/safety.md
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-exercise-advice.h"

#include <string.h>

static GHashTable *
collect_texts (void)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (texts, g_strdup (limber_exercise_advice_get_foreword ()));
  for (int part = 0; part < LIMBER_EXERCISE_ADVICE_N_PARTS; part++)
    {
      g_auto (GStrv) points = limber_exercise_advice_list_points (part);

      g_assert_cmpuint (g_strv_length (points), >=, 3);
      g_hash_table_add (texts, g_strdup (limber_exercise_advice_get_title (part)));
      g_hash_table_add (texts, g_strdup (limber_exercise_advice_get_introduction (part)));
      g_hash_table_add (texts, g_strdup (limber_exercise_advice_get_remark (part)));
      for (char **point = points; *point != NULL; point++)
        g_hash_table_add (texts, g_strdup (*point));
    }

  return texts;
}

/* The quotes between the heading of routines and the next one. */
static GHashTable *
collect_quotes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "safety.md", NULL);
  GHashTable *quotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean inside = FALSE;

  g_file_get_contents (path, &document, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (document, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (g_str_has_prefix (*line, "## "))
        inside = strcmp (*line, "## Before the first routine") == 0;
      if (inside && g_str_has_prefix (*line, "> "))
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
  g_autoptr (GHashTable) texts = collect_texts ();
  g_autoptr (GHashTable) quotes = collect_quotes ();

  assert_contains_all (texts, quotes);
  assert_contains_all (quotes, texts);
}

/* Introductions lead to a list, points are short, remarks are sentences; calm words, everywhere on earth. */
static void
test_wording (void)
{
  static const char *const banned[] = { "!", "999", "112", "911", "A&E", "causes", "diagnos", "NHS" };
  g_autoptr (GHashTable) texts = collect_texts ();
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    for (guint i = 0; i < G_N_ELEMENTS (banned); i++)
      g_assert_null (strstr (text, banned[i]));

  for (int part = 0; part < LIMBER_EXERCISE_ADVICE_N_PARTS; part++)
    {
      g_auto (GStrv) points = limber_exercise_advice_list_points (part);

      g_assert_true (g_str_has_suffix (limber_exercise_advice_get_introduction (part), ":"));
      g_assert_true (g_str_has_suffix (limber_exercise_advice_get_remark (part), "."));
      for (char **point = points; *point != NULL; point++)
        g_assert_false (g_str_has_suffix (*point, "."));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise-advice/document", test_document);
  g_test_add_func ("/exercise-advice/wording", test_wording);

  return g_test_run ();
}
