/* limber-row.h — check-ins and readings as rows: writing, one at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage. Callers hold a transaction.
 */

#pragma once

#include "limber-db.h"
#include "limber-day.h"

G_BEGIN_DECLS

/*
 * LimberStamp:
 *
 * When something is stored, for rows that do not know it yet.
 */
typedef struct
{
  gint64 recorded;
  int offset;
} LimberStamp;

void limber_stamp_init_now (LimberStamp *stamp);

gboolean limber_row_insert_check_in (LimberDb *db,
                                     const LimberCheckIn *check_in,
                                     const LimberStamp *now,
                                     GError **error);
gboolean limber_row_add_check_in (LimberDb *db,
                                  const LimberCheckIn *check_in,
                                  gint64 import_id,
                                  const LimberStamp *now,
                                  gboolean *added,
                                  GError **error);
gboolean limber_row_update_check_in (LimberDb *db,
                                     const LimberCheckIn *before,
                                     const LimberCheckIn *after,
                                     const LimberStamp *now,
                                     GError **error);
gboolean limber_row_delete_check_in (LimberDb *db, const GDate *date, const char *uuid, GError **error);

gboolean limber_row_insert_reading (LimberDb *db,
                                    const GDate *date,
                                    const LimberReading *reading,
                                    const LimberStamp *now,
                                    GError **error);
gboolean limber_row_add_reading (LimberDb *db,
                                 const GDate *date,
                                 const LimberReading *reading,
                                 gint64 import_id,
                                 const LimberStamp *now,
                                 gboolean *added,
                                 GError **error);
gboolean limber_row_update_reading (LimberDb *db,
                                    const GDate *date,
                                    const LimberReading *before,
                                    const LimberReading *after,
                                    const LimberStamp *now,
                                    GError **error);
gboolean limber_row_delete_reading (LimberDb *db, const GDate *date, const char *measure, GError **error);

gboolean limber_row_sync_lists (LimberDb *db,
                                gint64 id,
                                const LimberCheckIn *before,
                                const LimberCheckIn *after,
                                GError **error);
gboolean limber_row_lists_differ (const LimberCheckIn *a, const LimberCheckIn *b);

gboolean limber_row_check_in_differs (const LimberCheckIn *a, const LimberCheckIn *b);
gboolean limber_row_reading_differs (const LimberReading *a, const LimberReading *b);

G_END_DECLS
