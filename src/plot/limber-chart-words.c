/* limber-chart-words.c — what a chart shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-words.h"

#include "limber-date.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define SCORE_MAX 10

/* Scores are shown with one decimal, since the middle of two can be a half. A change below one step of the
 * scale is not worth a judgement. */
#define SCORE_DECIMALS 1
#define SCORE_SHOWN 0.05
#define SCORE_STEP 1.0

/* Counts from the first on are said in whole multiples of the second: nobody walks "usually 5,321 steps". */
#define LARGE_COUNT 1000.0
#define LARGE_COUNT_STEP 100.0

/* The smallest part that is not said to be nothing, and from where on per cent are whole ones. */
#define PERCENT_SHOWN 0.05
#define PERCENT_WHOLE 1.0

/* The middle of fewer days is nothing that is "usual". */
#define DAYS_FOR_USUAL 3

static guint32
get_today (void)
{
  GDate today;

  g_date_clear (&today, 1);
  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static gboolean
is_score (LimberChartRow *row)
{
  return limber_chart_row_get_form (row) == LIMBER_CHART_FORM_SCORE;
}

/* Sums over a day, which "a day" is said of. A night's sleep is no such sum. */
static gboolean
is_daily_sum (LimberChartRow *row)
{
  return limber_chart_row_get_form (row) == LIMBER_CHART_FORM_BARS
         && g_strcmp0 (limber_chart_row_get_metric (row), LIMBER_MEASURE_SLEEP) != 0;
}

static gboolean
is_large_count (const LimberMeasure *measure, double value)
{
  return measure->unit == LIMBER_MEASURE_UNIT_COUNT && fabs (value) >= LARGE_COUNT;
}

static double
round_large (double value)
{
  return round (value / LARGE_COUNT_STEP) * LARGE_COUNT_STEP;
}

static char *
format_decimal (double value, int max_decimals)
{
  double scale = pow (10, max_decimals);
  double rounded = round (value * scale) / scale + 0.0;
  gboolean is_whole = fabs (rounded - round (rounded)) < 0.5 / scale;

  return g_strdup_printf ("%'.*f", is_whole ? 0 : max_decimals, rounded);
}

/* Without the unit where the number says enough when another one with its unit follows. */
static char *
format_number (LimberChartRow *row, double value)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);

  if (is_score (row) || measure == NULL)
    return format_decimal (value, SCORE_DECIMALS);

  return limber_quantity_format_number (measure,
                                        is_large_count (measure, value) ? round_large (value) : value,
                                        limber_chart_row_get_weight_unit (row));
}

static char *
format_measure (LimberChartRow *row, const LimberMeasure *measure, double value)
{
  return limber_quantity_format (measure, is_large_count (measure, value) ? round_large (value) : value,
                                 limber_chart_row_get_weight_unit (row));
}

static char *
format_score (double value)
{
  g_autofree char *number = format_decimal (value, SCORE_DECIMALS);

  /* Translators: a score on a scale, “4 of 10”. */
  return g_strdup_printf (C_ ("score", "%s of %d"), number, SCORE_MAX);
}

/* With its unit: "4 of 10", "81.2 kg", "5,300". */
static char *
format_value (LimberChartRow *row, double value)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);

  return is_score (row) || measure == NULL ? format_score (value) : format_measure (row, measure, value);
}

/* The last number of a range; "4 of 10 (1 to 8)" says the scale once. */
static char *
format_end (LimberChartRow *row, double value)
{
  return is_score (row) ? format_number (row, value) : format_value (row, value);
}

/* One recorded day, or two, of which nothing is "usual". */
static char *
say_few (LimberChartRow *row, const LimberPeriodFigures *figures)
{
  g_autofree char *low = NULL, *high = format_value (row, figures->maximum);

  if (figures->n_days == 1)
    /* Translators: what was recorded on a single day, “That day: 4 of 10.” */
    return g_strdup_printf (_ ("That day: %s."), high);
  if (figures->n_recorded == 1)
    /* Translators: the only thing recorded in many days, “4 of 10 on one day.” */
    return g_strdup_printf (_ ("%s on one day."), high);

  low = format_number (row, figures->minimum);
  /* Translators: what was recorded on two days, “Between 3 and 5 of 10.” */
  return g_strdup_printf (_ ("Between %1$s and %2$s."), low, high);
}

static char *
say_constant (LimberChartRow *row, double value)
{
  g_autofree char *text = format_value (row, value);

  return is_daily_sum (row)
             /* Translators: the same number on all days, “Always 30 min a day.” */
             ? g_strdup_printf (_ ("Always %s a day."), text)
             /* Translators: the same value on all days, “Always 4 of 10.” */
             : g_strdup_printf (_ ("Always %s."), text);
}

