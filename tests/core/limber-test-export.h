/* limber-test-export.h — out of one journal and into another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-export-options.h"
#include "limber-import-csv.h"
#include "limber-store.h"

G_BEGIN_DECLS

char *test_export (LimberStore *store, const LimberExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;
/* As a whole, notes included. */
char *test_export_as (LimberStore *store, LimberExportFormat format) G_GNUC_WARN_UNUSED_RESULT;
LimberImportPlan *test_plan_table (LimberStore *store, const char *text) G_GNUC_WARN_UNUSED_RESULT;
gint64 test_commit (LimberImportPlan *plan, LimberStore *store);
gint64 test_import_table (LimberStore *store, const char *text);
void test_assert_counts (LimberImportPlan *plan,
                         guint created,
                         guint updated,
                         guint unchanged,
                         guint conflict,
                         guint rejected);
void test_fill_example (LimberStore *store, guint n_days);

G_END_DECLS
