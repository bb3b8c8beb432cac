/* limber-flags-row.h — several things of which any may hold, closed to one row that says which do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_FLAGS_ROW (limber_flags_row_get_type ())
/* Signal: changed (void), by the user only. */
G_DECLARE_FINAL_TYPE (LimberFlagsRow, limber_flags_row, LIMBER, FLAGS_ROW, AdwExpanderRow)

/* @get_title: of one bit. @none: what the closed row says when nothing holds. */
void limber_flags_row_set_up (LimberFlagsRow *self,
                              guint n_flags,
                              const char *(*get_title) (guint flag),
                              const char *none);
void limber_flags_row_set (LimberFlagsRow *self, guint flags);
guint limber_flags_row_get (LimberFlagsRow *self);

G_END_DECLS
