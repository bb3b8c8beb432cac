/* limber-report-section-group.h — a switch for each section of the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-choice.h"
#include "limber-report-facts.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_SECTION_GROUP (limber_report_section_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberReportSectionGroup,
                      limber_report_section_group,
                      LIMBER,
                      REPORT_SECTION_GROUP,
                      AdwPreferencesGroup)

void limber_report_section_group_set_choice (LimberReportSectionGroup *self, LimberReportChoice *choice);
void limber_report_section_group_set_facts (LimberReportSectionGroup *self, const LimberReportFacts *facts);

G_END_DECLS
