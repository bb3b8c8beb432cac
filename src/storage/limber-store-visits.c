/* limber-store-visits.c — visits, questions to ask, the PEG scale and answers about warning signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-store-visits.h"

#include "limber-check-in.h"
#include "limber-row-visits.h"
#include "limber-store-patterns-private.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (LimberVisitRecord,
                     limber_visit_record,
                     limber_visit_record_copy,
                     limber_visit_record_free)

/* By what is recorded alone: what is removed and put back stands where it stood. */
static const char visits_sql[] = "SELECT uuid, day, with_whom, agreed, note, recorded, recorded_offset,"
                                 " import_id FROM visit WHERE replaced_by IS NULL"
                                 " ORDER BY day DESC, recorded DESC, uuid";
static const char questions_sql[] = "SELECT uuid, text, visit, recorded, recorded_offset, import_id"
                                    " FROM question WHERE replaced_by IS NULL ORDER BY recorded, id";
static const char pegs_sql[] = "SELECT day, pain, enjoyment, activity, recorded, recorded_offset, import_id"
                               " FROM peg WHERE replaced_by IS NULL ORDER BY day";
static const char answers_sql[] = "SELECT flag, day, yes, recorded, recorded_offset, import_id"
                                  " FROM red_flag_answer WHERE replaced_by IS NULL ORDER BY day DESC, flag";

/**
 * limber_visit_record_new:
 *
 * Returns: (transfer full): a record that says nothing
 */
LimberVisitRecord *
limber_visit_record_new (void)
{
  LimberVisitRecord *self = g_new0 (LimberVisitRecord, 1);

  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_free);
  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_question_free);
  self->pegs = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_peg_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_red_flag_answer_free);

  return self;
}

/**
 * limber_visit_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a record of its own that says the same
 */
LimberVisitRecord *
limber_visit_record_copy (const LimberVisitRecord *self)
{
  LimberVisitRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = limber_visit_record_new ();
  for (guint i = 0; i < self->visits->len; i++)
    g_ptr_array_add (copy->visits, limber_visit_copy (g_ptr_array_index (self->visits, i)));
  for (guint i = 0; i < self->questions->len; i++)
    g_ptr_array_add (copy->questions, limber_question_copy (g_ptr_array_index (self->questions, i)));
  for (guint i = 0; i < self->pegs->len; i++)
    g_ptr_array_add (copy->pegs, limber_peg_copy (g_ptr_array_index (self->pegs, i)));
  for (guint i = 0; i < self->answers->len; i++)
    g_ptr_array_add (copy->answers, limber_red_flag_answer_copy (g_ptr_array_index (self->answers, i)));

  return copy;
}

/**
 * limber_visit_record_free:
 * @self: (transfer full) (nullable): a record
 */
void
limber_visit_record_free (LimberVisitRecord *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->pegs);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

static gpointer
read_visit (LimberQuery *query)
{
  LimberVisit *visit = g_new0 (LimberVisit, 1);

  visit->uuid = g_strdup (limber_query_get_text (query, 0));
  visit->day = limber_store_iso_to_julian (limber_query_get_text (query, 1));
  visit->with = g_strdup (limber_query_get_text (query, 2));
  visit->agreed = g_strdup (limber_query_get_text (query, 3));
  visit->note = g_strdup (limber_query_get_text (query, 4));
  visit->recorded = limber_query_get_int (query, 5);
  visit->recorded_offset = (int) limber_query_get_int (query, 6);
  visit->import_id = limber_query_get_optional (query, 7, 0);

  return visit;
}

static gpointer
read_question (LimberQuery *query)
{
  LimberQuestion *question = g_new0 (LimberQuestion, 1);

  question->uuid = g_strdup (limber_query_get_text (query, 0));
  question->text = g_strdup (limber_query_get_text (query, 1));
  question->visit = g_strdup (limber_query_get_text (query, 2));
  question->recorded = limber_query_get_int (query, 3);
  question->recorded_offset = (int) limber_query_get_int (query, 4);
  question->import_id = limber_query_get_optional (query, 5, 0);

  return question;
}

