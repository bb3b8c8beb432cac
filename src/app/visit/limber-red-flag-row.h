/* limber-red-flag-row.h — one question about a warning sign: yes, no, or not answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-red-flag.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RED_FLAG_ROW (limber_red_flag_row_get_type ())
/* Signals: answered (gboolean), by the user; cleared (void), when the user took the answer back; note (void),
 * when the sign is to be noted in the journal. */
G_DECLARE_FINAL_TYPE (LimberRedFlagRow, limber_red_flag_row, LIMBER, RED_FLAG_ROW, AdwPreferencesRow)

GtkWidget *limber_red_flag_row_new (const LimberRedFlag *flag) G_GNUC_WARN_UNUSED_RESULT;
const LimberRedFlag *limber_red_flag_row_get_flag (LimberRedFlagRow *self);
/* @answer: (nullable): that of today; @before: (nullable): the newest of another day */
void limber_red_flag_row_set_answers (LimberRedFlagRow *self,
                                      const LimberRedFlagAnswer *answer,
                                      const LimberRedFlagAnswer *before);
void limber_red_flag_row_set_noted (LimberRedFlagRow *self, gboolean noted);

G_END_DECLS
