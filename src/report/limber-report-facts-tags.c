/* limber-report-facts-tags.c — what makes it better and worse, in the user's own words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-stats.h"

#include <glib/gi18n.h>
#include <math.h>

/* Fewer days are a coincidence; less than a point is less than the scale can tell. */
#define DAYS_MIN 3
#define POINTS_MIN 1.0
#define SIDE_MAX 4

static void
free_tag (gpointer data)
{
  LimberReportTag *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (free_tag);
}

/* "pain 6 on 12 days, 4 on the other 49" */
static char *
say (const LimberReportTag *self)
{
  g_autofree char *with = limber_report_format_score (self->with);
  g_autofree char *without = limber_report_format_score (self->without);

  return g_strdup_printf (
      /* Translators: the usual pain on days with a tag, how many these are, and the same of all other days.
       */
      ngettext ("pain %1$s on %2$u day, %3$s on the other %4$u",
                "pain %1$s on %2$u days, %3$s on the other %4$u", self->n_days),
      with, self->n_days, without, self->n_without);
}

static gboolean
is_marked (const GArray *days, guint *position, guint32 day)
{
  while (*position < days->len && g_array_index (days, guint32, *position) < day)
    (*position)++;

  return *position < days->len && g_array_index (days, guint32, *position) == day;
}

/* Only days with a check-in can be without a tag, and only days with pain recorded say anything. */
static void
split_days (const LimberReportMaterial *material, const char *key, GArray *with, GArray *without)
{
  g_autoptr (GArray) days
      = limber_report_material_list_days (material, LIMBER_TERM_TAG, key, material->period);
  guint position = 0;

  for (guint32 day = material->period.from; day <= material->period.to; day++)
    {
      double pain = limber_series_get (material->pain, day);

      if (isnan (pain) || !limber_history_is_opened (material->history, day))
        continue;
      g_array_append_val (is_marked (days, &position, day) ? with : without, pain);
    }
}

static double
get_median (const GArray *values)
{
  return limber_stats_median ((const double *) (gconstpointer) values->data, values->len);
}

/* (nullable): NULL when it makes no difference */
static LimberReportTag *
find_tag (const LimberReportMaterial *material, const char *key)
{
  g_autoptr (GArray) with = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) without = g_array_new (FALSE, FALSE, sizeof (double));
  LimberReportTag *tag;

  split_days (material, key, with, without);
  if (with->len < DAYS_MIN || without->len < DAYS_MIN
      || fabs (get_median (with) - get_median (without)) < POINTS_MIN)
    return NULL;

  tag = g_new0 (LimberReportTag, 1);
  tag->name = g_strdup (limber_report_material_get_name (material, LIMBER_TERM_TAG, key));
  tag->n_days = with->len;
  tag->n_without = without->len;
  tag->with = get_median (with);
  tag->without = get_median (without);
  tag->text = say (tag);

  return tag;
}

/* The largest difference first, then what happened most often. */
static int
compare_tags_cb (gconstpointer first, gconstpointer second)
{
  const LimberReportTag *a = *(const LimberReportTag *const *) first;
  const LimberReportTag *b = *(const LimberReportTag *const *) second;
  /* Medians are whole or half points. */
  int size_a = (int) lround (2 * fabs (a->with - a->without));
  int size_b = (int) lround (2 * fabs (b->with - b->without));

  if (size_a != size_b)
    return size_b - size_a;
  if (a->n_days != b->n_days)
    return a->n_days > b->n_days ? -1 : 1;

  return g_utf8_collate (a->name, b->name);
}

static void
finish (GPtrArray *tags)
{
  g_ptr_array_sort (tags, compare_tags_cb);
  g_ptr_array_set_size (tags, (int) MIN (tags->len, SIDE_MAX));
}

/**
 * limber_report_find_tags:
 * @material: what was read
 * @worse: (out) (transfer full) (element-type LimberReportTag): those on whose days pain was higher
 * @better: (out) (transfer full) (element-type LimberReportTag): those on whose days it was lower
 *
 * Compares the median pain of the days of the period with a tag with that of its other days with a check-in;
 * both of days with pain recorded. A tag is told when there are three days or more of each and the medians
 * are a point or more apart; at most four on each side. It says what went together, and nothing of why.
 */
void
limber_report_find_tags (const LimberReportMaterial *material, GPtrArray **worse, GPtrArray **better)
{
  g_auto (GStrv) keys = limber_history_list_terms (material->history, LIMBER_TERM_TAG);

  *worse = new_list ();
  *better = new_list ();
  for (guint i = 0; keys[i] != NULL; i++)
    {
      LimberReportTag *tag = find_tag (material, keys[i]);

      if (tag != NULL)
        g_ptr_array_add (tag->with > tag->without ? *worse : *better, tag);
    }

  finish (*worse);
  finish (*better);
}
