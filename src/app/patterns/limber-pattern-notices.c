/* limber-pattern-notices.c — telling of what must not wait, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pattern-notices.h"

#include "limber-date.h"
#include "limber-finding-group.h"
#include "limber-finding-text.h"
#include "limber-settings-patterns.h"

#include <glib/gi18n.h>

struct _LimberPatternNotices
{
  GObject parent_instance;

  LimberPatternWatch *watch;
  LimberSettings *settings;
  LimberPatternOutlet outlet;
  gpointer data;
  gboolean is_telling;
};

G_DEFINE_FINAL_TYPE (LimberPatternNotices, limber_pattern_notices, G_TYPE_OBJECT)

static gboolean
needs_attention (const LimberFinding *finding)
{
  return limber_finding_group_of (finding) == LIMBER_FINDING_GROUP_ATTENTION;
}

/* The same sign at another time is another episode. */
static char *
name_episode (const LimberFinding *finding)
{
  return g_strdup_printf ("%s@%u", finding->id, finding->from);
}

/* Unread */

static gboolean
is_unread (GPtrArray *findings, GStrv read)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *episode = name_episode (finding);

      if (needs_attention (finding) && !g_strv_contains ((const char *const *) read, episode))
        return TRUE;
    }

  return FALSE;
}

static void
update_unread (LimberPatternNotices *self)
{
  LimberPatterns *patterns = limber_pattern_watch_get_patterns (self->watch);
  g_auto (GStrv) read = limber_settings_get_patterns_read (self->settings);

  self->outlet.set_unread (self->data, patterns != NULL && is_unread (patterns->findings, read));
}

/* Telling */

/* Ticking a warning sign on the Journal page is answered there and then; saying it again would be nagging. */
static gboolean
was_just_answered (LimberPatternNotices *self, const LimberFinding *finding)
{
  g_auto (GStrv) symptoms = limber_finding_list_symptoms (finding);
  GDate today;

  limber_clock_today (&today);
  for (gsize i = 0; symptoms[i] != NULL; i++)
    if (limber_settings_was_advised (self->settings, symptoms[i], &today))
      return TRUE;

  return FALSE;
}

/* Others may see the screen, or hold the telephone it is mirrored to: what it is about is told in the window
 * alone. */
static GNotification *
create_notification (const LimberFinding *finding)
{
  GNotification *notification = g_notification_new (limber_finding_text_get_urgency (finding->severity));

  g_notification_set_body (notification,
                           _ ("Something in your journal should not wait. Open Limber to read it."));
  g_notification_set_priority (notification, finding->severity == LIMBER_FINDING_EMERGENCY
                                                 ? G_NOTIFICATION_PRIORITY_URGENT
                                                 : G_NOTIFICATION_PRIORITY_HIGH);
  g_notification_set_default_action_and_target (notification, "app.show-page", "s", "patterns");

  return notification;
}

static void
tell (LimberPatternNotices *self, const LimberFinding *finding)
{
  g_autoptr (GNotification) notification = NULL;

  if (self->outlet.is_in_front (self->data))
    {
      self->outlet.show_toast (self->data, finding);
      return;
    }

  notification = create_notification (finding);
  self->outlet.send (self->data, finding->id, notification);
}

/* What comes at the same time is read at the same place: the most urgent, which is the first, speaks for all.
 */
static void
tell_first (LimberPatternNotices *self, GPtrArray *untold)
{
  for (guint i = 0; i < untold->len; i++)
    if (!was_just_answered (self, g_ptr_array_index (untold, i)))
      {
        tell (self, g_ptr_array_index (untold, i));
        return;
      }
}

/* To remember that something was told is a change of the choices, which is told of in turn. */
static void
changed_cb (LimberPatternNotices *self)
{
  g_autoptr (GPtrArray) untold = NULL;

  if (self->is_telling)
    return;

  self->is_telling = TRUE;
  update_unread (self);
  untold = limber_pattern_watch_list_untold (self->watch);
  tell_first (self, untold);
  for (guint i = 0; i < untold->len; i++)
    limber_pattern_watch_set_told (self->watch, g_ptr_array_index (untold, i));
  self->is_telling = FALSE;
}

static void
limber_pattern_notices_dispose (GObject *object)
{
  LimberPatternNotices *self = LIMBER_PATTERN_NOTICES (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_pattern_notices_parent_class)->dispose (object);
}

static void
limber_pattern_notices_class_init (LimberPatternNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_pattern_notices_dispose;
}

static void
limber_pattern_notices_init (LimberPatternNotices *self)
{
}

/**
 * limber_pattern_notices_new:
 * @watch: works out the patterns
 * @settings: remembers what was read
 * @outlet: where it is told
 * @data: for @outlet, which has to live as long as the notices, or until limber_pattern_notices_stop()
 *
 * Returns: (transfer full): the notices of @watch
 */
LimberPatternNotices *
limber_pattern_notices_new (LimberPatternWatch *watch,
                            LimberSettings *settings,
                            const LimberPatternOutlet *outlet,
                            gpointer data)
{
  LimberPatternNotices *self;

  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (outlet != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PATTERN_NOTICES, NULL);
  self->watch = g_object_ref (watch);
  self->settings = g_object_ref (settings);
  self->outlet = *outlet;
  self->data = data;
  g_signal_connect_object (watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * limber_pattern_notices_read:
 * @self: notices
 *
 * Remembers that all that needs attention was on the screen in front of the user.
 */
void
limber_pattern_notices_read (LimberPatternNotices *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) episodes = NULL;
  LimberPatterns *patterns;

  g_return_if_fail (LIMBER_IS_PATTERN_NOTICES (self));

  patterns = limber_pattern_watch_get_patterns (self->watch);
  if (patterns == NULL)
    return;

  for (guint i = 0; i < patterns->findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (patterns->findings, i);

      if (!needs_attention (finding))
        continue;
      g_strv_builder_take (builder, name_episode (finding));
      self->outlet.withdraw (self->data, finding->id);
    }

  episodes = g_strv_builder_end (builder);
  limber_settings_set_patterns_read (self->settings, (const char *const *) episodes);
  update_unread (self);
}

/**
 * limber_pattern_notices_stop:
 * @self: notices
 *
 * Tells nothing any more.
 */
void
limber_pattern_notices_stop (LimberPatternNotices *self)
{
  g_return_if_fail (LIMBER_IS_PATTERN_NOTICES (self));

  g_signal_handlers_disconnect_by_func (self->watch, changed_cb, self);
}
