/* limber-routine-draft.c — a routine of the user's own while it is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft is always ahead: what it holds is what the user sees. What others do to the routine meanwhile is
 * taken over only where nothing waits to be saved, so that nothing typed is ever lost.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-draft.h"

#include "limber-typed-text.h"

#include <glib/gi18n.h>

/* Long enough not to save at every key, short enough for a power cut. */
#define SAVE_AFTER_MS 400

struct _LimberRoutineDraft
{
  GObject parent_instance;

  LimberRoutineWatch *watch;
  LimberRoutine *routine; /* changed in place, never given out to be kept */
  LimberRoutine *saved;   /* (nullable): what the watch was given last, or has */
  GArray *keys;           /* guint, in step with the items */
  guint last_key;

  guint save_timeout;
  guint compare_idle;
  guint dirty : 1;
  guint discarded : 1;
  guint suspect : 1; /* something could not be saved; it may have been this */
};

G_DEFINE_FINAL_TYPE (LimberRoutineDraft, limber_routine_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_GONE,
  SIGNAL_UNSAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LimberRoutineBook *
get_book (LimberRoutineDraft *self)
{
  return limber_routine_watch_get_book (self->watch);
}

/* Returns: (transfer full): what is saved: tidied, and under a name in any case */
static LimberRoutine *
make_saved (LimberRoutineDraft *self)
{
  LimberRoutine *routine = limber_routine_copy (self->routine);

  g_free (routine->name);
  routine->name = limber_routine_draft_dup_name (self);
  g_free (routine->purpose);
  routine->purpose = limber_typed_text_tidy (self->routine->purpose);
  if (routine->advice != NULL)
    routine->advice = g_strchomp (routine->advice);
  if (routine->advice != NULL && *routine->advice == '\0')
    g_clear_pointer (&routine->advice, g_free);

  return routine;
}

static void
save (LimberRoutineDraft *self)
{
  g_autoptr (LimberRoutine) routine = NULL;

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (!self->dirty || self->discarded || !limber_routine_draft_is_kept (self))
    return;

  self->dirty = FALSE;
  self->suspect = FALSE;
  routine = make_saved (self);
  if (self->saved != NULL && limber_routine_equal (self->saved, routine))
    return;

  g_clear_pointer (&self->saved, limber_routine_unref);
  self->saved = limber_routine_ref (routine);
  limber_routine_watch_save_routine (self->watch, routine);
}

static void
save_cb (gpointer data)
{
  LimberRoutineDraft *self = data;

  self->save_timeout = 0;
  save (self);
}

static void
emit_changed (LimberRoutineDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
touch (LimberRoutineDraft *self)
{
  self->dirty = TRUE;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  self->save_timeout = g_timeout_add_once (SAVE_AFTER_MS, save_cb, self);
  emit_changed (self);
}

/* Items */

static LimberRoutineItem *
find_item (LimberRoutineDraft *self, guint key)
{
  guint index = 0;

  return limber_routine_draft_find (self, key, &index) ? g_ptr_array_index (self->routine->items, index)
                                                       : NULL;
}

/* New keys for items whose order is somebody else's. */
static void
number_items (LimberRoutineDraft *self)
{
  g_array_set_size (self->keys, 0);
  for (guint i = 0; i < self->routine->items->len; i++)
    {
      self->last_key++;
      g_array_append_val (self->keys, self->last_key);
    }
}

/* What others did */

static void
adopt (LimberRoutineDraft *self, const LimberRoutine *routine)
{
  g_clear_pointer (&self->routine, limber_routine_unref);
  self->routine = limber_routine_copy (routine);
  g_clear_pointer (&self->saved, limber_routine_unref);
  self->saved = limber_routine_ref (routine);
  number_items (self);
  emit_changed (self);
}

/* What could not be saved is tried again with the next change, and when the page is left. */
static void
keep (LimberRoutineDraft *self)
{
  g_clear_pointer (&self->saved, limber_routine_unref);
  self->suspect = FALSE;
  self->dirty = TRUE;
  g_signal_emit (self, signals[SIGNAL_UNSAVED], 0);
}

static void
compare_cb (gpointer data)
{
  LimberRoutineDraft *self = data;
  const LimberRoutine *there = limber_routine_book_find_routine (get_book (self), self->routine->id);

  self->compare_idle = 0;
  if (self->dirty || self->discarded || self->saved == NULL
      || (there != NULL && limber_routine_equal (there, self->saved)))
    return;

  if (self->suspect)
    keep (self);
  else if (there != NULL)
    adopt (self, there);
  else
    {
      limber_routine_draft_discard (self);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
    }
}

/* When saving failed the watch goes back to what was there, and says so; until it has said both this waits.
 */
static void
watch_changed_cb (LimberRoutineDraft *self)
{
  if (self->discarded)
    return;

  if (self->compare_idle == 0)
    self->compare_idle = g_idle_add_once (compare_cb, self);
  emit_changed (self);
}

/* Whether it was this that could not be saved is known when the watch has read again what there is. */
static void
watch_failed_cb (LimberRoutineDraft *self)
{
  self->suspect = TRUE;
}

static void
limber_routine_draft_dispose (GObject *object)
{
  LimberRoutineDraft *self = LIMBER_ROUTINE_DRAFT (object);

  if (self->watch != NULL)
    save (self);
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_handle_id (&self->compare_idle, g_source_remove);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_routine_draft_parent_class)->dispose (object);
}

static void
limber_routine_draft_finalize (GObject *object)
{
  LimberRoutineDraft *self = LIMBER_ROUTINE_DRAFT (object);

  g_clear_pointer (&self->routine, limber_routine_unref);
  g_clear_pointer (&self->saved, limber_routine_unref);
  g_array_unref (self->keys);

  G_OBJECT_CLASS (limber_routine_draft_parent_class)->finalize (object);
}

static void
limber_routine_draft_class_init (LimberRoutineDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_routine_draft_dispose;
  object_class->finalize = limber_routine_draft_finalize;

  /**
   * LimberRoutineDraft::changed:
   *
   * Something of it is another: by the user, or since an exercise in it is another now.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRoutineDraft::gone:
   *
   * It was removed by somebody else, and nothing waited to be saved.
   */
  signals[SIGNAL_GONE] = g_signal_new ("gone", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRoutineDraft::unsaved:
   *
   * It could not be saved. It is tried again with the next change.
   */
  signals[SIGNAL_UNSAVED]
      = g_signal_new ("unsaved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_routine_draft_init (LimberRoutineDraft *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * limber_routine_draft_new:
 * @watch: where it is kept
 * @id: (nullable): one of the user's own; %NULL, or one that is not there, for a new one
 *
 * Returns: (transfer full): a draft of it
 */
LimberRoutineDraft *
limber_routine_draft_new (LimberRoutineWatch *watch, const char *id)
{
  LimberRoutineDraft *self = NULL;
  const LimberRoutine *routine = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_DRAFT, NULL);
  self->watch = g_object_ref (watch);
  routine = limber_routine_book_find_routine (get_book (self), id);
  if (routine != NULL)
    {
      self->routine = limber_routine_copy (routine);
      self->saved = limber_routine_ref (routine);
    }
  else
    {
      g_autofree char *new_id = limber_routine_book_make_id (get_book (self));

      self->routine = limber_routine_new (new_id);
      self->routine->surface = LIMBER_SURFACE_MAT;
    }
  self->routine->own = TRUE;
  number_items (self);
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (watch_failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_routine_draft_get_watch:
 * @self: a draft
 *
 * Returns: (transfer none): where it is kept
 */
LimberRoutineWatch *
limber_routine_draft_get_watch (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  return self->watch;
}

/**
 * limber_routine_draft_get_routine:
 * @self: a draft
 *
 * Returns: (transfer none): the routine as typed, until the next change
 */
const LimberRoutine *
limber_routine_draft_get_routine (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  return self->routine;
}

/**
 * limber_routine_draft_dup_name:
 * @self: a draft
 *
 * Returns: (transfer full): the name it is saved under: as typed, without superfluous blanks; while
 * there is none the one it had before, or a stand-in
 */
char *
limber_routine_draft_dup_name (LimberRoutineDraft *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  name = limber_typed_text_tidy (self->routine->name);

  if (*name != '\0')
    return g_steal_pointer (&name);

  /* Translators: the name of a routine of the user's own as long as it was given none. */
  return g_strdup (self->saved != NULL ? self->saved->name : _ ("New routine"));
}

/**
 * limber_routine_draft_is_kept:
 * @self: a draft
 *
 * Returns: whether there is enough of it to be kept: a name, some other text or an exercise, or it was kept
 * before
 */
gboolean
limber_routine_draft_is_kept (LimberRoutineDraft *self)
{
  const LimberRoutine *routine = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), FALSE);

  routine = self->routine;

  return self->saved != NULL || routine->items->len > 0 || !limber_typed_text_is_blank (routine->name)
         || !limber_typed_text_is_blank (routine->purpose) || !limber_typed_text_is_blank (routine->advice);
}

/**
 * limber_routine_draft_set_name:
 * @self: a draft
 * @name: as typed; it may be empty while it is being typed
 */
void
limber_routine_draft_set_name (LimberRoutineDraft *self, const char *name)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && name != NULL);

  if (g_set_str (&self->routine->name, name))
    touch (self);
}

/**
 * limber_routine_draft_set_purpose:
 * @self: a draft
 * @purpose: what it is for, as typed
 */
void
limber_routine_draft_set_purpose (LimberRoutineDraft *self, const char *purpose)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && purpose != NULL);

  if (g_set_str (&self->routine->purpose, purpose))
    touch (self);
}