static char *
say_usual (LimberChartRow *row, const LimberPeriodFigures *figures)
{
  gboolean is_constant = !(figures->minimum < figures->maximum);
  g_autofree char *median = NULL, *low = NULL, *high = NULL;

  if (figures->n_recorded > 1 && is_constant)
    return say_constant (row, figures->median);
  if (figures->n_recorded < DAYS_FOR_USUAL)
    return say_few (row, figures);

  median = format_value (row, figures->median);
  low = format_number (row, figures->minimum);
  high = format_end (row, figures->maximum);

  return is_daily_sum (row)
             /* Translators: the median, the smallest and the largest: “Usually 5,300 a day (900 to 12,400).”
              */
             ? g_strdup_printf (_ ("Usually %1$s a day (%2$s to %3$s)."), median, low, high)
             /* Translators: the median, the smallest and the largest: “Usually 4 of 10 (1 to 8).” */
             : g_strdup_printf (_ ("Usually %1$s (%2$s to %3$s)."), median, low, high);
}

/* A fraction takes the form of two, which is right in most languages. */
static char *
format_points (double points)
{
  g_autofree char *number = format_decimal (points, SCORE_DECIMALS);
  gboolean is_whole = fabs (points - round (points)) < SCORE_SHOWN;

  /* Translators: a difference on a scale of 0 to 10; %s is “2” or “0.5”. */
  return g_strdup_printf (ngettext ("%s point", "%s points", is_whole ? (gulong) round (points) : 2), number);
}

/* A difference of a few pounds has no stones. */
static char *
format_difference (LimberChartRow *row, double difference, gboolean large)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  LimberWeightUnit unit = limber_chart_row_get_weight_unit (row);

  if (is_score (row) || measure == NULL)
    return format_points (difference);

  if (unit == LIMBER_WEIGHT_UNIT_ST && difference < LIMBER_POUNDS_PER_STONE * LIMBER_GRAMS_PER_POUND)
    unit = LIMBER_WEIGHT_UNIT_LB;

  return limber_quantity_format (measure, large ? round_large (difference) : difference, unit);
}

static char *
format_percent (double percent)
{
  g_autofree char *number = format_decimal (percent, percent < PERCENT_WHOLE ? 1 : 0);

  /* Translators: per cent, “20 %”. */
  return g_strdup_printf (C_ ("per cent", "%s %%"), number);
}

/* "1 point (20 %)"; NULL when it is too small to be shown. */
static char *
format_change (LimberChartRow *row, const LimberPeriodChange *change)
{
  const LimberMeasure *measure = limber_chart_row_get_measure (row);
  gboolean large = !is_score (row) && measure != NULL
                   && is_large_count (measure, MAX (change->now.median, change->before.median));
  g_autofree char *amount = format_difference (row, fabs (change->points), large);
  g_autofree char *nothing = format_difference (row, 0, large);
  g_autofree char *percent = NULL;

  if (strcmp (amount, nothing) == 0)
    return NULL;
  if (!(fabs (change->percent) >= PERCENT_SHOWN))
    return g_steal_pointer (&amount);

  percent = format_percent (fabs (change->percent));
  /* Translators: a change as an amount and in per cent of what was before, “1 point (20 %)”. */
  return g_strdup_printf (_ ("%1$s (%2$s)"), amount, percent);
}

static char *
name_before (guint n_days)
{
  /* Translators: stands in sentences such as “1 point less than in the 30 days before.” */
  return g_strdup_printf (ngettext ("in the %'u day before", "in the %'u days before", n_days), n_days);
}

static char *
say_less (const LimberPeriodChange *change, const char *amount, const char *before)
{
  if (change->is_meaningful)
    /* Translators: “Clearly less than in the 30 days before, by 2 points (33 %).” */
    return g_strdup_printf (_ ("Clearly less than %1$s, by %2$s."), before, amount);
  if (fabs (change->points) < SCORE_STEP)
    /* Translators: “About the same as in the 30 days before, 0.5 points (10 %) less.” */
    return g_strdup_printf (_ ("About the same as %1$s, %2$s less."), before, amount);

  /* Translators: “1 point (20 %) less than in the 30 days before, a small change.” */
  return g_strdup_printf (_ ("%2$s less than %1$s, a small change."), before, amount);
}

static char *
say_more (const LimberPeriodChange *change, const char *amount, const char *before)
{
  if (change->is_meaningful)
    /* Translators: “Clearly more than in the 30 days before, by 2 points (33 %).” */
    return g_strdup_printf (_ ("Clearly more than %1$s, by %2$s."), before, amount);
  if (fabs (change->points) < SCORE_STEP)
    /* Translators: “About the same as in the 30 days before, 0.5 points (10 %) more.” */
    return g_strdup_printf (_ ("About the same as %1$s, %2$s more."), before, amount);

  /* Translators: “1 point (20 %) more than in the 30 days before, a small change.” */
  return g_strdup_printf (_ ("%2$s more than %1$s, a small change."), before, amount);
}

static char *
say_difference (LimberChartRow *row, const LimberPeriodChange *change, const char *amount, const char *before)
{
  gboolean is_less = change->points < 0;

  if (is_score (row))
    return is_less ? say_less (change, amount, before) : say_more (change, amount, before);

  return is_less
             /* Translators: “0.6 kg (0.7 %) less than in the 30 days before.” */
             ? g_strdup_printf (_ ("%1$s less than %2$s."), amount, before)
             /* Translators: “0.6 kg (0.7 %) more than in the 30 days before.” */
             : g_strdup_printf (_ ("%1$s more than %2$s."), amount, before);
}

