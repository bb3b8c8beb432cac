/* limber-import-json.c — a journal's own JSON export into a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A check-in is known by its identity, a reading by its day and measure. What the journal holds already
 * stays; where the two differ, only what an earlier JSON import had brought is updated.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-json-measures.h"
#include "limber-import-json-open.h"
#include "limber-import-json-patterns.h"
#include "limber-import-json-routines.h"
#include "limber-import-json-visits.h"
#include "limber-import-plan-private.h"
#include "limber-json-entry.h"
#include "limber-quantity.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct
{
  LimberImportPlan *plan;
  LimberStore *store;
  GHashTable *by_uuid;
  GHashTable *seen;
  GHashTable *sources;
  LimberJsonMeasures *measures;
  guint n_terms_kept;
} Import;

/* A file that entries of this file came from; the plan knows it once something needs it. */
typedef struct
{
  LimberImport *import;
  gint64 planned_id;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  limber_import_free (source->import);
  g_free (source);
}

static void
index_day_cb (gpointer data, gpointer user_data)
{
  const LimberDay *day = data;
  GHashTable *by_uuid = user_data;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      g_hash_table_insert (by_uuid, check_in->uuid, check_in);
    }
}

static void
reject (Import *import, const char *place, const GError *error)
{
  _limber_import_plan_add_rejection (import->plan, 0, place, error->message);
  _limber_import_plan_count (import->plan, LIMBER_DISPOSITION_REJECTED);
}

static void
reject_because (Import *import, const char *place, const char *reason)
{
  g_autoptr (GError) error = g_error_new_literal (LIMBER_ERROR, LIMBER_ERROR_INVALID, reason);

  reject (import, place, error);
}

static gboolean
read_source (Import *import, JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *format = NULL;
  const char *file_name = NULL;
  const char *sha256 = NULL;
  gint64 id = 0;
  gint64 imported = 0;
  Source *source = NULL;

  if (object == NULL || !limber_json_get_int (object, "id", 1, G_MAXINT64, &id, error)
      || !limber_json_get_string (object, "format", &format, error)
      || !limber_json_get_string (object, "file_name", &file_name, error)
      || !limber_json_get_string (object, "sha256", &sha256, error)
      || !limber_json_get_int (object, "imported", G_MININT64, G_MAXINT64, &imported, error))
    return FALSE;

  if (id == 0 || format == NULL || *format == '\0' || g_hash_table_contains (import->sources, &id))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("it has no number or no format of its own"));
      return FALSE;
    }

  source = g_new0 (Source, 1);
  source->import = g_new0 (LimberImport, 1);
  source->import->format = g_strdup (format);
  source->import->file_name = g_strdup (file_name != NULL ? file_name : "");
  source->import->sha256 = g_strdup (sha256 != NULL ? sha256 : "");
  source->import->imported = imported;
  g_hash_table_insert (import->sources, g_memdup2 (&id, sizeof id), source);

  return TRUE;
}

static LimberImport *
copy_import (const LimberImport *import)
{
  LimberImport *copy = g_new0 (LimberImport, 1);

  copy->format = g_strdup (import->format);
  copy->file_name = g_strdup (import->file_name);
  copy->sha256 = g_strdup (import->sha256);
  copy->imported = import->imported;

  return copy;
}

static gboolean
is_listed (Import *import, gint64 number)
{
  return number == 0 || g_hash_table_contains (import->sources, &number);
}

/* The number an entry from another file carries until the plan is stored. */
static gint64
use_source (Import *import, gint64 number)
{
  Source *source = number != 0 ? g_hash_table_lookup (import->sources, &number) : NULL;

  if (source == NULL)
    return 0;

  if (source->planned_id == 0)
    source->planned_id = _limber_import_plan_take_source (import->plan, copy_import (source->import));

  return source->planned_id;
}

static gboolean
same_content (const LimberCheckIn *held, const LimberCheckIn *offered)
{
  g_autoptr (LimberCheckIn) stamped = limber_check_in_copy (offered);

  stamped->recorded = held->recorded;
  stamped->recorded_offset = held->recorded_offset;
  stamped->import_id = held->import_id;

  return limber_check_in_equal (held, stamped);
}

