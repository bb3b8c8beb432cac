/* limber-visit-choices.h — what goes onto the page: the first page at the left of the Visit dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-choice.h"
#include "limber-report-facts.h"
#include "limber-visit-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_VISIT_CHOICES (limber_visit_choices_get_type ())
/* Property: is-narrow (boolean), whether the preview lies on another page. */
G_DECLARE_FINAL_TYPE (LimberVisitChoices, limber_visit_choices, LIMBER, VISIT_CHOICES, AdwNavigationPage)

void limber_visit_choices_set_sources (LimberVisitChoices *self,
                                       LimberVisitWatch *watch,
                                       LimberReportChoice *choice);
void limber_visit_choices_set_facts (LimberVisitChoices *self, LimberReportFacts *facts);

G_END_DECLS
