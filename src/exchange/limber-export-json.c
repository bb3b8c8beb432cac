/* limber-export-json.c — a whole journal as one JSON document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The format is described in docs/data-format.md and data/limber-journal.schema.json. The same journal always
 * makes the same bytes: what has no order of its own is sorted, and the numbers of imports, which differ from
 * one file to the next, are counted anew.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-json.h"

#include "limber-date.h"
#include "limber-export-json-patterns.h"
#include "limber-export-json-routines.h"
#include "limber-export-json-visits.h"
#include "limber-json-text.h"
#include "limber-own-measure.h"
#include "limber-store-import.h"
#include "limber-store-patterns.h"

#include <string.h>

typedef struct
{
  JsonBuilder *builder;
  GPtrArray *sources;
} Export;

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_double (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

static void
add_date (JsonBuilder *builder, const GDate *date)
{
  g_autofree char *iso = limber_date_to_iso (date);

  add_string (builder, "date", iso);
}

/* What a JSON import brought is the journal's own again: it was own, or says itself where it came from. */
static gboolean
is_source (const LimberImport *import)
{
  return strcmp (import->format, "json") != 0;
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const LimberImport *import_a = *(LimberImport *const *) a;
  const LimberImport *import_b = *(LimberImport *const *) b;
  int order = 0;

  if (import_a->imported != import_b->imported)
    return import_a->imported < import_b->imported ? -1 : 1;

  order = strcmp (import_a->sha256, import_b->sha256);
  if (order == 0)
    order = strcmp (import_a->file_name, import_b->file_name);
  if (order == 0)
    order = import_a->id < import_b->id ? -1 : import_a->id > import_b->id;

  return order;
}

static gint64
number_of_source (const Export *export, gint64 import_id)
{
  for (guint i = 0; import_id != 0 && i < export->sources->len; i++)
    {
      if (((const LimberImport *) g_ptr_array_index (export->sources, i))->id == import_id)
        return (gint64) i + 1;
    }

  return 0;
}

static void
add_stamp (JsonBuilder *builder, gint64 recorded, int offset, gint64 source)
{
  if (recorded != 0)
    {
      add_int (builder, "recorded", recorded);
      add_int (builder, "recorded_offset", offset);
    }
  if (source != 0)
    add_int (builder, "import", source);
}

static void
add_qualities (JsonBuilder *builder, LimberQuality qualities)
{
  if (qualities == LIMBER_QUALITY_NONE)
    return;

  json_builder_set_member_name (builder, "qualities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      if (qualities & (1 << i))
        json_builder_add_string_value (builder, limber_quality_to_id (1 << i));
    }
  json_builder_end_array (builder);
}

static void
add_pains (JsonBuilder *builder, const LimberCheckIn *check_in)
{
  if (check_in->pains->len == 0)
    return;

  json_builder_set_member_name (builder, "pains");
  json_builder_begin_array (builder);
  for (guint i = 0; i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);

      json_builder_begin_object (builder);
      add_string (builder, "region", pain->region);
      add_int (builder, "nrs", pain->nrs);
      add_qualities (builder, pain->qualities);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_marks (JsonBuilder *builder, const char *name, const GPtrArray *marks)
{
  if (marks->len == 0)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < marks->len; i++)
    json_builder_add_string_value (builder, ((const LimberMark *) g_ptr_array_index (marks, i))->key);
  json_builder_end_array (builder);
}

