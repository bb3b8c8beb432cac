/* limber-day-list.c — the days a table lists, in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-list.h"

#include "limber-day-item.h"

#include <math.h>

/**
 * Entry:
 * @day: a Julian day
 * @value: what it is sorted by; NaN where nothing was recorded
 */
typedef struct
{
  guint32 day;
  double value;
} Entry;

struct _LimberDayList
{
  GObject parent_instance;

  GArray *entries;
  /* The items others hold, each with its position; not owned. */
  GHashTable *items;
};

static void limber_day_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberDayList,
                               limber_day_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, limber_day_list_list_model_init))

/* The newest first among equals, so that the order never depends on the one before. */
static int
compare_days (const Entry *a, const Entry *b)
{
  return a->day < b->day ? 1 : a->day > b->day ? -1 : 0;
}

/* What is not recorded stands last whichever way the rest is sorted. */
static int
compare_entries (gconstpointer one, gconstpointer other, gpointer data)
{
  const Entry *a = one, *b = other;
  int direction = GPOINTER_TO_INT (data);

  if (isnan (a->value) || isnan (b->value))
    return isnan (a->value) && isnan (b->value) ? compare_days (a, b) : isnan (a->value) ? 1 : -1;
  if (a->value < b->value)
    return -direction;
  if (a->value > b->value)
    return direction;

  return compare_days (a, b);
}

static void
put_in_order (LimberDayList *self, const LimberSeries *series, gboolean descending)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      entry->value = series != NULL ? limber_series_get (series, entry->day) : entry->day;
    }

  g_array_sort_with_data (self->entries, compare_entries, GINT_TO_POINTER (descending ? -1 : 1));
}

static GType
limber_day_list_get_item_type (GListModel *model)
{
  return LIMBER_TYPE_DAY_ITEM;
}

static guint
limber_day_list_get_n_items (GListModel *model)
{
  return LIMBER_DAY_LIST (model)->entries->len;
}

static void
item_gone_cb (gpointer data, GObject *item)
{
  g_hash_table_remove (data, item);
}

static LimberDayItem *
create_item (LimberDayList *self, guint position)
{
  LimberDayItem *item = limber_day_item_new (limber_day_list_get_day (self, position));

  g_hash_table_insert (self->items, item, GUINT_TO_POINTER (position));
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, self->items);

  return item;
}

/* Items behind a change move, and those in it stand for nothing any more. */
static void
move_items (LimberDayList *self, guint position, guint n_removed, guint n_added)
{
  GHashTableIter iter;
  gpointer item, old;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, &old))
    {
      if (GPOINTER_TO_UINT (old) >= position + n_removed)
        g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (GPOINTER_TO_UINT (old) - n_removed + n_added));
      else if (GPOINTER_TO_UINT (old) >= position)
        {
          g_object_weak_unref (item, item_gone_cb, self->items);
          g_hash_table_iter_remove (&iter);
        }
    }
}

static gpointer
limber_day_list_get_item (GListModel *model, guint position)
{
  LimberDayList *self = LIMBER_DAY_LIST (model);

  return position < self->entries->len ? create_item (self, position) : NULL;
}

static void
limber_day_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = limber_day_list_get_item_type;
  iface->get_n_items = limber_day_list_get_n_items;
  iface->get_item = limber_day_list_get_item;
}

static void
limber_day_list_finalize (GObject *object)
{
  LimberDayList *self = LIMBER_DAY_LIST (object);

  move_items (self, 0, G_MAXUINT, 0);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_array_unref);

  G_OBJECT_CLASS (limber_day_list_parent_class)->finalize (object);
}

static void
limber_day_list_class_init (LimberDayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_day_list_finalize;
}

static void
limber_day_list_init (LimberDayList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->items = g_hash_table_new (NULL, NULL);
}

/**
 * limber_day_list_new:
 *
 * Returns: (transfer full): a list without days
 */
LimberDayList *
limber_day_list_new (void)
{
  return g_object_new (LIMBER_TYPE_DAY_LIST, NULL);
}

static guint
count_common_start (const GArray *before, const GArray *after)
{
  guint n = 0;

  while (n < before->len && n < after->len
         && g_array_index (before, Entry, n).day == g_array_index (after, Entry, n).day)
    n++;

  return n;
}

static guint
count_common_end (const GArray *before, const GArray *after, guint start)
{
  guint n = 0;

  while (start + n < before->len && start + n < after->len
         && g_array_index (before, Entry, before->len - 1 - n).day
                == g_array_index (after, Entry, after->len - 1 - n).day)
    n++;

  return n;
}

/**
 * limber_day_list_set_days:
 * @self: a list
 * @days: (element-type guint32): Julian days
 * @series: (nullable): the values to sort by, or %NULL for the dates
 * @descending: whether the largest, or the latest, comes first
 * @same_values: whether a day that was listed before has the values it had
 *
 * Lists other days, in the order of limber_day_list_sort(). With @same_values, lines at the beginning and the
 * end that stay are not told to be new: another range often ends on the same day, and then nothing on screen
 * has to be made again.
 */
void
limber_day_list_set_days (LimberDayList *self,
                          const GArray *days,
                          const LimberSeries *series,
                          gboolean descending,
                          gboolean same_values)
{
  g_autoptr (GArray) before = NULL;
  guint start = 0, end = 0;

  g_return_if_fail (LIMBER_IS_DAY_LIST (self));
  g_return_if_fail (days != NULL);

  before = g_steal_pointer (&self->entries);
  self->entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), days->len);
  for (guint i = 0; i < days->len; i++)
    {
      Entry entry = { g_array_index (days, guint32, i), NAN };

      g_array_append_val (self->entries, entry);
    }
  put_in_order (self, series, descending);

  if (same_values)
    {
      start = count_common_start (before, self->entries);
      end = count_common_end (before, self->entries, start);
    }
  if (start == before->len && start == self->entries->len)
    return;

  move_items (self, start, before->len - start - end, self->entries->len - start - end);
  g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                              self->entries->len - start - end);
}

/**
 * limber_day_list_sort:
 * @self: a list
 * @series: (nullable): the values to sort by, or %NULL for the dates
 * @descending: whether the largest, or the latest, comes first
 *
 * Brings the days in another order. Those without a value come last both ways; equals stand newest first.
 *
 * The lines stay, and with them the widgets that show them; each stands for another day afterwards. Nothing
 * is emitted: whoever sorts shows what the lines say now.
 */
void
limber_day_list_sort (LimberDayList *self, const LimberSeries *series, gboolean descending)
{
  GHashTableIter iter;
  gpointer item, position;

  g_return_if_fail (LIMBER_IS_DAY_LIST (self));

  put_in_order (self, series, descending);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, &item, &position))
    limber_day_item_set_day (item, limber_day_list_get_day (self, GPOINTER_TO_UINT (position)));
}

/**
 * limber_day_list_get_n_days:
 * @self: a list
 *
 * Returns: how many days are listed
 */
guint
limber_day_list_get_n_days (LimberDayList *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_LIST (self), 0);

  return self->entries->len;
}

/**
 * limber_day_list_get_day:
 * @self: a list
 * @position: less than limber_day_list_get_n_days()
 *
 * Returns: the Julian day that stands there
 */
guint32
limber_day_list_get_day (LimberDayList *self, guint position)
{
  g_return_val_if_fail (LIMBER_IS_DAY_LIST (self), 0);
  g_return_val_if_fail (position < self->entries->len, 0);

  return g_array_index (self->entries, Entry, position).day;
}
