/* limber-stretch-page.h — the page of routines: today's suggestion, all of them, this week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-history-watch.h"
#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STRETCH_PAGE (limber_stretch_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberStretchPage, limber_stretch_page, LIMBER, STRETCH_PAGE, AdwBin)

/* Signals:
 *   push (AdwNavigationPage *): a further page, to be put on top of the window
 *   start (const char *routine): play it
 *   resume (void): go on with the unfinished session
 *   toast (AdwToast *)
 */
GtkWidget *limber_stretch_page_new (LimberRoutineWatch *watch,
                                    LimberHistoryWatch *history_watch,
                                    LimberSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void limber_stretch_page_set_today (LimberStretchPage *self, const GDate *today);

G_END_DECLS
