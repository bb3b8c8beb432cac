/* limber-body-heat-compare.c — what has changed against the range before, in a few sentences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-heat.h"

#include "limber-body-heat-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Ranges with fewer answers, in days and as a share of their days, say little of the rest of their days; the
 * same floor as for the figures of a chart, see limber_period_compare(). */
#define MIN_ANSWERED 5
#define MIN_ANSWERED_DIVISOR 3

/* A place that hurt on a day or two says nothing about a range. */
#define MIN_DAYS 3

/* More or less often: by so many of a hundred days, and by so many days in the shorter record. */
#define MIN_SHARE_PERCENT 15
#define MIN_SHARE_DAYS 3

/* New and no longer: as often as in the one range, it would have hurt on so many days of the other. */
#define MIN_EXPECTED_DAYS 2

/* More or less pain: what matters to people with back pain is 2 points or 30 % (Ostelo et al., "Interpreting
 * change scores for pain and functional status in low back pain", Spine 33, 2008). Less than a point is less
 * than the scale can tell, whatever the per cent. */
#define MEANINGFUL_POINTS 2
#define MEANINGFUL_PERCENT 30
#define MIN_POINTS 1

/* What can be taken in at a glance; the list of places has all of it. */
#define MAX_SENTENCES 4
#define MAX_CHANGES 3
#define MAX_LISTED 3

typedef struct
{
  const LimberBodyHeat *now;
  const LimberBodyHeat *before;
  gboolean leg_is_new[LIMBER_BODY_HEAT_N_LEGS];
  GArray *changes; /* (element-type Change) */
  GArray *below;   /* (element-type guint): regions, new below a knee below which it had not hurt */
  GArray *added;   /* (element-type guint): other new regions */
  GArray *gone;    /* (element-type guint) */
} Comparison;

/* A place that hurt in both ranges, but not alike. */
typedef struct
{
  guint region;
  int often; /* -1 less, 0 alike, 1 more */
  int much;
  double clarity;
} Change;

static gboolean
is_well_recorded (const LimberBodyHeat *self)
{
  return self->n_answered >= MIN_ANSWERED
         && self->n_answered * MIN_ANSWERED_DIVISOR >= _limber_body_heat_count_calendar_days (self);
}

static gboolean
has_place (guint region)
{
  return limber_body_region_nth (region)->view != LIMBER_BODY_VIEW_NONE;
}

/* Whether so many days here and none there is more than a different number of answers. */
static gboolean
is_only_here (guint n_here, guint n_there, const LimberBodyHeat *here, const LimberBodyHeat *there)
{
  return n_there == 0 && n_here >= MIN_DAYS
         && (guint64) n_here * there->n_answered >= (guint64) MIN_EXPECTED_DAYS * here->n_answered;
}

/* In whole numbers, so that what lies on a floor lies on it. Returns -1, 0 or 1. */
static int
compare_often (const Comparison *self, guint region)
{
  gint64 n_now = self->now->n_answered, n_before = self->before->n_answered;
  gint64 difference
      = self->now->regions[region].n_days * n_before - self->before->regions[region].n_days * n_now;
  gint64 size = ABS (difference);

  if (MAX (self->now->regions[region].n_days, self->before->regions[region].n_days) < MIN_DAYS)
    return 0;
  if (size * 100 < MIN_SHARE_PERCENT * n_now * n_before || size < MIN_SHARE_DAYS * MAX (n_now, n_before))
    return 0;

  return difference > 0 ? 1 : -1;
}

/* Medians are whole or half points, which a double holds as they are. Returns -1, 0 or 1. */
static int
compare_much (const Comparison *self, guint region)
{
  const LimberRegionHeat *now = &self->now->regions[region], *before = &self->before->regions[region];
  double points, size;

  if (MIN (now->n_days, before->n_days) < MIN_DAYS)
    return 0;

  points = now->median - before->median;
  size = fabs (points);
  if (size < MIN_POINTS || (size < MEANINGFUL_POINTS && size * 100 < MEANINGFUL_PERCENT * before->median))
    return 0;

  return points > 0 ? 1 : -1;
}

/* The larger of both differences, each as a share of its scale. */
static double
get_clarity (const Comparison *self, guint region, const Change *change)
{
  double share
      = limber_body_heat_get_share (self->now, region) - limber_body_heat_get_share (self->before, region);
  double median = (self->now->regions[region].median - self->before->regions[region].median) / LIMBER_NRS_MAX;

  return MAX (change->often != 0 ? fabs (share) : 0, change->much != 0 ? fabs (median) : 0);
}

static void
add_change (Comparison *self, guint region)
{
  Change change = { .region = region };

  change.often = compare_often (self, region);
  change.much = compare_much (self, region);
  if (change.often == 0 && change.much == 0)
    return;

  change.clarity = get_clarity (self, region, &change);
  g_array_append_val (self->changes, change);
}

