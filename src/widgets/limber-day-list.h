/* limber-day-list.h — the days a table lists, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "limber-series.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_LIST (limber_day_list_get_type ())
/**
 * LimberDayList:
 *
 * A #GListModel of #LimberDayItem. Only numbers are kept; an item is made when a row of it is about to be
 * seen, so that fifty years cost no more than a month.
 */
G_DECLARE_FINAL_TYPE (LimberDayList, limber_day_list, LIMBER, DAY_LIST, GObject)

LimberDayList *limber_day_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @days: (element-type guint32) */
void limber_day_list_set_days (LimberDayList *self,
                               const GArray *days,
                               const LimberSeries *series,
                               gboolean descending,
                               gboolean same_values);
void limber_day_list_sort (LimberDayList *self, const LimberSeries *series, gboolean descending);
guint limber_day_list_get_n_days (LimberDayList *self);
guint32 limber_day_list_get_day (LimberDayList *self, guint position);

G_END_DECLS
