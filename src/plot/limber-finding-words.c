/* limber-finding-words.c — what the small picture of a finding shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-words.h"
#include "limber-finding-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Longer than any journal can be: more is a mistake and no picture. */
#define MAX_DAYS 200000

static gboolean
has_number (const double *values, guint n_values)
{
  for (guint i = 0; values != NULL && i < n_values; i++)
    if (isfinite (values[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_course (const LimberFindingDrawing *drawing)
{
  guint32 from = MAX (drawing->from, drawing->series_first);

  if (drawing->from == 0 || drawing->from > drawing->to || drawing->to - drawing->from > MAX_DAYS)
    return FALSE;
  if (from > drawing->to || from - drawing->series_first >= drawing->n_values || drawing->values == NULL)
    return FALSE;

  return has_number (drawing->values + (from - drawing->series_first),
                     MIN (drawing->n_values - (from - drawing->series_first), drawing->to - from + 1));
}

/* "after high anxiety" of "Pain on 62 days after high anxiety: 4.9 on average". */
static const char *
get_text (const char *text)
{
  return text != NULL ? text : "";
}

static char *
describe_with (const char *metric, const LimberFindingGroup *group, const char *label, const char *mean)
{
  return g_strdup_printf (
      /* Translators: what the picture of a pattern shows, its first half: “Pain on 62 days with long
       * sitting: 4.9 on average”. %3$s is “with long sitting”. */
      ngettext ("%1$s on %2$'u day %3$s: %4$s on average", "%1$s on %2$'u days %3$s: %4$s on average",
                group->n_days),
      metric, group->n_days, label, mean);
}

static char *
describe_without (const LimberFindingGroup *group, const char *label, const char *mean)
{
  return g_strdup_printf (
      /* Translators: what the picture of a pattern shows, its second half: “on 58 days without: 3.6”. %2$s is
       * “without”. */
      ngettext ("on %1$'u day %2$s: %3$s", "on %1$'u days %2$s: %3$s", group->n_days), group->n_days, label,
      mean);
}

static char *
describe_groups (const LimberFindingDrawing *drawing, LimberChartRow *row)
{
  LimberFindingGroup with, without;
  g_autofree char *mean = NULL, *other = NULL, *first = NULL, *second = NULL;

  _limber_finding_measure_group (drawing, TRUE, &with);
  _limber_finding_measure_group (drawing, FALSE, &without);
  mean = _limber_finding_format_mean (row, with.mean);
  other = _limber_finding_format_mean (row, without.mean);
  first = describe_with (limber_chart_row_get_title (row), &with, get_text (drawing->with_label), mean);
  second = describe_without (&without, get_text (drawing->without_label), other);

  /* Translators: both halves as one sentence, “Pain on 62 days with long sitting: 4.9 on average; on 58 days
   * without: 3.6.” */
  return g_strdup_printf (C_ ("picture of a finding", "%1$s; %2$s."), first, second);
}

/* Each event weighs as much as any other. */
static double
get_mean_after (const LimberFindingDrawing *drawing, guint *n_events)
{
  double sum = 0, n = 0;

  *n_events = 0;
  for (guint i = 0; i < drawing->n_offsets; i++)
    {
      int offset = drawing->first_offset + (int) i;
      guint count = !isfinite (drawing->means[i]) ? 0 : drawing->counts != NULL ? drawing->counts[i] : 1;

      *n_events = MAX (*n_events, count);
      if (count == 0 || offset < 1 || offset > (int) drawing->n_exposed)
        continue;
      sum += count * drawing->means[i];
      n += count;
    }

  return n > 0 ? sum / n : NAN;
}

static char *
describe_after (const LimberFindingDrawing *drawing, const char *mean)
{
  return g_strdup_printf (
      /* Translators: “4.6 on average in the 7 days after”. */
      ngettext ("%1$s on average on the day after", "%1$s on average in the %2$'u days after",
                drawing->n_exposed),
      mean, drawing->n_exposed);
}

static char *
describe_aligned (const LimberFindingDrawing *drawing, LimberChartRow *row)
{
  guint n_events;
  double mean = get_mean_after (drawing, &n_events);
  g_autofree char *usual
      = _limber_finding_format_mean (row, _limber_finding_get_stored (drawing, drawing->baseline));
  g_autofree char *number = _limber_finding_format_mean (row, _limber_finding_get_stored (drawing, mean));
  g_autofree char *after = describe_after (drawing, number);
  g_autofree char *about = g_strdup_printf (
      /* Translators: “Pain around a jump in steps, which happened 5 times”. */
      ngettext ("%1$s around %2$s, which happened once", "%1$s around %2$s, which happened %3$'u times",
                n_events),
      limber_chart_row_get_title (row), get_text (drawing->event_label), n_events);

  if (!isfinite (drawing->baseline))
    /* Translators: “Pain around a jump in steps, which happened 5 times: 4.6 on average in the 7 days
     * after.” */
    return g_strdup_printf (C_ ("picture of a finding", "%1$s: %2$s."), about, after);

  /* Translators: “Pain around a jump in steps, which happened 5 times: usually 3.2, and 4.6 on average in the
   * 7 days after.” */
  return g_strdup_printf (_ ("%1$s: usually %2$s, and %3$s."), about, usual, after);
}

static double
get_mean_of_days (LimberSeries *series, guint32 from, guint32 to)
{
  double sum = 0;
  guint n = 0;

  for (guint32 day = MAX (from, series->first); day <= to && day - series->first < series->n_days; day++)
    if (!isnan (limber_series_get (series, day)))
      {
        sum += limber_series_get (series, day);
        n++;
      }

  return n > 0 ? sum / n : NAN;
}

/* "5.1 on average on the days of 1 – 14 June 2026" */
static char *
describe_highlight (const LimberFindingDrawing *drawing, LimberChartRow *row)
{
  guint32 from = MAX (drawing->highlight_from, drawing->from), to = MIN (drawing->highlight_to, drawing->to);
  double mean = from <= to ? get_mean_of_days (limber_chart_row_get_series (row), from, to) : NAN;
  g_autofree char *dates = NULL, *number = NULL;

  if (!isfinite (mean))
    return NULL;

  dates = limber_chart_words_date_period ((LimberPeriod) { from, to });
  number = _limber_finding_format_mean (row, mean);
  /* Translators: “5.1 on average (1 June – 14 June 2026)”. */
  return g_strdup_printf (_ ("%1$s on average (%2$s)"), number, dates);
}

static char *
describe_course (const LimberFindingDrawing *drawing, LimberChartRow *row)
{
  g_autofree char *dates = limber_chart_words_date_period ((LimberPeriod) { drawing->from, drawing->to });
  g_autofree char *usual
      = _limber_finding_format_mean (row, _limber_finding_get_stored (drawing, drawing->baseline));
  g_autofree char *days = describe_highlight (drawing, row);
  const char *title = limber_chart_row_get_title (row);

  if (days == NULL)
    /* Translators: “Pain, 3 March – 20 June 2026.” */
    return g_strdup_printf (C_ ("picture of a finding", "%1$s, %2$s."), title, dates);
  if (!isfinite (drawing->baseline))
    /* Translators: “Pain, 3 March – 20 June 2026: 5.1 on average (1 June – 14 June 2026).” */
    return g_strdup_printf (C_ ("picture of a finding", "%1$s, %2$s: %3$s."), title, dates, days);

  /* Translators: “Pain, 3 March – 20 June 2026: usually 3.2, and 5.1 on average (1 June – 14 June 2026).” */
  return g_strdup_printf (_ ("%1$s, %2$s: usually %3$s, and %4$s."), title, dates, usual, days);
}

/**
 * _limber_finding_has_picture:
 * @drawing: what there may be to draw
 *
 * Returns: whether there is anything to see
 */
gboolean
_limber_finding_has_picture (const LimberFindingDrawing *drawing)
{
  switch (drawing->picture)
    {
    case LIMBER_FINDING_PICTURE_GROUPS:
      return drawing->groups != NULL && has_number (drawing->values, drawing->n_values);
    case LIMBER_FINDING_PICTURE_ALIGNED:
      return has_number (drawing->means, drawing->n_offsets);
    case LIMBER_FINDING_PICTURE_COURSE:
      return has_course (drawing);
    case LIMBER_FINDING_PICTURE_NONE:
    default:
      return FALSE;
    }
}

/**
 * limber_finding_chart_describe:
 * @finding: a finding
 * @weight_unit: the user's unit of weight
 *
 * Says in one sentence what limber_finding_chart_draw() draws, for those who do not see it.
 *
 * Returns: (transfer full) (nullable): "Pain on 62 days with long sitting: 4.9 on average; on 58 days
 * without: 3.6."; %NULL when there is nothing to draw
 */
char *
limber_finding_chart_describe (const LimberFinding *finding, LimberWeightUnit weight_unit)
{
  g_autoptr (LimberChartRow) row = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  if (!_limber_finding_has_picture (&finding->drawing))
    return NULL;

  row = _limber_finding_create_row (&finding->drawing, weight_unit);
  if (finding->drawing.picture == LIMBER_FINDING_PICTURE_GROUPS)
    return describe_groups (&finding->drawing, row);
  if (finding->drawing.picture == LIMBER_FINDING_PICTURE_ALIGNED)
    return describe_aligned (&finding->drawing, row);

  return describe_course (&finding->drawing, row);
}
