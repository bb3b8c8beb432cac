/* limber-schema.h — the versions of the journal file and the steps between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/storage.
 */

#pragma once

#include "limber-db.h"

G_BEGIN_DECLS

/* "LMBR"; sql/0001-initial.sql writes it into the header of the file. */
#define LIMBER_SCHEMA_APPLICATION_ID 0x4c4d4252

/*
 * LimberSchemaStep:
 * @version: what user_version is after it
 * @sql: (nullable): the statements, which end by setting user_version
 * @resource: (nullable): the same as name of a file in the resources
 */
typedef struct
{
  int version;
  const char *sql;
  const char *resource;
} LimberSchemaStep;

/* Called once before the first step when there is something to lose. */
typedef gboolean (*LimberSchemaBackupFunc) (LimberDb *db, gpointer data, GError **error);

int limber_schema_get_version (void);
void limber_schema_set_steps (const LimberSchemaStep *steps, guint n_steps);
gboolean limber_schema_is_empty (LimberDb *db, gboolean *empty, GError **error);
gboolean limber_schema_upgrade (LimberDb *db, LimberSchemaBackupFunc backup, gpointer data, GError **error);
gboolean limber_schema_check (LimberDb *db, GError **error);

G_END_DECLS
