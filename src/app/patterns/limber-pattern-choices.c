/* limber-pattern-choices.c — what the user said about their back and decided about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is here twice: as it is shown, and as it stands on disk. A change is shown at once; when it
 * cannot be saved, and nothing else was changed meanwhile, what stands on disk is shown again.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pattern-choices.h"

#include "limber-journal-patterns.h"
#include "limber-store-patterns.h"

#include <glib/gi18n.h>

typedef struct
{
  LimberBackground *background;
  GHashTable *choices;
} Said;

struct _LimberPatternChoices
{
  GObject parent_instance;

  LimberJournal *journal;
  Said shown;
  Said stored;
  LimberBackground *nothing; /* for whoever asks before it is known */
  GCancellable *loading;
  gboolean changed_meanwhile; /* since the load under way was asked for */
};

G_DEFINE_FINAL_TYPE (LimberPatternChoices, limber_pattern_choices, G_TYPE_OBJECT)

enum
{
  CHANGED,
  BACKGROUND_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
said_clear (Said *said)
{
  g_clear_pointer (&said->background, limber_background_free);
  g_clear_pointer (&said->choices, g_hash_table_unref);
}

static void
said_free (gpointer data)
{
  said_clear (data);
  g_free (data);
}

static void
put_choice (GHashTable *choices, const LimberFindingChoice *choice)
{
  LimberFindingChoice *copy = limber_finding_choice_copy (choice);

  g_hash_table_replace (choices, copy->id, copy);
}

static void
said_copy (Said *to, const Said *from)
{
  GHashTableIter iter;
  gpointer choice;

  said_clear (to);
  to->background = limber_background_copy (from->background);
  to->choices = limber_finding_choice_table_new ();
  g_hash_table_iter_init (&iter, from->choices);
  while (g_hash_table_iter_next (&iter, NULL, &choice))
    put_choice (to->choices, choice);
}

static gpointer
load (LimberStore *store, gpointer unused, GError **error)
{
  Said *said = g_new0 (Said, 1);

  said->background = limber_store_load_background (store, error);
  if (said->background != NULL)
    said->choices = limber_store_load_choices (store, error);
  if (said->choices != NULL)
    return said;

  said_free (said);
  return NULL;
}

static void
take (LimberPatternChoices *self, Said *said)
{
  said_clear (&self->stored);
  self->stored = *said;
  *said = (Said) { NULL };
  said_copy (&self->shown, &self->stored);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What cannot be read cannot be changed either; the patterns themselves tell why it cannot be read. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberPatternChoices) self = data;
  Said *said = limber_journal_run_finish (LIMBER_JOURNAL (source), result, NULL);

  if (g_task_get_cancellable (G_TASK (result)) == self->loading)
    {
      g_clear_object (&self->loading);
      if (self->changed_meanwhile)
        limber_pattern_choices_load (self);
      else if (said != NULL)
        take (self, said);
    }
  g_clear_pointer (&said, said_free);
}

/* A change that is on its way to the disk. */
typedef struct
{
  LimberPatternChoices *self;
  LimberBackground *background;
  LimberFindingChoice *choice;
} Change;

