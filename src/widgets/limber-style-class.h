/* limber-style-class.h — a style class that comes and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_style_class_set (GtkWidget *widget, const char *style_class, gboolean wanted);

G_END_DECLS
