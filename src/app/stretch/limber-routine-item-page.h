/* limber-routine-item-page.h — how much of one exercise in a routine, and what to know about it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-draft.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_ITEM_PAGE (limber_routine_item_page_get_type ())
/* Signal: push (AdwNavigationPage *): a further page. */
G_DECLARE_FINAL_TYPE (LimberRoutineItemPage,
                      limber_routine_item_page,
                      LIMBER,
                      ROUTINE_ITEM_PAGE,
                      AdwNavigationPage)

LimberRoutineItemPage *limber_routine_item_page_new (LimberRoutineDraft *draft, guint key)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
