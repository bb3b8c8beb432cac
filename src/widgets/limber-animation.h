/* limber-animation.h — whether anything may move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean limber_animation_is_allowed (GtkWidget *widget);
gboolean limber_animation_is_allowed_by (GObject *settings);
void limber_animation_follow (GtkWidget *widget, GCallback changed_cb);

G_END_DECLS
