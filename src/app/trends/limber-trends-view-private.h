/* limber-trends-view-private.h — what the parts of the Trends page's view share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-heat-view.h"
#include "limber-chart-dates.h"
#include "limber-day-table.h"
#include "limber-mark-chooser.h"
#include "limber-place-chooser.h"
#include "limber-row-chooser.h"
#include "limber-trends-cards.h"
#include "limber-trends-range.h"
#include "limber-trends-rows.h"
#include "limber-trends-view.h"

G_BEGIN_DECLS

struct _LimberTrendsView
{
  AdwBin parent_instance;

  LimberSettings *settings;
  LimberHistory *history;
  LimberTrendsRows *rows;
  LimberTrendsMarks *marks;
  LimberChartViewport *viewport;
  GDate today;

  LimberTrendsRange range; /* chosen last */
  gboolean has_range;
  gboolean is_applying;
  gboolean is_range_to_say; /* once the charts rest */
  guint rest_timeout;
  gboolean as_table;

  AdwToggleGroup *range_group;
  GtkMenuButton *rows_button;
  LimberRowChooser *row_chooser;
  LimberMarkChooser *mark_chooser;
  GtkStack *stack;
  AdwBin *cards_bin;
  LimberChartDates *dates;
  AdwBin *body_bin;
  AdwBin *table_bin;

  LimberTrendsCards *cards;
  LimberPlaceChooser *place_chooser;
  LimberBodyHeatView *body_view; /* made when it is first needed, like the table */
  LimberDayTable *table;
};

void _limber_trends_view_init_range (LimberTrendsView *self);
void _limber_trends_view_update_range (LimberTrendsView *self);
LimberPeriod _limber_trends_view_get_period (LimberTrendsView *self);
void _limber_trends_view_range_chosen (LimberTrendsView *self);
void _limber_trends_view_show_period (LimberTrendsView *self, LimberPeriod period);

void _limber_trends_view_follow_range (LimberTrendsView *self);
void _limber_trends_view_update_table (LimberTrendsView *self);
LimberDayTable *_limber_trends_view_ensure_table (LimberTrendsView *self);
void _limber_trends_view_open_day (LimberTrendsView *self, guint day);
void _limber_trends_view_take_toast (LimberTrendsView *self, char *title);

void _limber_trends_view_install_sharing (GtkWidgetClass *widget_class);
void _limber_trends_view_update_sharing (LimberTrendsView *self, gboolean has_charts);
void _limber_trends_view_save_picture (LimberTrendsView *self, GFile *file);
char *_limber_trends_view_suggest_name (LimberTrendsView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
