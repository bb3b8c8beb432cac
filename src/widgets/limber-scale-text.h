/* limber-scale-text.h — what a screen reader says of a scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_scale_text_say_value (GtkAccessible *scale, int value);
void limber_scale_text_say_ends (GtkAccessible *scale, const char *low, const char *high);

G_END_DECLS
