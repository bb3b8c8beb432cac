/* limber-pattern-watch.c — the patterns of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has changed makes the patterns stale; after a pause they are worked out again. One run at a time: what
 * changes meanwhile makes its result stale, which is then dropped, and another run follows.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pattern-watch.h"

#include "limber-date.h"
#include "limber-pattern-choices.h"
#include "limber-pattern-run.h"

/* Long enough for the next word of a note, short enough that nobody waits for it. */
#define PAUSE_MS 2000

struct _LimberPatternWatch
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberPatternChoices *choices;
  LimberPatterns *patterns;
  GError *error;
  guint32 today; /* a Julian day */

  gboolean started;
  gboolean stale;
  gboolean hurried; /* the next run begins as soon as it can */
  guint pause;
  gboolean running;
  GCancellable *cancellable; /* of the run */
};

G_DEFINE_FINAL_TYPE (LimberPatternWatch, limber_pattern_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void plan (LimberPatternWatch *self);
static void pause_ended_cb (gpointer data);

static void
emit_changed (LimberPatternWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_patterns (LimberPatternWatch *self, LimberPatterns *patterns)
{
  g_clear_pointer (&self->patterns, limber_patterns_unref);
  self->patterns = patterns;
}

/* What is stale by now is not looked at, be it an error. */
static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberPatternWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPatterns) patterns = limber_pattern_run_finish (self->journal, result, &error);

  self->running = FALSE;
  g_clear_object (&self->cancellable);
  if (!self->stale && self->started)
    {
      if (patterns != NULL)
        take_patterns (self, g_steal_pointer (&patterns));
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
    }
  plan (self);
  emit_changed (self);
}

static void
run (LimberPatternWatch *self)
{
  self->stale = FALSE;
  self->hurried = FALSE;
  self->running = TRUE;
  self->cancellable = g_cancellable_new ();
  limber_pattern_run_async (self->journal, self->today, self->cancellable, done_cb, g_object_ref (self));
}

/* Begins what there is to do, now or after a pause; a journal that is not open has nothing to read. */
static void
plan (LimberPatternWatch *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->started || !self->stale || self->running || !limber_journal_get_is_open (self->journal))
    return;

  if (self->hurried)
    run (self);
  else
    self->pause = g_timeout_add_once (PAUSE_MS, pause_ended_cb, self);
}

static void
pause_ended_cb (gpointer data)
{
  LimberPatternWatch *self = data;

  self->pause = 0;
  self->hurried = TRUE;
  plan (self);
  emit_changed (self);
}

static void
make_stale (LimberPatternWatch *self)
{
  self->stale = TRUE;
  g_cancellable_cancel (self->cancellable);
  plan (self);
}

static void
day_changed_cb (LimberPatternWatch *self)
{
  make_stale (self);
}

/* Another journal, the same one after an import, or none. What was decided there is read first. */
static void
reset_cb (LimberPatternWatch *self)
{
  gboolean is_open = limber_journal_get_is_open (self->journal);

  if (!self->started)
    return;

  if (is_open)
    limber_pattern_choices_load (self->choices);
  else
    {
      limber_pattern_choices_stop (self->choices);
      take_patterns (self, NULL);
    }
  self->hurried = is_open;
  make_stale (self);
  emit_changed (self);
}

/* Findings depend on it, and whoever said something about their back may look at them next. */
static void
background_changed_cb (LimberPatternWatch *self)
{
  make_stale (self);
}

static void
failed_cb (LimberPatternWatch *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static LimberFindingChoice *
copy_choice (LimberPatternWatch *self, const char *id)
{
  const LimberFindingChoice *choice = limber_pattern_choices_find (self->choices, id);

  return choice != NULL ? limber_finding_choice_copy (choice) : limber_finding_choice_new (id);
}

static gboolean
is_id_hidden (LimberPatternWatch *self, const char *id)
{
  const LimberFindingChoice *choice = limber_pattern_choices_find (self->choices, id);

  return choice != NULL && choice->hidden;
}

static gboolean
must_be_told (LimberPatternWatch *self, const LimberFinding *finding)
{
  const LimberFindingChoice *choice = limber_pattern_choices_find (self->choices, finding->id);

  return (finding->severity == LIMBER_FINDING_EMERGENCY || finding->severity == LIMBER_FINDING_URGENT)
         && !limber_pattern_watch_is_hidden (self, finding)
         && (choice == NULL || choice->told < finding->from);
}

static void
limber_pattern_watch_dispose (GObject *object)
{
  LimberPatternWatch *self = LIMBER_PATTERN_WATCH (object);

  limber_pattern_watch_stop (self);
  g_clear_object (&self->choices);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_pattern_watch_parent_class)->dispose (object);
}

