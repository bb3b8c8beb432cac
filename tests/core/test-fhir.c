/* test-fhir.c — the parts of a FHIR export that tests/cli/check-fhir.py does not see
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-body-region.h"
#include "limber-date.h"
#include "limber-example.h"
#include "limber-export-fhir.h"
#include "limber-export-json.h"
#include "limber-fhir-node.h"
#include "limber-fhir-place.h"
#include "limber-import-json.h"
#include "limber-store-identity.h"
#include "limber-test-store.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *export (LimberStore *store)
{
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  g_autoptr (GError) error = NULL;
  char *text = limber_export_fhir (store, options, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));

  return text;
}

/* (element-type utf8 JsonNode): by address */
static GHashTable *
get_entries (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GHashTable *entries
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
  JsonArray *array = NULL;

  json_parser_set_strict (parser, TRUE);
  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "entry");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);

      g_hash_table_insert (entries, g_strdup (json_object_get_string_member (entry, "fullUrl")),
                           json_node_copy (json_object_get_member (entry, "resource")));
    }
  g_assert_cmpuint (g_hash_table_size (entries), ==, json_array_get_length (array));

  return entries;
}

static guint
count_common (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer key = NULL;
  guint n = 0;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += g_hash_table_contains (b, key) ? 1 : 0;

  return n;
}

static void
add_steps (TestJournal *journal, const char *iso, double steps)
{
  GDate date = test_date (iso);
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = limber_day_new (&date);

  limber_day_set_value (after, LIMBER_MEASURE_STEPS, steps);
  test_apply (journal->store, before, after);
}

static char *
load_identity (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  char *identity = NULL;

  g_assert_true (limber_store_load_identity (journal->store, &identity, &error));
  g_assert_no_error (error);

  return identity;
}

/* What comes later changes nothing about what came first. */
static void
test_identity (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autofree char *empty = NULL;
  g_autofree char *first = NULL;
  g_autofree char *later = NULL;

  test_journal_init (&journal);
  empty = load_identity (&journal);
  g_assert_null (empty);

  limber_clock_set_for_tests ("2026-11-19T08:00:00");
  add_steps (&journal, "2026-11-19", 5321);
  first = load_identity (&journal);
  g_assert_nonnull (first);

  limber_clock_set_for_tests ("2026-11-20T08:00:00");
  test_add_day (journal.store, "2026-11-01");
  later = load_identity (&journal);
  g_assert_cmpstr (later, ==, first);
  limber_clock_set_for_tests (NULL);
}

/* Two people who walked as far on the same day are two people. */
static void
test_two_journals (void)
{
  g_auto (TestJournal) one = { NULL };
  g_auto (TestJournal) other = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;
  g_autoptr (GHashTable) entries = NULL;
  g_autoptr (GHashTable) other_entries = NULL;

  test_journal_init (&one);
  test_journal_init (&other);
  test_add_day (one.store, "2026-11-01");
  test_add_day (other.store, "2026-11-01");
  add_steps (&one, "2026-11-19", 5321);
  add_steps (&other, "2026-11-19", 5321);

  text = export (one.store);
  other_text = export (other.store);
  entries = get_entries (text);
  other_entries = get_entries (other_text);
  g_assert_cmpuint (g_hash_table_size (entries), ==, g_hash_table_size (other_entries));
  g_assert_cmpuint (count_common (entries, other_entries), ==, 0);
}

static void
copy_by_json (LimberStore *from, LimberStore *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = limber_export_json (from, NULL, &error);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LimberImportPlan) plan = limber_import_json_plan (to, bytes, "journal.json", NULL, &error);

  gint64 id = 0;

  g_assert_no_error (error);
  g_assert_true (limber_import_plan_commit (plan, to, NULL, &id, &error));
  g_assert_no_error (error);
}

/* A journal on a new computer is still the same one to whoever received something of it. */
static void
test_moved_journal (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) moved = { NULL };
  g_autofree char *text = NULL;
  g_autofree char *moved_text = NULL;
  g_autoptr (GHashTable) entries = NULL;
  g_autoptr (GHashTable) moved_entries = NULL;
  g_autoptr (GError) error = NULL;
  GDate last = test_date ("2026-11-20");

  test_journal_init (&journal);
  test_journal_init (&moved);
  g_assert_true (limber_example_fill (journal.store, &last, 60, 7, &error));
  copy_by_json (journal.store, moved.store);

  text = export (journal.store);
  moved_text = export (moved.store);
  entries = get_entries (text);
  moved_entries = get_entries (moved_text);
  g_assert_cmpuint (g_hash_table_size (entries), >, 300);
  g_assert_cmpuint (g_hash_table_size (moved_entries), ==, g_hash_table_size (entries));
  g_assert_cmpuint (count_common (entries, moved_entries), ==, g_hash_table_size (entries));
}

