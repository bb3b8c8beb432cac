/* limber-recent-days.h — the days last recorded, newest first
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_RECENT_DAYS (limber_recent_days_get_type ())
/* Signal: day-activated (const GDate *). */
G_DECLARE_FINAL_TYPE (LimberRecentDays, limber_recent_days, LIMBER, RECENT_DAYS, AdwBin)

GtkWidget *limber_recent_days_new (GListModel *summaries) G_GNUC_WARN_UNUSED_RESULT;
void limber_recent_days_set_date (LimberRecentDays *self, const GDate *date);
void limber_recent_days_set_today (LimberRecentDays *self, const GDate *today);

G_END_DECLS