static void
add_treatments (JsonBuilder *builder, const GPtrArray *marks)
{
  static const char *const helped[] = { "not", "little", "lot" };

  if (marks->len == 0)
    return;

  json_builder_set_member_name (builder, "treatments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < marks->len; i++)
    {
      const LimberMark *mark = g_ptr_array_index (marks, i);

      json_builder_begin_object (builder);
      add_string (builder, "key", mark->key);
      if (mark->helped != LIMBER_HELPED_UNSET)
        add_string (builder, "helped", helped[mark->helped]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_readings (const Export *export, const LimberDay *day)
{
  JsonBuilder *builder = export->builder;

  if (day->readings->len == 0)
    return;

  json_builder_set_member_name (builder, "readings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < day->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (day->readings, i);

      json_builder_begin_object (builder);
      add_string (builder, "measure", reading->measure);
      json_builder_set_member_name (builder, "value");
      json_builder_add_double_value (builder, reading->value);
      add_stamp (builder, reading->recorded, reading->recorded_offset,
                 number_of_source (export, reading->import_id));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_check_ins (const Export *export, const LimberDay *day)
{
  if (day->check_ins->len == 0)
    return;

  json_builder_set_member_name (export->builder, "check_ins");
  json_builder_begin_array (export->builder);
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      limber_json_add_check_in (export->builder, check_in, number_of_source (export, check_in->import_id));
    }
  json_builder_end_array (export->builder);
}

static gboolean
add_days (const Export *export, const GPtrArray *days, GCancellable *cancellable, GError **error)
{
  json_builder_set_member_name (export->builder, "days");
  json_builder_begin_array (export->builder);
  for (guint i = 0; i < days->len; i++)
    {
      const LimberDay *day = g_ptr_array_index (days, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      json_builder_begin_object (export->builder);
      add_date (export->builder, &day->date);
      add_readings (export, day);
      add_check_ins (export, day);
      json_builder_end_object (export->builder);
    }
  json_builder_end_array (export->builder);

  return TRUE;
}

static void
add_sources (const Export *export)
{
  json_builder_set_member_name (export->builder, "imports");
  json_builder_begin_array (export->builder);
  for (guint i = 0; i < export->sources->len; i++)
    {
      const LimberImport *import = g_ptr_array_index (export->sources, i);

      json_builder_begin_object (export->builder);
      add_int (export->builder, "id", (gint64) i + 1);
      add_string (export->builder, "format", import->format);
      add_string (export->builder, "file_name", import->file_name);
      add_string (export->builder, "sha256", import->sha256);
      add_int (export->builder, "imported", import->imported);
      json_builder_end_object (export->builder);
    }
  json_builder_end_array (export->builder);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(LimberTerm *const *) a)->key, (*(LimberTerm *const *) b)->key);
}

/* A built-in term as it came, and an own one that only stands in check-ins, need no words. */
static gboolean
is_worth_saying (const LimberTerm *term)
{
  return term->name != NULL || term->hidden || (!term->builtin && term->uses == 0);
}

static gboolean
add_terms (const Export *export, LimberStore *store, GError **error)
{
  JsonBuilder *builder = export->builder;

  json_builder_set_member_name (builder, "terms");
  json_builder_begin_array (builder);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) terms = limber_store_load_terms (store, kind, error);

      if (terms == NULL)
        return FALSE;

      g_ptr_array_sort (terms, compare_keys);
      for (guint i = 0; i < terms->len; i++)
        {
          const LimberTerm *term = g_ptr_array_index (terms, i);

          if (!is_worth_saying (term))
            continue;
          json_builder_begin_object (builder);
          add_string (builder, "kind", limber_term_kind_to_id (kind));
          add_string (builder, "key", term->key);
          if (term->name != NULL)
            add_string (builder, "name", term->name);
          if (term->hidden)
            {
              json_builder_set_member_name (builder, "hidden");
              json_builder_add_boolean_value (builder, TRUE);
            }
          json_builder_end_object (builder);
        }
    }
  json_builder_end_array (builder);

  return TRUE;
}

/* Their order is that they are shown in. */
static gboolean
add_measures (const Export *export, LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) measures = limber_store_load_measures (store, error);

  if (measures == NULL)
    return FALSE;

  json_builder_set_member_name (export->builder, "measures");
  json_builder_begin_array (export->builder);
  for (guint i = 0; i < measures->len; i++)
    {
      json_builder_begin_object (export->builder);
      limber_json_add_measure_members (export->builder, g_ptr_array_index (measures, i));
      json_builder_end_object (export->builder);
    }
  json_builder_end_array (export->builder);

  return TRUE;
}

static gboolean
add_patterns (const Export *export, LimberStore *store, GError **error)
{
  g_autoptr (LimberBackground) background = limber_store_load_background (store, error);
  g_autoptr (GHashTable) choices = NULL;

  if (background == NULL)
    return FALSE;
  choices = limber_store_load_choices (store, error);
  if (choices == NULL)
    return FALSE;

  limber_json_add_background (export->builder, background);
  limber_json_add_choices (export->builder, choices);
  return TRUE;
}

static GPtrArray *
load_sources (LimberStore *store, GError **error)
{
  g_autoptr (GPtrArray) imports = limber_store_load_imports (store, error);
  GPtrArray *sources = NULL;

  if (imports == NULL)
    return NULL;

  sources = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_import_free);
  g_ptr_array_set_free_func (imports, NULL);
  for (guint i = 0; i < imports->len; i++)
    {
      LimberImport *import = g_ptr_array_index (imports, i);

      if (is_source (import))
        g_ptr_array_add (sources, import);
      else
        limber_import_free (import);
    }
  g_ptr_array_sort (sources, compare_sources);

  return sources;
}

