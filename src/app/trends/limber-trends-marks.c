/* limber-trends-marks.c — what the charts mark, of all that happened on some days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-marks.h"

#include "limber-settings-trends.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

struct _LimberTrendsMarks
{
  GObject parent_instance;

  LimberJournal *journal;
  LimberSettings *settings;
  LimberHistory *history;
  GCancellable *cancellable;
  GHashTable *names;  /* id → the user's own name for it */
  GPtrArray *further; /* of other parts of the application */
  LimberVisitWatch *visit_watch;
  GPtrArray *visits; /* LimberVisit, as they are marked */
  gboolean shows_further;
};

G_DEFINE_FINAL_TYPE (LimberTrendsMarks, limber_trends_marks, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order they are listed in: what was done against pain first. */
static const LimberTermKind kinds[LIMBER_TERM_N_KINDS]
    = { LIMBER_TERM_TREATMENT, LIMBER_TERM_TAG, LIMBER_TERM_SYMPTOM };

static char *
make_id (LimberTermKind kind, const char *key)
{
  return g_strconcat (limber_term_kind_to_id (kind), ":", key, NULL);
}

/* Returns: (nullable): the key, with @kind set */
static const char *
split_id (const char *id, LimberTermKind *kind)
{
  const char *colon = strchr (id, ':');

  for (guint i = 0; colon != NULL && i < LIMBER_TERM_N_KINDS; i++)
    {
      const char *name = limber_term_kind_to_id (kinds[i]);

      if (strlen (name) == colon - id && strncmp (name, id, colon - id) == 0)
        {
          *kind = kinds[i];
          return colon + 1;
        }
    }

  return NULL;
}

static gboolean
is_further (const char *id)
{
  return strcmp (id, LIMBER_TRENDS_MARK_FURTHER) == 0;
}

static gboolean
has_sessions (LimberTrendsMarks *self)
{
  return limber_history_has_metric (self->history, LIMBER_MEASURE_ROUTINE);
}

static gboolean
is_visits (const char *id)
{
  return strcmp (id, LIMBER_TRENDS_MARK_VISITS) == 0;
}

static void
append_visits (LimberTrendsMarks *self, GPtrArray *marks)
{
  for (guint i = self->visits->len; i > 0; i--)
    {
      const LimberVisit *visit = g_ptr_array_index (self->visits, i - 1);

      g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_VISIT, visit->day, visit->day,
                                                     visit->with != NULL ? visit->with : _ ("Visit")));
    }
}

static GArray *
list_session_days (LimberTrendsMarks *self)
{
  g_autoptr (LimberSeries) minutes = limber_history_get_series (self->history, LIMBER_MEASURE_ROUTINE);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < minutes->n_days; i++)
    if (!isnan (minutes->values[i]) && minutes->values[i] > 0)
      {
        guint32 day = minutes->first + i;

        g_array_append_val (days, day);
      }

  return days;
}

static void
append_marks (LimberTrendsMarks *self, GPtrArray *marks, const char *id)
{
  LimberTermKind kind;
  const char *key = split_id (id, &kind);
  g_autoptr (GArray) days = NULL;
  LimberChartMarkKind mark_kind = LIMBER_CHART_MARK_SESSION;

  if (key != NULL)
    {
      days = limber_history_get_term_days (self->history, kind, key);
      mark_kind = kind == LIMBER_TERM_TREATMENT ? LIMBER_CHART_MARK_TREATMENT : LIMBER_CHART_MARK_TAG;
    }
  else
    {
      days = list_session_days (self);
    }

  limber_chart_mark_append_days (marks, mark_kind, days, limber_trends_marks_get_name (self, id));
}

/* Visits */

static gboolean
is_marked_so (const LimberTrendsMarks *self, const GPtrArray *visits)
{
  if (self->visits->len != visits->len)
    return FALSE;

  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *marked = g_ptr_array_index (self->visits, i);
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (marked->day != visit->day || g_strcmp0 (marked->with, visit->with) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Most of what changes about visits is no concern of charts. */
static void
visits_changed_cb (LimberTrendsMarks *self)
{
  const GPtrArray *visits = limber_visit_watch_peek_record (self->visit_watch)->visits;

  if (is_marked_so (self, visits))
    return;

  g_ptr_array_set_size (self->visits, 0);
  for (guint i = 0; i < visits->len; i++)
    g_ptr_array_add (self->visits, limber_visit_copy (g_ptr_array_index (visits, i)));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Names */

/* Returns: whether any of them is another one than before */
static gboolean
take_names (LimberTrendsMarks *self, GPtrArray *terms)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);
      g_autofree char *id = make_id (term->kind, term->key);
      const char *name = limber_term_get_display_name (term);

      if (strcmp (limber_trends_marks_get_name (self, id), name) == 0)
        continue;
      g_hash_table_insert (self->names, g_steal_pointer (&id), g_strdup (name));
      changed = TRUE;
    }

  return changed;
}

