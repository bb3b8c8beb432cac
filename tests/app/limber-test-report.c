/* limber-test-report.c — a journal with something to report, and waiting for its pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-report.h"

#include "limber-example.h"

#include <string.h>

/* Made by another program, as it were, so that it is there before anybody asks. */
void
test_report_init (TestApp *app, guint n_days)
{
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  GDate today = test_date (TEST_TODAY);

  test_app_init (app);
  if (n_days == 0)
    return;

  store = limber_store_open (app->file.path, 0, &error);
  g_assert_no_error (error);
  limber_example_fill (store, &today, n_days, 1, &error);
  g_assert_no_error (error);
}

void
test_report_wait (LimberReportJob *job)
{
  test_wait_for (!limber_report_job_get_is_working (job));
}

gboolean
test_report_is_pdf (const char *contents, gsize length)
{
  return length > 1000 && strncmp (contents, "%PDF-", 5) == 0
         && g_strstr_len (contents + length - 16, 16, "%%EOF");
}
