/* limber-look.h — one monthly look at all possible links, as it is remembered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberLookResult:
 * @id: the hypothesis ("association.anxiety")
 * @p: the larger of both p values, 0 to 1
 * @p_adjusted: after Benjamini–Hochberg over all hypotheses of the look
 * @holds: whether the floors of size, the halves of the record and the coverage allow to show it
 */
typedef struct
{
  char *id;
  double p, p_adjusted;
  gboolean holds;
} LimberLookResult;

/**
 * LimberLook:
 * @n_days: how many days of the journal were looked at, from its first day on
 * @digest: stands for all the numbers that were looked at and for the method; another digest means that the
 * look has to be taken again
 * @results: (element-type LimberLookResult): by id
 */
typedef struct
{
  guint n_days;
  guint64 digest;
  GPtrArray *results;
} LimberLook;

LimberLook *limber_look_new (guint n_days, guint64 digest) G_GNUC_WARN_UNUSED_RESULT;
void limber_look_free (LimberLook *self);
void limber_look_add (LimberLook *self, const char *id, double p, double p_adjusted, gboolean holds);
const LimberLookResult *limber_look_find (const LimberLook *self, const char *id);

/* Those that are remembered: (element-type guint LimberLook), by the number of days. */
GHashTable *limber_look_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLook, limber_look_free)

G_END_DECLS
