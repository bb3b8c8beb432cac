/* limber-day-table-private.h — what the files of the table of days share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chart-words.h"
#include "limber-day-list.h"
#include "limber-day-table.h"

G_BEGIN_DECLS

enum
{
  LIMBER_DAY_TABLE_PROP_SORTED_BY = 1,
  LIMBER_DAY_TABLE_PROP_DESCENDING,
  LIMBER_DAY_TABLE_N_PROPS
};

enum
{
  LIMBER_DAY_TABLE_OPENED,
  LIMBER_DAY_TABLE_COPIED,
  LIMBER_DAY_TABLE_N_SIGNALS
};

struct _LimberDayTable
{
  GtkWidget parent_instance;

  GPtrArray *rows;
  LimberPeriod period;
  LimberDayList *days;
  /* The date, then one for each of the rows. */
  GPtrArray *columns;
  /* How wide the cells of each of the rows are. */
  GArray *n_chars;
  gboolean filling;
  /* What shows a line at present: cells with the index of their column, and lines. Not owned. */
  GHashTable *cells;
  GHashTable *lines;

  GtkStack *stack;
  GtkColumnView *view;
  GtkMultiSelection *selection;
  GtkLabel *left_out_label;
  GtkPopover *menu;
  GMenu *sort_columns;
};

extern GParamSpec *_limber_day_table_props[LIMBER_DAY_TABLE_N_PROPS];
extern guint _limber_day_table_signals[LIMBER_DAY_TABLE_N_SIGNALS];

guint _limber_day_table_find_sorted_column (LimberDayTable *self, gboolean *descending);
void _limber_day_table_sort_by (LimberDayTable *self, guint column, gboolean descending);
void _limber_day_table_drop_second_order (LimberDayTable *self);
void _limber_day_table_sort (LimberDayTable *self, const GArray *days, gboolean same_values);
void _limber_day_table_replace_rows (LimberDayTable *self, GPtrArray *rows);
guint _limber_day_table_find_position (LimberDayTable *self, double x, double y);
guint32 _limber_day_table_get_day (gpointer item);
void _limber_day_table_say_line (LimberDayTable *self, GtkColumnViewRow *line);

void _limber_day_table_install_actions (GtkWidgetClass *widget_class);
void _limber_day_table_open_menu (LimberDayTable *self, double x, double y);
void _limber_day_table_update_actions (LimberDayTable *self);
char *_limber_day_table_make_tsv (LimberDayTable *self, gboolean selected_only, guint *n_days);

G_END_DECLS
