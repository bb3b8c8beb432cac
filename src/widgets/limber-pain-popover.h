/* limber-pain-popover.h — how much it hurts at one place, and what it feels like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_POPOVER (limber_pain_popover_get_type ())
G_DECLARE_FINAL_TYPE (LimberPainPopover, limber_pain_popover, LIMBER, PAIN_POPOVER, GtkPopover)

GtkWidget *limber_pain_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_pain_popover_set_region (LimberPainPopover *self, const char *region);
void limber_pain_popover_set_pain (LimberPainPopover *self, int nrs, LimberQuality qualities);

G_END_DECLS
