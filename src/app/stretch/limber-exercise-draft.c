/* limber-exercise-draft.c — an exercise of the user's own while it is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As with routines, the draft is always ahead of what is saved: see limber-routine-draft.c.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-draft.h"

#include "limber-typed-text.h"

#include <glib/gi18n.h>

#define SAVE_AFTER_MS 400

/* Where an exercise begins: gentle, and long enough to feel something. */
#define FIRST_HOLD_S 10
#define FIRST_REPS 5
#define FIRST_REST_S 20
#define FIRST_MOVE_S 4
#define FIRST_BREATH_IN_S 4
#define FIRST_BREATH_OUT_S 6

struct _LimberExerciseDraft
{
  GObject parent_instance;

  LimberRoutineWatch *watch;
  LimberExercise *exercise; /* changed in place, never given out to be kept */
  LimberExercise *saved;    /* (nullable): what the watch was given last, or has */

  guint save_timeout;
  guint compare_idle;
  guint dirty : 1;
  guint discarded : 1;
  guint suspect : 1; /* something could not be saved; it may have been this */
};

G_DEFINE_FINAL_TYPE (LimberExerciseDraft, limber_exercise_draft, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  SIGNAL_GONE,
  SIGNAL_UNSAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const LimberExercise *
find_there (LimberExerciseDraft *self)
{
  return limber_routine_book_find_exercise (limber_routine_watch_get_book (self->watch), self->exercise->id);
}

static void
replace_text (char **text, char *tidy)
{
  g_free (*text);
  *text = tidy;
}

/* Returns: (transfer full): what is saved: tidied, and under a name in any case */
static LimberExercise *
make_saved (LimberExerciseDraft *self)
{
  const LimberExercise *typed = self->exercise;
  LimberExercise *exercise = limber_exercise_copy (typed);

  replace_text (&exercise->name, limber_exercise_draft_dup_name (self));
  replace_text (&exercise->purpose, limber_typed_text_tidy (typed->purpose));
  replace_text (&exercise->cue, limber_typed_text_tidy (typed->cue));
  replace_text (&exercise->breathing, limber_typed_text_tidy_optional (typed->breathing));
  replace_text (&exercise->easier, limber_typed_text_tidy_optional (typed->easier));
  replace_text (&exercise->caution, limber_typed_text_tidy_optional (typed->caution));
  replace_text (&exercise->stop_if, limber_typed_text_tidy_optional (typed->stop_if));

  return exercise;
}

static void
save (LimberExerciseDraft *self)
{
  g_autoptr (LimberExercise) exercise = NULL;

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  if (!self->dirty || self->discarded || !limber_exercise_draft_is_kept (self))
    return;

  self->dirty = FALSE;
  self->suspect = FALSE;
  exercise = make_saved (self);
  if (self->saved != NULL && limber_exercise_equal (self->saved, exercise))
    return;

  g_clear_pointer (&self->saved, limber_exercise_unref);
  self->saved = limber_exercise_ref (exercise);
  limber_routine_watch_save_exercise (self->watch, exercise);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

static void
save_cb (gpointer data)
{
  LimberExerciseDraft *self = data;

  self->save_timeout = 0;
  save (self);
}

static void
adopt (LimberExerciseDraft *self, const LimberExercise *exercise)
{
  g_clear_pointer (&self->exercise, limber_exercise_unref);
  self->exercise = limber_exercise_copy (exercise);
  g_clear_pointer (&self->saved, limber_exercise_unref);
  self->saved = limber_exercise_ref (exercise);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What could not be saved is tried again with the next change, and when the page is left. */
static void
keep (LimberExerciseDraft *self)
{
  g_clear_pointer (&self->saved, limber_exercise_unref);
  self->suspect = FALSE;
  self->dirty = TRUE;
  g_signal_emit (self, signals[SIGNAL_UNSAVED], 0);
}

static void
compare_cb (gpointer data)
{
  LimberExerciseDraft *self = data;
  const LimberExercise *there = find_there (self);

  self->compare_idle = 0;
  if (self->dirty || self->discarded || self->saved == NULL
      || (there != NULL && limber_exercise_equal (there, self->saved)))
    return;

  if (self->suspect)
    keep (self);
  else if (there != NULL)
    adopt (self, there);
  else
    {
      limber_exercise_draft_discard (self);
      g_signal_emit (self, signals[SIGNAL_GONE], 0);
    }
}

static void
watch_changed_cb (LimberExerciseDraft *self)
{
  if (!self->discarded && self->compare_idle == 0)
    self->compare_idle = g_idle_add_once (compare_cb, self);
}

/* Whether it was this that could not be saved is known when the watch has read again what there is. */
static void
watch_failed_cb (LimberExerciseDraft *self)
{
  self->suspect = TRUE;
}

static void
limber_exercise_draft_dispose (GObject *object)
{
  LimberExerciseDraft *self = LIMBER_EXERCISE_DRAFT (object);

  if (self->watch != NULL)
    save (self);
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_handle_id (&self->compare_idle, g_source_remove);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_exercise_draft_parent_class)->dispose (object);
}

static void
limber_exercise_draft_finalize (GObject *object)
{
  LimberExerciseDraft *self = LIMBER_EXERCISE_DRAFT (object);

  g_clear_pointer (&self->exercise, limber_exercise_unref);
  g_clear_pointer (&self->saved, limber_exercise_unref);

  G_OBJECT_CLASS (limber_exercise_draft_parent_class)->finalize (object);
}

static guint
add_signal (GType type, const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_exercise_draft_class_init (LimberExerciseDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_exercise_draft_dispose;
  object_class->finalize = limber_exercise_draft_finalize;

  /**
   * LimberExerciseDraft::changed:
   *
   * Something of it is another, by whomever.
   */
  signals[SIGNAL_CHANGED] = add_signal (type, "changed");
  /**
   * LimberExerciseDraft::saved:
   *
   * It was handed to the journal.
   */
  signals[SIGNAL_SAVED] = add_signal (type, "saved");
  /**
   * LimberExerciseDraft::gone:
   *
   * It was removed by somebody else, and nothing waited to be saved.
   */
  signals[SIGNAL_GONE] = add_signal (type, "gone");
  /**
   * LimberExerciseDraft::unsaved:
   *
   * It could not be saved. It is tried again with the next change.
   */
  signals[SIGNAL_UNSAVED]
      = g_signal_new ("unsaved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_exercise_draft_init (LimberExerciseDraft *self)
{
}

static LimberExercise *
create_exercise (LimberRoutineBook *book)
{
  g_autofree char *id = limber_routine_book_make_id (book);
  LimberExercise *exercise = limber_exercise_new (id);

  exercise->mode = LIMBER_EXERCISE_REPS_HOLD;
  exercise->category = LIMBER_EXERCISE_STRETCH;
  exercise->position = LIMBER_POSITION_SUPINE;
  exercise->dose = (LimberDose) { FIRST_HOLD_S, FIRST_REPS, 1, 1, FIRST_REST_S, FIRST_MOVE_S };
  exercise->breath_in_s = FIRST_BREATH_IN_S;
  exercise->breath_out_s = FIRST_BREATH_OUT_S;

  return exercise;
}

/**
 * limber_exercise_draft_new:
 * @watch: where it is kept
 * @id: (nullable): one of the user's own; %NULL, or one that is not there, for a new one
 *
 * Returns: (transfer full): a draft of it
 */
LimberExerciseDraft *
limber_exercise_draft_new (LimberRoutineWatch *watch, const char *id)
{
  LimberExerciseDraft *self = NULL;
  LimberRoutineBook *book = NULL;
  const LimberExercise *exercise = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_EXERCISE_DRAFT, NULL);
  self->watch = g_object_ref (watch);
  book = limber_routine_watch_get_book (watch);
  exercise = limber_routine_book_find_exercise (book, id);
  self->exercise = exercise != NULL ? limber_exercise_copy (exercise) : create_exercise (book);
  self->saved = exercise != NULL ? limber_exercise_ref (exercise) : NULL;
  self->exercise->own = TRUE;
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (watch_failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_exercise_draft_edit:
 * @self: a draft
 *
 * Returns: (transfer none): the exercise as typed
 */
LimberExercise *
limber_exercise_draft_edit (LimberExerciseDraft *self)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  return self->exercise;
}

/**
 * limber_exercise_draft_touch:
 * @self: a draft
 *
 * Has it saved in a moment.
 */
void
limber_exercise_draft_touch (LimberExerciseDraft *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self));

  self->dirty = TRUE;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  self->save_timeout = g_timeout_add_once (SAVE_AFTER_MS, save_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * limber_exercise_draft_dup_name:
 * @self: a draft
 *
 * Returns: (transfer full): the name it is saved under: as typed, without superfluous blanks; while there is
 * none the one it had before, or a stand-in
 */
char *
limber_exercise_draft_dup_name (LimberExerciseDraft *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), NULL);

  name = limber_typed_text_tidy (self->exercise->name);
  if (*name != '\0')
    return g_steal_pointer (&name);

  /* Translators: the name of an exercise of the user's own as long as it was given none. */
  return g_strdup (self->saved != NULL ? self->saved->name : _ ("New exercise"));
}

/**
 * limber_exercise_draft_is_kept:
 * @self: a draft
 *
 * Returns: whether there is enough of it to be kept: any text, a figure, or it was kept before
 */
gboolean
limber_exercise_draft_is_kept (LimberExerciseDraft *self)
{
  const LimberExercise *exercise = NULL;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_DRAFT (self), FALSE);

  exercise = self->exercise;
  if (self->saved != NULL || exercise->motion != NULL || exercise->steps[0] != NULL)
    return TRUE;

  return !(limber_typed_text_is_blank (exercise->name) && limber_typed_text_is_blank (exercise->purpose)
           && limber_typed_text_is_blank (exercise->cue) && limber_typed_text_is_blank (exercise->breathing)
           && limber_typed_text_is_blank (exercise->easier)
           && limber_typed_text_is_blank (exercise->caution));
}

/**
 * limber_exercise_draft_flush:
 * @self: a draft
 *
 * Hands what waits to be saved to the watch at once.
 */
void
limber_exercise_draft_flush (LimberExerciseDraft *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self));

  save (self);
}

/**
 * limber_exercise_draft_discard:
 * @self: a draft
 *
 * Nothing of it is saved any more: the exercise is being removed.
 */
void
limber_exercise_draft_discard (LimberExerciseDraft *self)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_DRAFT (self));

  self->discarded = TRUE;
  g_clear_handle_id (&self->save_timeout, g_source_remove);
}
