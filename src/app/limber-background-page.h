/* limber-background-page.h — what is said once about one's back, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-pattern-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BACKGROUND_PAGE (limber_background_page_get_type ())
/* Hidden as long as it has nothing to say it to. */
G_DECLARE_FINAL_TYPE (LimberBackgroundPage,
                      limber_background_page,
                      LIMBER,
                      BACKGROUND_PAGE,
                      AdwPreferencesPage)

void limber_background_page_set_watch (LimberBackgroundPage *self, LimberPatternWatch *watch);

G_END_DECLS
