/* limber-report-facts-numbers.c — the three numbers, against the period before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* What matters to people with low back pain, on 0 to 10: Ostelo RWJG and others, "Interpreting change scores
 * for pain and functional status in low back pain", Spine 33 (2008) 90–94, doi 10.1097/BRS.0b013e31815e3a10.
 */
#define REAL_POINTS 2.0
#define REAL_PERCENT 30.0
#define ROUNDING 1e-9

/* Days of much pain: as for the places on the body, no limit of anybody else's is known. */
#define MUCH_PAIN 7
#define REAL_SHARE_PERCENT 15
#define REAL_SHARE_DAYS 3

typedef struct
{
  guint n, n_much;
} Much;

static void
free_number (gpointer data)
{
  LimberReportNumber *self = data;

  g_free (self->now_text);
  g_free (self->before_text);
  g_free (self->change);
  g_free (self);
}

static LimberReportNumber *
add_number (GPtrArray *numbers, const char *id, const char *title, double now)
{
  LimberReportNumber *self = g_new0 (LimberReportNumber, 1);

  self->id = id;
  self->title = title;
  self->now = now;
  self->before = NAN;
  g_ptr_array_add (numbers, self);

  return self;
}

static gboolean
is_real (double now, double before)
{
  double points = fabs (now - before);

  return points >= REAL_POINTS - ROUNDING || (before > 0 && points / before * 100 >= REAL_PERCENT - ROUNDING);
}

static int
get_direction (double now, double before)
{
  return (now > before + ROUNDING) - (now < before - ROUNDING);
}

/* "2 points less: a real change" */
static char *
say_points (const LimberReportNumber *self)
{
  double points = fabs (self->now - self->before);
  g_autofree char *size = limber_report_format_score (points);
  gulong plural = limber_report_get_plural (points);

  if (self->direction == 0)
    return g_strdup (C_ ("pain against the period before", "no change"));
  if (self->direction < 0)
    return g_strdup_printf (
        self->is_real
            /* Translators: pain against the period before; %s is “2” or “0.5”. */
            ? ngettext ("%s point less: a real change", "%s points less: a real change", plural)
            /* Translators: pain against the period before; %s is “1” or “0.5”. */
            : ngettext ("%s point less: no real change", "%s points less: no real change", plural),
        size);

  return g_strdup_printf (
      self->is_real ? /* Translators: pain against the period before; %s is “2” or “0.5”. */
          ngettext ("%s point more: a real change", "%s points more: a real change", plural)
                    : /* Translators: pain against the period before; %s is “1” or “0.5”. */
          ngettext ("%s point more: no real change", "%s points more: no real change", plural),
      size);
}

static void
add_score (GPtrArray *numbers,
           const char *id,
           const char *title,
           double now,
           double before,
           gboolean can_compare)
{
  LimberReportNumber *self = add_number (numbers, id, title, now);

  self->now_text = limber_report_format_score (now);
  if (!can_compare)
    return;

  self->before = before;
  self->before_text = limber_report_format_score (before);
  self->direction = get_direction (now, before);
  self->is_real = self->direction != 0 && is_real (now, before);
  self->change = say_points (self);
}

static void
count_much (const LimberSeries *pain, LimberPeriod period, Much *much)
{
  *much = (Much) { 0, 0 };
  for (guint32 day = period.from; day <= period.to; day++)
    {
      double worst = limber_series_get (pain, day);

      much->n += !isnan (worst);
      much->n_much += !isnan (worst) && worst >= MUCH_PAIN;
    }
}

static char *
say_much (const Much *much)
{
  /* Translators: on how many days there was much pain, of the days with pain recorded. */
  return g_strdup_printf (ngettext ("%1$u of %2$u", "%1$u of %2$u", much->n), much->n_much, much->n);
}

/* As shares, in whole numbers, so that what lies on a limit lies on it. */
static gint64
subtract_shares (const Much *now, const Much *before)
{
  return (gint64) now->n_much * before->n - (gint64) before->n_much * now->n;
}

static gboolean
is_share_real (const Much *now, const Much *before)
{
  gint64 size = ABS (subtract_shares (now, before));

  return size * 100 >= (gint64) REAL_SHARE_PERCENT * now->n * before->n
         && size >= (gint64) REAL_SHARE_DAYS * MAX (now->n, before->n);
}

/* "8 days fewer: a real change" */
static char *
say_days (const LimberReportNumber *self, guint n)
{
  if (self->direction == 0)
    return g_strdup (C_ ("days against the period before", "no change"));
  if (self->direction < 0)
    return g_strdup_printf (
        self->is_real ? ngettext ("%u day fewer: a real change", "%u days fewer: a real change", n)
                      : ngettext ("%u day fewer: no real change", "%u days fewer: no real change", n),
        n);

  return g_strdup_printf (self->is_real
                              ? ngettext ("%u day more: a real change", "%u days more: a real change", n)
                              : ngettext ("%u day more: no real change", "%u days more: no real change", n),
                          n);
}

/* "20 % of the days, before 31 %: no real change" */
static char *
say_shares (const LimberReportNumber *self, const Much *now, const Much *before)
{
  g_autofree char *share = limber_report_format_percent (100.0 * now->n_much / now->n, 0);
  g_autofree char *share_before = limber_report_format_percent (100.0 * before->n_much / before->n, 0);

  if (self->direction == 0)
    /* Translators: %s is “20 %”. */
    return g_strdup_printf (_ ("%s of the days, as before"), share);

  /* Translators: both are “20 %”. */
  return g_strdup_printf (self->is_real ? _ ("%1$s of the days, before %2$s: a real change")
                                        : _ ("%1$s of the days, before %2$s: no real change"),
                          share, share_before);
}

static void
add_much (GPtrArray *numbers, const LimberReportMaterial *material, gboolean can_compare)
{
  LimberReportNumber *self;
  Much now, before;
  gint64 difference;

  count_much (material->pain, material->period, &now);
  count_much (material->pain, material->before, &before);
  self = add_number (numbers, "much", _ ("Days with pain of 7 or more"), now.n_much);
  self->now_text = say_much (&now);
  if (!can_compare)
    return;

  difference = subtract_shares (&now, &before);
  self->before = before.n_much;
  self->before_text = say_much (&before);
  self->direction = (difference > 0) - (difference < 0);
  self->is_real = is_share_real (&now, &before);
  self->change = now.n == before.n
                     ? say_days (self, MAX (now.n_much, before.n_much) - MIN (now.n_much, before.n_much))
                     : say_shares (self, &now, &before);
}

/**
 * limber_report_find_numbers:
 * @material: what was read
 *
 * Worst pain: the highest of the days. Usual pain: the median of the days' worst. Days with pain of 7 or
 * more: of the days with pain recorded. The rules of comparing stand in docs/report.md.
 *
 * Returns: (transfer full) (element-type LimberReportNumber): these three; none without pain recorded, "no
 * pain" included
 */
GPtrArray *
limber_report_find_numbers (const LimberReportMaterial *material)
{
  GPtrArray *numbers = g_ptr_array_new_with_free_func (free_number);
  LimberPeriodChange change;

  if (limber_report_material_is_empty (material))
    return numbers;

  limber_period_compare (material->period, material->pain, &change);
  if (change.now.n_recorded == 0)
    return numbers;

  add_score (numbers, "worst", _ ("Worst pain"), change.now.maximum, change.before.maximum,
             change.can_compare);
  add_score (numbers, "usual", _ ("Usual pain (median)"), change.now.median, change.before.median,
             change.can_compare);
  add_much (numbers, material, change.can_compare);

  return numbers;
}
