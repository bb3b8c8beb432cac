/* limber-cli-report-request.h — what limberctl report was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-options.h"

G_BEGIN_DECLS

/**
 * LimberCliReportRequest:
 * @from: (nullable): the first day, as it was typed
 * @to: (nullable): the last day, as it was typed
 * @visit: (nullable): "next", "last" or a uuid, as it was typed
 * @sections: (nullable): names with commas between, as they were typed
 * @name: (nullable): who it is about, as it was typed
 * @paper: (nullable): "a4" or "letter", as it was typed
 * @weight_unit: (nullable): "kg", "lb" or "st", as it was typed
 * @output: (nullable): the file to write
 * @notes: whether notes are added
 * @options: what it comes to
 * @first: the Julian day that was asked for as the first, or 0
 * @last: the Julian day that was asked for as the last, or 0
 */
typedef struct
{
  char *from, *to, *visit, *sections, *name, *paper, *weight_unit, *output;
  gboolean notes;

  LimberReportOptions *options;
  guint32 first, last;
} LimberCliReportRequest;

void limber_cli_report_request_clear (LimberCliReportRequest *self);
/* What can be told without the journal. An error is one of usage. */
gboolean limber_cli_report_request_read (LimberCliReportRequest *self, GError **error);
/* The visit and the days. @visits: (element-type LimberVisit) */
gboolean
limber_cli_report_request_choose (LimberCliReportRequest *self, const GPtrArray *visits, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberCliReportRequest, limber_cli_report_request_clear)

G_END_DECLS
