/* limber-finding-choice.h — what the user decided about a finding, or about a whole kind of findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberFindingChoice:
 * @id: the id of a finding ("association.anxiety"), or of a kind ("kind.weight")
 * @hidden: a finding that is not shown; a kind that is turned off
 * @in_report: it goes into the visit report
 * @told: the Julian day an emergency or urgent finding that was notified began on: it is told once; 0 when
 * never
 */
typedef struct
{
  char *id;
  gboolean hidden;
  gboolean in_report;
  guint32 told;
} LimberFindingChoice;

#define LIMBER_TYPE_FINDING_CHOICE (limber_finding_choice_get_type ())
GType limber_finding_choice_get_type (void);

LimberFindingChoice *limber_finding_choice_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
LimberFindingChoice *limber_finding_choice_copy (const LimberFindingChoice *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_finding_choice_free (LimberFindingChoice *self);
gboolean limber_finding_choice_equal (const LimberFindingChoice *self, const LimberFindingChoice *other);
gboolean limber_finding_choice_is_plain (const LimberFindingChoice *self);
gboolean limber_finding_choice_check_id (const char *id);

/* (element-type utf8 LimberFindingChoice): by id */
GHashTable *limber_finding_choice_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFindingChoice, limber_finding_choice_free)

G_END_DECLS
