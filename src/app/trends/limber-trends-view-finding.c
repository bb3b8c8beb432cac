/* limber-trends-view-finding.c — a finding in the charts: its rows, its days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-view-private.h"

#include "limber-settings-trends.h"

/* The row of pain shows one place at a time. */
static void
show_place (LimberTrendsView *self, const LimberFinding *finding)
{
  for (gsize i = 0; finding->metrics[i] != NULL; i++)
    if (g_str_equal (finding->metrics[i], LIMBER_METRIC_PAIN)
        || g_str_has_prefix (finding->metrics[i], LIMBER_METRIC_PAIN_PREFIX))
      {
        limber_trends_rows_set_place (self->rows, finding->metrics[i]);
        return;
      }
}

static gboolean
is_of_finding (const LimberFinding *finding, const char *metric)
{
  for (gsize i = 0; finding->metrics[i] != NULL; i++)
    if (g_str_equal (finding->metrics[i], metric)
        || (g_str_equal (metric, LIMBER_METRIC_PAIN)
            && g_str_has_prefix (finding->metrics[i], LIMBER_METRIC_PAIN_PREFIX)))
      return TRUE;

  return FALSE;
}

/* What else is hidden stays hidden. */
static void
show_rows (LimberTrendsView *self, const LimberFinding *finding)
{
  g_auto (GStrv) metrics = limber_trends_rows_list_metrics (self->rows);
  g_auto (GStrv) hidden = limber_trends_rows_list_hidden (self->rows);
  g_auto (GStrv) overlay = limber_trends_rows_list_overlay (self->rows);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) still_hidden = NULL;

  for (gsize i = 0; hidden[i] != NULL; i++)
    if (!is_of_finding (finding, hidden[i]))
      g_strv_builder_add (builder, hidden[i]);
  still_hidden = g_strv_builder_end (builder);
  if (g_strv_length (still_hidden) != g_strv_length (hidden))
    limber_trends_rows_choose (self->rows, (const char *const *) metrics, (const char *const *) still_hidden,
                               (const char *const *) overlay);
}

/* The days it is about: of a course, those its picture points at. */
static LimberPeriod
get_days (const LimberFinding *finding)
{
  const LimberFindingDrawing *drawing = &finding->drawing;

  if (drawing->picture == LIMBER_FINDING_PICTURE_COURSE && drawing->highlight_from > 0
      && drawing->highlight_to >= drawing->highlight_from)
    return (LimberPeriod) { drawing->highlight_from, drawing->highlight_to };

  return (LimberPeriod) { finding->from, finding->to };
}

/* A link is about all days alike; a band over them all would say nothing. */
static GPtrArray *
create_marks (const LimberFinding *finding)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_chart_mark_free);
  LimberPeriod days = get_days (finding);

  if (finding->kind != LIMBER_FINDING_ASSOCIATION && days.from > 0 && days.to >= days.from)
    g_ptr_array_add (marks, limber_chart_mark_new (LIMBER_CHART_MARK_FINDING, days.from, days.to,
                                                   limber_topic_get_title (finding->topic)));

  return marks;
}

/* What it is about beside the numbers, such as a tag, is marked as the user could have chosen it. */
static void
choose_marks (LimberTrendsView *self, const LimberFinding *finding)
{
  g_auto (GStrv) known = limber_trends_marks_list_ids (self->marks);
  g_auto (GStrv) chosen = limber_trends_marks_list_chosen (self->marks);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_strv_builder_addv (builder, (const char **) chosen);
  for (gsize i = 0; finding->tags != NULL && finding->tags[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) known, finding->tags[i])
        && !g_strv_contains ((const char *const *) chosen, finding->tags[i]))
      g_strv_builder_add (builder, finding->tags[i]);
  ids = g_strv_builder_end (builder);
  limber_trends_marks_choose (self->marks, (const char *const *) ids);
}

/**
 * limber_trends_view_show_finding:
 * @self: a view with a history
 * @finding: what to show
 *
 * Makes the rows of the finding visible, brings its days in view with some around them, and marks them. The
 * user can take the marks away again like all others.
 */
void
limber_trends_view_show_finding (LimberTrendsView *self, const LimberFinding *finding)
{
  g_autoptr (GPtrArray) marks = NULL;

  g_return_if_fail (LIMBER_IS_TRENDS_VIEW (self));
  g_return_if_fail (finding != NULL);

  if (self->history == NULL)
    return;

  g_object_set (self, "as-table", FALSE, NULL);
  if (finding->metrics != NULL)
    {
      show_place (self, finding);
      show_rows (self, finding);
    }
  choose_marks (self, finding);
  marks = create_marks (finding);
  limber_trends_marks_set_further (self->marks, marks);
  limber_trends_view_set_history (self, self->history);
  if (finding->from > 0 && finding->to >= finding->from)
    _limber_trends_view_show_period (self, get_days (finding));
}
