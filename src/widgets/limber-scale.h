/* limber-scale.h — a 0 to 10 scale that can be unset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SCALE (limber_scale_get_type ())
G_DECLARE_FINAL_TYPE (LimberScale, limber_scale, LIMBER, SCALE, GtkWidget)

GtkWidget *limber_scale_new (void) G_GNUC_WARN_UNUSED_RESULT;
int limber_scale_get_value (LimberScale *self);
void limber_scale_set_value (LimberScale *self, int value);
void limber_scale_set_label (LimberScale *self, const char *label);
void limber_scale_set_ends (LimberScale *self, const char *low_text, const char *high_text);
void limber_scale_set_pain (LimberScale *self, gboolean pain);
void limber_scale_set_compact (LimberScale *self, gboolean compact);
void limber_scale_set_clearable (LimberScale *self, gboolean clearable);

G_END_DECLS
