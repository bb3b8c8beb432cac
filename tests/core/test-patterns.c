/* test-patterns.c — everything a journal shows on one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-patterns.h"

#include "limber-random.h"
#include "limber-test-locale.h"
#include "limber-test-wording.h"

#include <libintl.h>
#include <math.h>
#include <string.h>

#define SEED 20261121

/**
 * Journal:
 * @name: for messages
 * @n_days: from the first day to the last
 * @missing: how many of 100 days are not opened
 * @link: how much pain follows the anxiety of the day before
 * @drift: how much weight is lost a day, in grams
 * @symptoms: how many of 100 days have a sign
 * @n_tags: how many tags of one's own are used
 * @is_constant: the same values on all days
 *
 * What a made-up journal is like.
 */
typedef struct
{
  const char *name;
  guint n_days;
  int missing;
  double link;
  int drift;
  int symptoms;
  guint n_tags;
  gboolean is_constant;
} Journal;

static const Journal journals[] = {
  { "nothing", 0 },
  { "one day", 1 },
  { "two days", 2, .symptoms = 100 },
  { "first weeks", 20, .link = 0.5 },
  { "before the first look", 59, .symptoms = 10 },
  { "first look", 60, .missing = 10, .link = 1 },
  { "half a year", 180, .missing = 20, .link = 0.7, .drift = 30, .symptoms = 5 },
  { "a year", 365, .missing = 30, .link = 0.3, .symptoms = 20, .n_tags = 3 },
  { "two years", 730, .missing = 10, .link = 0.6, .drift = 8, .symptoms = 1 },
  { "no link", 400, .missing = 15 },
  { "one value", 200, .is_constant = TRUE },
  { "never opened", 150, .missing = 100 },
  { "many tags", 120, .n_tags = 200 },
};

static guint32
get_first (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, 2024);

  return g_date_get_julian (&date);
}

static void
mark (LimberCheckIn *check_in, LimberRandom *random, const Journal *journal)
{
  static const char *const symptoms[]
      = { "fever", "night-pain", "saddle-numbness", "leg-weakness", "leg-numbness", "bladder-bowel" };
  static const char *const tags[] = { "long-sitting", "new-shoes", "long-walk", "poor-sleep" };
  int which = limber_random_between (random, 0, G_N_ELEMENTS (symptoms) - 1);

  if (limber_random_chance (random, journal->symptoms))
    limber_check_in_set_mark (check_in, LIMBER_TERM_SYMPTOM, symptoms[which], LIMBER_HELPED_UNSET);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (limber_random_chance (random, 20))
        limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, tags[i], LIMBER_HELPED_UNSET);
    }
  if (limber_random_chance (random, 25))
    limber_check_in_set_mark (check_in, LIMBER_TERM_TREATMENT, "heat", LIMBER_HELPED_A_LITTLE);
  for (guint i = 0; i < journal->n_tags; i++)
    {
      g_autofree char *key = g_strdup_printf ("Own tag %u", i);

      if (limber_random_chance (random, 30))
        limber_check_in_set_mark (check_in, LIMBER_TERM_TAG, key, LIMBER_HELPED_UNSET);
    }
}

static void
measure (LimberDay *day, LimberRandom *random, const Journal *journal, guint index)
{
  int steps = limber_random_around (random, 6000, 4000);

  limber_day_set_value (day, LIMBER_MEASURE_STEPS,
                        journal->is_constant                 ? 5000
                        : limber_random_chance (random, 5)   ? steps + 9000
                        : index % 40 > 30 && index % 40 < 34 ? 900
                                                             : steps);
  limber_day_set_value (day, LIMBER_MEASURE_WEIGHT,
                        journal->is_constant ? 80000
                                             : 90000 - journal->drift * (double) index
                                                   + limber_random_around (random, 0, 900));
  limber_day_set_value (day, LIMBER_MEASURE_SLEEP,
                        journal->is_constant ? 420 : limber_random_around (random, 420, 120));
  limber_day_set_value (day, LIMBER_MEASURE_ACTIVE,
                        journal->is_constant ? 30 : limber_random_around (random, 30, 30));
  limber_day_set_value (day, LIMBER_MEASURE_ROUTINE, limber_random_chance (random, 50) ? 10 : 0);
}

static LimberDay *
make_day (guint index, int anxiety, int pain, LimberRandom *random, const Journal *journal)
{
  LimberDay *day;
  LimberCheckIn *check_in;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, get_first () + index);
  day = limber_day_new (&date);
  measure (day, random, journal, index);
  if (limber_random_chance (random, journal->missing))
    return day;

  check_in = limber_check_in_new (&date);
  check_in->anxiety = anxiety;
  if (pain > 0)
    limber_check_in_set_pain (check_in, index % 9 < 7 ? "lower-back-left" : "calf-left", pain, 0);
  else
    limber_check_in_set_no_pain (check_in, TRUE);
  mark (check_in, random, journal);
  limber_day_take_check_in (day, check_in);

  return day;
}

