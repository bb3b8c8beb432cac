/* limber-pain-style.h — the pain ramp as style classes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-palette.h"

G_BEGIN_DECLS

/**
 * LIMBER_STYLE_CLASS_PAIN_PILL:
 *
 * A label on the colour that limber_pain_style_apply() gave it.
 */
#define LIMBER_STYLE_CLASS_PAIN_PILL "limber-pain-pill"

void limber_pain_style_init (void);
LimberPalette limber_pain_style_get_palette (void);
void limber_pain_style_apply (GtkWidget *widget, int nrs);

G_END_DECLS
