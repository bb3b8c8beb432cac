/* limber-peg-page.h — the three questions of the PEG scale, and what was answered before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-forms.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PEG_PAGE (limber_peg_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberPegPage, limber_peg_page, LIMBER, PEG_PAGE, AdwNavigationPage)

G_END_DECLS
