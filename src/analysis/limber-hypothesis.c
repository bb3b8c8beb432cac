/* limber-hypothesis.c — one possible link: what may go before, and what may follow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-hypothesis.h"

#include "limber-dependence.h"
#include "limber-event.h"
#include "limber-rank.h"
#include "limber-stats.h"

#include <math.h>
#include <string.h>

/* docs/patterns.md says where they are from. */
#define LEVEL_LAST_LAG 3
#define MARK_LAST_LAG 1
#define WINDOW_BLOCK 28

/* Where a measure was not recorded for that long, nobody knows whether something happened to it. */
#define EVENT_REACH 28

/* Ranks up to this are correlated many at a time, see limber-lagged.c. */
#define RANKS_MAX 5700

#define ID_PREFIX "association."

typedef GArray *(*FindEvents) (const double *values, gsize n, double *exposed);

/* What may go before other than marks; those of the second list may go before anxiety as well. */
static const struct
{
  const char *name;
  LimberHypothesisForm form;
  LimberTopic topic;
  const char *metric;
  FindEvents find_events;
} regressors[] = {
  { "anxiety", LIMBER_HYPOTHESIS_LEVEL, LIMBER_TOPIC_ANXIETY, LIMBER_METRIC_ANXIETY, NULL },
  { "sleep", LIMBER_HYPOTHESIS_LEVEL, LIMBER_TOPIC_SLEEP, LIMBER_MEASURE_SLEEP, NULL },
  { "steps", LIMBER_HYPOTHESIS_LEVEL, LIMBER_TOPIC_WALKING, LIMBER_MEASURE_STEPS, NULL },
  { "active", LIMBER_HYPOTHESIS_LEVEL, LIMBER_TOPIC_WALKING, LIMBER_MEASURE_ACTIVE, NULL },
  { "steps-jump", LIMBER_HYPOTHESIS_EVENT, LIMBER_TOPIC_WALKING, LIMBER_MEASURE_STEPS,
    limber_event_find_steps_jumps },
  { "inactivity", LIMBER_HYPOTHESIS_EVENT, LIMBER_TOPIC_WALKING, LIMBER_MEASURE_STEPS,
    limber_event_find_inactivity },
  { "weight-loss", LIMBER_HYPOTHESIS_EVENT, LIMBER_TOPIC_WEIGHT, LIMBER_MEASURE_WEIGHT,
    limber_event_find_weight_loss },
  { "routine", LIMBER_HYPOTHESIS_ADHERENCE, LIMBER_TOPIC_ROUTINE, LIMBER_MEASURE_ROUTINE, NULL },
};

static int
get_last_lag (LimberHypothesisForm form)
{
  switch (form)
    {
    case LIMBER_HYPOTHESIS_LEVEL:
      return LEVEL_LAST_LAG;
    case LIMBER_HYPOTHESIS_MARK:
      return MARK_LAST_LAG;
    case LIMBER_HYPOTHESIS_EVENT:
    case LIMBER_HYPOTHESIS_ADHERENCE:
    default:
      return 0;
    }
}

static gboolean
has_window (LimberHypothesisForm form)
{
  return form == LIMBER_HYPOTHESIS_EVENT || form == LIMBER_HYPOTHESIS_ADHERENCE;
}

static LimberHypothesis *
new_hypothesis (LimberHypothesisForm form, LimberTopic topic, const char *outcome)
{
  LimberHypothesis *self = g_new0 (LimberHypothesis, 1);

  self->form = form;
  self->topic = topic;
  self->outcome = outcome;
  self->last_lag = get_last_lag (form);
  self->block = has_window (form) ? WINDOW_BLOCK : 0;

  return self;
}

static void
add_regressor (GPtrArray *list, const char *name, const char *outcome)
{
  for (guint i = 0; i < G_N_ELEMENTS (regressors); i++)
    {
      LimberHypothesis *self;

      if (strcmp (regressors[i].name, name) != 0)
        continue;
      self = new_hypothesis (regressors[i].form, regressors[i].topic, outcome);
      self->metric = regressors[i].metric;
      self->id = strcmp (outcome, LIMBER_METRIC_PAIN) == 0
                     ? g_strconcat (ID_PREFIX, name, NULL)
                     : g_strconcat (ID_PREFIX, name, ".", outcome, NULL);
      g_ptr_array_add (list, self);
    }
}

static void
add_mark (GPtrArray *list, LimberTermKind kind, const char *key)
{
  LimberTopic topic = kind == LIMBER_TERM_TREATMENT ? LIMBER_TOPIC_TREATMENT : limber_topic_of_tag (key);
  LimberHypothesis *self = new_hypothesis (LIMBER_HYPOTHESIS_MARK, topic, LIMBER_METRIC_PAIN);

  self->id = g_strconcat (ID_PREFIX, limber_term_kind_to_id (kind), ".", key, NULL);
  self->term_kind = kind;
  self->term = g_strdup (key);
  g_ptr_array_add (list, self);
}

