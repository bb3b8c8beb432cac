/* limber-row-visits.c — visits, questions, the PEG scale and answers about warning signs as rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is put with the user's word keeps its stamp, and the import it came with as long as it says the same.
 * What an import brings takes the place of what another import had brought, which is kept aside, and of
 * nothing else.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-row-visits.h"

#include "limber-row.h"
#include "limber-store-patterns-private.h"

#include "limber-check-in.h"

/* An import that was undone by now has no row any more. */
#define STAMP_VALUES(recorded, offset, import_id)                                                            \
  recorded ", " offset ", (SELECT id FROM import WHERE id = " import_id ")"

#define UNLESS_REMOVED(kind, identity)                                                                       \
  " WHERE NOT EXISTS (SELECT 1 FROM removed WHERE kind = '" kind "' AND identity = " identity ")"            \
  " ON CONFLICT DO NOTHING"

#define VISIT                                                                                                \
  "INSERT INTO visit (uuid, day, with_whom, agreed, note, recorded, recorded_offset, import_id)"             \
  " SELECT ?1, ?2, ?3, ?4, ?5, " STAMP_VALUES ("?6", "?7", "?8")

/* A visit that is not there, or not any more, cannot have been one to ask at. */
#define QUESTION                                                                                             \
  "INSERT INTO question (uuid, text, visit, recorded, recorded_offset, import_id)"                           \
  " SELECT ?1, ?2, (SELECT uuid FROM visit WHERE uuid = ?3 AND replaced_by IS NULL), " STAMP_VALUES (        \
      "?4", "?5", "?6")

#define PEG                                                                                                  \
  "INSERT INTO peg (day, pain, enjoyment, activity, recorded, recorded_offset, import_id)"                   \
  " SELECT ?1, ?2, ?3, ?4, " STAMP_VALUES ("?5", "?6", "?7")

#define ANSWER                                                                                               \
  "INSERT INTO red_flag_answer (flag, day, yes, recorded, recorded_offset, import_id)"                       \
  " SELECT ?1, ?2, ?3, " STAMP_VALUES ("?4", "?5", "?6")

static const char put_visit_sql[]
    = VISIT " WHERE true ON CONFLICT (uuid) WHERE replaced_by IS NULL DO UPDATE SET day = excluded.day,"
            " with_whom = excluded.with_whom, agreed = excluded.agreed, note = excluded.note,"
            " import_id = NULL WHERE (day, with_whom, agreed, note)"
            " IS NOT (excluded.day, excluded.with_whom, excluded.agreed, excluded.note)";
static const char put_question_sql[]
    = QUESTION " WHERE true ON CONFLICT (uuid) WHERE replaced_by IS NULL DO UPDATE SET text = excluded.text,"
               " visit = excluded.visit, import_id = NULL"
               " WHERE (text, visit) IS NOT (excluded.text, excluded.visit)";
static const char put_peg_sql[]
    = PEG " WHERE true ON CONFLICT (day) WHERE replaced_by IS NULL DO UPDATE SET pain = excluded.pain,"
          " enjoyment = excluded.enjoyment, activity = excluded.activity, import_id = NULL"
          " WHERE (pain, enjoyment, activity)"
          " IS NOT (excluded.pain, excluded.enjoyment, excluded.activity)";
static const char put_answer_sql[]
    = ANSWER " WHERE true ON CONFLICT (flag, day) WHERE replaced_by IS NULL DO UPDATE SET yes = excluded.yes,"
             " import_id = NULL WHERE yes <> excluded.yes";

static const char import_visit_sql[] = VISIT UNLESS_REMOVED ("visit", "?1");
static const char import_question_sql[] = QUESTION UNLESS_REMOVED ("question", "?1");
static const char import_peg_sql[] = PEG UNLESS_REMOVED ("peg", "?1");
static const char import_answer_sql[] = ANSWER UNLESS_REMOVED ("red_flag_answer", "?1 || ' ' || ?2");

/* What this very import brought before is simply replaced; what another one brought is kept aside. */
#define DROP(table, same) "DELETE FROM " table " WHERE " same " AND import_id = ?3 AND replaced_by IS NULL"
#define SET_ASIDE(table, same)                                                                               \
  "UPDATE " table " SET replaced_by = ?3 WHERE " same " AND import_id IS NOT NULL AND replaced_by IS NULL"
#define REMEMBER(table, same, identity)                                                                      \
  "INSERT INTO removed (kind, identity) SELECT '" table "', " identity " FROM " table " WHERE " same         \
  " AND replaced_by IS NULL ON CONFLICT DO NOTHING"
