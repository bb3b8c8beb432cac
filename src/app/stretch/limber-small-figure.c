/* limber-small-figure.c — the figure of an exercise beside its name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-small-figure.h"

/**
 * limber_small_figure_new:
 * @mode: still, or moving
 * @width: in pixels
 * @height: in pixels
 *
 * A figure that takes no more room than that. It is hidden from screen readers: the name beside it says what
 * it is.
 *
 * Returns: (transfer floating): a figure that shows nothing yet
 */
GtkWidget *
limber_small_figure_new (LimberFigureMode mode, int width, int height)
{
  GtkWidget *figure = limber_figure_view_new ();
  GtkWidget *clamp = adw_clamp_new ();

  limber_figure_view_set_mode (LIMBER_FIGURE_VIEW (figure), mode);
  gtk_accessible_update_state (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_size_request (figure, width, height);
  gtk_widget_set_valign (clamp, GTK_ALIGN_CENTER);
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), figure);

  return clamp;
}

/**
 * limber_small_figure_set_motion:
 * @figure: what limber_small_figure_new() returned
 * @motion: (nullable): what it shows
 */
void
limber_small_figure_set_motion (GtkWidget *figure, const char *motion)
{
  g_return_if_fail (ADW_IS_CLAMP (figure));

  limber_figure_view_set_motion (LIMBER_FIGURE_VIEW (adw_clamp_get_child (ADW_CLAMP (figure))), motion);
}
