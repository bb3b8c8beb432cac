/* limber-store-patterns.c — what the user said about their back, and decided about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-patterns.h"

#include "limber-date.h"
#include "limber-store-patterns-private.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>

/*
 * limber_store_julian_to_iso:
 * @julian: a Julian day
 *
 * Returns: (transfer full) (nullable): how the day stands in the file; %NULL for one no journal holds
 */
char *
limber_store_julian_to_iso (guint32 julian, GError **error)
{
  GDate date;

  g_date_clear (&date, 1);
  if (g_date_valid_julian (julian))
    g_date_set_julian (&date, julian);
  if (limber_date_is_in_range (&date))
    return limber_date_to_iso (&date);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
               _ ("A journal holds the years %d to %d. Nothing was stored; correct the date."),
               LIMBER_DATE_FIRST_YEAR, LIMBER_DATE_LAST_YEAR);
  return NULL;
}

/*
 * limber_store_iso_to_julian:
 * @iso: (nullable): a day as it stands in the file
 *
 * Returns: the Julian day; 0 for %NULL and for what is none
 */
guint32
limber_store_iso_to_julian (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  return iso != NULL && limber_date_parse_iso (iso, &date, NULL) ? g_date_get_julian (&date) : 0;
}

static gboolean
read_facts (LimberDb *db, LimberBackground *background, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db, "SELECT fact FROM background WHERE holds = 1", error);
  GError *local_error = NULL;
  LimberBackgroundFact fact;

  if (query == NULL)
    return FALSE;
  while (limber_query_next (query, &local_error))
    if (limber_background_fact_from_id (limber_query_get_text (query, 0), &fact))
      background->facts[fact] = TRUE;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