static gboolean
is_marked_until (LimberRecord *record, LimberTermKind kind, const char *key, guint n_days)
{
  const double *marks = limber_record_peek_term (record, kind, key);

  for (guint i = 0; i < n_days; i++)
    {
      if (marks[i] > 0)
        return TRUE;
    }

  return FALSE;
}

/* The built-in ones in the order they are offered, then the user's own by key. */
/* Tags that come with Limber are what people ask about, and have an answer even where they were never used.
 * Nobody asks about a treatment they never had. */
static void
add_marks (GPtrArray *list, LimberRecord *record, LimberTermKind kind, guint n_days)
{
  g_autoptr (GPtrArray) builtin = limber_term_list_builtin (kind);
  g_auto (GStrv) used = limber_record_list_terms (record, kind);

  for (guint i = 0; i < builtin->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (builtin, i);

      if (kind == LIMBER_TERM_TAG || is_marked_until (record, kind, term->key, n_days))
        add_mark (list, kind, term->key);
    }
  for (guint i = 0; used[i] != NULL; i++)
    {
      if (limber_term_builtin_name (kind, used[i]) == NULL && is_marked_until (record, kind, used[i], n_days))
        add_mark (list, kind, used[i]);
    }
}

static gboolean
is_recorded_until (LimberRecord *record, const char *metric, guint n_days)
{
  const double *values = limber_record_peek (record, metric);

  return values != NULL && limber_stats_count (values, n_days) > 0;
}

/**
 * limber_hypothesis_list:
 * @record: a record
 * @n_days: how many of its days count, from the first one on
 *
 * What could go together with pain, and routines and activity with anxiety. Activity is that of active
 * minutes, and of steps as long as there are none. The list does not depend on whether something can be
 * tested, so that everything has an answer.
 *
 * Returns: (transfer full) (element-type LimberHypothesis): the hypotheses, in an order that days that follow
 *   do not change
 */
GPtrArray *
limber_hypothesis_list (LimberRecord *record, guint n_days)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_hypothesis_free);

  g_return_val_if_fail (record != NULL && n_days <= limber_record_get_n_days (record), list);

  for (guint i = 0; i < G_N_ELEMENTS (regressors); i++)
    add_regressor (list, regressors[i].name, LIMBER_METRIC_PAIN);
  add_marks (list, record, LIMBER_TERM_TAG, n_days);
  add_marks (list, record, LIMBER_TERM_TREATMENT, n_days);
  add_regressor (list, "routine", LIMBER_METRIC_ANXIETY);
  add_regressor (list, is_recorded_until (record, LIMBER_MEASURE_ACTIVE, n_days) ? "active" : "steps",
                 LIMBER_METRIC_ANXIETY);

  return list;
}

/**
 * limber_hypothesis_free:
 * @self: (transfer full): a hypothesis
 */
void
limber_hypothesis_free (LimberHypothesis *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->term);
  g_free (self);
}

/**
 * limber_hypothesis_rank:
 * @values: (array length=n): one a day; NaN is "not recorded"
 * @n: how many days
 * @ranks: (out caller-allocates) (array length=n): their average ranks
 *
 * In records of more than 15 years neighbouring ranks are put together, so that there are no more than 5,700
 * of them. That is finer by far than the numbers people record.
 */
void
limber_hypothesis_rank (const double *values, gsize n, double *ranks)
{
  guint n_known = limber_stats_count (values, n);
  double scale = (double) RANKS_MAX / MAX (n_known, RANKS_MAX);

  limber_rank_average (values, n, ranks);
  for (gsize i = 0; n_known > RANKS_MAX && i < n; i++)
    ranks[i] = rint (ranks[i] * scale);
}

static void
set_unknown (double *values, guint n_days)
{
  for (guint i = 0; i < n_days; i++)
    values[i] = NAN;
}

static void
rank_without_trend (const double *source, guint n_days, double *values)
{
  g_autofree double *detrended = g_new (double, n_days);

  limber_detrend (source, n_days, detrended);
  limber_hypothesis_rank (detrended, n_days, values);
}

static gboolean
get_level (const LimberHypothesis *self, LimberRecord *record, guint n_days, double *values)
{
  const double *source = limber_record_peek (record, self->metric);

  set_unknown (values, n_days);
  if (source == NULL || limber_stats_count (source, n_days) == 0)
    return FALSE;

  rank_without_trend (source, n_days, values);
  return TRUE;
}

static gboolean
get_mark (const LimberHypothesis *self, LimberRecord *record, guint n_days, double *values)
{
  const double *marks = limber_record_peek_term (record, self->term_kind, self->term);

  for (guint i = 0; i < n_days; i++)
    values[i] = marks[i];

  return is_marked_until (record, self->term_kind, self->term, n_days);
}

