/* limber-day-item.c — a day as an item of a list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-item.h"

struct _LimberDayItem
{
  GObject parent_instance;

  guint32 day;
};

G_DEFINE_FINAL_TYPE (LimberDayItem, limber_day_item, G_TYPE_OBJECT)

static void
limber_day_item_class_init (LimberDayItemClass *klass)
{
}

static void
limber_day_item_init (LimberDayItem *self)
{
}

/**
 * limber_day_item_new:
 * @day: a Julian day
 *
 * Returns: (transfer full): an item that stands for @day
 */
LimberDayItem *
limber_day_item_new (guint32 day)
{
  LimberDayItem *self = g_object_new (LIMBER_TYPE_DAY_ITEM, NULL);

  self->day = day;

  return self;
}

/**
 * limber_day_item_get_day:
 * @self: an item
 *
 * Returns: the Julian day it stands for
 */
guint32
limber_day_item_get_day (LimberDayItem *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_ITEM (self), 0);

  return self->day;
}

/**
 * limber_day_item_set_day:
 * @self: an item
 * @day: a Julian day
 *
 * Makes a line stand for another day; whoever shows it has to be told.
 */
void
limber_day_item_set_day (LimberDayItem *self, guint32 day)
{
  g_return_if_fail (LIMBER_IS_DAY_ITEM (self));

  self->day = day;
}
