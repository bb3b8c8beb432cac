/* limber-schema.c — the versions of the journal file and the steps between them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-schema.h"

#include "limber-error.h"
#include "limber-storage-resources.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define RESOURCE_FOLDER "/io/github/limber_journal/Limber/storage/"

/* clang-format off */
static const LimberSchemaStep released_steps[] = {
  { 1, NULL, "0001-initial.sql" },
  { 2, NULL, "0002-own-measures.sql" },
  { 3, NULL, "0003-patterns.sql" },
  { 4, NULL, "0004-routines.sql" },
  { 5, NULL, "0005-visits.sql" },
};
/* clang-format on */

static const LimberSchemaStep *steps = released_steps;
static guint n_steps = G_N_ELEMENTS (released_steps);

/**
 * limber_schema_set_steps:
 * @new_steps: (nullable): in the order of their versions; %NULL for the released ones
 * @new_n_steps: how many; not looked at for the released ones
 *
 * For tests, which prove the machinery with steps that will never be released.
 */
void
limber_schema_set_steps (const LimberSchemaStep *new_steps, guint new_n_steps)
{
  steps = new_steps != NULL ? new_steps : released_steps;
  n_steps = new_steps != NULL ? new_n_steps : G_N_ELEMENTS (released_steps);
}

/**
 * limber_schema_get_version:
 *
 * Grows by one with each step that is released; a file with a larger one is never touched.
 *
 * Returns: the newest version this program knows
 */
int
limber_schema_get_version (void)
{
  return steps[n_steps - 1].version;
}

/**
 * limber_schema_is_empty:
 * @db: a connection
 * @empty: (out): whether the file has no tables at all
 * @error: return location for an error
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT for instance.
 *
 * Returns: whether @empty could be found out
 */
gboolean
limber_schema_is_empty (LimberDb *db, gboolean *empty, GError **error)
{
  gint64 n_objects;

  if (!limber_db_get_int (db, "SELECT count (*) FROM sqlite_schema", &n_objects, error))
    return FALSE;
  *empty = n_objects == 0;
  return TRUE;
}

static GBytes *
load_sql (const LimberSchemaStep *step, GError **error)
{
  g_autofree char *path = NULL;

  if (step->sql != NULL)
    return g_bytes_new_static (step->sql, strlen (step->sql) + 1);

  path = g_strconcat (RESOURCE_FOLDER, step->resource, NULL);
  return g_resource_lookup_data (limber_storage_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

/* A step that leaves a row pointing nowhere, or forgets its version, is a step that failed. */
static gboolean
verify_step (LimberDb *db, const LimberSchemaStep *step, GError **error)
{
  gint64 version, n_dangling;

  if (!limber_db_get_int (db, "PRAGMA user_version", &version, error)
      || !limber_db_get_int (db, "SELECT count (*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;
  if (version == step->version && n_dangling == 0)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
               _ ("The journal could not be brought to version %d. It was left as it was; report this."),
               step->version);
  return FALSE;
}

static gboolean
run_sql (LimberDb *db, const LimberSchemaStep *step, GError **error)
{
  g_autoptr (GBytes) sql = load_sql (step, error);

  return sql != NULL && limber_db_exec (db, g_bytes_get_data (sql, NULL), error)
         && verify_step (db, step, error);
}

/* The version is asked for again inside: another program may have been quicker. */
static gboolean
run_step (LimberDb *db, const LimberSchemaStep *step, GError **error)
{
  gint64 version;

  if (!limber_db_begin (db, error))
    return FALSE;
  if (!limber_db_get_int (db, "PRAGMA user_version", &version, error)
      || (version < step->version && !run_sql (db, step, error)))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
run_steps (LimberDb *db, gint64 version, GError **error)
{
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].version > version && !run_step (db, &steps[i], error))
      return FALSE;
  return TRUE;
}

/* A new file is of the newest version or is not there at all. */
static gboolean
make_new (LimberDb *db, GError **error)
{
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!run_steps (db, 0, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

/**
 * limber_schema_upgrade:
 * @db: a connection
 * @backup: (scope call): called first unless the file is new; its error ends the upgrade
 * @data: for @backup
 * @error: return location for an error
 *
 * Brings the file to the newest version, each step and its version number in one transaction.
 *
 * After a failure the file stands at the last step that worked; a new one has none of them.
 *
 * Errors: those of limber_db_set_error(), %LIMBER_ERROR_CORRUPT for a step whose result does not hold
 * together, and what @backup raises.
 *
 * Returns: whether the file is of the newest version
 */
gboolean
limber_schema_upgrade (LimberDb *db, LimberSchemaBackupFunc backup, gpointer data, GError **error)
{
  gint64 version;
  gboolean good;

  if (!limber_db_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= limber_schema_get_version ())
    return TRUE;
  if (version > 0 && !backup (db, data, error))
    return FALSE;

  limber_db_set_task (db, N_ ("The journal could not be brought up to date."));
  /* Steps may rebuild tables others point to; verify_step() looks at the result. */
  if (!limber_db_exec (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  good = version == 0 ? make_new (db, error) : run_steps (db, version, error);
  return limber_db_exec (db, "PRAGMA foreign_keys = ON", good ? error : NULL) && good;
}

static gboolean
report_damage (LimberDb *db, const char *detail, GError **error)
{
  g_autofree char *shown = g_filename_display_name (limber_db_get_path (db));

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_CORRUPT,
               /* Translators: a file name, and a technical detail in English. */
               _ ("“%s” is damaged (%s). It was left as it is; restore the newest good backup."), shown,
               detail);
  return FALSE;
}

/**
 * limber_schema_check:
 * @db: a connection
 * @error: return location for an error
 *
 * Reads the whole file, which takes time in proportion to its size, and follows every reference in it.
 *
 * Errors: %LIMBER_ERROR_CORRUPT when anything is not as it should be, and the others of
 * limber_db_set_error().
 *
 * Returns: whether the file is sound
 */
gboolean
limber_schema_check (LimberDb *db, GError **error)
{
  g_autoptr (LimberQuery) query = NULL;
  gint64 n_dangling;

  limber_db_set_task (db, N_ ("The journal could not be checked."));
  query = limber_db_prepare (db, "PRAGMA integrity_check (1)", error);
  if (query == NULL || !limber_query_next (query, error))
    return FALSE;
  if (g_strcmp0 (limber_query_get_text (query, 0), "ok") != 0)
    return report_damage (db, limber_query_get_text (query, 0), error);

  if (!limber_db_get_int (db, "SELECT count (*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;
  return n_dangling == 0 || report_damage (db, "foreign_key_check", error);
}
