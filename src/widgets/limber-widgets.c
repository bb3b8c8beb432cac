/* limber-widgets.c — what has to happen before the first widget of this room is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-widgets.h"

#include "limber-body-heat-view.h"
#include "limber-body-map.h"
#include "limber-calendar.h"
#include "limber-chart-card.h"
#include "limber-chip-box.h"
#include "limber-countdown-ring.h"
#include "limber-day-table.h"
#include "limber-figure-view.h"
#include "limber-measure-row.h"
#include "limber-pain-list.h"
#include "limber-pain-style.h"
#include "limber-scale.h"
#include "limber-widgets-resources.h"

#include <adwaita.h>

static void
ensure_types (void)
{
  g_type_ensure (LIMBER_TYPE_BODY_HEAT_VIEW);
  g_type_ensure (LIMBER_TYPE_BODY_MAP);
  g_type_ensure (LIMBER_TYPE_CALENDAR);
  g_type_ensure (LIMBER_TYPE_CHART_CARD);
  g_type_ensure (LIMBER_TYPE_CHIP_BOX);
  g_type_ensure (LIMBER_TYPE_COUNTDOWN_RING);
  g_type_ensure (LIMBER_TYPE_DAY_TABLE);
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_MEASURE_ROW);
  g_type_ensure (LIMBER_TYPE_PAIN_LIST);
  g_type_ensure (LIMBER_TYPE_SCALE);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, RESOURCE_PATH "/widgets/limber-widgets.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

/**
 * limber_widgets_init:
 *
 * Makes the templates, the style and the types of this room known. Call it once GTK has a display and
 * before the first template that names one of the widgets is built; calling it again does nothing.
 *
 * The application's own style sheet has a higher priority and so wins over the one loaded here.
 */
void
limber_widgets_init (void)
{
  static gboolean done = FALSE;

  if (done)
    return;
  done = TRUE;

  adw_init ();
  g_resources_register (limber_widgets_get_resource ());
  ensure_types ();
  load_style ();
  limber_pain_style_init ();
}