static LimberHistory *
make_history (const Journal *journal, guint n_days)
{
  LimberHistory *history = limber_history_new ();
  LimberRandom random = { SEED };
  int before = 4;

  for (guint i = 0; i < n_days; i++)
    {
      int anxiety = journal->is_constant ? 4 : limber_random_between (&random, 0, 9);
      double noise = journal->is_constant ? 0 : limber_random_around (&random, 0, 3);
      double pain = journal->is_constant ? 2 : round (4 + journal->link * (before - 4) + noise);
      g_autoptr (LimberDay) day = make_day (i, anxiety, (int) CLAMP (pain, 0, 10), &random, journal);

      limber_history_set_day (history, day);
      before = anxiety;
    }

  return history;
}

static LimberPatterns *
find_until (LimberHistory *history, guint n_days, GHashTable *known)
{
  g_autoptr (LimberRecord) record = limber_record_new (history, get_first () + MAX (n_days, 1) - 1);

  return limber_patterns_find (record, NULL, known);
}

static LimberPatterns *
find_patterns (const Journal *journal)
{
  g_autoptr (LimberHistory) history = make_history (journal, journal->n_days);

  g_test_message ("%s", journal->name);

  return find_until (history, journal->n_days, NULL);
}

static void
append_finding (GString *text, const LimberFinding *finding)
{
  g_string_append_printf (text, "%s %s %u %u %s\n", finding->id,
                          limber_finding_severity_to_id (finding->severity), finding->from, finding->to,
                          finding->sentence);
  for (guint i = 0; i < finding->numbers->len; i++)
    {
      const LimberFindingNumber *number = g_ptr_array_index (finding->numbers, i);

      g_string_append_printf (text, "  %s %.17g %.17g\n", number->name, number->values[0], number->values[1]);
    }
  for (guint i = 0; finding->why[i] != NULL; i++)
    g_string_append_printf (text, "  %s\n", finding->why[i]);
}

static char *
to_text (const LimberPatterns *patterns)
{
  const GPtrArray *const lists[] = { patterns->findings, patterns->not_found, patterns->needs_data };
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%u %u %u %u\n", patterns->days_recorded, patterns->n_tested,
                          patterns->last_look, patterns->next_look);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      append_finding (text, g_ptr_array_index (lists[i], j));

  return g_string_free_and_steal (text);
}

static const char *
skip_prefix (const char *id, const char *prefix)
{
  return g_str_has_prefix (id, prefix) ? id + strlen (prefix) : NULL;
}

/* As it stands on the page: the key of a tag can be any. */
static char *
to_page_id (const char *id)
{
  if (skip_prefix (id, "association.tag.") != NULL)
    return g_strdup ("association.tag.KEY");
  if (skip_prefix (id, "association.treatment.") != NULL)
    return g_strdup ("association.treatment.KEY");

  return g_strdup (id);
}

static void
collect_finding (GHashTable *ids, const LimberFinding *finding)
{
  g_hash_table_add (ids, to_page_id (finding->id));
  for (guint i = 0; finding->siblings != NULL && i < finding->siblings->len; i++)
    collect_finding (ids, g_ptr_array_index (finding->siblings, i));
}

static void
collect_ids (GHashTable *ids, const LimberPatterns *patterns)
{
  const GPtrArray *const lists[] = { patterns->findings, patterns->not_found, patterns->needs_data };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      collect_finding (ids, g_ptr_array_index (lists[i], j));
}

/* The rows of the tables that begin with an id. */
static GHashTable *
read_page (void)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "patterns.md", NULL);
  g_autofree char *page = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  lines = g_strsplit (page, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *id = skip_prefix (lines[i], "| `");

      if (id != NULL && strchr (id, '.') != NULL && strchr (id, '.') < strchr (id, '`'))
        g_hash_table_add (ids, g_strndup (id, strchr (id, '`') - id));
    }

  return ids;
}

static void
test_page (void)
{
  g_autoptr (GHashTable) page = read_page ();
  g_autoptr (GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  const char *id;

  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (LimberPatterns) patterns = find_patterns (&journals[i]);

      collect_ids (made, patterns);
    }

  g_hash_table_iter_init (&iter, made);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      if (!g_hash_table_contains (page, id))
        g_test_fail_printf ("docs/patterns.md does not list %s", id);
    }
  g_hash_table_iter_init (&iter, page);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      /* Which warning signs there are is a matter of the entries; the check of the tree compares them. */
      if (!g_str_has_prefix (id, "safety.") && !g_hash_table_contains (made, id))
        g_test_fail_printf ("nothing makes %s", id);
    }
}

