/* limber-routine-watch.c — exercises, routines, sessions and choices of one journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is changed here is shown at once and saved behind it. When it cannot be saved, the journal is read
 * again: what stands there is what is shown then. As the journal does one thing after the other, what it is
 * asked for now has everything in it that was asked for before.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-watch-private.h"

#include "limber-routine-file.h"
#include "limber-session-record.h"

#include <glib/gi18n.h>

/* As long as limber_store_load_unfinished_session() offers one. */
#define UNFINISHED_S (30 * 60)

struct _LimberRoutineWatch
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberRoutineBook *book; /* read when it is needed first */
  LimberOwnShelf *shelf;
  LimberRoutineRecord *record;
  GHashTable *done; /* of the record, collected when it is asked for first */

  gboolean started;
  gboolean loaded;
  guint n_changes; /* made here so far */
  guint load;      /* the number of the newest load, 0 for none under way */
};

G_DEFINE_FINAL_TYPE (LimberRoutineWatch, limber_routine_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void start_loading (LimberRoutineWatch *self);

static void
emit_changed (LimberRoutineWatch *self)
{
  g_clear_pointer (&self->done, g_hash_table_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Something was changed here: it is shown at once, and what is being read does not have it yet. */
void
_limber_routine_watch_note_change (LimberRoutineWatch *self)
{
  self->n_changes++;
  emit_changed (self);
}

static void
emit_failed (LimberRoutineWatch *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

LimberOwnShelf *
_limber_routine_watch_get_shelf (LimberRoutineWatch *self)
{
  if (self->shelf == NULL)
    self->shelf = limber_own_shelf_new (limber_routine_watch_get_book (self));

  return self->shelf;
}

static void
take_record (LimberRoutineWatch *self, LimberRoutineRecord *record)
{
  g_autoptr (GError) error = NULL;

  limber_routine_record_free (self->record);
  self->record = record;
  self->loaded = TRUE;
  limber_own_shelf_take (_limber_routine_watch_get_shelf (self), record->own, &error);
  emit_changed (self);
  if (error != NULL)
    emit_failed (self, error);
}

typedef struct
{
  LimberRoutineWatch *self;
  guint number;
  guint n_changes;
} Load;

/* What was changed here meanwhile is not in it: it is read once more. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Load *load = data;
  g_autoptr (LimberRoutineWatch) self = load->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineRecord) record
      = limber_journal_load_routines_finish (LIMBER_JOURNAL (source), result, &error);

  if (!self->started || self->load != load->number)
    return;

  self->load = 0;
  if (record == NULL)
    emit_failed (self, error);
  else if (self->n_changes != load->n_changes)
    start_loading (self);
  else
    take_record (self, g_steal_pointer (&record));
}

static void
start_loading (LimberRoutineWatch *self)
{
  static guint n_loads;
  Load *load = g_new (Load, 1);

  n_loads = MAX (n_loads + 1, 1);
  self->load = n_loads;
  *load = (Load) { g_object_ref (self), self->load, self->n_changes };
  limber_journal_load_routines_async (self->journal, loaded_cb, load);
}

static void
reload (LimberRoutineWatch *self)
{
  if (self->started && limber_journal_get_is_open (self->journal))
    start_loading (self);
}

/* What could not be saved is taken back: what the journal holds is shown again. */
void
_limber_routine_watch_end_save (LimberRoutineWatch *self, const GError *error)
{
  if (error == NULL)
    return;

  emit_failed (self, error);
  reload (self);
}

static void
session_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_save_session_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

static void
session_removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_remove_session_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

static void
choice_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_save_exercise_choice_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

static void
limits_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRoutineWatch) self = data;
  g_autoptr (GError) error = NULL;

  limber_journal_save_limits_finish (LIMBER_JOURNAL (source), result, &error);
  _limber_routine_watch_end_save (self, error);
}

/* To change what was never read could lose the rest of it. */
static gboolean
check_loaded (LimberRoutineWatch *self)
{
  g_autoptr (GError) error = NULL;

  if (self->loaded)
    return TRUE;

  error = g_error_new_literal (
      LIMBER_ERROR, LIMBER_ERROR_FAILED,
      _ ("The journal is not read yet, so this was not saved. Try again in a moment."));
  emit_failed (self, error);
  return FALSE;
}

/* Another journal, the same one after an import or another program's work, or none. */
static void
reset_cb (LimberRoutineWatch *self)
{
  if (!limber_journal_get_is_open (self->journal))
    {
      self->loaded = FALSE;
      self->load = 0;
    }
  reload (self);
}

static void
limber_routine_watch_dispose (GObject *object)
{
  LimberRoutineWatch *self = LIMBER_ROUTINE_WATCH (object);

  limber_routine_watch_stop (self);
  g_clear_pointer (&self->shelf, limber_own_shelf_free);
  g_clear_object (&self->book);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_routine_watch_parent_class)->dispose (object);
}

static void
limber_routine_watch_finalize (GObject *object)
{
  LimberRoutineWatch *self = LIMBER_ROUTINE_WATCH (object);

  g_clear_pointer (&self->done, g_hash_table_unref);
  limber_routine_record_free (self->record);

  G_OBJECT_CLASS (limber_routine_watch_parent_class)->finalize (object);
}

static void
limber_routine_watch_class_init (LimberRoutineWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_routine_watch_dispose;
  object_class->finalize = limber_routine_watch_finalize;

  /**
   * LimberRoutineWatch::changed:
   *
   * Something of it is another: the book, the sessions, a choice, the limits, or that it was read at all.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_ROUTINE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * LimberRoutineWatch::failed:
   * @error: why, in words for people
   *
   * Something could not be saved, and is what it was before; or something could not be read.
   */
  signals[FAILED] = g_signal_new ("failed", LIMBER_TYPE_ROUTINE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
limber_routine_watch_init (LimberRoutineWatch *self)
{
  self->record = limber_session_record_new ();
}

/**
 * limber_routine_watch_new:
 * @journal: the journal, open or being opened
 *
 * Reads nothing before limber_routine_watch_start().
 *
 * Returns: (transfer full): a watch
 */
LimberRoutineWatch *
limber_routine_watch_new (LimberJournal *journal)
{
  LimberRoutineWatch *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_WATCH, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "routines-changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_routine_watch_start:
 * @self: a watch
 *
 * Reads the journal once it is open, and follows it from then on. Called again, it does nothing once it was
 * read, and tries again where that failed.
 */
void
limber_routine_watch_start (LimberRoutineWatch *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));

  self->started = TRUE;
  if (!self->loaded && self->load == 0)
    reload (self);
}

/**
 * limber_routine_watch_stop:
 * @self: a watch
 *
 * Reads nothing any more; to be called before the journal is closed for good. What was changed before is
 * saved all the same.
 */
void
limber_routine_watch_stop (LimberRoutineWatch *self)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));

  self->started = FALSE;
  self->load = 0;
}