static gpointer
read_peg (LimberQuery *query)
{
  LimberPeg *peg = limber_peg_new (limber_store_iso_to_julian (limber_query_get_text (query, 0)));

  for (int i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    peg->answers[i] = (int) limber_query_get_optional (query, 1 + i, LIMBER_NRS_UNSET);
  peg->recorded = limber_query_get_int (query, 1 + LIMBER_PEG_N_ITEMS);
  peg->recorded_offset = (int) limber_query_get_int (query, 2 + LIMBER_PEG_N_ITEMS);
  peg->import_id = limber_query_get_optional (query, 3 + LIMBER_PEG_N_ITEMS, 0);

  return peg;
}

/* One about a sign this Limber does not know is left in the file. */
static gpointer
read_answer (LimberQuery *query)
{
  const char *flag = limber_query_get_text (query, 0);
  LimberRedFlagAnswer *answer = NULL;

  if (limber_red_flag_find (flag) == NULL)
    return NULL;

  answer = limber_red_flag_answer_new (flag, limber_store_iso_to_julian (limber_query_get_text (query, 1)),
                                       limber_query_get_int (query, 2) != 0);
  answer->recorded = limber_query_get_int (query, 3);
  answer->recorded_offset = (int) limber_query_get_int (query, 4);
  answer->import_id = limber_query_get_optional (query, 5, 0);

  return answer;
}

static gboolean
read_rows (LimberDb *db,
           const char *sql,
           gpointer (*read) (LimberQuery *query),
           GPtrArray *rows,
           GError **error)
{
  g_autoptr (LimberQuery) query = limber_db_prepare (db, sql, error);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;
  while (limber_query_next (query, &local_error))
    {
      gpointer row = read (query);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static guint
get_rank (const LimberRedFlagAnswer *answer)
{
  guint rank = 0;

  while (rank < limber_red_flag_count () && !g_str_equal (limber_red_flag_nth (rank)->id, answer->flag))
    rank++;

  return rank;
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const LimberRedFlagAnswer *answer_a = *(LimberRedFlagAnswer *const *) a;
  const LimberRedFlagAnswer *answer_b = *(LimberRedFlagAnswer *const *) b;

  if (answer_a->day != answer_b->day)
    return answer_a->day > answer_b->day ? -1 : 1;

  return (int) get_rank (answer_a) - (int) get_rank (answer_b);
}

static gboolean
read_record (LimberDb *db, LimberVisitRecord *record, GError **error)
{
  if (!read_rows (db, visits_sql, read_visit, record->visits, error)
      || !read_rows (db, questions_sql, read_question, record->questions, error)
      || !read_rows (db, pegs_sql, read_peg, record->pegs, error)
      || !read_rows (db, answers_sql, read_answer, record->answers, error))
    return FALSE;

  g_ptr_array_sort (record->answers, compare_answers);
  return TRUE;
}

/**
 * limber_store_load_visits:
 * @self: an open journal
 * @error: return location for an error
 *
 * All of it is of one moment.
 *
 * Errors: %LIMBER_ERROR_CORRUPT, %LIMBER_ERROR_LOCKED, %LIMBER_ERROR_FAILED.
 *
 * Returns: (transfer full) (nullable): everything the journal holds about visits
 */
LimberVisitRecord *
limber_store_load_visits (LimberStore *self, GError **error)
{
  g_autoptr (LimberVisitRecord) record = limber_visit_record_new ();
  LimberDb *db;
  gboolean good;

  g_return_val_if_fail (limber_store_is_open (self), NULL);

  db = limber_store_get_db (self);
  limber_db_set_task (db, N_ ("The journal could not be read."));
  if (!limber_db_begin_reading (db, error))
    return NULL;
  good = read_record (db, record, error);
  limber_db_rollback (db);

  return good ? g_steal_pointer (&record) : NULL;
}

typedef gboolean (*WriteFunc) (LimberDb *db, gconstpointer what, GError **error);

static gboolean
write_one (LimberStore *self, const char *task, WriteFunc write, gconstpointer what, GError **error)
{
  LimberDb *db = limber_store_get_db (self);

  limber_db_set_task (db, task);
  if (!limber_db_begin (db, error))
    return FALSE;
  if (!write (db, what, error))
    {
      limber_db_rollback (db);
      return FALSE;
    }
  return limber_db_commit (db, error);
}

static gboolean
put_visit (LimberDb *db, gconstpointer visit, GError **error)
{
  return limber_row_put_visit (db, visit, error);
}

static gboolean
remove_visit (LimberDb *db, gconstpointer uuid, GError **error)
{
  return limber_row_remove_visit (db, uuid, error);
}

static gboolean
put_question (LimberDb *db, gconstpointer question, GError **error)
{
  return limber_row_put_question (db, question, error);
}

static gboolean
remove_question (LimberDb *db, gconstpointer uuid, GError **error)
{
  return limber_row_remove_question (db, uuid, error);
}

static gboolean
put_peg (LimberDb *db, gconstpointer what, GError **error)
{
  const LimberPeg *peg = what;

  return limber_peg_is_empty (peg) ? limber_row_remove_peg (db, peg->day, error)
                                   : limber_row_put_peg (db, peg, error);
}

static gboolean
put_answer (LimberDb *db, gconstpointer answer, GError **error)
{
  return limber_row_put_answer (db, answer, error);
}

static gboolean
remove_answer (LimberDb *db, gconstpointer what, GError **error)
{
  const LimberRedFlagAnswer *answer = what;

  return limber_row_remove_answer (db, answer->flag, answer->day, error);
}

/**
 * limber_store_save_visit:
 * @self: an open journal
 * @visit: a visit
 * @error: return location for an error
 *
 * Stores it, in place of the one of the same identity, whose stamp stays. One that changed is the user's own
 * from then on. One that is not there is stored with the stamp and the import it carries: one that was
 * removed is put back as it was.
 *
 * Errors: %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what cannot be stored, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_visit (LimberStore *self, const LimberVisit *visit, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (visit != NULL, FALSE);

  return limber_row_validate_visit (visit, error)
         && write_one (self, N_ ("The visit could not be saved."), put_visit, visit, error);
}

/**
 * limber_store_remove_visit:
 * @self: an open journal
 * @uuid: the identity of a visit
 * @error: return location for an error
 *
 * Removes it; no import brings it again. What was asked at it is still to ask. That there is none is no
 * failure.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether there is none now
 */
gboolean
limber_store_remove_visit (LimberStore *self, const char *uuid, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  return write_one (self, N_ ("The visit could not be removed."), remove_visit, uuid, error);
}

/**
 * limber_store_save_question:
 * @self: an open journal
 * @question: a question, cleaned by limber_question_clean()
 * @error: return location for an error
 *
 * As limber_store_save_visit(). One that was asked at a visit the journal does not have is stored as still to
 * ask: save the visit first.
 *
 * Errors: %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what cannot be stored, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_question (LimberStore *self, const LimberQuestion *question, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (question != NULL, FALSE);

  return limber_row_validate_question (question, error)
         && write_one (self, N_ ("The question could not be saved."), put_question, question, error);
}

/**
 * limber_store_remove_question:
 * @self: an open journal
 * @uuid: the identity of a question
 * @error: return location for an error
 *
 * Removes it; no import brings it again. That there is none is no failure.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether there is none now
 */
gboolean
limber_store_remove_question (LimberStore *self, const char *uuid, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  return write_one (self, N_ ("The question could not be removed."), remove_question, uuid, error);
}

/**
 * limber_store_save_peg:
 * @self: an open journal
 * @peg: the answers of a day
 * @error: return location for an error
 *
 * As limber_store_save_visit(). One without any answer removes that of its day; no import brings it again.
 *
 * Errors: %LIMBER_ERROR_RANGE for what cannot be stored, and those of limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_peg (LimberStore *self, const LimberPeg *peg, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (peg != NULL, FALSE);

  return limber_row_validate_peg (peg, error)
         && write_one (self, N_ ("The answers could not be saved."), put_peg, peg, error);
}

/**
 * limber_store_save_red_flag_answer:
 * @self: an open journal
 * @answer: what was answered about a sign on a day
 * @error: return location for an error
 *
 * As limber_store_save_visit().
 *
 * Errors: %LIMBER_ERROR_RANGE and %LIMBER_ERROR_INVALID for what cannot be stored, and those of
 * limber_store_apply_day().
 *
 * Returns: whether it is on disk
 */
gboolean
limber_store_save_red_flag_answer (LimberStore *self, const LimberRedFlagAnswer *answer, GError **error)
{
  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  return limber_row_validate_answer (answer, error)
         && write_one (self, N_ ("The answer could not be saved."), put_answer, answer, error);
}

/**
 * limber_store_remove_red_flag_answer:
 * @self: an open journal
 * @flag: the id of a sign
 * @day: the Julian day on which it was answered
 * @error: return location for an error
 *
 * Removes the answer; no import brings it again. That there is none is no failure.
 *
 * Errors: those of limber_store_apply_day().
 *
 * Returns: whether there is none now
 */
gboolean
limber_store_remove_red_flag_answer (LimberStore *self, const char *flag, guint32 day, GError **error)
{
  const LimberRedFlagAnswer answer = { .flag = (char *) flag, .day = day };

  g_return_val_if_fail (limber_store_is_open (self), FALSE);
  g_return_val_if_fail (flag != NULL, FALSE);

  return write_one (self, N_ ("The answer could not be removed."), remove_answer, &answer, error);
}