/**
 * limber_routine_draft_set_advice:
 * @self: a draft
 * @advice: (nullable): what to know before doing it, as typed
 */
void
limber_routine_draft_set_advice (LimberRoutineDraft *self, const char *advice)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (g_set_str (&self->routine->advice, advice))
    touch (self);
}

/**
 * limber_routine_draft_set_surface:
 * @self: a draft
 * @surface: what it needs
 */
void
limber_routine_draft_set_surface (LimberRoutineDraft *self, LimberSurface surface)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (self->routine->surface == surface)
    return;

  self->routine->surface = surface;
  touch (self);
}

/**
 * limber_routine_draft_get_n_items:
 * @self: a draft
 *
 * Returns: how many exercises it has
 */
guint
limber_routine_draft_get_n_items (LimberRoutineDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), 0);

  return self->routine->items->len;
}

/**
 * limber_routine_draft_get_key:
 * @self: a draft
 * @index: of an item, from the first one on
 *
 * Returns: its key, never 0
 */
guint
limber_routine_draft_get_key (LimberRoutineDraft *self, guint index)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && index < self->keys->len, 0);

  return g_array_index (self->keys, guint, index);
}

/**
 * limber_routine_draft_find:
 * @self: a draft
 * @key: of an item
 * @index: (out): where it is; untouched when it is not there any more
 *
 * Returns: whether it is there
 */
