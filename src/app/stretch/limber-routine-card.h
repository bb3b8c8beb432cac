/* limber-routine-card.h — a routine as a card: figure, name, how long, on what, what for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-phase.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_CARD (limber_routine_card_get_type ())
/* Actions it asks for: stretch.open-routine (id), stretch.start (id). */
G_DECLARE_FINAL_TYPE (LimberRoutineCard, limber_routine_card, LIMBER, ROUTINE_CARD, GtkFlowBoxChild)

GtkWidget *limber_routine_card_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_routine_card_set_plan (LimberRoutineCard *self, LimberPlan *plan, LimberRoutineBook *book);
const char *limber_routine_card_get_routine (LimberRoutineCard *self);
void limber_routine_card_set_is_flat (LimberRoutineCard *self, gboolean is_flat);

G_END_DECLS
