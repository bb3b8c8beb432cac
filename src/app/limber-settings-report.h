/* limber-settings-report.h — what the user chose about the visit report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-settings.h"

#include "limber-report-options.h"

G_BEGIN_DECLS

/* 1 << #LimberReportSection each. Notes are never among them: they are picked anew for every report. */
guint limber_settings_get_report_sections (LimberSettings *self);
void limber_settings_set_report_sections (LimberSettings *self, guint sections);
LimberReportPaper limber_settings_get_report_paper (LimberSettings *self);
void limber_settings_set_report_paper (LimberSettings *self, LimberReportPaper paper);
char *limber_settings_get_report_name (LimberSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_settings_set_report_name (LimberSettings *self, const char *name);

G_END_DECLS
