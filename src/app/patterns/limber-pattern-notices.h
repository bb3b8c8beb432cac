/* limber-pattern-notices.h — telling of what must not wait, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-pattern-watch.h"
#include "limber-settings.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberPatternOutlet:
 * @is_in_front: whether the user is looking at the window
 * @show_toast: says it in the window
 * @send: says it outside of the window
 * @withdraw: takes back what @send said under the same name
 * @set_unread: whether there is something that was not read yet
 *
 * Where it is told: the main window, or something that only listens.
 */
typedef struct
{
  gboolean (*is_in_front) (gpointer data);
  void (*show_toast) (gpointer data, const LimberFinding *finding);
  void (*send) (gpointer data, const char *name, GNotification *notification);
  void (*withdraw) (gpointer data, const char *name);
  void (*set_unread) (gpointer data, gboolean unread);
} LimberPatternOutlet;

#define LIMBER_TYPE_PATTERN_NOTICES (limber_pattern_notices_get_type ())
/**
 * LimberPatternNotices:
 *
 * Only what is an emergency or urgent is told, once an episode; all else waits until the page is opened.
 */
G_DECLARE_FINAL_TYPE (LimberPatternNotices, limber_pattern_notices, LIMBER, PATTERN_NOTICES, GObject)

LimberPatternNotices *limber_pattern_notices_new (LimberPatternWatch *watch,
                                                  LimberSettings *settings,
                                                  const LimberPatternOutlet *outlet,
                                                  gpointer data) G_GNUC_WARN_UNUSED_RESULT;
/* All that the page tells was read */
void limber_pattern_notices_read (LimberPatternNotices *self);
void limber_pattern_notices_stop (LimberPatternNotices *self);

G_END_DECLS
