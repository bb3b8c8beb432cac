/* limber-session-record.h — sessions changing among those that were read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal-routines.h"

G_BEGIN_DECLS

LimberRoutineRecord *limber_session_record_new (void) G_GNUC_WARN_UNUSED_RESULT;
const LimberSession *limber_session_record_put (LimberRoutineRecord *record, const LimberSession *session);
void limber_session_record_drop (LimberRoutineRecord *record, const char *uuid);
/* (element-type utf8): the ids of the exercises of which something was done */
GHashTable *limber_session_record_collect_done (const LimberRoutineRecord *record) G_GNUC_WARN_UNUSED_RESULT;
gint64 limber_session_record_get_age (const LimberSession *session);

G_END_DECLS
