/* limber-trends-view-range.c — the days the charts of the Trends page show: chosen, moved to, remembered,
 * told
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-view-private.h"

#include "limber-announce.h"
#include "limber-chart-words.h"
#include "limber-date.h"
#include "limber-settings-trends.h"

#include <glib/gi18n.h>

/* What is worked out of the whole range, what is remembered and what is said waits until the charts rest. */
#define REST_MS 180

/* Days that are asked for should be seen as more than a strip, and have some others beside them. */
#define MOST_OF_RANGE 4
#define SMALLEST_MARGIN 7

LimberPeriod
_limber_trends_view_get_period (LimberTrendsView *self)
{
  LimberPeriod period = { 0, 0 };

  limber_chart_viewport_get_days (self->viewport, &period.from, &period.to);

  return period;
}

static void
remember_range (LimberTrendsView *self)
{
  LimberPeriod period = _limber_trends_view_get_period (self);
  const char *nothing[] = { NULL };
  g_autofree char *from = NULL, *to = NULL;
  GDate date;

  if (!limber_chart_viewport_is_moved (self->viewport))
    {
      limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE, nothing);
      return;
    }

  g_date_clear (&date, 1);
  g_date_set_julian (&date, period.from);
  from = limber_date_to_iso (&date);
  g_date_set_julian (&date, period.to);
  to = limber_date_to_iso (&date);
  limber_settings_set_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE,
                                   (const char *[]) { from, to, NULL });
}

/* Whoever cannot see the charts would not know where zooming and panning led to. The toggles say their own
 * names, and which days those are when they are come back to. */
static void
tell_range (LimberTrendsView *self)
{
  LimberPeriod period = _limber_trends_view_get_period (self);
  g_autofree char *dates = NULL;
  g_autofree char *name = NULL;

  if (period.from == 0)
    return;

  dates = limber_chart_words_date_period (period);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->range_group), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  dates, -1);
  if (!self->is_range_to_say)
    return;

  self->is_range_to_say = FALSE;
  name = limber_chart_words_name_period (period);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    limber_announce (GTK_WIDGET (self), name);
}

static void
rested_cb (gpointer data)
{
  LimberTrendsView *self = data;

  self->rest_timeout = 0;
  remember_range (self);
  tell_range (self);
  _limber_trends_view_follow_range (self);
}

static void
wait_for_rest (LimberTrendsView *self)
{
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  self->rest_timeout = g_timeout_add_once (REST_MS, rested_cb, self);
}

/* A range the user moved to has no name. */
static void
update_toggles (LimberTrendsView *self)
{
  gboolean moved = limber_chart_viewport_is_moved (self->viewport);

  g_signal_handlers_block_by_func (self->range_group, _limber_trends_view_range_chosen, self);
  adw_toggle_group_set_active_name (self->range_group,
                                    moved ? NULL : limber_trends_range_get_id (self->range));
  g_signal_handlers_unblock_by_func (self->range_group, _limber_trends_view_range_chosen, self);
}

static void
range_changed (LimberTrendsView *self)
{
  update_toggles (self);
  wait_for_rest (self);
}

/* By hand, on the charts. */
static void
range_changed_cb (LimberTrendsView *self)
{
  if (self->is_applying)
    return;

  self->is_range_to_say = TRUE;
  range_changed (self);
}

static void
apply_range (LimberTrendsView *self)
{
  LimberPeriod period = limber_trends_range_get_period (self->range, self->history, &self->today);

  self->is_applying = TRUE;
  limber_chart_viewport_set_range (self->viewport, period.from, period.to + 1.0);
  self->is_applying = FALSE;
  range_changed (self);
}

static void
reset_cb (LimberTrendsView *self)
{
  self->is_range_to_say = TRUE;
  apply_range (self);
}

static void
update_bounds (LimberTrendsView *self)
{
  LimberPeriod bounds = limber_trends_range_get_bounds (self->history, &self->today);

  self->is_applying = TRUE;
  limber_chart_viewport_set_bounds (self->viewport, bounds.from, bounds.to);
  self->is_applying = FALSE;
}

/* A range that cannot be read, or lies where nothing can be seen, is as good as none. */
static gboolean
restore_range (LimberTrendsView *self)
{
  g_auto (GStrv) stored
      = limber_settings_get_trends_list (self->settings, LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE);
  LimberPeriod bounds = limber_trends_range_get_bounds (self->history, &self->today);
  GDate from, to;

  if (g_strv_length (stored) != 2 || !limber_date_parse_iso (stored[0], &from, NULL)
      || !limber_date_parse_iso (stored[1], &to, NULL) || g_date_compare (&from, &to) > 0
      || g_date_get_julian (&to) < bounds.from || g_date_get_julian (&from) > bounds.to)
    return FALSE;

  self->is_applying = TRUE;
  limber_chart_viewport_set_range (self->viewport, g_date_get_julian (&from), g_date_get_julian (&to) + 1.0);
  limber_chart_viewport_set_moved (self->viewport, TRUE);
  self->is_applying = FALSE;

  return TRUE;
}