static void
check_answered_once (GHashTable *seen, const LimberFinding *finding)
{
  if (!g_hash_table_add (seen, finding->id))
    g_test_fail_printf ("%s is answered twice", finding->id);
  for (guint i = 0; finding->siblings != NULL && i < finding->siblings->len; i++)
    check_answered_once (seen, g_ptr_array_index (finding->siblings, i));
}

static void
test_one_answer (void)
{
  static const char *const always[] = {
    "association.anxiety",       "association.weight-loss",      "association.routine",
    "association.tag.new-shoes", "association.tag.hard-surface", "association.tag.little-water",
    "descriptive.worse-lately",  "descriptive.persistent-pain",  "descriptive.one-sided",
  };

  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (LimberPatterns) patterns = find_patterns (&journals[i]);
      const GPtrArray *const lists[] = { patterns->findings, patterns->not_found, patterns->needs_data };
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        for (guint k = 0; k < lists[j]->len; k++)
          check_answered_once (seen, g_ptr_array_index (lists[j], k));
      for (guint j = 0; j < G_N_ELEMENTS (always); j++)
        g_assert_nonnull (limber_patterns_find_by_id (patterns, always[j]));
      g_assert_null (limber_patterns_find_by_id (patterns, "association.nothing"));
    }
}

static guint
get_rank (const LimberFinding *finding)
{
  if (finding->kind == LIMBER_FINDING_SAFETY)
    return finding->severity;
  if (finding->kind == LIMBER_FINDING_DESCRIPTIVE)
    return 10 + finding->severity;
  if (finding->severity == LIMBER_FINDING_PATTERN)
    return 20;

  return finding->severity == LIMBER_FINDING_NOTICE ? 21 : 22;
}

static void
check_order (const LimberPatterns *patterns)
{
  for (guint i = 1; i < patterns->findings->len; i++)
    {
      const LimberFinding *before = g_ptr_array_index (patterns->findings, i - 1);
      const LimberFinding *after = g_ptr_array_index (patterns->findings, i);

      g_assert_cmpuint (get_rank (before), <=, get_rank (after));
      if (get_rank (after) == 20 && get_rank (before) == 20)
        g_assert_cmpfloat (fabs (limber_finding_find_number (before, "effect")->values[0]), >=,
                           fabs (limber_finding_find_number (after, "effect")->values[0]) - 1e-6);
    }
}

static void
check_topics (const GPtrArray *list, LimberFindingSeverity severity)
{
  for (guint i = 0; i < list->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (list, i);

      g_assert_cmpint (finding->severity, ==, severity);
      if (i > 0)
        g_assert_cmpint (((const LimberFinding *) g_ptr_array_index (list, i - 1))->topic, <=,
                         finding->topic);
    }
}

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (LimberPatterns) patterns = find_patterns (&journals[i]);

      check_order (patterns);
      check_topics (patterns->not_found, LIMBER_FINDING_NOT_FOUND);
      check_topics (patterns->needs_data, LIMBER_FINDING_NEEDS_DATA);
    }
}

static void
test_link (void)
{
  const Journal journal = { "a link", 400, .missing = 10, .link = 0.8 };
  g_autoptr (LimberPatterns) patterns = find_patterns (&journal);
  const LimberFinding *finding = limber_patterns_find_by_id (patterns, "association.anxiety");

  g_assert_cmpint (finding->severity, ==, LIMBER_FINDING_PATTERN);
  g_assert_cmpfloat_with_epsilon (limber_finding_find_number (finding, "lag")->values[0], 1, 1e-9);
  g_assert_cmpuint (patterns->first, ==, get_first ());
  g_assert_cmpuint (patterns->as_of, ==, get_first () + 399);
  /* Looks at 60, 90 … 390, 420 days. */
  g_assert_cmpuint (patterns->last_look, ==, get_first () + 389);
  g_assert_cmpuint (patterns->next_look, ==, get_first () + 419);
}

static void
test_empty (void)
{
  g_autoptr (LimberPatterns) patterns = find_patterns (&journals[0]);

  g_assert_cmpuint (patterns->first, ==, 0);
  g_assert_cmpuint (patterns->days_recorded, ==, 0);
  g_assert_cmpuint (patterns->findings->len, ==, 0);
  g_assert_cmpuint (patterns->not_found->len, ==, 0);
  g_assert_cmpuint (patterns->needs_data->len, >=, 26 + 14);
  g_assert_cmpuint (patterns->last_look, ==, 0);
  g_assert_cmpuint (patterns->next_look, ==, 0);
}

