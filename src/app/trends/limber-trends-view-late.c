/* limber-trends-view-late.c — what the Trends page makes only once it is asked for: the body and the table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-view-private.h"

#include "limber-body-heat-view.h"
#include "limber-settings-trends.h"

#include <glib/gi18n.h>

static void
body_scale_cb (LimberTrendsView *self)
{
  limber_settings_set_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_BODY,
                                   limber_body_heat_view_get_scale_name (self->body_view));
}

static void
make_body (LimberTrendsView *self)
{
  g_autofree char *scale = limber_settings_get_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_BODY);

  self->body_view = LIMBER_BODY_HEAT_VIEW (limber_body_heat_view_new ());
  limber_body_heat_view_set_scale_name (self->body_view, scale);
  g_signal_connect_object (self->body_view, "notify::scale-name", G_CALLBACK (body_scale_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->body_bin, GTK_WIDGET (self->body_view));
}

/* Returns: (nullable): the range before; %NULL where there was no journal yet, so that nothing is missed */
static LimberBodyHeat *
make_heat_before (LimberTrendsView *self, LimberPeriod period)
{
  guint32 first;

  if (!limber_history_get_extent (self->history, &first, NULL) || first >= period.from)
    return NULL;

  return limber_body_heat_new (self->history, limber_period_get_before (period));
}

static void
update_body (LimberTrendsView *self)
{
  LimberPeriod period = _limber_trends_view_get_period (self);
  g_autoptr (LimberBodyHeat) now = limber_body_heat_new (self->history, period);
  g_autoptr (LimberBodyHeat) before = make_heat_before (self, period);

  if (self->body_view == NULL)
    make_body (self);
  limber_body_heat_view_set_heat (self->body_view, now, before);
}

static void
copied_cb (LimberTrendsView *self, guint n_days)
{
  _limber_trends_view_take_toast (
      self, g_strdup_printf (ngettext ("%'u day copied", "%'u days copied", n_days), n_days));
}

static void
make_table (LimberTrendsView *self)
{
  self->table = LIMBER_DAY_TABLE (limber_day_table_new ());
  g_signal_connect_object (self->table, "opened", G_CALLBACK (_limber_trends_view_open_day), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "copied", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->table_bin, GTK_WIDGET (self->table));
}

/* With the rows and the days in view; made when it is first asked for. */
LimberDayTable *
_limber_trends_view_ensure_table (LimberTrendsView *self)
{
  LimberPeriod period = _limber_trends_view_get_period (self);
  g_autoptr (GPtrArray) rows = limber_trends_rows_list (self->rows);

  if (self->table == NULL)
    make_table (self);
  limber_day_table_set_rows (self->table, rows);
  limber_day_table_set_period (self->table, period.from, period.to);

  return self->table;
}

void
_limber_trends_view_update_table (LimberTrendsView *self)
{
  if (self->as_table)
    _limber_trends_view_ensure_table (self);
}

void
_limber_trends_view_follow_range (LimberTrendsView *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->body_bin)))
    update_body (self);
  _limber_trends_view_update_table (self);
}
