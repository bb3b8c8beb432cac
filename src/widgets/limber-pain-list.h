/* limber-pain-list.h — the places that hurt, as rows: the body map without the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_LIST (limber_pain_list_get_type ())
G_DECLARE_FINAL_TYPE (LimberPainList, limber_pain_list, LIMBER, PAIN_LIST, GtkWidget)

GtkWidget *limber_pain_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_pain_list_set_pains (LimberPainList *self, const LimberCheckIn *check_in);

G_END_DECLS
