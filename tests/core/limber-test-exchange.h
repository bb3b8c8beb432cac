/* limber-test-exchange.h — journals out as JSON and in again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-import-plan.h"
#include "limber-test-store.h"

G_BEGIN_DECLS

/* A document without its last brace. */
#define TEST_JSON_HEAD                                                                                       \
  "{\"format\": \"limber-journal\", \"version\": 1, \"imports\": [], \"terms\": [], \"days\": []"

LimberImportPlan *test_plan_json (LimberStore *store, const char *text);
gint64 test_commit (LimberImportPlan *plan, LimberStore *store);
gint64 test_import_json (LimberStore *store, const char *text);
char *test_export_json (LimberStore *store);

/* A member of a document of which one entry cannot be read. */
void test_assert_rejected (LimberStore *store, const char *member, const char *place);
/* A member that makes the document none of ours. */
void test_assert_foreign (const char *member);
/* A document from which nothing is taken, and nothing refused. */
void test_assert_says_nothing (LimberStore *store, const char *text);

G_END_DECLS
