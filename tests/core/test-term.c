/* test-term.c — symptoms, tags and treatments
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-term.h"

#include <string.h>

/* A chip has room for about so many characters. */
#define CHIP_MAX 26

/* What the articles behind this program name as triggers, and the symptoms of a back. */
static const char *const symptoms[]
    = { "stiffness",    "spasm",        "leg-pain-left",   "leg-pain-right", "tingling",
        "leg-numbness", "leg-weakness", "saddle-numbness", "bladder-bowel",  "fever",
        "night-pain",   "weight-loss",  "headache",        "fatigue" };
static const char *const tags[]
    = { "long-sitting", "long-standing", "heavy-lifting",      "long-walk",  "hard-surface",  "uneven-ground",
        "new-shoes",    "high-heels",    "poor-posture",       "poor-sleep", "stressful-day", "skipped-meals",
        "little-water", "travel",        "strenuous-exercise", "rest-day" };

static gboolean
is_kebab_case (const char *key)
{
  for (const char *p = key; *p != '\0'; p++)
    {
      if (!g_ascii_islower (*p) && !(*p == '-' && p != key && g_ascii_islower (p[1])))
        return FALSE;
    }

  return TRUE;
}

static void
test_tables (void)
{
  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) terms = limber_term_list_builtin (kind);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (terms->len, >=, 12);
      for (guint i = 0; i < terms->len; i++)
        {
          const LimberTerm *term = g_ptr_array_index (terms, i);
          const char *name = limber_term_get_display_name (term);
          const char *explanation = limber_term_get_explanation (term);

          g_assert_cmpint (term->kind, ==, kind);
          g_assert_true (term->builtin);
          g_assert_false (term->hidden);
          g_assert_cmpuint (term->uses, ==, 0);
          g_assert_true (is_kebab_case (term->key));
          g_assert_cmpint (g_utf8_strlen (name, -1), <=, CHIP_MAX);
          g_assert_cmpstr (name, !=, term->key);
          g_assert_true (g_str_has_suffix (explanation, "."));
          g_assert_true (g_hash_table_add (seen, (char *) term->key));
          g_assert_true (g_hash_table_add (seen, (char *) name));
        }
    }
}

static void
test_all_there (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (symptoms); i++)
    g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, symptoms[i]), ==, symptoms[i]);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_TAG, tags[i]), ==, tags[i]);
}

static void
test_find (void)
{
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "Night pain"), ==, "night-pain");
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "  NIGHT PAIN "), ==, "night-pain");
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "night-pain"), ==, "night-pain");
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "Unintended weight loss"), ==,
                   "weight-loss");
  g_assert_null (limber_term_find_builtin (LIMBER_TERM_TAG, "night-pain"));
  g_assert_null (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, ""));
  g_assert_null (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "\xff\xfe"));
  g_assert_null (limber_term_builtin_name (LIMBER_TERM_SYMPTOM, "nothing"));
}

static void
test_own (void)
{
  g_autoptr (LimberTerm) own = limber_term_new (LIMBER_TERM_TAG, "Gartenarbeit");
  g_autoptr (LimberTerm) renamed = limber_term_new (LIMBER_TERM_TAG, "travel");
  g_autoptr (LimberTerm) copy = NULL;

  g_assert_false (own->builtin);
  g_assert_cmpstr (limber_term_get_display_name (own), ==, "Gartenarbeit");
  g_assert_null (limber_term_get_explanation (own));
  g_assert_cmpint (limber_term_get_advice (own), ==, LIMBER_TERM_ADVICE_NONE);

  g_set_str (&renamed->name, "On the road");
  renamed->uses = 4;
  renamed->hidden = TRUE;
  copy = limber_term_copy (renamed);
  g_assert_cmpstr (limber_term_get_display_name (copy), ==, "On the road");
  g_assert_cmpuint (copy->uses, ==, 4);
  g_assert_true (copy->hidden && copy->builtin);
}

static void
assert_clean (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = limber_term_clean_name (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
}

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_term_clean_name (text, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
test_clean (void)
{
  assert_clean ("Gardening", "Gardening");
  assert_clean ("  Garden \t\n work  ", "Garden work");
  assert_clean ("\302\240no\342\200\257break\302\240", "no break");
  /* e and a combining accent become one character. */
  assert_clean ("cafe\314\201", "caf\303\251");
  assert_clean ("<b>bold</b> & co", "<b>bold</b> & co");
  assert_clean ("🧘🏽‍♀️", "🧘🏽‍♀️");
  assert_clean ("عمل في الحديقة", "عمل في الحديقة");
  assert_clean ("می‌خواهم", "می‌خواهم");
  assert_clean ("'; DROP TABLE term; --", "'; DROP TABLE term; --");
}

static void
test_refused (void)
{
  g_autofree char *fits = g_strnfill (LIMBER_TERM_NAME_MAX, 'x');
  g_autofree char *too_long = g_strnfill (LIMBER_TERM_NAME_MAX + 1, 'x');
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');

  assert_clean (fits, fits);
  assert_refused (too_long);
  assert_refused (huge);
  assert_refused ("");
  assert_refused (" \t\n ");
  assert_refused ("a\001b");
  assert_refused ("a\177b");
  assert_refused ("\302\205\302\206");
  /* Turns the writing around: what follows a name would be drawn backwards. */
  assert_refused ("a\342\200\256b");
  assert_refused ("a\342\201\246b");
  assert_refused ("\342\200\213");
  assert_refused ("\xff");
  assert_refused ("half \xc3");
}

static void
test_kind_ids (void)
{
  g_assert_cmpstr (limber_term_kind_to_id (LIMBER_TERM_SYMPTOM), ==, "symptom");
  g_assert_cmpstr (limber_term_kind_to_id (LIMBER_TERM_TAG), ==, "tag");
  g_assert_cmpstr (limber_term_kind_to_id (LIMBER_TERM_TREATMENT), ==, "treatment");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/term/tables", test_tables);
  g_test_add_func ("/term/all-there", test_all_there);
  g_test_add_func ("/term/find", test_find);
  g_test_add_func ("/term/own", test_own);
  g_test_add_func ("/term/clean", test_clean);
  g_test_add_func ("/term/refused", test_refused);
  g_test_add_func ("/term/kind-ids", test_kind_ids);

  return g_test_run ();
}
