/* limber-visit-page.h — one visit: when, with whom, what was asked and what was agreed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_VISIT_PAGE (limber_visit_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberVisitPage, limber_visit_page, LIMBER, VISIT_PAGE, AdwNavigationPage)

AdwNavigationPage *limber_visit_page_new (LimberVisitWatch *watch, const char *uuid)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
