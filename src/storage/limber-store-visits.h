/* limber-store-visits.h — visits, questions to ask, the PEG scale and answers about warning signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-peg.h"
#include "limber-question.h"
#include "limber-red-flag.h"
#include "limber-store.h"
#include "limber-visit.h"

G_BEGIN_DECLS

/**
 * LimberVisitRecord:
 * @visits: (element-type LimberVisit): newest first
 * @questions: (element-type LimberQuestion): in the order they were typed
 * @pegs: (element-type LimberPeg): oldest first
 * @answers: (element-type LimberRedFlagAnswer): newest day first, then by the order of limber_red_flag_nth()
 *
 * Everything a journal holds about visits. A plain value.
 */
typedef struct
{
  GPtrArray *visits;
  GPtrArray *questions;
  GPtrArray *pegs;
  GPtrArray *answers;
} LimberVisitRecord;

#define LIMBER_TYPE_VISIT_RECORD (limber_visit_record_get_type ())
GType limber_visit_record_get_type (void);

LimberVisitRecord *limber_visit_record_new (void) G_GNUC_WARN_UNUSED_RESULT; /* empty */
LimberVisitRecord *limber_visit_record_copy (const LimberVisitRecord *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_visit_record_free (LimberVisitRecord *self);

LimberVisitRecord *limber_store_load_visits (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Each replaces the one with the same identity, and keeps its "recorded". Removing a visit leaves the
 * questions that were asked at it still to ask; saving it again (undo) does not: save them as well. */
gboolean limber_store_save_visit (LimberStore *self, const LimberVisit *visit, GError **error);
gboolean limber_store_remove_visit (LimberStore *self, const char *uuid, GError **error);
gboolean limber_store_save_question (LimberStore *self, const LimberQuestion *question, GError **error);
gboolean limber_store_remove_question (LimberStore *self, const char *uuid, GError **error);
/* One without any answer removes that of its day. */
gboolean limber_store_save_peg (LimberStore *self, const LimberPeg *peg, GError **error);
gboolean
limber_store_save_red_flag_answer (LimberStore *self, const LimberRedFlagAnswer *answer, GError **error);
gboolean
limber_store_remove_red_flag_answer (LimberStore *self, const char *flag, guint32 day, GError **error);

/* Imports: what the user said or removed stays. */
GHashTable *limber_store_load_removed_visits (LimberStore *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_store_import_visits (LimberStore *self,
                                     gint64 import_id,
                                     const LimberVisitRecord *record,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberVisitRecord, limber_visit_record_free)

G_END_DECLS
