/* limber-gallery-charts.h — a page of charts to look at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *gallery_create_charts (guint n_days, guint n_seen);

G_END_DECLS