static void
limber_pattern_watch_finalize (GObject *object)
{
  LimberPatternWatch *self = LIMBER_PATTERN_WATCH (object);

  take_patterns (self, NULL);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (limber_pattern_watch_parent_class)->finalize (object);
}

static void
limber_pattern_watch_class_init (LimberPatternWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_pattern_watch_dispose;
  object_class->finalize = limber_pattern_watch_finalize;

  /**
   * LimberPatternWatch::changed:
   *
   * There are other patterns, other choices or another background, or it began or ended to work them out.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_PATTERN_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * LimberPatternWatch::failed:
   * @error: why, in words for people
   *
   * A choice or the background could not be saved, and is what it was before.
   */
  signals[FAILED] = g_signal_new ("failed", LIMBER_TYPE_PATTERN_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
limber_pattern_watch_init (LimberPatternWatch *self)
{
}

/**
 * limber_pattern_watch_new:
 * @journal: the journal, open or being opened
 *
 * Reads nothing before limber_pattern_watch_start().
 *
 * Returns: (transfer full): a watch without patterns
 */
LimberPatternWatch *
limber_pattern_watch_new (LimberJournal *journal)
{
  LimberPatternWatch *self = NULL;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);

  self = g_object_new (LIMBER_TYPE_PATTERN_WATCH, NULL);
  self->journal = g_object_ref (journal);
  self->choices = limber_pattern_choices_new (journal);
  g_signal_connect_object (journal, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "terms-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "background-changed", G_CALLBACK (background_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choices, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_pattern_watch_start:
 * @self: a watch
 *
 * Works out the patterns for the first time, once the journal is open, and follows every change from then on.
 * To be called when the first frame was drawn.
 */
void
limber_pattern_watch_start (LimberPatternWatch *self)
{
  GDate today;

  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));

  if (self->started)
    return;

  self->started = TRUE;
  if (self->today == 0)
    {
      limber_clock_today (&today);
      self->today = g_date_get_julian (&today);
    }
  if (limber_journal_get_is_open (self->journal))
    reset_cb (self);
}

/**
 * limber_pattern_watch_stop:
 * @self: a watch
 *
 * Reads and works out nothing any more; to be called before the journal is closed for good. What was decided
 * before is saved all the same.
 */
void
limber_pattern_watch_stop (LimberPatternWatch *self)
{
  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));

  self->started = FALSE;
  g_clear_handle_id (&self->pause, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  limber_pattern_choices_stop (self->choices);
}

/**
 * limber_pattern_watch_set_today:
 * @self: a watch
 * @today: the day that patterns are worked out for
 *
 * Another day may be the day of a look, and what happened is a day longer ago.
 */
void
limber_pattern_watch_set_today (LimberPatternWatch *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  if (self->today == g_date_get_julian (today))
    return;

  self->today = g_date_get_julian (today);
  make_stale (self);
}

/**
 * limber_pattern_watch_hurry:
 * @self: a watch
 *
 * Works out now what would be worked out after a pause, because somebody came to look at it, or asked to try
 * again after an error. Does nothing when the patterns are those of the journal as it is.
 */
void
limber_pattern_watch_hurry (LimberPatternWatch *self)
{
  gboolean was_running;

  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));

  was_running = self->running;
  if (self->error != NULL && !was_running)
    self->stale = TRUE;
  if (!self->started || !self->stale)
    return;

  self->hurried = TRUE;
  plan (self);
  if (self->running && !was_running)
    emit_changed (self);
}

/**
 * limber_pattern_watch_get_patterns:
 * @self: a watch
 *
 * They stay until others take their place, also while those are worked out.
 *
 * Returns: (transfer none) (nullable): the patterns, %NULL as long as none were worked out
 */
LimberPatterns *
limber_pattern_watch_get_patterns (LimberPatternWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), NULL);

  return self->patterns;
}

/**
 * limber_pattern_watch_get_is_working:
 * @self: a watch
 *
 * Returns: whether patterns are being worked out now
 */
gboolean
limber_pattern_watch_get_is_working (LimberPatternWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), FALSE);

  return self->running;
}

/**
 * limber_pattern_watch_get_error:
 * @self: a watch
 *
 * Returns: (transfer none) (nullable): why the last try to work them out failed, in words for people
 */
