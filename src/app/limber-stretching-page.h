/* limber-stretching-page.h — how routines are done, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_STRETCHING_PAGE (limber_stretching_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberStretchingPage,
                      limber_stretching_page,
                      LIMBER,
                      STRETCHING_PAGE,
                      AdwPreferencesPage)

void limber_stretching_page_set_settings (LimberStretchingPage *self, LimberSettings *settings);
/* Nullable: what is in the journal about routines is left out. */
void limber_stretching_page_set_watch (LimberStretchingPage *self, LimberRoutineWatch *watch);

G_END_DECLS
