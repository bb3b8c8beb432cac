/* limber-store-routines-private.h — minutes of routines, as sessions change them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-db.h"
#include "limber-session.h"
#include "limber-store.h"

G_BEGIN_DECLS

gboolean limber_store_count_minutes (LimberDb *db,
                                     const LimberSession *session,
                                     double minutes,
                                     double *counted,
                                     GError **error);
gboolean limber_store_get_minutes (LimberDb *db, guint32 day, double *minutes, GError **error);
/* The day of a session; 0 without an error when there is no such session. */
guint32 limber_store_get_session_day (LimberStore *self, const char *uuid, GError **error);
GHashTable *limber_store_count_sessions (LimberStore *self, guint *n_sessions, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