read_known (LimberDb *db, LimberBackground *background, GError **error)
{
  g_autoptr (LimberQuery) query
      = limber_db_prepare (db, "SELECT symptom, since FROM known_symptom WHERE since IS NOT NULL", error);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;
  while (limber_query_next (query, &local_error))
    limber_background_set_known (background, limber_query_get_text (query, 0),
                                 limber_store_iso_to_julian (limber_query_get_text (query, 1)));
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static LimberBackground *
read_background (LimberDb *db, GError **error)
{
  g_autoptr (LimberBackground) background = limber_background_new ();

  if (!read_facts (db, background, error) || !read_known (db, background, error))
    return NULL;
  return g_steal_pointer (&background);
}

/**
 * limber_store_load_background:
 * @self: an open journal
 * @error: return location for an error
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): what the user said about their back; nothing of it holds in a journal
 * where nobody said anything
 */
LimberBackground *
limber_store_load_background (LimberStore *self, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  return read_background (db, error);
}

/* What stays as it is keeps the import it came with. */
static gboolean
put_fact (LimberDb *db, LimberBackgroundFact fact, gboolean holds, GError **error)
{
  LimberQuery *query
      = holds ? limber_db_prepare (db,
                                   "INSERT INTO background (fact, holds) VALUES (?1, 1)"
                                   " ON CONFLICT (fact) DO UPDATE SET holds = 1, import_id = NULL"
                                   " WHERE holds = 0",
                                   error)
              : limber_db_prepare (
                    db, "UPDATE background SET holds = 0, import_id = NULL WHERE fact = ?1 AND holds = 1",
                    error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, limber_background_fact_to_id (fact));
  return limber_query_run (query, error);
}

static gboolean
put_known (LimberDb *db, const char *symptom, guint32 since, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (since, error);
  LimberQuery *query = NULL;

  if (day == NULL)
    return FALSE;
  query = limber_db_prepare (db,
                             "INSERT INTO known_symptom (symptom, since) VALUES (?1, ?2)"
                             " ON CONFLICT (symptom) DO UPDATE SET since = excluded.since, import_id = NULL"
                             " WHERE since IS NOT excluded.since",
                             error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, symptom);
  limber_query_bind_text (query, 2, day);
  return limber_query_run (query, error);
}

static gboolean
take_back_known (LimberDb *db, const char *symptom, GError **error)
{
  LimberQuery *query = limber_db_prepare (
      db, "UPDATE known_symptom SET since = NULL, import_id = NULL WHERE symptom = ?1", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, symptom);
  return limber_query_run (query, error);
}

static gboolean
put_all_known (LimberDb *db, const LimberBackground *before, const LimberBackground *after, GError **error)
{
  GHashTableIter iter;
  gpointer symptom, since;

  g_hash_table_iter_init (&iter, before->known);
  while (g_hash_table_iter_next (&iter, &symptom, NULL))
    if (limber_background_get_known (after, symptom) == 0 && !take_back_known (db, symptom, error))
      return FALSE;

  g_hash_table_iter_init (&iter, after->known);
  while (g_hash_table_iter_next (&iter, &symptom, &since))
    if (!put_known (db, symptom, GPOINTER_TO_UINT (since), error))
      return FALSE;
  return TRUE;
}

static gboolean
put_background (LimberDb *db, const LimberBackground *background, GError **error)
{
  g_autoptr (LimberBackground) before = read_background (db, error);

  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    if (!put_fact (db, (LimberBackgroundFact) i, background->facts[i], error))
      return FALSE;
  return put_all_known (db, before, background, error);
}

/**
 * limber_store_save_background:
 * @self: an open journal
 * @background: all that the user says about their back
 * @error: return location for an error
 *
 * What was said before and is not said any more is kept as taken back: no import says it again.
 *
 * Errors: %LIMBER_ERROR_RANGE for a day or a name no journal holds, and those of limber_store_apply_day().
 *
 * Returns: whether it is on disk; nothing of it is after a failure
 */
gboolean
limber_store_save_background (LimberStore *self, const LimberBackground *background, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (background != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you said about your back could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_background (db, background, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static LimberFindingChoice *
read_choice (LimberQuery *query)
{
  LimberFindingChoice *choice = limber_finding_choice_new (limber_query_get_text (query, 0));

  choice->hidden = limber_query_get_int (query, 1) != 0;
  choice->in_report = limber_query_get_int (query, 2) != 0;
  choice->told = limber_store_iso_to_julian (limber_query_get_text (query, 3));

  return choice;
}

/**
 * limber_store_load_choices:
 * @self: an open journal
 * @error: return location for an error
 *
 * Choices about findings that are gone, and about some this Limber does not know, are among them; so are
 * those that were taken back and decide nothing any more.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (element-type utf8 LimberFindingChoice) (nullable): what the user decided, by id
 */
GHashTable *
limber_store_load_choices (LimberStore *self, GError **error)
{
  g_autoptr (GHashTable) choices = limber_finding_choice_table_new ();
  g_autoptr (LimberQuery) query = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  limber_db_set_task (limber_store_get_db (self), N_ ("The journal could not be read."));
  query = limber_db_prepare (limber_store_get_db (self),
                             "SELECT coalesce (c.finding, t.finding), ifnull (hidden, 0),"
                             " ifnull (in_report, 0), began"
                             " FROM finding_choice c FULL JOIN finding_told t ON t.finding = c.finding",
                             error);
  if (query == NULL)
    return NULL;
  while (limber_query_next (query, &local_error))
    {
      LimberFindingChoice *choice = read_choice (query);

      g_hash_table_replace (choices, choice->id, choice);
    }
  if (local_error == NULL)
    return g_steal_pointer (&choices);
  g_propagate_error (error, local_error);
  return NULL;
}

/* A plain one needs a row only where there was something to take back. */
static gboolean
put_decision (LimberDb *db, const LimberFindingChoice *choice, GError **error)
{
  gboolean plain = !choice->hidden && !choice->in_report;
  LimberQuery *query
      = plain ? limber_db_prepare (db,
                                   "UPDATE finding_choice SET hidden = 0, in_report = 0, import_id = NULL"
                                   " WHERE finding = ?1 AND (hidden = 1 OR in_report = 1)",
                                   error)
              : limber_db_prepare (db,
                                   "INSERT INTO finding_choice (finding, hidden, in_report)"
                                   " VALUES (?1, ?2, ?3) ON CONFLICT (finding) DO UPDATE SET"
                                   " hidden = excluded.hidden, in_report = excluded.in_report,"
                                   " import_id = NULL"
                                   " WHERE hidden <> excluded.hidden OR in_report <> excluded.in_report",
                                   error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, choice->id);
  if (!plain)
    {
      limber_query_bind_int (query, 2, choice->hidden ? 1 : 0);
      limber_query_bind_int (query, 3, choice->in_report ? 1 : 0);
    }
  return limber_query_run (query, error);
}

static gboolean
forget_told (LimberDb *db, const char *id, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, "DELETE FROM finding_told WHERE finding = ?1", error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, id);
  return limber_query_run (query, error);
}

static gboolean
put_told (LimberDb *db, const LimberFindingChoice *choice, GError **error)
{
  g_autofree char *began = NULL;
  LimberQuery *query = NULL;

  if (choice->told == 0)
    return forget_told (db, choice->id, error);

  began = limber_store_julian_to_iso (choice->told, error);
  if (began == NULL)
    return FALSE;
  query = limber_db_prepare (db,
                             "INSERT INTO finding_told (finding, began) VALUES (?1, ?2)"
                             " ON CONFLICT (finding) DO UPDATE SET began = excluded.began, import_id = NULL"
                             " WHERE began <> excluded.began",
                             error);
  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, choice->id);
  limber_query_bind_text (query, 2, began);
  return limber_query_run (query, error);
}

/**
 * limber_store_save_choice:
 * @self: an open journal
 * @choice: all that was decided about one finding, or one kind of findings
 * @error: return location for an error
 *
 * A choice that was taken back is remembered as such: no import makes it again.
 *
 * Errors: %LIMBER_ERROR_RANGE for a day or an id no journal holds, and those of limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_choice (LimberStore *self, const LimberFindingChoice *choice, GError **error)
{
  LimberDb *db;

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("What you decided about a finding could not be saved."));
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!put_decision (db, choice, error) || !put_told (db, choice, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}