/* Every entry of a part is in the whole, and none of another day. */
static void
test_period (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;
  g_autoptr (GHashTable) entries = NULL;
  g_autoptr (GHashTable) part_entries = NULL;
  GDate day = test_date ("2026-11-02");

  test_journal_init (&journal);
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *iso = g_strdup_printf ("2026-11-%02u", i);

      add_steps (&journal, iso, 1000 * i);
    }
  options->from = g_date_get_julian (&day);
  options->to = options->from + 1;

  whole = export (journal.store);
  part = limber_export_fhir (journal.store, options, NULL, NULL);
  entries = get_entries (whole);
  part_entries = get_entries (part);
  g_assert_cmpuint (g_hash_table_size (entries), ==, 5);
  g_assert_cmpuint (g_hash_table_size (part_entries), ==, 3);
  g_assert_cmpuint (count_common (part_entries, entries), ==, 3);
  g_assert_nonnull (strstr (part, "2026-11-02"));
  g_assert_nonnull (strstr (part, "2026-11-03"));
  g_assert_null (strstr (part, "\"2026-11-04\""));

  /* One that ends before it begins, or lies where nothing is, holds the Patient alone. */
  options->to = options->from - 1;
  g_free (part);
  part = limber_export_fhir (journal.store, options, NULL, NULL);
  g_clear_pointer (&part_entries, g_hash_table_unref);
  part_entries = get_entries (part);
  g_assert_cmpuint (g_hash_table_size (part_entries), ==, 1);
}

static void
test_cancelled (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  test_add_day (journal.store, "2026-11-01");
  g_cancellable_cancel (cancellable);
  g_assert_null (limber_export_fhir (journal.store, options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (2000);
  g_cancellable_cancel (cancellable);

  return NULL;
}

/* From another thread, whenever it comes: it is a whole document, or an error and nothing. */
static void
test_cancelled_meanwhile (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberExportOptions) options = limber_export_options_new (LIMBER_EXPORT_FHIR);
  g_autoptr (GError) error = NULL;
  GDate last = test_date ("2026-11-20");

  test_journal_init (&journal);
  g_assert_true (limber_example_fill (journal.store, &last, 120, 7, &error));
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
      g_autofree char *text = limber_export_fhir (journal.store, options, cancellable, &error);

      g_thread_join (thread);
      if (text != NULL)
        g_assert_true (g_str_has_suffix (text, "\n]\n}\n"));
      else
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
    }
}

static void
assert_clean (const char *text, const char *expected)
{
  g_autofree char *clean = limber_fhir_clean_text (text);

  g_assert_cmpstr (clean, ==, expected);
}

static void
test_text (void)
{
  g_autofree char *huge = g_strnfill (1500000, 'a');
  g_autofree char *cut = limber_fhir_clean_text (huge);

  assert_clean (NULL, NULL);
  assert_clean ("", NULL);
  assert_clean (" \n\t\x01 ", NULL);
  assert_clean ("a\x1b[1m\nb\tc", "a[1m\nb\tc");
  assert_clean ("\u00a0eins\u3000zwei\u2028", "eins zwei");
  assert_clean ("\xff!", "\ufffd!");
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 1000001);

  g_assert_true (limber_fhir_is_code ("long-sitting"));
  g_assert_true (limber_fhir_is_code ("Gym with Ana"));
  g_assert_false (limber_fhir_is_code (NULL));
  g_assert_false (limber_fhir_is_code (""));
  g_assert_false (limber_fhir_is_code (" a"));
  g_assert_false (limber_fhir_is_code ("a  b"));
  g_assert_false (limber_fhir_is_code ("a\nb"));
  g_assert_false (limber_fhir_is_code ("a\u00a0b"));
}

static void
assert_instant (gint64 seconds, int offset, const char *expected)
{
  g_autofree char *instant = limber_fhir_format_instant (seconds, offset);

  g_assert_cmpstr (instant, ==, expected);
}

static void
test_instant (void)
{
  assert_instant (1795161000, 0, "2026-11-20T07:50:00+00:00");
  assert_instant (1795161000, 330, "2026-11-20T13:20:00+05:30");
  assert_instant (1795161000, -570, "2026-11-19T22:20:00-09:30");
  assert_instant (-1, 0, "1969-12-31T23:59:59+00:00");
  assert_instant (1795161000, 14 * 60, "2026-11-20T21:50:00+14:00");
  assert_instant (1795161000, 14 * 60 + 1, "2026-11-20T07:50:00+00:00");
  assert_instant (1795161000, -24 * 60, "2026-11-20T07:50:00+00:00");
  assert_instant (G_MAXINT64, 0, NULL);
  assert_instant (-40000000000, 0, NULL);
}

/* A place that has no code is one that nobody looked up, or one that does not exist. */
static void
test_places (void)
{
  static const char *const without[]
      = { "general",        "shoulder-blade-left", "shoulder-blade-right", "si-joint-left",
          "si-joint-right", "groin-left",          "groin-right",          NULL };

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const char *region = limber_body_region_nth (i)->id;
      LimberFhirCode code = { NULL };

      g_assert_true (limber_fhir_place_find (region, &code) != g_strv_contains (without, region));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fhir/identity", test_identity);
  g_test_add_func ("/fhir/two-journals", test_two_journals);
  g_test_add_func ("/fhir/moved-journal", test_moved_journal);
  g_test_add_func ("/fhir/period", test_period);
  g_test_add_func ("/fhir/cancelled", test_cancelled);
  g_test_add_func ("/fhir/cancelled-meanwhile", test_cancelled_meanwhile);
  g_test_add_func ("/fhir/text", test_text);
  g_test_add_func ("/fhir/instant", test_instant);
  g_test_add_func ("/fhir/places", test_places);

  return g_test_run ();
}
