/* limber-weekday.h — what the locale says about the days of the week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GDateWeekday limber_weekday_get_first (void);
char *limber_weekday_dup_initial (GDateWeekday weekday) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
