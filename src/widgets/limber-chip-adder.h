/* limber-chip-adder.h — the last chip: opens an entry to find a term or write a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-term.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHIP_ADDER (limber_chip_adder_get_type ())
G_DECLARE_FINAL_TYPE (LimberChipAdder, limber_chip_adder, LIMBER, CHIP_ADDER, GtkWidget)

GtkWidget *limber_chip_adder_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_chip_adder_set_terms (LimberChipAdder *self, GPtrArray *terms);
void limber_chip_adder_accept (LimberChipAdder *self);
void limber_chip_adder_refuse (LimberChipAdder *self, const char *sentence);

G_END_DECLS