static void
terms_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberTrendsMarks) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = limber_journal_load_terms_finish (LIMBER_JOURNAL (source), result, &error);

  if (terms == NULL)
    {
      g_debug ("The names of marks were not read: %s", error->message);
      return;
    }

  if (take_names (self, terms))
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
load_names (LimberTrendsMarks *self)
{
  for (guint i = 0; i < LIMBER_TERM_N_KINDS; i++)
    limber_journal_load_terms_async (self->journal, kinds[i], self->cancellable, terms_cb,
                                     g_object_ref (self));
}

static void
limber_trends_marks_dispose (GObject *object)
{
  LimberTrendsMarks *self = LIMBER_TRENDS_MARKS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->visit_watch);
  g_clear_object (&self->history);
  g_clear_object (&self->settings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_trends_marks_parent_class)->dispose (object);
}

static void
limber_trends_marks_finalize (GObject *object)
{
  LimberTrendsMarks *self = LIMBER_TRENDS_MARKS (object);

  g_object_unref (self->cancellable);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->further);
  g_ptr_array_unref (self->visits);

  G_OBJECT_CLASS (limber_trends_marks_parent_class)->finalize (object);
}

static void
limber_trends_marks_class_init (LimberTrendsMarksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_trends_marks_dispose;
  object_class->finalize = limber_trends_marks_finalize;

  /**
   * LimberTrendsMarks::changed:
   *
   * The names of marks are known, others were handed in, or there are other visits.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_TRENDS_MARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_trends_marks_init (LimberTrendsMarks *self)
{
  self->cancellable = g_cancellable_new ();
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->further = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_free);
}

/**
 * limber_trends_marks_new:
 * @journal: knows the user's own names of treatments, tags and symptoms
 * @settings: where the choice is remembered
 *
 * Returns: (transfer full): the marks of no history yet
 */
LimberTrendsMarks *
limber_trends_marks_new (LimberJournal *journal, LimberSettings *settings)
{
  LimberTrendsMarks *self;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_TRENDS_MARKS, NULL);
  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);

  return self;
}

/**
 * limber_trends_marks_set_history:
 * @self: the marks
 * @history: (nullable): the days they are on; when it changes, the marks have to be listed again
 *
 * Reads the names anew: who renames a tag changes days as well, or does so shortly before.
 */
void
limber_trends_marks_set_history (LimberTrendsMarks *self, LimberHistory *history)
{
  g_return_if_fail (LIMBER_IS_TRENDS_MARKS (self));

  g_set_object (&self->history, history);
  if (history != NULL)
    load_names (self);
}

/**
 * limber_trends_marks_set_visit_watch:
 * @self: the marks
 * @watch: knows the visits, which can be marked from then on
 */
void
limber_trends_marks_set_visit_watch (LimberTrendsMarks *self, LimberVisitWatch *watch)
{
  g_return_if_fail (LIMBER_IS_TRENDS_MARKS (self));
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (watch));
  g_return_if_fail (self->visit_watch == NULL);

  self->visit_watch = g_object_ref (watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (visits_changed_cb), self, G_CONNECT_SWAPPED);
  visits_changed_cb (self);
}

/**
 * limber_trends_marks_set_further:
 * @self: the marks
 * @marks: (element-type LimberChartMark): findings, visits and the like, which are shown until the user does
 * not want to see them any more
 */
void
limber_trends_marks_set_further (LimberTrendsMarks *self, GPtrArray *marks)
{
  g_return_if_fail (LIMBER_IS_TRENDS_MARKS (self));
  g_return_if_fail (marks != NULL);

  g_ptr_array_ref (marks);
  g_ptr_array_unref (self->further);
  self->further = marks;
  self->shows_further = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * limber_trends_marks_list_ids:
 * @self: the marks
 *
 * Returns: (transfer full): what can be marked: what was handed in, visits, sessions, then treatments, tags
 * and symptoms that were ever recorded
 */
GStrv
limber_trends_marks_list_ids (LimberTrendsMarks *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_TRENDS_MARKS (self), NULL);

  if (self->history == NULL)
    return g_strv_builder_end (builder);

  if (self->further->len > 0)
    g_strv_builder_add (builder, LIMBER_TRENDS_MARK_FURTHER);
  if (self->visits->len > 0)
    g_strv_builder_add (builder, LIMBER_TRENDS_MARK_VISITS);
  if (has_sessions (self))
    g_strv_builder_add (builder, LIMBER_TRENDS_MARK_SESSIONS);
  for (guint i = 0; i < LIMBER_TERM_N_KINDS; i++)
    {
      g_auto (GStrv) keys = limber_history_list_terms (self->history, kinds[i]);

      for (gsize j = 0; keys[j] != NULL; j++)
        g_strv_builder_take (builder, make_id (kinds[i], keys[j]));
    }

  return g_strv_builder_end (builder);
}

