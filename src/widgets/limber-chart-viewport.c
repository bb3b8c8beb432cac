/* limber-chart-viewport.c — the days that several charts show, and the one under the crosshair
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chart-viewport.h"

#include "limber-chart-viewport-private.h"
#include "limber-time-axis.h"

#include <math.h>

typedef struct
{
  double left, right;
} Sides;

struct _LimberChartViewport
{
  GObject parent_instance;

  guint32 first, last; /* what can be seen at all; 0 as long as nobody has said */
  double from, to;
  gboolean moved;
  guint32 day;         /* under the crosshair until something else is */
  guint32 pointed_day; /* under the pointer, which goes before it */

  GHashTable *needs; /* chart (unowned) → Sides */
  Sides sides;
};

G_DEFINE_FINAL_TYPE (LimberChartViewport, limber_chart_viewport, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FROM,
  PROP_TO,
  PROP_DAY,
  N_PROPS,
};

enum
{
  RANGE_CHANGED,
  DAY_CHANGED,
  OPENED,
  RESET,
  BOUNDS_CHANGED,
  SIDES_CHANGED,
  PLACES_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
has_bounds (LimberChartViewport *self)
{
  return self->last != 0;
}

/* Tells about it only when it is another range. @moved: whether it is the user who goes there. */
static void
change_range (LimberChartViewport *self, double from, double to, gboolean moved)
{
  gboolean from_changed = islessgreater (from, self->from), to_changed = islessgreater (to, self->to);

  if (!from_changed && !to_changed)
    return;

  self->moved = moved;
  self->from = from;
  self->to = to;
  g_object_freeze_notify (G_OBJECT (self));
  if (from_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FROM]);
  if (to_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TO]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[RANGE_CHANGED], 0);
}

static void
clamp_range (LimberChartViewport *self, double *from, double *to)
{
  if (has_bounds (self))
    limber_time_range_clamp (from, to, self->first, self->last + 1.0);
}

/* To what can be seen; where the bounds are closer together than a range can be, that is more than they hold.
 */
static guint32
clamp_day (LimberChartViewport *self, guint32 day)
{
  double first = MIN (self->first, floor (self->from)), last = MAX (self->last, ceil (self->to) - 1);

  if (day == 0 || !has_bounds (self) || self->to <= self->from)
    return day;
  return (guint32) CLAMP (day, MAX (first, 1), last);
}

