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
gint64 limber_session_record_get_age (const LimberSession *session);

G_END_DECLS