gboolean
limber_routine_draft_find (LimberRoutineDraft *self, guint key, guint *index)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && index != NULL, FALSE);

  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, guint, i) == key)
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * limber_routine_draft_get_item:
 * @self: a draft
 * @key: of an item
 *
 * Returns: (transfer none) (nullable): the item, until the next change
 */
const LimberRoutineItem *
limber_routine_draft_get_item (LimberRoutineDraft *self, guint key)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), NULL);

  return find_item (self, key);
}

/**
 * limber_routine_draft_insert:
 * @self: a draft
 * @index: before which one; at the end when there are not as many
 * @item: what is copied
 * @key: the key it had before it was removed, or 0
 *
 * Returns: its key, or 0 when a routine cannot have more exercises
 */
guint
limber_routine_draft_insert (LimberRoutineDraft *self, guint index, const LimberRoutineItem *item, guint key)
{
  guint place;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && item != NULL, 0);

  if (self->routine->items->len >= LIMBER_ROUTINE_ITEMS_MAX)
    return 0;

  place = MIN (index, self->routine->items->len);
  if (key == 0)
    key = ++self->last_key;
  g_ptr_array_insert (self->routine->items, (int) place, limber_routine_item_copy (item));
  g_array_insert_val (self->keys, place, key);
  touch (self);

  return key;
}

/**
 * limber_routine_draft_remove:
 * @self: a draft
 * @key: of an item
 */
void
limber_routine_draft_remove (LimberRoutineDraft *self, guint key)
{
  guint index = 0;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  if (!limber_routine_draft_find (self, key, &index))
    return;

  g_ptr_array_remove_index (self->routine->items, index);
  g_array_remove_index (self->keys, index);
  touch (self);
}

/**
 * limber_routine_draft_move:
 * @self: a draft
 * @key: of an item
 * @to: where it goes
 *
 * Returns: whether it is elsewhere now
 */
gboolean
limber_routine_draft_move (LimberRoutineDraft *self, guint key, guint to)
{
  guint from = 0;
  gpointer item = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (self), FALSE);

  if (!limber_routine_draft_find (self, key, &from) || to >= self->keys->len || to == from)
    return FALSE;

  item = g_ptr_array_steal_index (self->routine->items, from);
  g_ptr_array_insert (self->routine->items, (int) to, item);
  g_array_remove_index (self->keys, from);
  g_array_insert_val (self->keys, to, key);
  touch (self);

  return TRUE;
}

/**
 * limber_routine_draft_set_dose:
 * @self: a draft
 * @key: of an item
 * @dose: what is different from the dose of its exercise
 */
void
limber_routine_draft_set_dose (LimberRoutineDraft *self, guint key, const LimberDose *dose)
{
  LimberRoutineItem *item = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self) && dose != NULL);

  item = find_item (self, key);
  if (item == NULL || limber_dose_equal (&item->dose, dose))
    return;

  item->dose = *dose;
  touch (self);
}

/**
 * limber_routine_draft_set_note:
 * @self: a draft
 * @key: of an item
 * @note: (nullable): what to know about it here, as typed
 */
void
limber_routine_draft_set_note (LimberRoutineDraft *self, guint key, const char *note)
{
  LimberRoutineItem *item = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  item = find_item (self, key);
  if (item == NULL)
    return;
  if (note != NULL && limber_typed_text_is_blank (note))
    note = NULL;
  if (g_set_str (&item->note, note))
    touch (self);
}

/**
 * limber_routine_draft_flush:
 * @self: a draft
 *
 * Hands what waits to be saved to the watch at once.
 */
void
limber_routine_draft_flush (LimberRoutineDraft *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  save (self);
}

/**
 * limber_routine_draft_discard:
 * @self: a draft
 *
 * Nothing of it is saved any more: the routine is being removed.
 */
void
limber_routine_draft_discard (LimberRoutineDraft *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (self));

  self->discarded = TRUE;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
}