/**
 * limber_routine_watch_get_is_loaded:
 * @self: a watch
 *
 * Returns: whether the journal was read
 */
gboolean
limber_routine_watch_get_is_loaded (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), FALSE);

  return self->loaded;
}

/**
 * limber_routine_watch_get_journal:
 * @self: a watch
 *
 * Returns: (transfer none): the journal
 */
LimberJournal *
limber_routine_watch_get_journal (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), NULL);

  return self->journal;
}

/**
 * limber_routine_watch_get_book:
 * @self: a watch
 *
 * Returns: (transfer none): what comes with Limber, and the user's own once the journal was read
 */
LimberRoutineBook *
limber_routine_watch_get_book (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), NULL);

  if (self->book == NULL)
    self->book = limber_routine_book_new_builtin ();

  return self->book;
}

/**
 * limber_routine_watch_peek_sessions:
 * @self: a watch
 *
 * Returns: (transfer none) (element-type LimberSession): those of the last 60 days, newest first, until
 * LimberRoutineWatch::changed
 */
const GPtrArray *
limber_routine_watch_peek_sessions (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), NULL);

  return self->record->sessions;
}

/**
 * limber_routine_watch_peek_choices:
 * @self: a watch
 *
 * Returns: (transfer none) (element-type utf8 LimberExerciseChoice): what the user decided, by exercise,
 * until LimberRoutineWatch::changed
 */
GHashTable *
limber_routine_watch_peek_choices (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), NULL);

  return self->record->choices;
}

/**
 * limber_routine_watch_get_limits:
 * @self: a watch
 *
 * Returns: what the user said they cannot do
 */
LimberStrain
limber_routine_watch_get_limits (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), LIMBER_STRAIN_NONE);

  return self->record->limits;
}

/**
 * limber_routine_watch_get_all_limits:
 * @self: a watch
 *
 * With osteoporosis, bending forward and turning under load are left out: docs/safety.md has the sources.
 *
 * Returns: what the user said they cannot do, and what follows from what they said about their back
 */