const GError *
limber_pattern_watch_get_error (LimberPatternWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), NULL);

  return self->error;
}

/**
 * limber_pattern_watch_get_background:
 * @self: a watch
 *
 * Returns: (transfer none): what the user said about their back, until LimberPatternWatch::changed; nothing
 * as long as it was not read
 */
const LimberBackground *
limber_pattern_watch_get_background (LimberPatternWatch *self)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), NULL);

  return limber_pattern_choices_get_background (self->choices);
}

/**
 * limber_pattern_watch_set_background:
 * @self: a watch
 * @background: all that the user says about their back
 *
 * Takes effect at once and is saved behind it. When that fails, or when it is not known yet what was said
 * before, LimberPatternWatch::failed says so and the background is what it was.
 */
void
limber_pattern_watch_set_background (LimberPatternWatch *self, const LimberBackground *background)
{
  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));
  g_return_if_fail (background != NULL);

  limber_pattern_choices_set_background (self->choices, background);
}

/**
 * limber_pattern_watch_find_choice:
 * @self: a watch
 * @id: the id of a finding or of a kind of findings
 *
 * Returns: (transfer none) (nullable): what was decided about it, until LimberPatternWatch::changed
 */
const LimberFindingChoice *
limber_pattern_watch_find_choice (LimberPatternWatch *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return limber_pattern_choices_find (self->choices, id);
}

/**
 * limber_pattern_watch_is_hidden:
 * @self: a watch
 * @finding: a finding
 *
 * Kinds of findings can be turned off, but not what is said for safety's sake.
 *
 * Returns: whether it was hidden, by itself or with its kind
 */
gboolean
limber_pattern_watch_is_hidden (LimberPatternWatch *self, const LimberFinding *finding)
{
  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  return is_id_hidden (self, finding->id)
         || (finding->kind != LIMBER_FINDING_SAFETY
             && is_id_hidden (self, limber_topic_get_id (finding->topic)));
}

/**
 * limber_pattern_watch_set_hidden:
 * @self: a watch
 * @id: the id of a finding or of a kind of findings
 * @hidden: whether it is hidden
 *
 * As limber_pattern_watch_set_background(), for a finding.
 */
void
limber_pattern_watch_set_hidden (LimberPatternWatch *self, const char *id, gboolean hidden)
{
  g_autoptr (LimberFindingChoice) choice = NULL;

  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));
  g_return_if_fail (id != NULL);

  choice = copy_choice (self, id);
  choice->hidden = hidden;
  limber_pattern_choices_set (self->choices, choice);
}

/**
 * limber_pattern_watch_set_in_report:
 * @self: a watch
 * @id: the id of a finding
 * @in_report: whether it goes into the visit report
 *
 * As limber_pattern_watch_set_background(), for a finding.
 */
void
limber_pattern_watch_set_in_report (LimberPatternWatch *self, const char *id, gboolean in_report)
{
  g_autoptr (LimberFindingChoice) choice = NULL;

  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));
  g_return_if_fail (id != NULL);

  choice = copy_choice (self, id);
  choice->in_report = in_report;
  limber_pattern_choices_set (self->choices, choice);
}

/**
 * limber_pattern_watch_list_untold:
 * @self: a watch
 *
 * Nothing as long as it is not known what was told before.
 *
 * Returns: (transfer full) (element-type LimberFinding): emergency and urgent findings of episodes that were
 * not told yet and are not hidden
 */
GPtrArray *
limber_pattern_watch_list_untold (LimberPatternWatch *self)
{
  GPtrArray *untold = NULL;

  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (self), NULL);

  untold = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  if (self->patterns == NULL || !limber_pattern_choices_are_known (self->choices))
    return untold;

  for (guint i = 0; i < self->patterns->findings->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (self->patterns->findings, i);

      if (must_be_told (self, finding))
        g_ptr_array_add (untold, limber_finding_ref (finding));
    }
  return untold;
}

/**
 * limber_pattern_watch_set_told:
 * @self: a watch
 * @finding: an emergency or urgent finding that was told
 *
 * Remembers the day its episode began on: only one that begins later is told again.
 */
void
limber_pattern_watch_set_told (LimberPatternWatch *self, const LimberFinding *finding)
{
  g_autoptr (LimberFindingChoice) choice = NULL;

  g_return_if_fail (LIMBER_IS_PATTERN_WATCH (self));
  g_return_if_fail (finding != NULL);

  choice = copy_choice (self, finding->id);
  choice->told = MAX (choice->told, finding->from);
  limber_pattern_choices_set (self->choices, choice);
}
