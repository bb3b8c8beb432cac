/* limber-report-span-group.h — which days the visit report is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_SPAN_GROUP (limber_report_span_group_get_type ())
G_DECLARE_FINAL_TYPE (LimberReportSpanGroup,
                      limber_report_span_group,
                      LIMBER,
                      REPORT_SPAN_GROUP,
                      AdwPreferencesGroup)

void limber_report_span_group_set_choice (LimberReportSpanGroup *self, LimberReportChoice *choice);

G_END_DECLS
