/* limber-routine-file-routine.c — one routine out of JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-file-private.h"

#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 40

static const char *const routine_members[] = { "id", "name", "purpose", "advice", "surface", "items", NULL };
static const char *const item_members[] = { "exercise", "dose", "note", NULL };

static gboolean
read_surface (LimberJsonCheck *check, JsonObject *object, LimberRoutine *self, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *quote = NULL;

  if (!limber_json_check_id (check, object, "surface", LIMBER_JSON_REQUIRED, &id, error))
    return FALSE;
  if (limber_surface_from_id (id, &self->surface))
    return TRUE;

  quote = limber_text_abridge (id, QUOTE_MAX);
  return limber_json_check_fail (check, "surface", error,
                                 _ ("“%s” is not one of the words that can stand here: %s."), quote,
                                 "bed, mat, chair, standing");
}

static gboolean
read_texts (LimberJsonCheck *check, JsonObject *object, LimberRoutine *self, GError **error)
{
  return limber_json_check_text (check, object, "name", LIMBER_JSON_REQUIRED, LIMBER_ROUTINE_NAME_MAX,
                                 &self->name, error)
         && limber_json_check_text (check, object, "purpose", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_LINE_MAX,
                                    &self->purpose, error)
         && limber_json_check_text (check, object, "advice", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_TEXT_MAX,
                                    &self->advice, error);
}

static LimberRoutineItem *
read_item (LimberJsonCheck *check, JsonNode *node, GError **error)
{
  g_autoptr (LimberRoutineItem) item = NULL;
  g_autofree char *exercise = NULL;
  JsonObject *object = _limber_dose_check_strays (check, node, error)
                           ? limber_json_check_object (check, node, item_members, error)
                           : NULL;

  if (object == NULL
      || !limber_json_check_id (check, object, "exercise", LIMBER_JSON_REQUIRED, &exercise, error))
    return NULL;

  item = limber_routine_item_new (exercise);
  if (!_limber_dose_read (check, object, "dose", &item->dose, error)
      || !limber_json_check_text (check, object, "note", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_TEXT_MAX,
                                  &item->note, error))
    return NULL;

  return g_steal_pointer (&item);
}

static gboolean
read_items (LimberJsonCheck *check, JsonObject *object, LimberRoutine *self, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_check_array (check, object, "items", LIMBER_JSON_REQUIRED, LIMBER_ROUTINE_ITEMS_MAX,
                                &array, error))
    return FALSE;
  if (json_array_get_length (array) == 0 && check->file != NULL)
    return limber_json_check_fail (check, "items", error,
                                   _ ("There is no exercise in this routine. Write at least one."));

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize mark = limber_json_check_enter_nth (check, "items", i);
      LimberRoutineItem *item = read_item (check, json_array_get_element (array, i), error);

      limber_json_check_leave (check, mark);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (self->items, item);
    }

  return TRUE;
}

/**
 * _limber_routine_read:
 * @check: the place of @node
 * @node: any node
 * @error: return location
 *
 * Whether the exercises it names are there is not looked at. Only what the journal holds may be without any.
 *
 * Raises %LIMBER_ERROR_INVALID with the place.
 *
 * Returns: (transfer full) (nullable): the routine
 */
LimberRoutine *
_limber_routine_read (LimberJsonCheck *check, JsonNode *node, GError **error)
{
  g_autoptr (LimberRoutine) self = NULL;
  g_autofree char *id = NULL;
  JsonObject *object = limber_json_check_object (check, node, routine_members, error);

  if (object == NULL || !limber_json_check_id (check, object, "id", LIMBER_JSON_REQUIRED, &id, error))
    return NULL;

  self = limber_routine_new (id);
  if (!read_texts (check, object, self, error) || !read_surface (check, object, self, error)
      || !read_items (check, object, self, error))
    return NULL;

  self->own = g_str_has_prefix (id, "own-");

  return g_steal_pointer (&self);
}
