/* limber-day-item.h — a day as an item of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DAY_ITEM (limber_day_item_get_type ())
G_DECLARE_FINAL_TYPE (LimberDayItem, limber_day_item, LIMBER, DAY_ITEM, GObject)

LimberDayItem *limber_day_item_new (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
guint32 limber_day_item_get_day (LimberDayItem *self);
void limber_day_item_set_day (LimberDayItem *self, guint32 day);

G_END_DECLS