LimberStrain
limber_routine_watch_get_all_limits (LimberRoutineWatch *self)
{
  LimberStrain limits;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), LIMBER_STRAIN_NONE);

  limits = self->record->limits;
  if (self->record->facts[LIMBER_BACKGROUND_OSTEOPOROSIS])
    limits |= LIMBER_STRAIN_FLEXION | LIMBER_STRAIN_ROTATION;

  return limits;
}

/**
 * limber_routine_watch_peek_unfinished:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): the session to go on with, until LimberRoutineWatch::changed; %NULL
 * when there is none, and when it was left half an hour ago
 */
const LimberSession *
limber_routine_watch_peek_unfinished (LimberRoutineWatch *self)
{
  const LimberSession *unfinished;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), NULL);

  unfinished = self->record->unfinished;
  return unfinished != NULL && limber_session_record_get_age (unfinished) < UNFINISHED_S ? unfinished : NULL;
}

/**
 * limber_routine_watch_get_n_sessions:
 * @self: a watch
 *
 * Returns: how many sessions the journal holds in all
 */
guint
limber_routine_watch_get_n_sessions (LimberRoutineWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), 0);

  return self->record->n_sessions;
}

/**
 * limber_routine_watch_fill_options:
 * @self: a watch
 * @options: (inout): its limits, its choices and what was done before are set; both of the latter until
 *   LimberRoutineWatch::changed
 */
void
limber_routine_watch_fill_options (LimberRoutineWatch *self, LimberPlanOptions *options)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (options != NULL);

  options->limits = limber_routine_watch_get_all_limits (self);
  options->choices = self->record->choices;
  if (self->done == NULL)
    self->done = limber_session_record_collect_done (self->record);
  options->known = self->done;
}

/**
 * limber_routine_watch_get_first_side:
 * @self: a watch
 * @routine: the id of a routine
 *
 * Returns: the side to start with: another one each time the routine was done, so that the tired side varies
 */
LimberSide
limber_routine_watch_get_first_side (LimberRoutineWatch *self, const char *routine)
{
  guint n;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (self), LIMBER_SIDE_LEFT);
  g_return_val_if_fail (routine != NULL, LIMBER_SIDE_LEFT);

  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->record->n_done, routine));
  return n % 2 == 0 ? LIMBER_SIDE_LEFT : LIMBER_SIDE_RIGHT;
}

/**
 * limber_routine_watch_save_session:
 * @self: a watch
 * @session: a session as it stands now, or one that was removed and is put back
 *
 * Saves it, in place of the one of the same identity.
 */
void
limber_routine_watch_save_session (LimberRoutineWatch *self, const LimberSession *session)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (session != NULL);

  self->n_changes++;
  limber_journal_save_session_async (self->journal, limber_session_record_put (self->record, session),
                                     session_saved_cb, g_object_ref (self));
  emit_changed (self);
}

/**
 * limber_routine_watch_remove_session:
 * @self: a watch
 * @uuid: the identity of a session
 *
 * Removes it. Copy it before, to put it back with limber_routine_watch_save_session().
 */
void
limber_routine_watch_remove_session (LimberRoutineWatch *self, const char *uuid)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (uuid != NULL);

  kept = g_strdup (uuid);
  self->n_changes++;
  limber_session_record_drop (self->record, kept);
  limber_journal_remove_session_async (self->journal, kept, session_removed_cb, g_object_ref (self));
  emit_changed (self);
}

/**
 * limber_routine_watch_set_choice:
 * @self: a watch
 * @choice: all that is decided about an exercise
 */
void
limber_routine_watch_set_choice (LimberRoutineWatch *self, const LimberExerciseChoice *choice)
{
  LimberExerciseChoice *copy;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));
  g_return_if_fail (choice != NULL);

  if (!check_loaded (self))
    return;

  copy = limber_exercise_choice_copy (choice);
  self->n_changes++;
  limber_journal_save_exercise_choice_async (self->journal, copy, choice_saved_cb, g_object_ref (self));
  g_hash_table_replace (self->record->choices, copy->exercise, copy);
  emit_changed (self);
}

/**
 * limber_routine_watch_set_limits:
 * @self: a watch
 * @limits: all that the user cannot do
 */
void
limber_routine_watch_set_limits (LimberRoutineWatch *self, LimberStrain limits)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (self));

  if (!check_loaded (self) || self->record->limits == limits)
    return;

  self->n_changes++;
  self->record->limits = limits;
  limber_journal_save_limits_async (self->journal, limits, limits_saved_cb, g_object_ref (self));
  emit_changed (self);
}