/**
 * limber_trends_marks_list_chosen:
 * @self: the marks
 *
 * Returns: (transfer full): those of limber_trends_marks_list_ids() the user picked
 */
GStrv
limber_trends_marks_list_chosen (LimberTrendsMarks *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) stored = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_MARKS (self), NULL);

  ids = limber_trends_marks_list_ids (self);
  stored = limber_settings_get_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_MARKS);
  for (gsize i = 0; ids[i] != NULL; i++)
    if (is_further (ids[i]) ? self->shows_further : g_strv_contains ((const char *const *) stored, ids[i]))
      g_strv_builder_add (builder, ids[i]);

  return g_strv_builder_end (builder);
}

/**
 * limber_trends_marks_choose:
 * @self: the marks
 * @ids: (array zero-terminated=1): what the user wants to be marked
 */
void
limber_trends_marks_choose (LimberTrendsMarks *self, const char *const *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  g_return_if_fail (LIMBER_IS_TRENDS_MARKS (self));
  g_return_if_fail (ids != NULL);

  /* What was handed in is gone when Limber ends, so there is nothing to remember of it. */
  self->shows_further = g_strv_contains (ids, LIMBER_TRENDS_MARK_FURTHER);
  for (gsize i = 0; ids[i] != NULL; i++)
    if (!is_further (ids[i]))
      g_strv_builder_add (builder, ids[i]);
  kept = g_strv_builder_end (builder);
  limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_MARKS, (const char *const *) kept);
}

/**
 * limber_trends_marks_get_name:
 * @self: the marks
 * @id: what can be marked
 *
 * Returns: (transfer none): what it is called: by the user, by Limber, or as it was typed
 */
const char *
limber_trends_marks_get_name (LimberTrendsMarks *self, const char *id)
{
  LimberTermKind kind;
  const char *key, *name;

  g_return_val_if_fail (LIMBER_IS_TRENDS_MARKS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (is_further (id))
    return _ ("Days of a finding");
  if (is_visits (id))
    return _ ("Days of a visit");

  key = split_id (id, &kind);
  if (key == NULL)
    return _ ("Stretching");

  name = g_hash_table_lookup (self->names, id);
  if (name == NULL)
    name = limber_term_builtin_name (kind, key);

  return name != NULL ? name : key;
}

/**
 * limber_trends_marks_get_heading:
 * @id: what can be marked
 *
 * Returns: (transfer none): the name of the group it is listed in
 */
const char *
limber_trends_marks_get_heading (const char *id)
{
  LimberTermKind kind;

  g_return_val_if_fail (id != NULL, NULL);

  if (is_further (id))
    return _ ("Patterns");
  if (is_visits (id))
    return _ ("Visits");
  if (split_id (id, &kind) == NULL)
    return _ ("Routines");

  switch (kind)
    {
    case LIMBER_TERM_TREATMENT:
      return _ ("Treatments");
    case LIMBER_TERM_TAG:
      return _ ("What was different");
    case LIMBER_TERM_SYMPTOM:
    default:
      return _ ("Symptoms");
    }
}

/**
 * limber_trends_marks_list:
 * @self: the marks
 *
 * Returns: (transfer full) (element-type LimberChartMark): what the charts mark
 */
GPtrArray *
limber_trends_marks_list (LimberTrendsMarks *self)
{
  GPtrArray *marks;
  g_auto (GStrv) chosen = NULL;

  g_return_val_if_fail (LIMBER_IS_TRENDS_MARKS (self), NULL);

  marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  chosen = limber_trends_marks_list_chosen (self);
  for (guint i = 0; self->shows_further && i < self->further->len; i++)
    g_ptr_array_add (marks, limber_chart_mark_copy (g_ptr_array_index (self->further, i)));
  for (gsize i = 0; chosen[i] != NULL; i++)
    if (is_visits (chosen[i]))
      append_visits (self, marks);
    else if (!is_further (chosen[i]))
      append_marks (self, marks, chosen[i]);

  return marks;
}
