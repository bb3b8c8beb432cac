/* limber-announce.h — saying something through a screen reader
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_announce (GtkWidget *widget, const char *text);
/* Before whatever is being said */
void limber_announce_urgent (GtkWidget *widget, const char *text);

G_END_DECLS
