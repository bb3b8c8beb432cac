/* limber-safety-page.h — what to know before exercising
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SAFETY_PAGE (limber_safety_page_get_type ())
/* Signal: read (void): of a page before the first routine, that the user says it was. */
G_DECLARE_FINAL_TYPE (LimberSafetyPage, limber_safety_page, LIMBER, SAFETY_PAGE, AdwNavigationPage)

LimberSafetyPage *limber_safety_page_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberSafetyPage *limber_safety_page_new_before_start (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
