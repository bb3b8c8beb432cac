/* limber-chip-box.h — terms as chips that are pressed when they apply
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHIP_BOX (limber_chip_box_get_type ())
G_DECLARE_FINAL_TYPE (LimberChipBox, limber_chip_box, LIMBER, CHIP_BOX, GtkWidget)

GtkWidget *limber_chip_box_new (LimberTermKind kind) G_GNUC_WARN_UNUSED_RESULT;
void limber_chip_box_set_terms (LimberChipBox *self, GPtrArray *terms);
void limber_chip_box_set_marks (LimberChipBox *self, const LimberCheckIn *check_in);

G_END_DECLS