static void
check_region (Comparison *self, guint region)
{
  const LimberBodyRegion *place = limber_body_region_nth (region);
  guint n_now = self->now->regions[region].n_days, n_before = self->before->regions[region].n_days;
  int leg = _limber_body_heat_find_leg (place);

  if (leg >= 0 && self->leg_is_new[leg] && n_now > 0)
    g_array_append_val (self->below, region);
  else if (is_only_here (n_now, n_before, self->now, self->before))
    g_array_append_val (self->added, region);
  else if (is_only_here (n_before, n_now, self->before, self->now))
    g_array_append_val (self->gone, region);
  else if (n_now > 0 && n_before > 0)
    add_change (self, region);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *p = a, *q = b;

  if (p->clarity > q->clarity || p->clarity < q->clarity)
    return p->clarity > q->clarity ? -1 : 1;

  return p->region < q->region ? -1 : 1;
}

static int
compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimberBodyHeat *heat = data;
  guint p = *(const guint *) a, q = *(const guint *) b;

  if (heat->regions[p].n_days != heat->regions[q].n_days)
    return heat->regions[p].n_days > heat->regions[q].n_days ? -1 : 1;

  return p < q ? -1 : 1;
}

static void
compare (Comparison *self)
{
  for (guint i = 0; i < LIMBER_BODY_HEAT_N_LEGS; i++)
    self->leg_is_new[i]
        = is_only_here (self->now->n_below_knee[i], self->before->n_below_knee[i], self->now, self->before);
  for (guint i = 0; i < limber_body_region_count (); i++)
    if (has_place (i))
      check_region (self, i);

  g_array_sort (self->changes, compare_changes);
  g_array_sort_with_data (self->below, compare_days, (gpointer) self->now);
  g_array_sort_with_data (self->added, compare_days, (gpointer) self->now);
  g_array_sort_with_data (self->gone, compare_days, (gpointer) self->before);
}

/* "left calf, on 3 of 27 days; left heel, on 2 of 27 days; and 2 more places" */
static char *
list_places (const GArray *regions, const LimberBodyHeat *heat)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = regions->len > MAX_LISTED ? MAX_LISTED - 1 : regions->len;

  for (guint i = 0; i < n; i++)
    {
      guint region = g_array_index (regions, guint, i);
      g_autofree char *name = limber_body_region_dup_inline_name (limber_body_region_nth (region));
      g_autofree char *days = _limber_body_heat_count_days (heat->regions[region].n_days, heat->n_answered);

      if (i > 0)
        /* Translators: between the places of a list, as in “left calf, on 3 of 27 days; left heel, on …”. */
        g_string_append (text, C_ ("list of places", "; "));
      /* Translators: a place on the body, and the days it hurt there. */
      g_string_append_printf (text, _ ("%1$s, on %2$s"), name, days);
    }
  if (n < regions->len)
    g_string_append_printf (text, ngettext ("; and %u more place", "; and %u more places", regions->len - n),
                            regions->len - n);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
say_below_knee (const Comparison *self)
{
  gboolean left = self->leg_is_new[0], right = self->leg_is_new[1];
  g_autofree char *places = list_places (self->below, self->now);

  if (left && self->before->n_below_knee[1] > 0)
    return g_strdup_printf (_ ("Pain below the left knee is new in these days: %s."), places);
  if (right && self->before->n_below_knee[0] > 0)
    return g_strdup_printf (_ ("Pain below the right knee is new in these days: %s."), places);

  return g_strdup_printf (_ ("Pain below the knee is new in these days: %s."), places);
}

/* The figures of a place in both ranges, as sentences name them. */
typedef struct
{
  const char *name;
  char *days_now, *days_before;
  char *median_now, *median_before;
} Figures;

static void
figures_init (Figures *figures, const Comparison *self, guint region)
{
  const LimberRegionHeat *now = &self->now->regions[region], *before = &self->before->regions[region];

  figures->name = limber_body_region_get_name (limber_body_region_nth (region));
  figures->days_now = _limber_body_heat_count_days (now->n_days, self->now->n_answered);
  figures->days_before = _limber_body_heat_count_days (before->n_days, self->before->n_answered);
  figures->median_now = _limber_body_heat_format_median (now->median);
  figures->median_before = _limber_body_heat_format_median (before->median);
}

