/* limber-routine-page.h — one routine in full, before it is started
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_ROUTINE_PAGE (limber_routine_page_get_type ())
/* Signals: push (AdwNavigationPage), start (const char *routine), toast (AdwToast), removed (void): the
 * routine is no more. */
G_DECLARE_FINAL_TYPE (LimberRoutinePage, limber_routine_page, LIMBER, ROUTINE_PAGE, AdwNavigationPage)

LimberRoutinePage *limber_routine_page_new (LimberRoutineWatch *watch,
                                            LimberSettings *settings,
                                            const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