static void
change_day (LimberChartViewport *self, guint32 day, guint32 pointed_day)
{
  guint32 before = limber_chart_viewport_get_day (self);

  self->day = clamp_day (self, day);
  self->pointed_day = clamp_day (self, pointed_day);
  if (limber_chart_viewport_get_day (self) == before)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
  g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static void
update_sides (LimberChartViewport *self)
{
  Sides sides = { 0, 0 };
  GHashTableIter iter;
  gpointer need;

  g_hash_table_iter_init (&iter, self->needs);
  while (g_hash_table_iter_next (&iter, NULL, &need))
    {
      sides.left = MAX (sides.left, ((Sides *) need)->left);
      sides.right = MAX (sides.right, ((Sides *) need)->right);
    }

  if (!islessgreater (sides.left, self->sides.left) && !islessgreater (sides.right, self->sides.right))
    return;

  self->sides = sides;
  g_signal_emit (self, signals[SIDES_CHANGED], 0);
  g_signal_emit (self, signals[PLACES_CHANGED], 0);
}

static void
limber_chart_viewport_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberChartViewport *self = LIMBER_CHART_VIEWPORT (object);

  switch (prop_id)
    {
    case PROP_FROM:
      g_value_set_double (value, self->from);
      break;
    case PROP_TO:
      g_value_set_double (value, self->to);
      break;
    case PROP_DAY:
      g_value_set_uint (value, limber_chart_viewport_get_day (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_chart_viewport_finalize (GObject *object)
{
  LimberChartViewport *self = LIMBER_CHART_VIEWPORT (object);

  g_clear_pointer (&self->needs, g_hash_table_unref);

  G_OBJECT_CLASS (limber_chart_viewport_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  /**
   * LimberChartViewport:from:
   *
   * The Julian day at the left end of the charts; days before the point are whole.
   */
  properties[PROP_FROM] = g_param_spec_double ("from", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  /**
   * LimberChartViewport:to:
   *
   * The Julian day at the right end; a range of whole days ends at its last day + 1.
   */
  properties[PROP_TO] = g_param_spec_double ("to", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  /**
   * LimberChartViewport:day:
   *
   * The Julian day under the crosshair, 0 for none.
   */
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (GType type)
{
  /**
   * LimberChartViewport::range-changed:
   * @self: the viewport
   *
   * Other days are seen, whoever moved there.
   */
  signals[RANGE_CHANGED]
      = g_signal_new ("range-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberChartViewport::day-changed:
   * @self: the viewport
   *
   * Another day is under the crosshair, or none any more.
   */
  signals[DAY_CHANGED]
      = g_signal_new ("day-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberChartViewport::opened:
   * @self: the viewport
   * @day: the Julian day
   *
   * The user wants to see that day in the journal.
   */
  signals[OPENED]
      = g_signal_new ("opened", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LimberChartViewport::reset:
   * @self: the viewport
   *
   * The user wants the range back that was chosen last.
   */
  signals[RESET] = g_signal_new ("reset", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* For the charts alone: there are other days to read. */
  signals[BOUNDS_CHANGED]
      = g_signal_new ("bounds-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* For the charts alone: the numbers beside them got another width. */
  signals[SIDES_CHANGED]
      = g_signal_new ("sides-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* For the dates alone: their days lie elsewhere. */
  signals[PLACES_CHANGED]
      = g_signal_new ("places-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_chart_viewport_class_init (LimberChartViewportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_chart_viewport_get_property;
  object_class->finalize = limber_chart_viewport_finalize;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
limber_chart_viewport_init (LimberChartViewport *self)
{
  self->needs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * limber_chart_viewport_new:
 *
 * Makes a viewport without bounds that shows nothing yet.
 *
 * Returns: (transfer full): a viewport
 */
LimberChartViewport *
limber_chart_viewport_new (void)
{
  return g_object_new (LIMBER_TYPE_CHART_VIEWPORT, NULL);
}

/**
 * limber_chart_viewport_set_bounds:
 * @self: a viewport
 * @first: the first Julian day that can be seen
 * @last: the last one
 *
 * Sets what can be seen at all. A range or a crosshair that lies outside is moved inside.
 */
void
limber_chart_viewport_set_bounds (LimberChartViewport *self, guint32 first, guint32 last)
{
  double from, to;

  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (first > 0 && first <= last);

  if (first == self->first && last == self->last)
    return;

  self->first = first;
  self->last = last;
  if (self->to > self->from)
    {
      from = self->from;
      to = self->to;
      clamp_range (self, &from, &to);
      change_range (self, from, to, self->moved);
    }
  change_day (self, self->day, self->pointed_day);
  g_signal_emit (self, signals[BOUNDS_CHANGED], 0);
}

/**
 * limber_chart_viewport_get_bounds:
 * @self: a viewport
 * @first: (out) (optional): the first Julian day that can be seen, 0 before it was set
 * @last: (out) (optional): the last one
 */
void
limber_chart_viewport_get_bounds (LimberChartViewport *self, guint32 *first, guint32 *last)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  if (first != NULL)
    *first = self->first;
  if (last != NULL)
    *last = self->last;
}

/**
 * limber_chart_viewport_set_range:
 * @self: a viewport
 * @from: the Julian day at the left end
 * @to: the Julian day at the right end, after @from
 *
 * Shows a range that was chosen, as far as the bounds allow it.
 */
void
limber_chart_viewport_set_range (LimberChartViewport *self, double from, double to)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (from < to);

  self->moved = FALSE;
  clamp_range (self, &from, &to);
  change_range (self, from, to, FALSE);
}

/**
 * limber_chart_viewport_get_range:
 * @self: a viewport
 * @from: (out) (optional): the Julian day at the left end
 * @to: (out) (optional): the Julian day at the right end; not after @from as long as no range was set
 */
void
limber_chart_viewport_get_range (LimberChartViewport *self, double *from, double *to)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  if (from != NULL)
    *from = self->from;
  if (to != NULL)
    *to = self->to;
}

/**
 * limber_chart_viewport_zoom:
 * @self: a viewport
 * @factor: above 1 to see fewer days, 2 for half of them; below 1 to see more
 * @about: the Julian day that stays where it is
 *
 * Goes nearer or further away, as the user does.
 */
void
limber_chart_viewport_zoom (LimberChartViewport *self, double factor, double about)
{
  double from, to;

  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (factor > 0);

  if (!has_bounds (self) || self->to <= self->from)
    return;

  from = self->from;
  to = self->to;
  limber_time_range_zoom (&from, &to, factor, about, self->first, self->last + 1.0);
  change_range (self, from, to, TRUE);
}

/**
 * limber_chart_viewport_pan:
 * @self: a viewport
 * @days: how far towards later days; negative for earlier ones
 *
 * Moves along as far as the bounds allow it, as the user does.
 */
void
limber_chart_viewport_pan (LimberChartViewport *self, double days)
{
  double from, to;

  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  if (!has_bounds (self) || self->to <= self->from)
    return;

  from = self->from;
  to = self->to;
  limber_time_range_pan (&from, &to, days, self->first, self->last + 1.0);
  change_range (self, from, to, TRUE);
}

/**
 * limber_chart_viewport_reset:
 * @self: a viewport
 *
 * Asks whoever chose the range to choose it once more.
 */
void
limber_chart_viewport_reset (LimberChartViewport *self)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  g_signal_emit (self, signals[RESET], 0);
}

/**
 * limber_chart_viewport_set_moved:
 * @self: a viewport
 * @moved: whether the range is one that the user moved to
 *
 * For a range that is set again after it was remembered. limber_chart_viewport_set_range() takes what it is
 * given for a range that was chosen.
 */
void
limber_chart_viewport_set_moved (LimberChartViewport *self, gboolean moved)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  self->moved = !!moved;
}

/**
 * limber_chart_viewport_is_moved:
 * @self: a viewport
 *
 * Returns: whether the user has moved away from the range that was chosen, so that a reset does something
 */
gboolean
limber_chart_viewport_is_moved (LimberChartViewport *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_VIEWPORT (self), FALSE);

  return self->moved;
}

/**
 * limber_chart_viewport_get_days:
 * @self: a viewport
 * @first: (out): the first Julian day of which at least the half is seen, 0 when there is no range
 * @last: (out): the last one; never before @first
 *
 * What is seen, in whole days.
 */
void
limber_chart_viewport_get_days (LimberChartViewport *self, guint32 *first, guint32 *last)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (first != NULL && last != NULL);

  *first = *last = 0;
  if (self->to <= self->from || self->to < 1)
    return;

  *first = (guint32) MAX (floor (self->from + 0.5), 1);
  *last = MAX ((guint32) ceil (self->to - 0.5) - 1, *first);
}

/**
 * limber_chart_viewport_set_day:
 * @self: a viewport
 * @day: a Julian day, 0 for none
 *
 * Sets the crosshair to stay there, whatever the pointer is over.
 */
void
limber_chart_viewport_set_day (LimberChartViewport *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  change_day (self, day, 0);
}

/**
 * limber_chart_viewport_set_pointed_day:
 * @self: a viewport
 * @day: the Julian day under the pointer, 0 once it is over none
 *
 * Lends the crosshair to the pointer. Without one, it is back where limber_chart_viewport_set_day() left it.
 */
void
limber_chart_viewport_set_pointed_day (LimberChartViewport *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));

  change_day (self, self->day, day);
}

/**
 * limber_chart_viewport_get_day:
 * @self: a viewport
 *
 * Returns: the Julian day under the crosshair, 0 for none
 */
guint32
limber_chart_viewport_get_day (LimberChartViewport *self)
{
  g_return_val_if_fail (LIMBER_IS_CHART_VIEWPORT (self), 0);

  return self->pointed_day != 0 ? self->pointed_day : self->day;
}

/**
 * limber_chart_viewport_show_day:
 * @self: a viewport
 * @day: a Julian day
 *
 * Sets the crosshair to @day and moves the range no further than needed for the whole of it to be seen.
 */
void
limber_chart_viewport_show_day (LimberChartViewport *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (day != 0);

  day = clamp_day (self, day);
  if (day < self->from)
    limber_chart_viewport_pan (self, day - self->from);
  else if (day + 1.0 > self->to)
    limber_chart_viewport_pan (self, day + 1.0 - self->to);
  limber_chart_viewport_set_day (self, day);
}

/**
 * limber_chart_viewport_open_day:
 * @self: a viewport
 * @day: a Julian day
 *
 * Tells that the user wants to see @day in the journal.
 */
void
limber_chart_viewport_open_day (LimberChartViewport *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_CHART_VIEWPORT (self));
  g_return_if_fail (day != 0);

  g_signal_emit (self, signals[OPENED], 0, day);
}

gboolean
_limber_chart_viewport_keeps_day (LimberChartViewport *self)
{
  return self->day != 0;
}

gboolean
_limber_chart_viewport_is_pointed (LimberChartViewport *self)
{
  return self->pointed_day != 0;
}

void
_limber_chart_viewport_set_sides (LimberChartViewport *self, gpointer chart, double left, double right)
{
  Sides *sides = g_hash_table_lookup (self->needs, chart);

  if (sides == NULL)
    {
      sides = g_new0 (Sides, 1);
      g_hash_table_insert (self->needs, chart, sides);
    }
  sides->left = left;
  sides->right = right;
  update_sides (self);
}

void
_limber_chart_viewport_forget_sides (LimberChartViewport *self, gpointer chart)
{
  if (g_hash_table_remove (self->needs, chart))
    update_sides (self);
}

void
_limber_chart_viewport_get_sides (LimberChartViewport *self, double *left, double *right)
{
  *left = self->sides.left;
  *right = self->sides.right;
}

gpointer
_limber_chart_viewport_find_chart (LimberChartViewport *self)
{
  GHashTableIter iter;
  gpointer chart;

  g_hash_table_iter_init (&iter, self->needs);
  return g_hash_table_iter_next (&iter, &chart, NULL) ? chart : NULL;
}

void
_limber_chart_viewport_tell_places (LimberChartViewport *self)
{
  g_signal_emit (self, signals[PLACES_CHANGED], 0);
}