/* 1 on days with a routine: by the minutes that were recorded, or by the mark of a treatment. */
static gboolean
get_routine_days (LimberRecord *record, guint n_days, double *days)
{
  const double *minutes = limber_record_peek (record, LIMBER_MEASURE_ROUTINE);
  const double *stretching = limber_record_peek_term (record, LIMBER_TERM_TREATMENT, "stretching");
  const double *strengthening = limber_record_peek_term (record, LIMBER_TERM_TREATMENT, "strengthening");
  gboolean any = FALSE;

  for (guint i = 0; i < n_days; i++)
    {
      gboolean has_minutes = minutes != NULL && !isnan (minutes[i]);
      gboolean has_routine = (has_minutes && minutes[i] > 0) || stretching[i] > 0 || strengthening[i] > 0;

      days[i] = has_routine ? 1 : has_minutes || limber_record_is_opened (record, i) ? 0 : NAN;
      any = any || has_routine;
    }

  return any;
}

static gboolean
get_adherence (LimberRecord *record, guint n_days, double *values)
{
  g_autofree double *days = g_new (double, n_days);
  g_autofree double *adherence = g_new (double, n_days);
  gboolean any = get_routine_days (record, n_days, days);

  limber_event_get_adherence (days, n_days, adherence);
  rank_without_trend (adherence, n_days, values);

  return any;
}

/* Days that lie further than EVENT_REACH from any recorded one. */
static void
forget_far_days (const double *source, guint n_days, double *values)
{
  guint since = EVENT_REACH + 1;
  g_autofree guint *before = g_new (guint, n_days);

  for (guint i = 0; i < n_days; i++)
    {
      since = isnan (source[i]) ? MIN (since + 1, EVENT_REACH + 1) : 0;
      before[i] = since;
    }
  since = EVENT_REACH + 1;
  for (guint i = n_days; i-- > 0;)
    {
      since = isnan (source[i]) ? MIN (since + 1, EVENT_REACH + 1) : 0;
      if (MIN (since, before[i]) > EVENT_REACH)
        values[i] = NAN;
    }
}

static FindEvents
find_finder (const LimberHypothesis *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (regressors); i++)
    {
      if (regressors[i].find_events != NULL
          && strcmp (self->id + strlen (ID_PREFIX), regressors[i].name) == 0)
        return regressors[i].find_events;
    }

  return NULL;
}

static gboolean
get_events (const LimberHypothesis *self, LimberRecord *record, guint n_days, double *values, GArray **events)
{
  const double *source = limber_record_peek (record, self->metric);
  FindEvents find_events = find_finder (self);

  set_unknown (values, n_days);
  if (source == NULL || limber_stats_count (source, n_days) == 0 || find_events == NULL)
    return FALSE;

  *events = find_events (source, n_days, values);
  forget_far_days (source, n_days, values);
  return TRUE;
}

/**
 * limber_hypothesis_get_regressor:
 * @self: a hypothesis
 * @record: the record it was listed for
 * @n_days: how many of its days count, from the first one on
 * @values: (out caller-allocates) (array length=n_days): what is tested, a number a day, NaN where not known
 * @events: (out) (optional) (nullable) (element-type guint): the indices of the events, %NULL when it has
 * none
 *
 * Levels are ranks of what is left without slow changes and the week; so is the share of the week before with
 * a routine. A day had a routine when minutes of one were recorded, or when it is marked with stretching or
 * strengthening; any other day with a check-in had none. Marks and days after events are 1 or 0. Days more
 * than 28 days away from any day a measure was recorded on are not known to be without events.
 *
 * Returns: whether anything of it was recorded; when not, @values say nothing
 */
gboolean
limber_hypothesis_get_regressor (const LimberHypothesis *self,
                                 LimberRecord *record,
                                 guint n_days,
                                 double *values,
                                 GArray **events)
{
  g_autoptr (GArray) found = NULL;
  gboolean is_recorded;

  g_return_val_if_fail (self != NULL && record != NULL && values != NULL, FALSE);
  g_return_val_if_fail (n_days <= limber_record_get_n_days (record), FALSE);

  switch (self->form)
    {
    case LIMBER_HYPOTHESIS_MARK:
      is_recorded = get_mark (self, record, n_days, values);
      break;
    case LIMBER_HYPOTHESIS_EVENT:
      is_recorded = get_events (self, record, n_days, values, &found);
      break;
    case LIMBER_HYPOTHESIS_ADHERENCE:
      is_recorded = get_adherence (record, n_days, values);
      break;
    case LIMBER_HYPOTHESIS_LEVEL:
    default:
      is_recorded = get_level (self, record, n_days, values);
      break;
    }
  if (events != NULL)
    *events = g_steal_pointer (&found);

  return is_recorded;
}
