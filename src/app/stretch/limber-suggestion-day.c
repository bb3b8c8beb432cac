/* limber-suggestion-day.c — what a suggestion needs to know of a day, taken from the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-suggestion-day.h"

#include "limber-measure.h"
#include "limber-session.h"
#include "limber-stats.h"

#include <math.h>

/* What is usual is told by the four weeks before, and not by less than a week of recorded days. */
#define USUAL_DAYS 28
#define USUAL_LEAST 7

/* Today's value, or yesterday's as long as there is none: somebody may open the page before they record. */
static double
get_latest (const LimberSeries *series, guint32 today)
{
  double value = limber_series_get (series, today);

  return isnan (value) ? limber_series_get (series, today - 1) : value;
}

/* The median of the days before today; what is asked about is not part of what is usual. */
static double
get_usual (const LimberSeries *series, guint32 today)
{
  double values[USUAL_DAYS];
  guint n = 0;

  for (guint32 day = today - USUAL_DAYS; day < today; day++)
    {
      double value = limber_series_get (series, day);

      if (!isnan (value))
        values[n++] = value;
    }

  return n >= USUAL_LEAST ? limber_stats_median (values, n) : NAN;
}

static void
add_terms (GStrvBuilder *builder, LimberHistory *history, LimberTermKind kind, guint32 today)
{
  g_auto (GStrv) keys = limber_history_list_terms (history, kind);

  for (gsize i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GArray) days = limber_history_get_term_days (history, kind, keys[i]);

      if (days->len > 0 && g_array_index (days, guint32, days->len - 1) == today)
        g_strv_builder_add (builder, keys[i]);
    }
}

static GStrv
list_tags (LimberHistory *history, guint32 today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_terms (builder, history, LIMBER_TERM_TAG, today);
  add_terms (builder, history, LIMBER_TERM_TREATMENT, today);

  return g_strv_builder_end (builder);
}

static GStrv
list_done (const GPtrArray *sessions, guint32 today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      if (session->day == today)
        g_strv_builder_add (builder, session->routine);
    }

  return g_strv_builder_end (builder);
}

static void
take_history (LimberSuggestionDay *self, LimberHistory *history, guint32 today)
{
  g_autoptr (LimberSeries) anxiety = limber_history_get_series (history, LIMBER_METRIC_ANXIETY);
  g_autoptr (LimberSeries) pain = limber_history_get_series (history, LIMBER_METRIC_PAIN);
  g_autoptr (LimberSeries) steps = limber_history_get_series (history, LIMBER_MEASURE_STEPS);
  g_autoptr (LimberSeries) active = limber_history_get_series (history, LIMBER_MEASURE_ACTIVE);

  self->anxiety = get_latest (anxiety, today);
  self->usual_anxiety = get_usual (anxiety, today);
  self->pain = get_latest (pain, today);
  self->usual_pain = get_usual (pain, today);
  self->steps = limber_series_get (steps, today);
  self->usual_steps = get_usual (steps, today);
  self->active = limber_series_get (active, today);
  self->tags = list_tags (history, today);
}

/**
 * limber_suggestion_day_init:
 * @self: (out caller-allocates): what is known of the day
 * @history: (nullable): the journal; %NULL as long as it was not read
 * @sessions: (nullable) (element-type LimberSession): those of the last days
 * @today: the Julian day
 * @hour: 0 to 23
 *
 * Gathers what is known of today. What was not recorded is NaN. Tags are those of the day and its
 * treatments: a walk may be noted as either.
 */
void
limber_suggestion_day_init (LimberSuggestionDay *self,
                            LimberHistory *history,
                            const GPtrArray *sessions,
                            guint32 today,
                            int hour)
{
  g_return_if_fail (self != NULL);

  *self = (LimberSuggestionDay) {
    .hour = hour,
    .anxiety = NAN,
    .usual_anxiety = NAN,
    .pain = NAN,
    .usual_pain = NAN,
    .steps = NAN,
    .usual_steps = NAN,
    .active = NAN,
    .done = list_done (sessions, today),
  };
  if (history != NULL)
    take_history (self, history, today);
}

/**
 * limber_suggestion_day_clear:
 * @self: what is known of a day
 *
 * Frees what it holds.
 */
void
limber_suggestion_day_clear (LimberSuggestionDay *self)
{
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->done, g_strfreev);
}
