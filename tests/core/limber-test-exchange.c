/* limber-test-exchange.c — journals out as JSON and in again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-exchange.h"

#include "limber-error.h"
#include "limber-export-json.h"
#include "limber-import-json.h"
#include "limber-store-import.h"

#include <string.h>

/* (nullable) store: NULL for a journal that is still to be made. */
LimberImportPlan *
test_plan_json (LimberStore *store, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LimberImportPlan *plan = limber_import_json_plan (store, bytes, "test.json", NULL, &error);

  g_assert_no_error (error);
  return plan;
}

gint64
test_commit (LimberImportPlan *plan, LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 id = -1;

  limber_import_plan_commit (plan, store, NULL, &id, &error);
  g_assert_no_error (error);
  return id;
}

gint64
test_import_json (LimberStore *store, const char *text)
{
  g_autoptr (LimberImportPlan) plan = test_plan_json (store, text);

  return test_commit (plan, store);
}

char *
test_export_json (LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  char *text = limber_export_json (store, NULL, &error);

  g_assert_no_error (error);
  return text;
}

void
test_assert_rejected (LimberStore *store, const char *member, const char *place)
{
  g_autofree char *text = g_strdup_printf (TEST_JSON_HEAD ", %s}", member);
  g_autoptr (LimberImportPlan) plan = test_plan_json (store, text);
  const LimberImportRejection *rejection;

  g_test_message ("%s", member);
  g_assert_cmpuint (limber_import_plan_get_n_rejections (plan), ==, 1);
  rejection = g_ptr_array_index (limber_import_plan_get_rejections (plan), 0);
  g_assert_cmpstr (rejection->place, ==, place);
  g_assert_cmpstr (rejection->reason, !=, "");
  test_commit (plan, store);
}

void
test_assert_foreign (const char *member)
{
  g_autofree char *text = g_strdup_printf (TEST_JSON_HEAD ", %s}", member);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_import_json_plan (NULL, bytes, "test.json", NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_A_JOURNAL);
}

void
test_assert_says_nothing (LimberStore *store, const char *text)
{
  g_autoptr (LimberImportPlan) plan = test_plan_json (store, text);

  g_assert_false (limber_import_plan_changes_anything (plan));
  g_assert_cmpuint (limber_import_plan_get_n_rejections (plan), ==, 0);
}
