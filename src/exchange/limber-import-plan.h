/* limber-import-plan.h — what a file would change in a journal, before and while it does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store-import.h"

G_BEGIN_DECLS

/**
 * LimberDisposition:
 * @LIMBER_DISPOSITION_CREATED: brings something new
 * @LIMBER_DISPOSITION_UPDATED: changes what an earlier import from the same kind of file had brought
 * @LIMBER_DISPOSITION_UNCHANGED: says what the journal says already, or nothing
 * @LIMBER_DISPOSITION_CONFLICT: differs in some field from what the journal holds; that field stays as it is,
 *   the rest is stored
 * @LIMBER_DISPOSITION_REJECTED: cannot be read; nothing of it is stored
 *
 * What becomes of one row of a table, or of one entry of a JSON file.
 */
typedef enum
{
  LIMBER_DISPOSITION_CREATED,
  LIMBER_DISPOSITION_UPDATED,
  LIMBER_DISPOSITION_UNCHANGED,
  LIMBER_DISPOSITION_CONFLICT,
  LIMBER_DISPOSITION_REJECTED,
} LimberDisposition;
#define LIMBER_N_DISPOSITIONS 5

/* How many conflicts and rejections are kept by name; all are counted. */
#define LIMBER_IMPORT_MAX_NAMED 100

/**
 * LimberImportRejection:
 * @line: the line of the file, or 0 when the format has no lines
 * @place: (nullable): the column, or the place in the file
 * @reason: why, without a full stop
 */
typedef struct
{
  guint line;
  char *place;
  char *reason;
} LimberImportRejection;

/**
 * LimberImportConflict:
 * @line: the line of the file, or 0 when the format has no lines
 * @date: the day
 * @time: the time of the check-in, or %LIMBER_TIME_UNSET
 * @field: what differs
 * @kept: what the journal holds and keeps
 * @offered: what the file says
 */
typedef struct
{
  guint line;
  GDate date;
  int time;
  char *field;
  char *kept;
  char *offered;
} LimberImportConflict;

#define LIMBER_TYPE_IMPORT_PLAN (limber_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (LimberImportPlan, limber_import_plan, LIMBER, IMPORT_PLAN, GObject)

const char *limber_import_plan_get_format (LimberImportPlan *self);
const char *limber_import_plan_get_file_name (LimberImportPlan *self);
guint limber_import_plan_count (LimberImportPlan *self, LimberDisposition disposition);
guint limber_import_plan_get_n_days (LimberImportPlan *self);
gboolean limber_import_plan_changes_anything (LimberImportPlan *self);
const GPtrArray *limber_import_plan_get_rejections (LimberImportPlan *self);
guint limber_import_plan_get_n_rejections (LimberImportPlan *self);
const GPtrArray *limber_import_plan_get_conflicts (LimberImportPlan *self);
guint limber_import_plan_get_n_conflicts (LimberImportPlan *self);
const GPtrArray *limber_import_plan_get_notes (LimberImportPlan *self);
gboolean limber_import_plan_commit (LimberImportPlan *self,
                                    LimberStore *store,
                                    GCancellable *cancellable,
                                    gint64 *import_id,
                                    GError **error);

const char *limber_disposition_to_id (LimberDisposition disposition);

G_END_DECLS
