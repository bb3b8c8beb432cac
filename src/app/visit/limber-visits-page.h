/* limber-visits-page.h — the visits there were, and those to come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-forms.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_VISITS_PAGE (limber_visits_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberVisitsPage, limber_visits_page, LIMBER, VISITS_PAGE, AdwNavigationPage)

G_END_DECLS