#define REMOVE(table, same) "DELETE FROM " table " WHERE " same " AND replaced_by IS NULL"
#define FORGET(table, identity) "DELETE FROM removed WHERE kind = '" table "' AND identity = " identity

/* By what is alike in all four: the identity, which is one text or two. */
typedef struct
{
  const char *drop;
  const char *set_aside;
  const char *remember;
  const char *remove;
  const char *forget;
} Table;

/* The second parameter is not looked at where one is enough. */
#define SAME_UUID "uuid = ?1 AND ?2 IS NULL"
#define SAME_DAY "day = ?1 AND ?2 IS NULL"
#define SAME_FLAG "flag = ?1 AND day = ?2"

static const Table visits = {
  DROP ("visit", SAME_UUID),   SET_ASIDE ("visit", SAME_UUID),        REMEMBER ("visit", SAME_UUID, "uuid"),
  REMOVE ("visit", SAME_UUID), FORGET ("visit", "?1 AND ?2 IS NULL"),
};
static const Table questions = {
  DROP ("question", SAME_UUID),
  SET_ASIDE ("question", SAME_UUID),
  REMEMBER ("question", SAME_UUID, "uuid"),
  REMOVE ("question", SAME_UUID),
  FORGET ("question", "?1 AND ?2 IS NULL"),
};
static const Table pegs = {
  DROP ("peg", SAME_DAY),   SET_ASIDE ("peg", SAME_DAY),         REMEMBER ("peg", SAME_DAY, "day"),
  REMOVE ("peg", SAME_DAY), FORGET ("peg", "?1 AND ?2 IS NULL"),
};
static const Table answers = {
  DROP ("red_flag_answer", SAME_FLAG),
  SET_ASIDE ("red_flag_answer", SAME_FLAG),
  REMEMBER ("red_flag_answer", SAME_FLAG, "flag || ' ' || day"),
  REMOVE ("red_flag_answer", SAME_FLAG),
  FORGET ("red_flag_answer", "?1 || ' ' || ?2"),
};

static gboolean
run (LimberDb *db, const char *sql, const char *first, const char *second, GError **error)
{
  LimberQuery *query = limber_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, first);
  limber_query_bind_text (query, 2, second);
  return limber_query_run (query, error);
}

static gboolean
run_import (LimberDb *db,
            const char *sql,
            const char *first,
            const char *second,
            gint64 import_id,
            GError **error)
{
  LimberQuery *query = limber_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, first);
  limber_query_bind_text (query, 2, second);
  limber_query_bind_int (query, 3, import_id);
  return limber_query_run (query, error);
}

static gboolean
make_room (LimberDb *db,
           const Table *table,
           const char *first,
           const char *second,
           gint64 import_id,
           GError **error)
{
  return run_import (db, table->drop, first, second, import_id, error)
         && run_import (db, table->set_aside, first, second, import_id, error);
}

static gboolean
remove_row (LimberDb *db, const Table *table, const char *first, const char *second, GError **error)
{
  return run (db, table->remember, first, second, error) && run (db, table->remove, first, second, error);
}

static void
bind_stamp (LimberQuery *query, int index, gint64 recorded, int offset, gint64 import_id)
{
  LimberStamp stamp = { recorded, offset };

  if (recorded == 0)
    limber_stamp_init_now (&stamp);
  limber_query_bind_int (query, index, stamp.recorded);
  limber_query_bind_int (query, index + 1, stamp.offset);
  limber_query_bind_optional (query, index + 2, import_id, 0);
}

static gboolean
write_visit (LimberDb *db, const char *sql, const LimberVisit *visit, gint64 import_id, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (visit->day, error);
  LimberQuery *query = day != NULL ? limber_db_prepare (db, sql, error) : NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, visit->uuid);
  limber_query_bind_text (query, 2, day);
  limber_query_bind_text (query, 3, visit->with);
  limber_query_bind_text (query, 4, visit->agreed);
  limber_query_bind_text (query, 5, visit->note);
  bind_stamp (query, 6, visit->recorded, visit->recorded_offset, import_id);
  return limber_query_run (query, error);
}

static gboolean
write_question (LimberDb *db,
                const char *sql,
                const LimberQuestion *question,
                gint64 import_id,
                GError **error)
{
  LimberQuery *query = limber_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, question->uuid);
  limber_query_bind_text (query, 2, question->text);
  limber_query_bind_text (query, 3, question->visit);
  bind_stamp (query, 4, question->recorded, question->recorded_offset, import_id);
  return limber_query_run (query, error);
}

