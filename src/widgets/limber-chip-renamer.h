/* limber-chip-renamer.h — asks for another name of a term
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_CHIP_RENAMER (limber_chip_renamer_get_type ())
G_DECLARE_FINAL_TYPE (LimberChipRenamer, limber_chip_renamer, LIMBER, CHIP_RENAMER, GtkPopover)

GtkWidget *limber_chip_renamer_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_chip_renamer_open (LimberChipRenamer *self, const char *name);
void limber_chip_renamer_refuse (LimberChipRenamer *self, const char *sentence);

G_END_DECLS
