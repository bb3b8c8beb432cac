/* limber-row-session.h — sessions as rows: reading and writing, one at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage. Callers that write hold a transaction.
 */

#pragma once

#include "limber-db.h"
#include "limber-session.h"

G_BEGIN_DECLS

gboolean limber_row_validate_session (const LimberSession *session, GError **error);
gboolean limber_row_put_session (LimberDb *db, const LimberSession *session, GError **error);
gboolean limber_row_delete_session (LimberDb *db, const char *uuid, GError **error);
GPtrArray *
limber_row_load_sessions (LimberDb *db, const char *from, const char *to, guint limit, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
LimberSession *limber_row_find_session (LimberDb *db, const char *uuid, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