static gboolean
write_peg (LimberDb *db, const char *sql, const LimberPeg *peg, gint64 import_id, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (peg->day, error);
  LimberQuery *query = day != NULL ? limber_db_prepare (db, sql, error) : NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, day);
  for (int i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    limber_query_bind_optional (query, 2 + i, peg->answers[i], LIMBER_NRS_UNSET);
  bind_stamp (query, 2 + LIMBER_PEG_N_ITEMS, peg->recorded, peg->recorded_offset, import_id);
  return limber_query_run (query, error);
}

static gboolean
write_answer (LimberDb *db,
              const char *sql,
              const LimberRedFlagAnswer *answer,
              gint64 import_id,
              GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (answer->day, error);
  LimberQuery *query = day != NULL ? limber_db_prepare (db, sql, error) : NULL;

  if (query == NULL)
    return FALSE;
  limber_query_bind_text (query, 1, answer->flag);
  limber_query_bind_text (query, 2, day);
  limber_query_bind_int (query, 3, answer->yes ? 1 : 0);
  bind_stamp (query, 4, answer->recorded, answer->recorded_offset, import_id);
  return limber_query_run (query, error);
}

gboolean
limber_row_put_visit (LimberDb *db, const LimberVisit *visit, GError **error)
{
  return write_visit (db, put_visit_sql, visit, visit->import_id, error)
         && run (db, visits.forget, visit->uuid, NULL, error);
}

gboolean
limber_row_put_question (LimberDb *db, const LimberQuestion *question, GError **error)
{
  return write_question (db, put_question_sql, question, question->import_id, error)
         && run (db, questions.forget, question->uuid, NULL, error);
}

gboolean
limber_row_put_peg (LimberDb *db, const LimberPeg *peg, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (peg->day, error);

  return day != NULL && write_peg (db, put_peg_sql, peg, peg->import_id, error)
         && run (db, pegs.forget, day, NULL, error);
}

gboolean
limber_row_put_answer (LimberDb *db, const LimberRedFlagAnswer *answer, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (answer->day, error);

  return day != NULL && write_answer (db, put_answer_sql, answer, answer->import_id, error)
         && run (db, answers.forget, answer->flag, day, error);
}

gboolean
limber_row_import_visit (LimberDb *db, gint64 import_id, const LimberVisit *visit, GError **error)
{
  return make_room (db, &visits, visit->uuid, NULL, import_id, error)
         && write_visit (db, import_visit_sql, visit, import_id, error);
}

gboolean
limber_row_import_question (LimberDb *db, gint64 import_id, const LimberQuestion *question, GError **error)
{
  return make_room (db, &questions, question->uuid, NULL, import_id, error)
         && write_question (db, import_question_sql, question, import_id, error);
}

gboolean
limber_row_import_peg (LimberDb *db, gint64 import_id, const LimberPeg *peg, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (peg->day, error);

  return day != NULL && make_room (db, &pegs, day, NULL, import_id, error)
         && write_peg (db, import_peg_sql, peg, import_id, error);
}

gboolean
limber_row_import_answer (LimberDb *db, gint64 import_id, const LimberRedFlagAnswer *answer, GError **error)
{
  g_autofree char *day = limber_store_julian_to_iso (answer->day, error);

  return day != NULL && make_room (db, &answers, answer->flag, day, import_id, error)
         && write_answer (db, import_answer_sql, answer, import_id, error);
}

/* What was asked at it is still to ask; that is no change of the question by the user. */
gboolean
limber_row_remove_visit (LimberDb *db, const char *uuid, GError **error)
{
  return remove_row (db, &visits, uuid, NULL, error)
         && run (db, "UPDATE question SET visit = NULL WHERE visit = ?1 AND ?2 IS NULL", uuid, NULL, error);
}

gboolean
limber_row_remove_question (LimberDb *db, const char *uuid, GError **error)
{
  return remove_row (db, &questions, uuid, NULL, error);
}

gboolean
limber_row_remove_peg (LimberDb *db, guint32 day, GError **error)
{
  g_autofree char *iso = limber_store_julian_to_iso (day, error);

  return iso != NULL && remove_row (db, &pegs, iso, NULL, error);
}

gboolean
limber_row_remove_answer (LimberDb *db, const char *flag, guint32 day, GError **error)
{
  g_autofree char *iso = limber_store_julian_to_iso (day, error);

  return iso != NULL && remove_row (db, &answers, flag, iso, error);
}
