/* limber-term-days.h — on which days each symptom, tag and treatment stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/model.
 */

#pragma once

#include "limber-term.h"

G_BEGIN_DECLS

typedef struct _LimberTermDays LimberTermDays;

LimberTermDays *limber_term_days_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_term_days_free (LimberTermDays *self);
void limber_term_days_add (LimberTermDays *self, LimberTermKind kind, const char *key, guint32 day);
void limber_term_days_clear_day (LimberTermDays *self, guint32 day);
GStrv limber_term_days_list (LimberTermDays *self, LimberTermKind kind) G_GNUC_WARN_UNUSED_RESULT;
GArray *limber_term_days_get (LimberTermDays *self, LimberTermKind kind, const char *key)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTermDays, limber_term_days_free)

G_END_DECLS