static gboolean
build (Export *export, LimberStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 1, G_DATE_JANUARY, LIMBER_DATE_FIRST_YEAR);
  g_date_set_dmy (&last, 31, G_DATE_DECEMBER, LIMBER_DATE_LAST_YEAR);

  days = limber_store_load_days (store, &first, &last, error);
  if (days == NULL)
    return FALSE;

  json_builder_begin_object (export->builder);
  add_string (export->builder, "format", LIMBER_JSON_FORMAT);
  add_int (export->builder, "version", LIMBER_JSON_VERSION);
  add_sources (export);
  if (!add_terms (export, store, error) || !add_measures (export, store, error)
      || !add_patterns (export, store, error) || !limber_json_add_routines (export->builder, store, error)
      || !limber_json_add_visits (export->builder, store, error)
      || !add_days (export, days, cancellable, error))
    return FALSE;
  json_builder_end_object (export->builder);

  return TRUE;
}

/**
 * limber_json_add_check_in:
 * @builder: a builder that expects a value
 * @check_in: a check-in
 * @source: the number of the import it came from as the document counts them, or 0
 *
 * Adds @check_in as an object; what was not recorded is left out.
 */
void
limber_json_add_check_in (JsonBuilder *builder, const LimberCheckIn *check_in, gint64 source)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (check_in != NULL);

  json_builder_begin_object (builder);
  add_string (builder, "uuid", check_in->uuid);
  if (check_in->time != LIMBER_TIME_UNSET)
    {
      g_autofree char *time = limber_time_to_iso (check_in->time);

      add_string (builder, "time", time);
    }
  add_stamp (builder, check_in->recorded, check_in->recorded_offset, source);
  if (check_in->no_pain)
    {
      json_builder_set_member_name (builder, "no_pain");
      json_builder_add_boolean_value (builder, TRUE);
    }
  add_pains (builder, check_in);
  if (check_in->anxiety != LIMBER_NRS_UNSET)
    add_int (builder, "anxiety", check_in->anxiety);
  add_marks (builder, "symptoms", check_in->marks[LIMBER_TERM_SYMPTOM]);
  add_marks (builder, "tags", check_in->marks[LIMBER_TERM_TAG]);
  add_treatments (builder, check_in->marks[LIMBER_TERM_TREATMENT]);
  if (check_in->note != NULL)
    add_string (builder, "note", check_in->note);
  json_builder_end_object (builder);
}

/**
 * limber_json_add_measure_members:
 * @builder: stands in an object
 * @measure: a measure of the user's own
 *
 * Adds what defines @measure; what it does not have is left out.
 */
void
limber_json_add_measure_members (JsonBuilder *builder, const LimberMeasure *measure)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (measure != NULL && measure->own);

  add_string (builder, "id", measure->id);
  add_string (builder, "name", measure->name);
  add_string (builder, "unit", limber_measure_unit_to_id (measure->unit));
  if (measure->label != NULL)
    add_string (builder, "label", measure->label);
  if (measure->decimals > 0)
    add_int (builder, "decimals", measure->decimals);
  add_double (builder, "minimum", measure->minimum);
  add_double (builder, "maximum", measure->maximum);
  if (measure->hidden)
    {
      json_builder_set_member_name (builder, "hidden");
      json_builder_add_boolean_value (builder, TRUE);
    }
}

/**
 * limber_export_json:
 * @store: the journal
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Writes everything a journal holds, so that importing it into an empty journal makes an equal one.
 *
 * Raises what reading the store raises.
 *
 * Errors: those of limber_store_load_days(), %LIMBER_ERROR_CORRUPT for instance, and %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (nullable): the document, in UTF-8; %NULL with @error set
 */
char *
limber_export_json (LimberStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (JsonNode) root = NULL;
  Export export = { builder, NULL };

  g_return_val_if_fail (LIMBER_IS_STORE (store), NULL);

  sources = load_sources (store, error);
  if (sources == NULL)
    return NULL;

  export.sources = sources;
  if (!build (&export, store, cancellable, error))
    return NULL;

  root = json_builder_get_root (builder);

  return limber_json_to_text (root);
}
