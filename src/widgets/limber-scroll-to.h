/* limber-scroll-to.h — bringing what has just appeared into view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_scroll_to (GtkWidget *widget);

G_END_DECLS