/* At any time. */
static gboolean
has_days_before (LimberChartRow *row, guint32 day)
{
  guint32 first;

  return limber_series_get_extent (limber_chart_row_get_series (row), &first, NULL) && first < day;
}

/* Where the journal only begins, a number of days before it would be missed for no reason. */
static char *
say_nothing_before (LimberChartRow *row, LimberPeriod period, const char *before)
{
  return has_days_before (row, period.from)
             /* Translators: “Nothing recorded in the 30 days before.” */
             ? g_strdup_printf (_ ("Nothing recorded %s."), before)
             : g_strdup (_ ("There are no days before to compare with."));
}

static char *
say_change (LimberChartRow *row, LimberPeriod period, const LimberPeriodChange *change)
{
  g_autofree char *before = name_before (change->before.n_days);
  g_autofree char *amount = NULL;

  if (change->before.n_recorded == 0)
    return say_nothing_before (row, period, before);
  if (!change->can_compare)
    return g_strdup (_ ("Not enough days recorded to compare with those before."));

  amount = format_change (row, change);
  if (amount != NULL)
    return say_difference (row, change, amount, before);

  return fabs (change->points) > 0
             /* Translators: “About the same as in the 30 days before.” */
             ? g_strdup_printf (_ ("About the same as %s."), before)
             /* Translators: “The same as in the 30 days before.” */
             : g_strdup_printf (_ ("The same as %s."), before);
}

static char *
say_recorded (const LimberPeriodFigures *figures)
{
  /* Translators: on how many of the days something was recorded, “27 of 30 days recorded.” */
  return g_strdup_printf (
      ngettext ("%1$'u of %2$'u day recorded.", "%1$'u of %2$'u days recorded.", figures->n_days),
      figures->n_recorded, figures->n_days);
}

static char *
describe_figures (LimberChartRow *row, LimberPeriod period, const LimberPeriodChange *change)
{
  g_autofree char *usual = NULL, *difference = NULL, *recorded = NULL;

  if (change->now.n_recorded == 0)
    return g_strdup (_ ("Nothing recorded in these days."));

  usual = say_usual (row, &change->now);
  if (change->now.n_days == 1)
    return g_steal_pointer (&usual);

  difference = say_change (row, period, change);
  recorded = say_recorded (&change->now);
  /* Translators: three whole sentences, one after the other. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s %3$s"), usual, difference, recorded);
}

/**
 * limber_chart_words_get_past:
 * @period: a range of days
 * @past: (out caller-allocates): the part of it up to today; untouched when there is none
 *
 * Days to come are neither recorded nor missing, so figures are only those of the days until today.
 *
 * Returns: whether any of @period is not in the future
 */
gboolean
limber_chart_words_get_past (LimberPeriod period, LimberPeriod *past)
{
  guint32 today = get_today ();

  g_return_val_if_fail (past != NULL, FALSE);

  if (period.from > today)
    return FALSE;

  *past = (LimberPeriod) { period.from, MIN (period.to, today) };
  return TRUE;
}

/**
 * limber_chart_words_describe:
 * @row: what a chart shows
 * @period: the days it shows
 *
 * Says what can be seen: the median and the range, the change against the days of the same number right
 * before, and on how many days something was recorded; of days to come nothing is expected. A change of a
 * score is called clear only when it is meaningful: from 2 points or 30 per cent on, the consensus for pain
 * on a scale of 0 to 10 (R. W. Ostelo and others, Spine 33, 2008, p. 90–94). Of measures only the amounts are
 * said. Whether less is better is the reader's to judge. What it is about stands in the title beside it.
 *
 * Returns: (transfer full): a few whole sentences in the user's language and units
 */
char *
limber_chart_words_describe (LimberChartRow *row, LimberPeriod period)
{
  LimberPeriodChange change;
  LimberPeriod past;

  g_return_val_if_fail (LIMBER_IS_CHART_ROW (row), NULL);
  g_return_val_if_fail (period.from <= period.to, NULL);

  if (!limber_chart_words_get_past (period, &past))
    return g_strdup (_ ("These days are still to come."));

  limber_period_compare (past, limber_chart_row_get_series (row), &change);

  return describe_figures (row, past, &change);
}

/**
 * limber_chart_words_tell:
 * @row: what a chart shows
 * @period: the days it shows
 *
 * As limber_chart_words_describe(), for a place where the title does not stand beside it.
 *
 * Returns: (transfer full): "Pain: Left calf. Usually 4 of 10 (1 to 8). …"
 */
char *
limber_chart_words_tell (LimberChartRow *row, LimberPeriod period)
{
  g_autofree char *text = limber_chart_words_describe (row, period);

  g_return_val_if_fail (text != NULL, NULL);

  /* Translators: the title of a chart and the sentences about it, “Pain. Usually 4 of 10 (1 to 8).” */
  return g_strdup_printf (C_ ("title and sentences", "%1$s. %2$s"), limber_chart_row_get_title (row), text);
}
