/* limber-questions-page.h — what to ask at the next visit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-forms.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_QUESTIONS_PAGE (limber_questions_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberQuestionsPage, limber_questions_page, LIMBER, QUESTIONS_PAGE, AdwNavigationPage)

G_END_DECLS
