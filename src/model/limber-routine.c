/* limber-routine.c — exercises in an order, each with its dose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-routine.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberRoutine, limber_routine, limber_routine_ref, limber_routine_unref)

/* Ids stand in people's files: they are never changed and never used again for something else. */
static const struct
{
  const char *id;
  const char *title;
} surfaces[LIMBER_N_SURFACES] = {
  [LIMBER_SURFACE_BED] = { "bed", NC_ ("what a routine needs", "In bed") },
  [LIMBER_SURFACE_MAT] = { "mat", NC_ ("what a routine needs", "On a mat") },
  [LIMBER_SURFACE_CHAIR] = { "chair", NC_ ("what a routine needs", "On a chair") },
  [LIMBER_SURFACE_STANDING] = { "standing", NC_ ("what a routine needs", "Standing") },
};

static void
routine_clear (LimberRoutine *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->purpose);
  g_free (self->advice);
  g_ptr_array_unref (self->items);
}

static gpointer
copy_item (gconstpointer item, gpointer unused)
{
  return limber_routine_item_copy (item);
}

static gboolean
items_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const LimberRoutineItem *item_a = g_ptr_array_index (a, i);
      const LimberRoutineItem *item_b = g_ptr_array_index (b, i);

      if (g_strcmp0 (item_a->exercise, item_b->exercise) != 0 || g_strcmp0 (item_a->note, item_b->note) != 0
          || !limber_dose_equal (&item_a->dose, &item_b->dose))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_routine_new:
 * @id: its stable name in files
 *
 * Returns: (transfer full): a routine without items whose texts are empty, done in bed
 */
LimberRoutine *
limber_routine_new (const char *id)
{
  LimberRoutine *self = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (LimberRoutine);
  self->id = g_strdup (id);
  self->name = g_strdup ("");
  self->purpose = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_item_free);

  return self;
}

/**
 * limber_routine_copy:
 * @self: a routine
 *
 * Returns: (transfer full): one of its own with everything the same, to be changed
 */
LimberRoutine *
limber_routine_copy (const LimberRoutine *self)
{
  LimberRoutine *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_atomic_rc_box_new (LimberRoutine);
  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->purpose = g_strdup (self->purpose);
  copy->advice = g_strdup (self->advice);
  copy->items = g_ptr_array_copy (self->items, copy_item, NULL);

  return copy;
}

/**
 * limber_routine_ref:
 * @self: a routine
 *
 * Returns: (transfer full): the same routine, from any thread
 */
LimberRoutine *
limber_routine_ref (const LimberRoutine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((gpointer) self);
}

/**
 * limber_routine_unref:
 * @self: (transfer full) (nullable): a routine
 */
void
limber_routine_unref (LimberRoutine *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, (GDestroyNotify) routine_clear);
}

/**
 * limber_routine_equal:
 * @a: a routine
 * @b: a routine
 *
 * Returns: whether everything about them is the same
 */
gboolean
limber_routine_equal (const LimberRoutine *a, const LimberRoutine *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b
         || (g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->name, b->name) == 0
             && g_strcmp0 (a->purpose, b->purpose) == 0 && g_strcmp0 (a->advice, b->advice) == 0
             && a->surface == b->surface && !a->own == !b->own && items_equal (a->items, b->items));
}

/**
 * limber_routine_item_new:
 * @exercise: the id of an exercise
 *
 * Returns: (transfer full): an item with the dose of the exercise
 */
LimberRoutineItem *
limber_routine_item_new (const char *exercise)
{
  LimberRoutineItem *self = NULL;

  g_return_val_if_fail (exercise != NULL, NULL);

  self = g_new0 (LimberRoutineItem, 1);
  self->exercise = g_strdup (exercise);
  self->dose = LIMBER_DOSE_INIT;

  return self;
}

/**
 * limber_routine_item_copy:
 * @self: an item
 *
 * Returns: (transfer full): an item of its own that asks for the same
 */
LimberRoutineItem *
limber_routine_item_copy (const LimberRoutineItem *self)
{
  LimberRoutineItem *copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_routine_item_new (self->exercise);
  copy->dose = self->dose;
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * limber_routine_item_free:
 * @self: (transfer full) (nullable): an item
 */
void
limber_routine_item_free (LimberRoutineItem *self)
{
  if (self == NULL)
    return;

  g_free (self->exercise);
  g_free (self->note);
  g_free (self);
}

/**
 * limber_routine_add:
 * @self: a routine that was not given out yet
 * @exercise: the id of an exercise
 *
 * Returns: (transfer none): a further item at the end, with the dose of the exercise
 */
LimberRoutineItem *
limber_routine_add (LimberRoutine *self, const char *exercise)
{
  LimberRoutineItem *item = NULL;

  g_return_val_if_fail (self != NULL && exercise != NULL, NULL);

  item = limber_routine_item_new (exercise);
  g_ptr_array_add (self->items, item);

  return item;
}

/**
 * limber_surface_to_id:
 * @surface: a surface
 *
 * Returns: (transfer none): its stable name in files: "bed", "mat", "chair" or "standing"
 */
const char *
limber_surface_to_id (LimberSurface surface)
{
  g_return_val_if_fail (surface < LIMBER_N_SURFACES, NULL);

  return surfaces[surface].id;
}

/**
 * limber_surface_from_id:
 * @id: (nullable): a name in files
 * @surface: (out): the surface; untouched when there is none of that name
 *
 * Returns: whether @surface was set
 */
gboolean
limber_surface_from_id (const char *id, LimberSurface *surface)
{
  g_return_val_if_fail (surface != NULL, FALSE);

  for (guint i = 0; id != NULL && i < LIMBER_N_SURFACES; i++)
    {
      if (strcmp (surfaces[i].id, id) == 0)
        {
          *surface = (LimberSurface) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_surface_get_title:
 * @surface: a surface
 *
 * Returns: (transfer none): what it is called, translated: "On a mat"
 */
const char *
limber_surface_get_title (LimberSurface surface)
{
  g_return_val_if_fail (surface < LIMBER_N_SURFACES, NULL);

  return g_dpgettext2 (NULL, "what a routine needs", surfaces[surface].title);
}
