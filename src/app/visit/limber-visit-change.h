/* limber-visit-change.h — one thing of a visit record that is saved or removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal-visits.h"

G_BEGIN_DECLS

/* What a LimberVisitChange is about. */
typedef enum
{
  LIMBER_VISIT_CHANGE_VISIT,
  LIMBER_VISIT_CHANGE_QUESTION,
  LIMBER_VISIT_CHANGE_PEG,
  LIMBER_VISIT_CHANGE_ANSWER,
} LimberVisitChangeKind;

/**
 * LimberVisitChange:
 * @kind: what @value is
 * @value: a LimberVisit, LimberQuestion, LimberPeg or LimberRedFlagAnswer
 * @removes: whether what has the identity of @value is removed rather than replaced by it
 * @refused: whether it could not be saved when that was tried last
 */
typedef struct
{
  LimberVisitChangeKind kind;
  gpointer value;
  gboolean removes;
  gboolean refused;
} LimberVisitChange;

LimberVisitChange *limber_visit_change_new (LimberVisitChangeKind kind, gconstpointer value, gboolean removes)
    G_GNUC_WARN_UNUSED_RESULT;
LimberVisitChange *limber_visit_change_copy (const LimberVisitChange *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_visit_change_free (LimberVisitChange *self);

gboolean limber_visit_change_has_same_target (const LimberVisitChange *a, const LimberVisitChange *b);
gconstpointer limber_visit_change_find (const LimberVisitChange *self, const LimberVisitRecord *record);
void limber_visit_change_stamp (LimberVisitChange *self, const LimberVisitRecord *record);
void limber_visit_change_apply (const LimberVisitChange *self, LimberVisitRecord *record);
void limber_visit_change_save (const LimberVisitChange *self,
                               LimberJournal *journal,
                               GAsyncReadyCallback callback,
                               gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberVisitChange, limber_visit_change_free)

G_END_DECLS
