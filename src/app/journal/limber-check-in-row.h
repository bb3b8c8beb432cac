/* limber-check-in-row.h — a folded check-in: one line that opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_CHECK_IN_ROW (limber_check_in_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberCheckInRow, limber_check_in_row, LIMBER, CHECK_IN_ROW, AdwActionRow)

GtkWidget *limber_check_in_row_new (const LimberCheckIn *check_in) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_check_in_row_get_uuid (LimberCheckInRow *self);

G_END_DECLS