static void
check_wording (const LimberPatterns *patterns)
{
  const GPtrArray *const lists[] = { patterns->findings, patterns->not_found, patterns->needs_data };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        const LimberFinding *finding = g_ptr_array_index (lists[i], j);

        limber_test_wording_check_finding (finding);
        g_assert_cmpuint (finding->to, <=, patterns->as_of);
        for (guint k = 0; finding->siblings != NULL && k < finding->siblings->len; k++)
          limber_test_wording_check_finding (g_ptr_array_index (finding->siblings, k));
      }
}

static void
check_wording_of_all (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autoptr (LimberPatterns) patterns = find_patterns (&journals[i]);

      check_wording (patterns);
    }
}

static void
test_wording (void)
{
  check_wording_of_all ();
}

/* As far as it is translated. */
static void
test_wording_in_german (void)
{
  g_autofree char *catalogues = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return;
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  check_wording_of_all ();
  limber_test_reset_locale ();
}

static void
test_remembered (void)
{
  const Journal journal = { "a link", 400, .missing = 10, .link = 0.4, .n_tags = 2 };
  g_autoptr (LimberHistory) history = make_history (&journal, journal.n_days);
  g_autoptr (LimberPatterns) fresh = find_until (history, journal.n_days, NULL);
  g_autoptr (GHashTable) known = limber_look_table_new ();
  g_autoptr (LimberPatterns) again = NULL;
  g_autofree char *first = NULL, *second = NULL;

  g_assert_cmpuint (fresh->looks->len, >=, 2);
  for (guint i = 0; i < fresh->looks->len; i++)
    {
      const LimberLook *look = g_ptr_array_index (fresh->looks, i);
      LimberLook *copy = limber_look_new (look->n_days, look->digest);

      for (guint j = 0; j < look->results->len; j++)
        {
          const LimberLookResult *result = g_ptr_array_index (look->results, j);

          limber_look_add (copy, result->id, result->p, result->p_adjusted, result->holds);
        }
      g_hash_table_insert (known, GUINT_TO_POINTER (look->n_days), copy);
    }

  again = find_until (history, journal.n_days, known);
  first = to_text (fresh);
  second = to_text (again);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (again->looks->len, ==, 0);
}

/* A day says the same whatever comes after it. */
static void
test_no_peeking (void)
{
  const Journal *journal = &journals[7];
  g_autoptr (LimberHistory) whole = make_history (journal, journal->n_days);

  for (guint n_days = 1; n_days < journal->n_days; n_days += 53)
    {
      g_autoptr (LimberHistory) part = make_history (journal, n_days);
      g_autoptr (LimberPatterns) then = find_until (part, n_days, NULL);
      g_autoptr (LimberPatterns) now = find_until (whole, n_days, NULL);
      g_autofree char *first = to_text (then);
      g_autofree char *second = to_text (now);

      g_assert_cmpstr (first, ==, second);
    }
}

/* Long after the last entry, and before the first one. */
static void
test_other_days (void)
{
  g_autoptr (LimberHistory) history = make_history (&journals[6], journals[6].n_days);
  g_autoptr (LimberRecord) later = limber_record_new (history, get_first () + 20000);
  g_autoptr (LimberRecord) earlier = limber_record_new (history, get_first () - 1);
  g_autoptr (LimberPatterns) after = limber_patterns_find (later, NULL, NULL);
  g_autoptr (LimberPatterns) before = limber_patterns_find (earlier, NULL, NULL);

  check_wording (after);
  check_wording (before);
  g_assert_cmpuint (before->findings->len, ==, 0);
  g_assert_cmpuint (before->days_recorded, ==, 0);
  g_assert_cmpuint (before->next_look, ==, 0);
  g_assert_cmpuint (after->days_recorded, ==, journals[6].n_days);
  g_assert_cmpuint (after->next_look, >, after->as_of);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/patterns/page", test_page);
  g_test_add_func ("/patterns/one-answer", test_one_answer);
  g_test_add_func ("/patterns/order", test_order);
  g_test_add_func ("/patterns/link", test_link);
  g_test_add_func ("/patterns/empty", test_empty);
  g_test_add_func ("/patterns/wording", test_wording);
  g_test_add_func ("/patterns/wording/german", test_wording_in_german);
  g_test_add_func ("/patterns/remembered", test_remembered);
  g_test_add_func ("/patterns/no-peeking", test_no_peeking);
  g_test_add_func ("/patterns/other-days", test_other_days);

  return g_test_run ();
}
