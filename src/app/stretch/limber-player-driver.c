/* limber-player-driver.c — wakes a routine exactly when something happens in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only timer of a player. It sleeps until the moment the run names and is gone as soon as the run waits
 * for the user. What moves on the screen follows the frame clock instead, and may miss as much as it likes.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-driver.h"

struct _LimberPlayerDriver
{
  GObject parent_instance;

  LimberRun *run;
  GSource *source;
  gboolean is_stopped;
};

G_DEFINE_FINAL_TYPE (LimberPlayerDriver, limber_player_driver, G_TYPE_OBJECT)

enum
{
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Shorter than anybody sees; a run that is late by less is not woken in a circle. */
#define SHORTEST_SLEEP_US 1000

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer data)
{
  return callback (data);
}

static GSourceFuncs source_funcs = { .dispatch = dispatch };

static void
disarm (LimberPlayerDriver *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
}

static gboolean
woken_cb (gpointer data)
{
  g_autoptr (LimberPlayerDriver) self = g_object_ref (data);

  limber_player_driver_tick (self);

  return G_SOURCE_CONTINUE;
}

static void
create_source (LimberPlayerDriver *self)
{
  self->source = g_source_new (&source_funcs, sizeof (GSource));
  g_source_set_static_name (self->source, "[limber] player");
  g_source_set_callback (self->source, woken_cb, self, NULL);
  g_source_attach (self->source, NULL);
}

/* A source with a ready time is exact, where a timeout would be late by what came before it. */
static void
arm (LimberPlayerDriver *self)
{
  gint64 wake_us = self->is_stopped ? -1 : limber_run_get_wake_us (self->run);

  if (wake_us < 0)
    {
      disarm (self);
      return;
    }

  if (self->source == NULL)
    create_source (self);
  g_source_set_ready_time (self->source, g_get_monotonic_time () + MAX (wake_us, SHORTEST_SLEEP_US));
}

static void
limber_player_driver_dispose (GObject *object)
{
  LimberPlayerDriver *self = LIMBER_PLAYER_DRIVER (object);

  disarm (self);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (limber_player_driver_parent_class)->dispose (object);
}

static void
limber_player_driver_class_init (LimberPlayerDriverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_player_driver_dispose;

  /**
   * LimberPlayerDriver::ticked:
   * @self: a driver
   *
   * Time went on: what shows it is to be looked at again.
   */
  signals[TICKED] = g_signal_new ("ticked", LIMBER_TYPE_PLAYER_DRIVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
limber_player_driver_init (LimberPlayerDriver *self)
{
}

/**
 * limber_player_driver_new:
 * @run: what is to go on by itself
 *
 * Returns: (transfer full): the driver of @run; it follows whatever is done to it
 */
LimberPlayerDriver *
limber_player_driver_new (LimberRun *run)
{
  LimberPlayerDriver *self;

  g_return_val_if_fail (LIMBER_IS_RUN (run), NULL);

  self = g_object_new (LIMBER_TYPE_PLAYER_DRIVER, NULL);
  self->run = g_object_ref (run);
  g_signal_connect_object (run, "state-changed", G_CALLBACK (arm), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (run, "phase-changed", G_CALLBACK (arm), self, G_CONNECT_SWAPPED);
  arm (self);

  return self;
}

/**
 * limber_player_driver_tick:
 * @self: a driver
 *
 * Lets the run look at its clock now, as it may be asked to at any time.
 */
void
limber_player_driver_tick (LimberPlayerDriver *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_DRIVER (self));

  if (self->is_stopped)
    return;

  limber_run_tick (self->run);
  arm (self);
  g_signal_emit (self, signals[TICKED], 0);
}

/**
 * limber_player_driver_stop:
 * @self: a driver
 *
 * Lets the run stand still for good.
 */
void
limber_player_driver_stop (LimberPlayerDriver *self)
{
  g_return_if_fail (LIMBER_IS_PLAYER_DRIVER (self));

  self->is_stopped = TRUE;
  disarm (self);
}

/**
 * limber_player_driver_get_is_armed:
 * @self: a driver
 *
 * Returns: whether it wakes the program by itself
 */
gboolean
limber_player_driver_get_is_armed (LimberPlayerDriver *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_DRIVER (self), FALSE);

  return self->source != NULL;
}