static void
describe_conflict (Import *import, const LimberCheckIn *held, const LimberCheckIn *offered)
{
  g_autofree char *kept = limber_date_to_iso (&held->date);
  g_autofree char *file = limber_date_to_iso (&offered->date);

  if (g_date_compare (&held->date, &offered->date) == 0)
    {
      g_set_str (&kept, _ ("the check-in as it is"));
      g_set_str (&file, _ ("something else"));
    }
  _limber_import_plan_add_conflict (import->plan, 0, &held->date, held->time, "check_in", kept, file);
}

static void
put_check_in (Import *import, const LimberCheckIn *check_in, gint64 number)
{
  LimberCheckIn *copy = limber_check_in_copy (check_in);

  copy->import_id = use_source (import, number);
  limber_day_take_check_in (_limber_import_plan_edit_day (import->plan, &check_in->date), copy);
}

static LimberDisposition
merge_check_in (Import *import, const LimberCheckIn *offered, gint64 number)
{
  const LimberCheckIn *held = g_hash_table_lookup (import->by_uuid, offered->uuid);

  if (held == NULL)
    {
      put_check_in (import, offered, number);
      return LIMBER_DISPOSITION_CREATED;
    }
  if (same_content (held, offered))
    return LIMBER_DISPOSITION_UNCHANGED;
  if (_limber_import_plan_is_same_source (import->plan, held->import_id)
      && g_date_compare (&held->date, &offered->date) == 0)
    {
      put_check_in (import, offered, number);
      return LIMBER_DISPOSITION_UPDATED;
    }

  describe_conflict (import, held, offered);

  return LIMBER_DISPOSITION_CONFLICT;
}

static LimberDisposition
merge_reading (Import *import, const GDate *date, const LimberReading *offered, gint64 number)
{
  const LimberReading *held
      = limber_day_get_reading (_limber_import_plan_get_day (import->plan, date), offered->measure);
  LimberDisposition disposition = held != NULL ? LIMBER_DISPOSITION_UPDATED : LIMBER_DISPOSITION_CREATED;
  LimberReading *copy = NULL;

  if (held != NULL && !(held->value < offered->value) && !(held->value > offered->value))
    return LIMBER_DISPOSITION_UNCHANGED;

  if (held != NULL && !_limber_import_plan_is_same_source (import->plan, held->import_id))
    {
      g_autofree char *kept = limber_quantity_to_ascii (held->value, 3);
      g_autofree char *file = limber_quantity_to_ascii (offered->value, 3);

      _limber_import_plan_add_conflict (import->plan, 0, date, LIMBER_TIME_UNSET, offered->measure, kept,
                                        file);
      return LIMBER_DISPOSITION_CONFLICT;
    }

  copy = limber_reading_copy (offered);
  copy->import_id = use_source (import, number);
  limber_day_take_reading (_limber_import_plan_edit_day (import->plan, date), copy);

  return disposition;
}

/* Whether @what stood in the file before; remembers it. */
static gboolean
is_repeated (Import *import, const char *what)
{
  return !g_hash_table_add (import->seen, g_strdup (what));
}

static void
import_check_in (Import *import, JsonNode *node, const GDate *date, const char *place)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = limber_json_expect_object (node, &error);
  g_autoptr (LimberCheckIn) check_in = NULL;
  gint64 number = 0;

  if (object != NULL)
    check_in = limber_json_read_check_in (object, date, &number, &error);

  if (check_in == NULL)
    reject (import, place, error);
  else if (is_repeated (import, check_in->uuid))
    reject_because (import, place, _ ("its identity stands in the file already"));
  else if (!is_listed (import, number))
    reject_because (import, place, _ ("it names an import that the file does not list"));
  else
    _limber_import_plan_count (import->plan, merge_check_in (import, check_in, number));
}

static void
import_reading (Import *import, JsonNode *node, const GDate *date, const char *place)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = limber_json_expect_object (node, &error);
  const LimberMeasure *measure = NULL;
  const char *id = NULL;
  g_autoptr (LimberReading) reading = NULL;
  g_autofree char *what = NULL;
  gint64 number = 0;

  if (object != NULL && limber_json_get_string (object, "measure", &id, &error))
    measure = _limber_json_measures_find (import->measures, id, &error);
  if (measure != NULL)
    reading = limber_json_read_reading (object, measure, &number, &error);
  if (reading != NULL)
    what = g_strdup_printf ("%u %s", g_date_get_julian (date), reading->measure);

  if (reading == NULL)
    reject (import, place, error);
  else if (is_repeated (import, what))
    reject_because (import, place, _ ("this measure stands in the file already for the same day"));
  else if (!is_listed (import, number))
    reject_because (import, place, _ ("it names an import that the file does not list"));
  else
    _limber_import_plan_count (import->plan, merge_reading (import, date, reading, number));
}

