/* limber-import-plan-private.h — how the importers build a plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-import-plan.h"
#include "limber-store-routines.h"
#include "limber-store-visits.h"
#include "limber-table-row.h"

G_BEGIN_DECLS

struct _LimberImportPlan
{
  GObject parent_instance;

  LimberImport *source;
  GPtrArray *nested;
  GHashTable *formats;
  GHashTable *days;
  GPtrArray *terms;
  GPtrArray *own;      /* LimberMeasure, the journal's and those the file defines */
  GPtrArray *measures; /* LimberMeasure, those the file defines */
  LimberBackground *background;
  GPtrArray *choices;          /* LimberFindingChoice */
  GPtrArray *sessions;         /* LimberSession */
  GPtrArray *own_texts;        /* LimberOwnText */
  GPtrArray *exercise_choices; /* LimberExerciseChoice */
  LimberStrain limits;
  LimberVisitRecord *visits;
  guint n_loaded;
  guint n_changed;

  guint counts[LIMBER_N_DISPOSITIONS];
  GPtrArray *rejections;
  guint n_rejections;
  GPtrArray *conflicts;
  guint n_conflicts;
  GPtrArray *notes;

  LimberTableRow *scratch[2];
};

/* A day the plan knows: as it stands, and as it is to be once anything in it changes. */
typedef struct
{
  LimberDay *before;
  LimberDay *after;
} LimberPlanDay;

LimberImportPlan *_limber_import_plan_new (LimberStore *store,
                                           const char *format,
                                           const char *file_name,
                                           GBytes *bytes,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
const LimberDay *_limber_import_plan_get_day (LimberImportPlan *self, const GDate *date);
const LimberDay *_limber_import_plan_get_planned_day (LimberImportPlan *self, const GDate *date);
LimberDay *_limber_import_plan_edit_day (LimberImportPlan *self, const GDate *date);
gboolean _limber_import_plan_is_same_source (LimberImportPlan *self, gint64 import_id);
void _limber_import_plan_count (LimberImportPlan *self, LimberDisposition disposition);
void
_limber_import_plan_add_rejection (LimberImportPlan *self, guint line, const char *place, const char *reason);
void _limber_import_plan_add_conflict (LimberImportPlan *self,
                                       guint line,
                                       const GDate *date,
                                       int time,
                                       const char *field,
                                       const char *kept,
                                       const char *offered);
void _limber_import_plan_take_note (LimberImportPlan *self, char *note);
void _limber_import_plan_take_term (LimberImportPlan *self, LimberTerm *term);
const LimberMeasure *_limber_import_plan_take_measure (LimberImportPlan *self, LimberMeasure *measure);
gint64 _limber_import_plan_take_source (LimberImportPlan *self, LimberImport *source);
gboolean _limber_import_plan_had_days (LimberImportPlan *self);
void _limber_import_plan_foreach_day (LimberImportPlan *self, GFunc func, gpointer data);

void _limber_import_merge_row (LimberImportPlan *self, const LimberTableRow *row, guint line);

G_END_DECLS
