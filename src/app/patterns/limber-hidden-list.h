/* limber-hidden-list.h — what the user put away or turned off, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding-group.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HIDDEN_LIST (limber_hidden_list_get_type ())
/* Hidden as long as it is empty. Its buttons activate the actions of LimberPatternsView. */
G_DECLARE_FINAL_TYPE (LimberHiddenList, limber_hidden_list, LIMBER, HIDDEN_LIST, GtkWidget)

GtkWidget *limber_hidden_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_hidden_list_set_patterns (LimberHiddenList *self,
                                      const LimberPatterns *patterns,
                                      const LimberFindingChoices *choices);

G_END_DECLS