static void
import_entries (Import *import, JsonObject *day, const GDate *date, const char *name)
{
  g_autofree char *iso = limber_date_to_iso (date);
  g_autoptr (GError) error = NULL;
  JsonArray *array = NULL;

  if (!limber_json_get_array (day, name, &array, &error))
    {
      reject (import, iso, error);
      return;
    }

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s, %s[%u]", iso, name, i);

      if (g_str_equal (name, "check_ins"))
        import_check_in (import, json_array_get_element (array, i), date, place);
      else
        import_reading (import, json_array_get_element (array, i), date, place);
    }
}

static void
import_day (Import *import, JsonNode *node, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = g_strdup_printf ("days[%u]", index);
  JsonObject *day = limber_json_expect_object (node, &error);
  const char *text = NULL;
  GDate date;

  g_date_clear (&date, 1);
  if (day == NULL || !limber_json_get_string (day, "date", &text, &error)
      || !limber_date_parse_iso (text != NULL ? text : "", &date, &error))
    {
      reject (import, place, error);
      return;
    }

  import_entries (import, day, &date, "readings");
  import_entries (import, day, &date, "check_ins");
}

static gboolean
find_kind (const char *id, LimberTermKind *kind)
{
  for (guint i = 0; id != NULL && i < LIMBER_TERM_N_KINDS; i++)
    {
      if (g_str_equal (id, limber_term_kind_to_id (i)))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

static LimberTerm *
read_term (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *kind_id = NULL;
  const char *key = NULL;
  const char *name = NULL;
  gboolean hidden = FALSE;
  LimberTermKind kind = LIMBER_TERM_SYMPTOM;
  g_autofree char *clean_key = NULL;
  g_autofree char *clean_name = NULL;
  LimberTerm *term = NULL;

  if (object == NULL || !limber_json_get_string (object, "kind", &kind_id, error)
      || !limber_json_get_string (object, "key", &key, error)
      || !limber_json_get_string (object, "name", &name, error)
      || !limber_json_get_flag (object, "hidden", &hidden, error))
    return NULL;

  if (!find_kind (kind_id, &kind))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("“kind” is not one of symptom, tag and treatment"));
      return NULL;
    }

  clean_key = limber_term_clean_name (key != NULL ? key : "", error);
  if (clean_key == NULL || (name != NULL && (clean_name = limber_term_clean_name (name, error)) == NULL))
    return NULL;

  term = limber_term_new (kind, clean_key);
  g_set_str (&term->name, clean_name);
  term->hidden = hidden;

  return term;
}

static const LimberTerm *
find_term (const GPtrArray *terms, const char *key)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      if (g_str_equal (term->key, key))
        return term;
    }

  return NULL;
}

static gboolean
merge_term (Import *import, LimberTerm *term, GError **error)
{
  g_autoptr (GPtrArray) terms = NULL;
  const LimberTerm *held = NULL;

  if (import->store != NULL)
    {
      terms = limber_store_load_terms (import->store, term->kind, error);
      if (terms == NULL)
        return FALSE;
      held = find_term (terms, term->key);
    }

  if (held != NULL && (held->name != NULL || held->hidden))
    import->n_terms_kept += g_strcmp0 (held->name, term->name) != 0 || held->hidden != term->hidden;
  else if (held == NULL || term->name != NULL || term->hidden)
    _limber_import_plan_take_term (import->plan, limber_term_copy (term));

  return TRUE;
}

static gboolean
import_terms (Import *import, JsonObject *root, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (root, "terms", &array, NULL))
    return _limber_json_fail_as_foreign (error);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (GError) entry_error = NULL;
      g_autofree char *place = g_strdup_printf ("terms[%u]", i);
      g_autoptr (LimberTerm) term = read_term (json_array_get_element (array, i), &entry_error);

      if (term == NULL)
        reject (import, place, entry_error);
      else if (!merge_term (import, term, error))
        return FALSE;
    }

  if (import->n_terms_kept > 0)
    _limber_import_plan_take_note (
        import->plan, g_strdup (_ ("Names that were changed in this journal stay as they are.")));

  return TRUE;
}

