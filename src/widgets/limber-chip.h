/* limber-chip.h — one term as a button that is pressed when it applies
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHIP (limber_chip_get_type ())
G_DECLARE_FINAL_TYPE (LimberChip, limber_chip, LIMBER, CHIP, GtkWidget)

GtkWidget *limber_chip_new (const LimberTerm *term) G_GNUC_WARN_UNUSED_RESULT;
const LimberTerm *limber_chip_get_term (LimberChip *self);
void limber_chip_set_term (LimberChip *self, const LimberTerm *term);
gboolean limber_chip_get_marked (LimberChip *self);
void limber_chip_set_marked (LimberChip *self, gboolean marked, LimberHelped helped);
GtkWidget *limber_chip_get_toggle (LimberChip *self);
GtkWidget *limber_chip_get_helped_button (LimberChip *self);
void limber_chip_close_renamer (LimberChip *self);
void limber_chip_refuse_name (LimberChip *self, const char *sentence);

G_END_DECLS
