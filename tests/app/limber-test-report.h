/* limber-test-report.h — a journal with something to report, and waiting for its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-test-app.h"

#include "limber-report-job.h"

G_BEGIN_DECLS

void test_report_init (TestApp *app, guint n_days);
void test_report_wait (LimberReportJob *job);
gboolean test_report_is_pdf (const char *contents, gsize length);

G_END_DECLS
