/* limber-needs-list.h — what cannot be answered yet, topic by topic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_NEEDS_LIST (limber_needs_list_get_type ())
/* Closed at first, and hidden as long as it is empty. */
G_DECLARE_FINAL_TYPE (LimberNeedsList, limber_needs_list, LIMBER, NEEDS_LIST, GtkWidget)

GtkWidget *limber_needs_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @findings: (element-type LimberFinding) */
void limber_needs_list_set_findings (LimberNeedsList *self, const GPtrArray *findings);
void limber_needs_list_open (LimberNeedsList *self);

G_END_DECLS