/* The first days would be lost at the end of a month. */
static void
choose_first_range (LimberTrendsView *self)
{
  LimberPeriod weeks
      = limber_trends_range_get_period (LIMBER_TRENDS_RANGE_TWO_WEEKS, self->history, &self->today);
  guint32 first = weeks.from;

  if (limber_settings_has_trends_range (self->settings))
    return;

  limber_history_get_extent (self->history, &first, NULL);
  self->range = first >= weeks.from ? LIMBER_TRENDS_RANGE_TWO_WEEKS : LIMBER_TRENDS_RANGE_MONTH;
}

/* The first time the range is the one of last time; later a range that has a name goes with the days. */
void
_limber_trends_view_update_range (LimberTrendsView *self)
{
  gboolean restored;

  choose_first_range (self);
  update_bounds (self);
  restored = !self->has_range ? restore_range (self) : limber_chart_viewport_is_moved (self->viewport);
  self->has_range = TRUE;
  if (restored)
    range_changed (self);
  else
    apply_range (self);
}

void
_limber_trends_view_range_chosen (LimberTrendsView *self)
{
  const char *name = adw_toggle_group_get_active_name (self->range_group);

  if (self->settings == NULL || !limber_trends_range_find (name, &self->range))
    return;

  limber_settings_set_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_RANGE, name);
  if (self->history != NULL)
    apply_range (self);
}

/* A range that can be chosen with one click, if the days do not get lost in it. */
static gboolean
choose_range_around (LimberTrendsView *self, LimberPeriod period)
{
  for (guint i = 0; i < LIMBER_TRENDS_N_RANGES; i++)
    {
      LimberPeriod range
          = limber_trends_range_get_period ((LimberTrendsRange) i, self->history, &self->today);

      if (range.from > period.from || range.to < period.to)
        continue;
      if (limber_period_count_days (range) > MOST_OF_RANGE * limber_period_count_days (period))
        return FALSE;

      self->range = (LimberTrendsRange) i;
      limber_settings_set_trends_text (self->settings, LIMBER_SETTINGS_TRENDS_RANGE,
                                       limber_trends_range_get_id (self->range));
      return TRUE;
    }

  return FALSE;
}

/* With some days before and after them, which they are to be compared with. */
static void
move_around (LimberTrendsView *self, LimberPeriod period)
{
  LimberPeriod bounds = limber_trends_range_get_bounds (self->history, &self->today);
  guint32 margin = MAX (SMALLEST_MARGIN, limber_period_count_days (period) / 2);
  guint32 from = MAX (bounds.from, period.from - margin);
  guint32 to = MIN (bounds.to, period.to + margin);

  self->is_applying = TRUE;
  limber_chart_viewport_set_range (self->viewport, from, to + 1.0);
  limber_chart_viewport_set_moved (self->viewport, TRUE);
  self->is_applying = FALSE;
  range_changed (self);
}

/* Shows @period and what is around it. */
void
_limber_trends_view_show_period (LimberTrendsView *self, LimberPeriod period)
{
  self->is_range_to_say = TRUE;
  if (choose_range_around (self, period))
    apply_range (self);
  else
    move_around (self, period);
}

/* The words on the toggles are as short as they must be in a narrow window; what they mean is said in full.
 */
static void
add_toggles (LimberTrendsView *self)
{
  static const struct
  {
    LimberTrendsRange range;
    const char *label;
    const char *name;
  } ranges[] = {
    { LIMBER_TRENDS_RANGE_TWO_WEEKS, NC_ ("range", "2 W"), NC_ ("range", "Last two weeks") },
    { LIMBER_TRENDS_RANGE_MONTH, NC_ ("range", "1 M"), NC_ ("range", "Last month") },
    { LIMBER_TRENDS_RANGE_THREE_MONTHS, NC_ ("range", "3 M"), NC_ ("range", "Last three months") },
    { LIMBER_TRENDS_RANGE_YEAR, NC_ ("range", "1 Y"), NC_ ("range", "Last year") },
    { LIMBER_TRENDS_RANGE_ALL, NC_ ("range", "All"), NC_ ("range", "All days recorded") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "range", ranges[i].label));
      const char *name = g_dpgettext2 (NULL, "range", ranges[i].name);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      adw_toggle_set_name (toggle, limber_trends_range_get_id (ranges[i].range));
      adw_toggle_set_child (toggle, label);
      adw_toggle_set_tooltip (toggle, name);
      adw_toggle_group_add (self->range_group, toggle);
    }
}

/* Before anything else is set up. */
void
_limber_trends_view_init_range (LimberTrendsView *self)
{
  self->range = LIMBER_TRENDS_RANGE_MONTH;
  g_signal_connect_object (self->viewport, "range-changed", G_CALLBACK (range_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  add_toggles (self);
}
