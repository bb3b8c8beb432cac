/* limber-today-watch.h — tells when another day has begun
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_TODAY_WATCH (limber_today_watch_get_type ())
/* Signal: changed (const GDate *today). */
G_DECLARE_FINAL_TYPE (LimberTodayWatch, limber_today_watch, LIMBER, TODAY_WATCH, GObject)

LimberTodayWatch *limber_today_watch_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_today_watch_check (LimberTodayWatch *self);

G_END_DECLS