static void
figures_clear (Figures *figures)
{
  g_clear_pointer (&figures->days_now, g_free);
  g_clear_pointer (&figures->days_before, g_free);
  g_clear_pointer (&figures->median_now, g_free);
  g_clear_pointer (&figures->median_before, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static char *
say_often (const Figures *self, int often)
{
  if (often > 0)
    /* Translators: a place on the body, then twice “18 of 27 days”. */
    return g_strdup_printf (_ ("%1$s hurt on %2$s, before on %3$s: more often."), self->name, self->days_now,
                            self->days_before);

  /* Translators: a place on the body, then twice “18 of 27 days”. */
  return g_strdup_printf (_ ("%1$s hurt on %2$s, before on %3$s: less often."), self->name, self->days_now,
                          self->days_before);
}

static char *
say_much (const Figures *self, int much)
{
  if (much > 0)
    /* Translators: a place on the body, then twice the usual pain there, as in “6”, and “18 of 27 days”. */
    return g_strdup_printf (_ ("%1$s hurt more: usually %2$s of 10 on %3$s, before %4$s on %5$s."),
                            self->name, self->median_now, self->days_now, self->median_before,
                            self->days_before);

  /* Translators: a place on the body, then twice the usual pain there, as in “6”, and “18 of 27 days”. */
  return g_strdup_printf (_ ("%1$s hurt less: usually %2$s of 10 on %3$s, before %4$s on %5$s."), self->name,
                          self->median_now, self->days_now, self->median_before, self->days_before);
}

/* Follows say_often() on the same place. */
static char *
say_also_much (const Figures *self, int much)
{
  if (much > 0)
    /* Translators: twice the usual pain at a place that was just named, as in “6”. */
    return g_strdup_printf (_ ("On those days it was usually %1$s of 10, before %2$s: more."),
                            self->median_now, self->median_before);

  /* Translators: twice the usual pain at a place that was just named, as in “6”. */
  return g_strdup_printf (_ ("On those days it was usually %1$s of 10, before %2$s: less."), self->median_now,
                          self->median_before);
}

static char *
say_both (const Figures *self, const Change *change)
{
  g_autofree char *often = say_often (self, change->often), *much = say_also_much (self, change->much);

  return g_strjoin (" ", often, much, NULL);
}

static void
append_statement (GString *text, const char *statement)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, statement);
}

static void
append_change (const Comparison *self, const Change *change, GString *text)
{
  g_auto (Figures) figures = { 0 };
  g_autofree char *statement = NULL;

  figures_init (&figures, self, change->region);
  statement = change->often == 0  ? say_much (&figures, change->much)
              : change->much == 0 ? say_often (&figures, change->often)
                                  : say_both (&figures, change);
  append_statement (text, statement);
}

static void
append_changes (const Comparison *self, GString *text)
{
  guint n_others = (self->below->len > 0) + (self->added->len > 0) + (self->gone->len > 0);
  guint n = MIN (self->changes->len, MIN (MAX_CHANGES, MAX_SENTENCES - n_others));

  for (guint i = 0; i < n; i++)
    append_change (self, &g_array_index (self->changes, Change, i), text);
}

/* What reaches below the knee comes first, then what is clearest, then what came and went. */
static char *
say (const Comparison *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->below->len > 0)
    {
      g_autofree char *sentence = say_below_knee (self);

      append_statement (text, sentence);
    }
  append_changes (self, text);
  if (self->added->len > 0)
    {
      g_autofree char *places = list_places (self->added, self->now);
      g_autofree char *sentence = g_strdup_printf (_ ("New: %s."), places);

      append_statement (text, sentence);
    }
  if (self->gone->len > 0)
    {
      g_autofree char *places = list_places (self->gone, self->before);
      /* Translators: places that hurt in the range before, as in “right shoulder blade, on 7 of 28 days”. */
      g_autofree char *sentence = g_strdup_printf (_ ("Only before: %s."), places);

      append_statement (text, sentence);
    }
  if (text->len == 0)
    return g_strdup (_ ("No clear difference from the days before."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Why the two cannot be compared, or NULL. */
static char *
say_why_not (const LimberBodyHeat *now, const LimberBodyHeat *before)
{
  if (now->n_answered == 0)
    return g_strdup (_ ("Nothing to compare: it is not recorded where it hurt in these days."));
  if (before->n_answered == 0)
    return g_strdup (_ ("Nothing to compare with: it is not recorded where it hurt in the days before."));
  if (!is_well_recorded (now) || !is_well_recorded (before))
    return g_strdup_printf (_ ("Too few days recorded to compare: %1$u now, %2$u before."), now->n_answered,
                            before->n_answered);

  return NULL;
}

/**
 * limber_body_heat_compare:
 * @now: a range of days
 * @before: the range of the same length right before
 *
 * Says what is clearly different, in at most four statements and the clearest first; pain that is new below a
 * knee comes before all else. Days are compared as shares of the answered days, and the counts are always
 * told. Nothing is said of a place that hurt on fewer than three days.
 *
 * More or less often is a difference of at least 15 percentage points and of at least three days in the
 * shorter record. More or less pain is a difference of the medians of at least 2 points, or 30 per cent and a
 * point (Ostelo et al., Spine 33, 2008), over at least three days each. New, or no longer, is what never hurt
 * in the one range though at least two days were to be expected there. Both ranges need answers for five days
 * and for a third of their days.
 *
 * Returns: (transfer full): whole sentences, each statement in a line of its own
 */
char *
limber_body_heat_compare (const LimberBodyHeat *now, const LimberBodyHeat *before)
{
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (guint));
  Comparison self
      = { .now = now, .before = before, .changes = changes, .below = below, .added = added, .gone = gone };
  char *reason;

  g_return_val_if_fail (now != NULL && before != NULL, NULL);

  reason = say_why_not (now, before);
  if (reason != NULL)
    return reason;

  compare (&self);
  return say (&self);
}
