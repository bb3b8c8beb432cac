/* limber-today-watch.c — tells when another day has begun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-today-watch.h"

#include "limber-date.h"


/* A machine that sleeps, travels or has its clock set moves midnight about, so the wait is cut into hours. */
#define LONGEST_WAIT (60 * 60)

struct _LimberTodayWatch
{
  GObject parent_instance;

  GDate today;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (LimberTodayWatch, limber_today_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
timeout_cb (gpointer data)
{
  LimberTodayWatch *self = data;

  self->timeout = 0;
  limber_today_watch_check (self);
}

static guint
get_wait (void)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autoptr (GDateTime) midnight = g_date_time_new_local (
      g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now), 0, 0, 0);
  g_autoptr (GDateTime) next = midnight != NULL ? g_date_time_add_days (midnight, 1) : NULL;
  gint64 wait = next != NULL ? g_date_time_difference (next, now) / G_TIME_SPAN_SECOND + 1 : LONGEST_WAIT;

  return (guint) CLAMP (wait, 1, LONGEST_WAIT);
}

static void
arm (LimberTodayWatch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds_once (get_wait (), timeout_cb, self);
}

static void
limber_today_watch_dispose (GObject *object)
{
  LimberTodayWatch *self = LIMBER_TODAY_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (limber_today_watch_parent_class)->dispose (object);
}

static void
limber_today_watch_class_init (LimberTodayWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_today_watch_dispose;

  /**
   * LimberTodayWatch::changed:
   * @today: the day it is now
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_TODAY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_DATE);
}

static void
limber_today_watch_init (LimberTodayWatch *self)
{
  limber_clock_today (&self->today);
  arm (self);
}

/**
 * limber_today_watch_new:
 *
 * Returns: (transfer full): a watch that begins with the present day
 */
LimberTodayWatch *
limber_today_watch_new (void)
{
  return g_object_new (LIMBER_TYPE_TODAY_WATCH, NULL);
}

/**
 * limber_today_watch_check:
 * @self: a watch
 *
 * Looks at the clock now, as is wise when a window gets the focus back after the machine has slept.
 */
void
limber_today_watch_check (LimberTodayWatch *self)
{
  GDate today;

  g_return_if_fail (LIMBER_IS_TODAY_WATCH (self));

  limber_clock_today (&today);
  if (g_date_compare (&today, &self->today) != 0)
    {
      self->today = today;
      g_signal_emit (self, signals[CHANGED], 0, &today);
    }
  arm (self);
}
