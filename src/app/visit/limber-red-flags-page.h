/* limber-red-flags-page.h — the questions about warning signs that a doctor would ask
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-forms.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_RED_FLAGS_PAGE (limber_red_flags_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberRedFlagsPage, limber_red_flags_page, LIMBER, RED_FLAGS_PAGE, AdwNavigationPage)

G_END_DECLS
