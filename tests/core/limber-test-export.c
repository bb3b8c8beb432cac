/* limber-test-export.c — out of one journal and into another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-export.h"

#include "limber-example.h"
#include "limber-export.h"
#include "limber-test-store.h"

#include <string.h>

char *
test_export (LimberStore *store, const LimberExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = limber_export_make (store, options, NULL, &error);
  gsize size = 0;
  const char *data = NULL;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  g_assert_null (memchr (data, '\0', size));
  g_assert_true (g_utf8_validate (data, (gssize) size, NULL));

  return g_strndup (data, size);
}

char *
test_export_as (LimberStore *store, LimberExportFormat format)
{
  g_autoptr (LimberExportOptions) options = limber_export_options_new (format);

  options->with_notes = TRUE;

  return test_export (store, options);
}

LimberImportPlan *
test_plan_table (LimberStore *store, const char *text)
{
  LimberImportCsvOptions options = { .file_name = "test.csv" };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LimberImportPlan *plan = limber_import_csv_plan (store, bytes, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);

  return plan;
}

gint64
test_commit (LimberImportPlan *plan, LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 id = -1;

  g_assert_true (limber_import_plan_commit (plan, store, NULL, &id, &error));
  g_assert_no_error (error);

  return id;
}

gint64
test_import_table (LimberStore *store, const char *text)
{
  g_autoptr (LimberImportPlan) plan = test_plan_table (store, text);

  return test_commit (plan, store);
}

void
test_assert_counts (LimberImportPlan *plan,
                    guint created,
                    guint updated,
                    guint unchanged,
                    guint conflict,
                    guint rejected)
{
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED), ==, rejected);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CONFLICT), ==, conflict);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED), ==, unchanged);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UPDATED), ==, updated);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, created);
}

void
test_fill_example (LimberStore *store, guint n_days)
{
  GDate last = test_date ("2026-11-20");
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_example_fill (store, &last, n_days, 20261120, &error));
  g_assert_no_error (error);
}
