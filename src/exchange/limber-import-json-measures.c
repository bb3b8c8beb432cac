/* limber-import-json-measures.c — the measures of one's own that a journal's JSON export defines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A measure is known by its id, and by its name where the ids differ. What the journal says of it stays. One
 * that counts something else under the same id or name is another measure, and gets an id and a name of its
 * own: no value of the file is lost, and none is mistaken for what it is not.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-measures.h"

#include "limber-error.h"
#include "limber-json-entry.h"
#include "limber-own-measure.h"

#include <glib/gi18n.h>

/* How many names are tried before a definition is given up. */
#define TRIES_MAX 100

struct _LimberJsonMeasures
{
  LimberImportPlan *plan;
  GHashTable *by_id; /* id in the file to LimberMeasure, owned by the plan */
  guint n_kept;
};

static gboolean
read_unit (JsonObject *object, LimberMeasureUnit *unit, GError **error)
{
  const char *id = NULL;

  if (!limber_json_get_string (object, "unit", &id, error))
    return FALSE;
  if (limber_measure_unit_from_id (id, unit) && *unit != LIMBER_MEASURE_UNIT_GRAM)
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("“unit” is not one of count and minute"));
  return FALSE;
}

static gboolean
read_limits (JsonObject *object, LimberMeasure *measure, GError **error)
{
  return (!json_object_has_member (object, "minimum")
          || limber_json_get_number (object, "minimum", &measure->minimum, error))
         && (!json_object_has_member (object, "maximum")
             || limber_json_get_number (object, "maximum", &measure->maximum, error));
}

static LimberMeasure *
read_measure (JsonNode *node, GError **error)
{
  JsonObject *object = limber_json_expect_object (node, error);
  const char *id = NULL;
  const char *name = NULL;
  const char *label = NULL;
  gint64 decimals = 0;
  LimberMeasureUnit unit = LIMBER_MEASURE_UNIT_COUNT;
  g_autoptr (LimberMeasure) measure = NULL;

  if (object == NULL || !limber_json_get_string (object, "id", &id, error)
      || !limber_json_get_string (object, "name", &name, error) || !read_unit (object, &unit, error)
      || !limber_json_get_string (object, "label", &label, error)
      || !limber_json_get_int (object, "decimals", 0, LIMBER_MEASURE_DECIMALS_MAX, &decimals, error))
    return NULL;

  measure = limber_measure_new_own (id != NULL ? id : "", name != NULL ? name : "", unit);
  limber_measure_set_label (measure, label);
  measure->decimals = (guint) decimals;
  if (!read_limits (object, measure, error)
      || !limber_json_get_flag (object, "hidden", &measure->hidden, error)
      /* What is wrong with it by itself, whatever the journal holds. */
      || !limber_own_measure_check (measure, error))
    return NULL;

  return g_steal_pointer (&measure);
}

/* The journal's own measure of the same id, or else of the same name. */
static const LimberMeasure *
find_held (LimberJsonMeasures *self, const LimberMeasure *offered)
{
  const LimberMeasure *held = limber_measure_find_among (self->plan->own, offered->id);

  if (held == NULL)
    held = limber_own_measure_find_by_name (self->plan->own, offered->name);

  return held != NULL && held->unit == offered->unit ? held : NULL;
}

/* Under the first free of "Pulse", "Pulse 2", "Pulse 3"; also the name of a measure that comes with Limber is
 * taken, and may be so in this language alone. */
static gboolean
make_unique (LimberMeasure *measure, const GPtrArray *others, GError **error)
{
  g_autofree char *name = g_strdup (measure->name);

  if (limber_measure_find_among (others, measure->id) != NULL)
    limber_measure_set_id (measure, NULL);

  for (guint n = 2; n < TRIES_MAX; n++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u", name, n);

      if (limber_own_measure_tidy (measure, others, NULL))
        return TRUE;
      limber_measure_set_name (measure, next);
    }

  return limber_own_measure_tidy (measure, others, error);
}

static gboolean
is_defined_alike (const LimberMeasure *held, const LimberMeasure *offered)
{
  g_autoptr (LimberMeasure) copy = limber_measure_copy (offered);

  limber_measure_set_id (copy, held->id);

  return limber_measure_equal (held, copy);
}

static gboolean
merge_measure (LimberJsonMeasures *self, LimberMeasure *offered, GError **error)
{
  const LimberMeasure *held = find_held (self, offered);
  g_autofree char *id = g_strdup (offered->id);

  if (g_hash_table_contains (self->by_id, id))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("its id stands in the file already"));
      return FALSE;
    }

  if (held != NULL)
    self->n_kept += !is_defined_alike (held, offered);
  else if (!make_unique (offered, self->plan->own, error))
    return FALSE;
  else
    held = _limber_import_plan_take_measure (self->plan, limber_measure_copy (offered));

  g_hash_table_insert (self->by_id, g_steal_pointer (&id), (gpointer) held);
  return TRUE;
}

static void
read_all (LimberJsonMeasures *self, JsonArray *array)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *place = g_strdup_printf ("measures[%u]", i);
      g_autoptr (LimberMeasure) measure = read_measure (json_array_get_element (array, i), &error);

      if (measure != NULL && merge_measure (self, measure, &error))
        continue;
      _limber_import_plan_add_rejection (self->plan, 0, place, error->message);
      _limber_import_plan_count (self->plan, LIMBER_DISPOSITION_REJECTED);
    }

  if (self->n_kept > 0)
    _limber_import_plan_take_note (
        self->plan, g_strdup (_ ("Measures that this journal defines in another way stay as they are.")));
}

/*
 * _limber_json_measures_read:
 * @plan: the plan that new measures are put into
 * @root: the document; one that was made before measures could be one's own names none
 *
 * Errors: %LIMBER_ERROR_INVALID when "measures" is no list.
 *
 * Returns: (transfer full) (nullable): what the ids of the document stand for
 */
LimberJsonMeasures *
_limber_json_measures_read (LimberImportPlan *plan, JsonObject *root, GError **error)
{
  LimberJsonMeasures *self = NULL;
  JsonArray *array = NULL;

  if (!limber_json_get_array (root, "measures", &array, error))
    return NULL;

  self = g_new0 (LimberJsonMeasures, 1);
  self->plan = plan;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_all (self, array);

  return self;
}

/* For autoptr. */
void
_limber_json_measures_free (LimberJsonMeasures *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_id);
  g_free (self);
}

/*
 * _limber_json_measures_find:
 * @id: (nullable): what a reading of the document says it is of
 *
 * Errors: %LIMBER_ERROR_INVALID when nobody knows it.
 *
 * Returns: (transfer none) (nullable): the measure under which the reading is stored
 */
const LimberMeasure *
_limber_json_measures_find (LimberJsonMeasures *self, const char *id, GError **error)
{
  const LimberMeasure *measure = limber_measure_find (id);

  if (measure == NULL && id != NULL)
    measure = g_hash_table_lookup (self->by_id, id);
  if (measure == NULL)
    measure = limber_measure_find_among (self->plan->own, id);
  if (measure == NULL)
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                         _ ("“measure” is none that Limber knows or the file defines"));

  return measure;
}