static gboolean
import_sources (Import *import, JsonObject *root, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (root, "imports", &array, NULL))
    return _limber_json_fail_as_foreign (error);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (GError) entry_error = NULL;
      g_autofree char *place = g_strdup_printf ("imports[%u]", i);

      if (!read_source (import, json_array_get_element (array, i), &entry_error))
        reject (import, place, entry_error);
    }

  return TRUE;
}

/* Into an empty journal even a source nothing came from any more is taken over, so that it is the same
 * journal. */
static void
keep_unused_sources (Import *import, JsonObject *root)
{
  JsonArray *array = NULL;

  if (_limber_import_plan_had_days (import->plan) || !limber_json_get_array (root, "imports", &array, NULL))
    return;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gint64 number = 0;

      if (JSON_NODE_HOLDS_OBJECT (node)
          && limber_json_get_int (json_node_get_object (node), "id", 1, G_MAXINT64, &number, NULL))
        use_source (import, number);
    }
}

/* What stands beside the days. */
static gboolean
import_aside (Import *import, JsonObject *root, GError **error)
{
  GError *local_error = NULL;

  if (_limber_json_patterns_read (import->plan, import->store, root, &local_error)
      && _limber_json_routines_read (import->plan, import->store, root, &local_error)
      && _limber_json_visits_read (import->plan, import->store, root, &local_error))
    return TRUE;
  if (g_error_matches (local_error, LIMBER_ERROR, LIMBER_ERROR_INVALID))
    {
      g_clear_error (&local_error);
      return _limber_json_fail_as_foreign (error);
    }

  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
import_document (Import *import, JsonNode *document, GCancellable *cancellable, GError **error)
{
  JsonObject *root = JSON_NODE_HOLDS_OBJECT (document) ? json_node_get_object (document) : NULL;
  JsonArray *days = NULL;

  if (root == NULL)
    return _limber_json_fail_as_foreign (error);
  if (!_limber_json_check_format (root, error) || !import_sources (import, root, error)
      || !import_terms (import, root, error))
    return FALSE;
  import->measures = _limber_json_measures_read (import->plan, root, NULL);
  if (import->measures == NULL)
    return _limber_json_fail_as_foreign (error);
  if (!import_aside (import, root, error))
    return FALSE;
  if (!limber_json_get_array (root, "days", &days, NULL))
    return _limber_json_fail_as_foreign (error);

  for (guint i = 0; days != NULL && i < json_array_get_length (days); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      import_day (import, json_array_get_element (days, i), i);
    }
  keep_unused_sources (import, root);

  return TRUE;
}

/**
 * limber_import_json_plan:
 * @store: (nullable): the journal, or %NULL for one that is still to be made
 * @bytes: the whole file
 * @file_name: its name, kept with the import
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Reads a document that limber_export_json() wrote and works out what it would change. Nothing is stored. A
 * check-in or reading that cannot be read is rejected as a whole; the others are taken.
 *
 * Raises %LIMBER_ERROR_INVALID when the file is not JSON, %LIMBER_ERROR_NOT_A_JOURNAL when it is something
 * else, and %LIMBER_ERROR_NEWER when a newer Limber wrote it.
 *
 * Returns: (transfer full) (nullable): the plan
 */
LimberImportPlan *
limber_import_json_plan (LimberStore *store,
                         GBytes *bytes,
                         const char *file_name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  Import import = { NULL };
  gboolean ok = FALSE;

  g_return_val_if_fail (bytes != NULL && file_name != NULL, NULL);

  document = _limber_json_open (bytes, error);
  if (document == NULL)
    return NULL;

  plan = _limber_import_plan_new (store, "json", file_name, bytes, error);
  if (plan == NULL)
    return NULL;

  import.plan = plan;
  import.store = store;
  import.by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  import.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import.sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, source_free);
  _limber_import_plan_foreach_day (plan, index_day_cb, import.by_uuid);
  ok = import_document (&import, document, cancellable, error);
  g_hash_table_unref (import.by_uuid);
  g_hash_table_unref (import.seen);
  g_hash_table_unref (import.sources);
  g_clear_pointer (&import.measures, _limber_json_measures_free);

  return ok ? g_steal_pointer (&plan) : NULL;
}
