/* limber-example-session.h — the routines the person of the example did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-example-course.h"
#include "limber-store-routines.h"

G_BEGIN_DECLS

typedef struct _LimberExampleSessions LimberExampleSessions;

LimberExampleSessions *limber_example_sessions_new (guint64 seed) G_GNUC_WARN_UNUSED_RESULT;
void limber_example_sessions_free (LimberExampleSessions *self);
/* (element-type LimberOwnText): what the physiotherapist gave them */
GPtrArray *limber_example_sessions_list_own (LimberExampleSessions *self) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type LimberSession): their whole minutes are the minutes of routines of the day */
GPtrArray *limber_example_sessions_of_day (LimberExampleSessions *self, const GArray *course, guint index)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExampleSessions, limber_example_sessions_free)

G_END_DECLS