static Change *
change_new (LimberPatternChoices *self)
{
  Change *change = g_new0 (Change, 1);

  change->self = g_object_ref (self);
  self->changed_meanwhile = TRUE;
  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->self);
  g_clear_pointer (&change->background, limber_background_free);
  g_clear_pointer (&change->choice, limber_finding_choice_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
fail (LimberPatternChoices *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
put_back_background (LimberPatternChoices *self, const LimberBackground *tried)
{
  if (!limber_background_equal (self->shown.background, tried))
    return;

  limber_background_free (self->shown.background);
  self->shown.background = limber_background_copy (self->stored.background);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
background_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  LimberPatternChoices *self = change->self;
  gboolean saved = limber_journal_save_background_finish (LIMBER_JOURNAL (source), result, &error);

  if (saved && self->stored.background != NULL)
    {
      limber_background_free (self->stored.background);
      self->stored.background = g_steal_pointer (&change->background);
    }
  else if (!saved && self->shown.background != NULL)
    put_back_background (self, change->background);
  if (!saved)
    fail (self, error);
}

static void
put_back_choice (LimberPatternChoices *self, const LimberFindingChoice *tried)
{
  const LimberFindingChoice *shown = g_hash_table_lookup (self->shown.choices, tried->id);
  const LimberFindingChoice *stored = g_hash_table_lookup (self->stored.choices, tried->id);

  if (shown == NULL || !limber_finding_choice_equal (shown, tried))
    return;

  if (stored != NULL)
    put_choice (self->shown.choices, stored);
  else
    g_hash_table_remove (self->shown.choices, tried->id);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choice_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  LimberPatternChoices *self = change->self;
  gboolean saved = limber_journal_save_choice_finish (LIMBER_JOURNAL (source), result, &error);

  if (saved && self->stored.choices != NULL)
    put_choice (self->stored.choices, change->choice);
  else if (!saved && self->shown.choices != NULL)
    put_back_choice (self, change->choice);
  if (!saved)
    fail (self, error);
}

/* To change what was never read could lose the rest of it. */
static gboolean
check_known (LimberPatternChoices *self)
{
  g_autoptr (GError) error = NULL;

  if (limber_pattern_choices_are_known (self))
    return TRUE;

  error = g_error_new_literal (
      LIMBER_ERROR, LIMBER_ERROR_FAILED,
      _ ("The journal is not read yet, so this was not saved. Try again in a moment."));
  fail (self, error);
  return FALSE;
}

static void
limber_pattern_choices_dispose (GObject *object)
{
  LimberPatternChoices *self = LIMBER_PATTERN_CHOICES (object);

  limber_pattern_choices_stop (self);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_pattern_choices_parent_class)->dispose (object);
}

static void
limber_pattern_choices_finalize (GObject *object)
{
  LimberPatternChoices *self = LIMBER_PATTERN_CHOICES (object);

  said_clear (&self->shown);
  said_clear (&self->stored);
  limber_background_free (self->nothing);

  G_OBJECT_CLASS (limber_pattern_choices_parent_class)->finalize (object);
}

static void
limber_pattern_choices_class_init (LimberPatternChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_pattern_choices_dispose;
  object_class->finalize = limber_pattern_choices_finalize;

  /**
   * LimberPatternChoices::changed:
   *
   * Something else is said or decided, or it was read for the first time.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_PATTERN_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * LimberPatternChoices::background-changed:
   *
   * The user says something else about their back, on which findings depend, and it is being saved. Comes
   * after LimberPatternChoices::changed. What is read from the journal, or was never stored there, is no such
   * change: whoever reads the journal finds it there.
   */
  signals[BACKGROUND_CHANGED] = g_signal_new ("background-changed", LIMBER_TYPE_PATTERN_CHOICES,
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberPatternChoices::failed:
   * @error: why, in words for people
   *
   * A change could not be saved, and was taken back.
   */
  signals[FAILED] = g_signal_new ("failed", LIMBER_TYPE_PATTERN_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
limber_pattern_choices_init (LimberPatternChoices *self)
{
  self->nothing = limber_background_new ();
}

/**
 * limber_pattern_choices_new:
 * @journal: the journal, open or being opened
 *
 * Reads nothing before limber_pattern_choices_load().
 *
 * Returns: (transfer full): choices that are not known yet
 */
LimberPatternChoices *
limber_pattern_choices_new (LimberJournal *journal)
{
  LimberPatternChoices *self = NULL;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_PATTERN_CHOICES, NULL);
  self->journal = g_object_ref (journal);

  return self;
}

/**
 * limber_pattern_choices_load:
 * @self: choices
 *
 * Reads them, or reads them again when something else may have written to the journal.
 */
void
limber_pattern_choices_load (LimberPatternChoices *self)
{
  g_return_if_fail (LIMBER_IS_PATTERN_CHOICES (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  self->changed_meanwhile = FALSE;
  limber_journal_run_async (self->journal, load, NULL, NULL, said_free, self->loading, loaded_cb,
                            g_object_ref (self));
}

/**
 * limber_pattern_choices_stop:
 * @self: choices
 *
 * Reads nothing any more, and knows nothing: to be called when the journal is closed. What was changed before
 * is saved all the same.
 */
void
limber_pattern_choices_stop (LimberPatternChoices *self)
{
  g_return_if_fail (LIMBER_IS_PATTERN_CHOICES (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  said_clear (&self->shown);
  said_clear (&self->stored);
}

/**
 * limber_pattern_choices_are_known:
 * @self: choices
 *
 * Returns: whether they were read
 */
gboolean
limber_pattern_choices_are_known (LimberPatternChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_CHOICES (self), FALSE);

  return self->shown.choices != NULL;
}

/**
 * limber_pattern_choices_get_background:
 * @self: choices
 *
 * Returns: (transfer none): what the user said about their back, until it changes; nothing as long as it was
 * not read
 */
const LimberBackground *
limber_pattern_choices_get_background (LimberPatternChoices *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_CHOICES (self), NULL);

  return self->shown.background != NULL ? self->shown.background : self->nothing;
}

/**
 * limber_pattern_choices_set_background:
 * @self: choices
 * @background: all that the user says about their back
 *
 * Shows it at once and saves it. As long as it is not known what was said before, nothing is saved, and
 * LimberPatternChoices::failed says so.
 */
void
limber_pattern_choices_set_background (LimberPatternChoices *self, const LimberBackground *background)
{
  Change *change = NULL;

  g_return_if_fail (LIMBER_IS_PATTERN_CHOICES (self));
  g_return_if_fail (background != NULL);

  if (!check_known (self) || limber_background_equal (self->shown.background, background))
    return;

  change = change_new (self);
  change->background = limber_background_copy (background);
  limber_background_free (self->shown.background);
  self->shown.background = limber_background_copy (change->background);
  limber_journal_save_background_async (self->journal, change->background, background_saved_cb, change);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[BACKGROUND_CHANGED], 0);
}

/**
 * limber_pattern_choices_find:
 * @self: choices
 * @id: the id of a finding or of a kind of findings
 *
 * Returns: (transfer none) (nullable): what was decided about it, until it changes; %NULL when nothing was
 */
const LimberFindingChoice *
limber_pattern_choices_find (LimberPatternChoices *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_CHOICES (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return self->shown.choices != NULL ? g_hash_table_lookup (self->shown.choices, id) : NULL;
}

/**
 * limber_pattern_choices_set:
 * @self: choices
 * @choice: all that is decided about one finding or one kind of findings
 *
 * As limber_pattern_choices_set_background(), for a finding.
 */
void
limber_pattern_choices_set (LimberPatternChoices *self, const LimberFindingChoice *choice)
{
  const LimberFindingChoice *before = NULL;
  Change *change = NULL;

  g_return_if_fail (LIMBER_IS_PATTERN_CHOICES (self));
  g_return_if_fail (choice != NULL);

  if (!check_known (self))
    return;
  before = g_hash_table_lookup (self->shown.choices, choice->id);
  if (before != NULL ? limber_finding_choice_equal (before, choice) : limber_finding_choice_is_plain (choice))
    return;

  change = change_new (self);
  change->choice = limber_finding_choice_copy (choice);
  put_choice (self->shown.choices, choice);
  limber_journal_save_choice_async (self->journal, change->choice, choice_saved_cb, change);
  g_signal_emit (self, signals[CHANGED], 0);
}
