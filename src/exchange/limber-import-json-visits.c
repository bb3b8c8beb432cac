/* limber-import-json-visits.c — what a journal's JSON export says about visits, questions and answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visits and questions are known by their identity, answers by their day and, about warning signs, by the
 * sign. What the user said or removed in this journal stays; what an earlier JSON import had brought is
 * updated.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-json-visits.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-import-json-visit.h"
#include "limber-json-entry.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 60

#define SECONDS_PER_DAY (24 * 60 * 60)

/*
 * Reading:
 * @record: what the journal holds
 * @held: (element-type utf8 gpointer): by key, owned by @record
 * @removed: (element-type utf8): keys of what the user removed
 * @seen: (element-type utf8): keys that stood in the file already
 * @visits: (element-type utf8): the visits there will be, by identity
 */
typedef struct
{
  LimberImportPlan *plan;
  LimberVisitRecord *record;
  GHashTable *held;
  GHashTable *removed;
  GHashTable *seen;
  GHashTable *visits;
} Reading;

/* What is decided in the same way of all four. */
typedef struct
{
  const char *field;
  char *key;
  gconstpointer held;
  gint64 held_import;
  gboolean same;
  char *kept;
  char *offered;
  guint32 day;
} Merge;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->held, g_hash_table_unref);
  g_clear_pointer (&reading->removed, g_hash_table_unref);
  g_clear_pointer (&reading->seen, g_hash_table_unref);
  g_clear_pointer (&reading->visits, g_hash_table_unref);
  g_clear_pointer (&reading->record, limber_visit_record_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
merge_clear (Merge *merge)
{
  g_clear_pointer (&merge->key, g_free);
  g_clear_pointer (&merge->kept, g_free);
  g_clear_pointer (&merge->offered, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Merge, merge_clear)

static char *
format_day (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return limber_date_to_iso (&date);
}

/* Today for what is not stored yet. */
static guint32
day_of_stamp (gint64 recorded, int offset)
{
  GDate epoch, today;

  if (recorded == 0)
    {
      limber_clock_today (&today);
      return g_date_get_julian (&today);
    }

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  return g_date_get_julian (&epoch) + (guint32) (MAX (recorded + offset * 60, 0) / SECONDS_PER_DAY);
}

static char *
make_day_key (const char *kind, guint32 day)
{
  g_autofree char *iso = format_day (day);

  return g_strconcat (kind, "/", iso, NULL);
}

static char *
make_answer_key (const LimberRedFlagAnswer *answer)
{
  g_autofree char *iso = format_day (answer->day);

  return g_strconcat ("red_flag_answer/", answer->flag, " ", iso, NULL);
}

/* By the keys of limber_store_load_removed_visits(). */
static void
index_held (Reading *reading)
{
  const LimberVisitRecord *record = reading->record;

  for (guint i = 0; i < record->visits->len; i++)
    {
      LimberVisit *visit = g_ptr_array_index (record->visits, i);

      g_hash_table_insert (reading->held, g_strconcat ("visit/", visit->uuid, NULL), visit);
      g_hash_table_add (reading->visits, g_strdup (visit->uuid));
    }
  for (guint i = 0; i < record->questions->len; i++)
    {
      LimberQuestion *question = g_ptr_array_index (record->questions, i);

      g_hash_table_insert (reading->held, g_strconcat ("question/", question->uuid, NULL), question);
    }
  for (guint i = 0; i < record->pegs->len; i++)
    {
      LimberPeg *peg = g_ptr_array_index (record->pegs, i);

      g_hash_table_insert (reading->held, make_day_key ("peg", peg->day), peg);
    }
  for (guint i = 0; i < record->answers->len; i++)
    {
      LimberRedFlagAnswer *answer = g_ptr_array_index (record->answers, i);

      g_hash_table_insert (reading->held, make_answer_key (answer), answer);
    }
}

static gboolean
load_held (Reading *reading, LimberStore *store, GError **error)
{
  if (store == NULL)
    {
      reading->record = limber_visit_record_new ();
      reading->removed = g_hash_table_new (g_str_hash, g_str_equal);
      return TRUE;
    }

  reading->record = limber_store_load_visits (store, error);
  reading->removed = reading->record != NULL ? limber_store_load_removed_visits (store, error) : NULL;
  if (reading->removed == NULL)
    return FALSE;

  index_held (reading);
  return TRUE;
}

static void
reject (Reading *reading, const char *name, guint index, const GError *error)
{
  g_autofree char *place = g_strdup_printf ("%s[%u]", name, index);

  _limber_import_plan_add_rejection (reading->plan, 0, place, error->message);
  _limber_import_plan_count (reading->plan, LIMBER_DISPOSITION_REJECTED);
}

static gboolean
check_new (Reading *reading, const char *key, GError **error)
{
  if (g_hash_table_add (reading->seen, g_strdup (key)))
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("it stands in the file already"));
  return FALSE;
}

static LimberDisposition
get_disposition (Reading *reading, const Merge *merge)
{
  if (g_hash_table_contains (reading->removed, merge->key))
    return LIMBER_DISPOSITION_CONFLICT;
  if (merge->held == NULL)
    return LIMBER_DISPOSITION_CREATED;
  if (merge->same)
    return LIMBER_DISPOSITION_UNCHANGED;

  return _limber_import_plan_is_same_source (reading->plan, merge->held_import) ? LIMBER_DISPOSITION_UPDATED
                                                                                : LIMBER_DISPOSITION_CONFLICT;
}

/* Counts the entry. Returns: whether the file's word is taken */
static gboolean
decide (Reading *reading, const Merge *merge)
{
  LimberDisposition disposition = get_disposition (reading, merge);
  GDate date;

  _limber_import_plan_count (reading->plan, disposition);
  if (disposition == LIMBER_DISPOSITION_CONFLICT)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, merge->day);
      _limber_import_plan_add_conflict (reading->plan, 0, &date, LIMBER_TIME_UNSET, merge->field,
                                        merge->held != NULL ? merge->kept : _ ("that it was removed"),
                                        merge->offered);
    }

  return disposition == LIMBER_DISPOSITION_CREATED || disposition == LIMBER_DISPOSITION_UPDATED;
}

static char *
describe_visit (const LimberVisit *visit)
{
  g_autofree char *day = format_day (visit->day);
  g_autofree char *with = visit->with != NULL ? limber_text_abridge (visit->with, QUOTE_MAX) : NULL;

  return with != NULL ? g_strdup_printf ("%s, %s", day, with) : g_steal_pointer (&day);
}

static gboolean
says_the_same_visit (const LimberVisit *held, const LimberVisit *offered)
{
  return held->day == offered->day && g_strcmp0 (held->with, offered->with) == 0
         && g_strcmp0 (held->agreed, offered->agreed) == 0 && g_strcmp0 (held->note, offered->note) == 0;
}

/* Where the texts differ, both would be called the same. */
static void
describe_texts (Merge *merge)
{
  if (g_strcmp0 (merge->kept, merge->offered) != 0)
    return;

  g_set_str (&merge->kept, _ ("the entry as it is"));
  g_set_str (&merge->offered, _ ("something else"));
}

static void
read_visit (Reading *reading, JsonNode *node, const char *name, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberVisit) visit = _limber_json_read_visit (node, &error);
  g_auto (Merge) merge = { .field = "visit" };
  const LimberVisit *held = NULL;

  if (visit != NULL)
    merge.key = g_strconcat ("visit/", visit->uuid, NULL);
  if (visit == NULL || !check_new (reading, merge.key, &error))
    {
      reject (reading, name, index, error);
      return;
    }

  held = merge.held = g_hash_table_lookup (reading->held, merge.key);
  merge.held_import = held != NULL ? held->import_id : 0;
  merge.same = held != NULL && says_the_same_visit (held, visit);
  merge.kept = held != NULL ? describe_visit (held) : NULL;
  merge.offered = describe_visit (visit);
  merge.day = held != NULL ? held->day : visit->day;
  describe_texts (&merge);
  if (!decide (reading, &merge))
    return;
  g_hash_table_add (reading->visits, g_strdup (visit->uuid));
  g_ptr_array_add (reading->plan->visits->visits, g_steal_pointer (&visit));
}

/* One that was asked at a visit the journal will not have is still to ask. */
static void
read_question (Reading *reading, JsonNode *node, const char *name, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberQuestion) question = _limber_json_read_question (node, &error);
  g_auto (Merge) merge = { .field = "question" };
  const LimberQuestion *held = NULL;
  const LimberQuestion *dated = NULL;

  if (question != NULL)
    merge.key = g_strconcat ("question/", question->uuid, NULL);
  if (question == NULL || !check_new (reading, merge.key, &error))
    {
      reject (reading, name, index, error);
      return;
    }

  if (question->visit != NULL && !g_hash_table_contains (reading->visits, question->visit))
    g_clear_pointer (&question->visit, g_free);
  held = merge.held = g_hash_table_lookup (reading->held, merge.key);
  dated = held != NULL ? held : question;
  merge.held_import = held != NULL ? held->import_id : 0;
  merge.same = held != NULL && strcmp (held->text, question->text) == 0
               && g_strcmp0 (held->visit, question->visit) == 0;
  merge.kept = held != NULL ? limber_text_abridge (held->text, QUOTE_MAX) : NULL;
  merge.offered = limber_text_abridge (question->text, QUOTE_MAX);
  merge.day = day_of_stamp (dated->recorded, dated->recorded_offset);
  describe_texts (&merge);
  if (decide (reading, &merge))
    g_ptr_array_add (reading->plan->visits->questions, g_steal_pointer (&question));
}

/* Numbers are the same in every language. */
static char *
describe_peg (const LimberPeg *peg)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    if (peg->answers[i] != LIMBER_NRS_UNSET)
      g_string_append_printf (text, "%s%s %d", text->len > 0 ? ", " : "",
                              limber_peg_item_to_id ((LimberPegItem) i), peg->answers[i]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
read_peg (Reading *reading, JsonNode *node, const char *name, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPeg) peg = _limber_json_read_peg (node, &error);
  g_auto (Merge) merge = { .field = "peg" };
  const LimberPeg *held = NULL;

  if (peg != NULL)
    merge.key = make_day_key ("peg", peg->day);
  if (peg == NULL || !check_new (reading, merge.key, &error))
    {
      reject (reading, name, index, error);
      return;
    }

  held = merge.held = g_hash_table_lookup (reading->held, merge.key);
  merge.held_import = held != NULL ? held->import_id : 0;
  merge.kept = held != NULL ? describe_peg (held) : NULL;
  merge.offered = describe_peg (peg);
  merge.same = g_strcmp0 (merge.kept, merge.offered) == 0;
  merge.day = peg->day;
  if (decide (reading, &merge))
    g_ptr_array_add (reading->plan->visits->pegs, g_steal_pointer (&peg));
}

static char *
describe_answer (const LimberRedFlagAnswer *answer)
{
  return g_strconcat (answer->flag, answer->yes ? ": yes" : ": no", NULL);
}

static void
read_answer (Reading *reading, JsonNode *node, const char *name, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRedFlagAnswer) answer = _limber_json_read_answer (node, &error);
  g_auto (Merge) merge = { .field = "red_flag_answer" };
  const LimberRedFlagAnswer *held = NULL;

  if (answer != NULL)
    merge.key = make_answer_key (answer);
  if (answer == NULL || !check_new (reading, merge.key, &error))
    {
      reject (reading, name, index, error);
      return;
    }

  held = merge.held = g_hash_table_lookup (reading->held, merge.key);
  merge.held_import = held != NULL ? held->import_id : 0;
  merge.same = held != NULL && !held->yes == !answer->yes;
  merge.kept = held != NULL ? describe_answer (held) : NULL;
  merge.offered = describe_answer (answer);
  merge.day = answer->day;
  if (decide (reading, &merge))
    g_ptr_array_add (reading->plan->visits->answers, g_steal_pointer (&answer));
}

typedef void (*ReadFunc) (Reading *reading, JsonNode *node, const char *name, guint index);

static gboolean
read_list (Reading *reading, JsonObject *root, const char *name, ReadFunc read, GError **error)
{
  JsonArray *array = NULL;

  if (!limber_json_get_array (root, name, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    read (reading, json_array_get_element (array, i), name, i);
  return TRUE;
}

/*
 * _limber_json_visits_read:
 * @plan: the plan that all of it is put into
 * @store: (nullable): the journal, %NULL for one that is still to be made
 * @root: the document; one that was made before there were visits says nothing
 *
 * Errors: %LIMBER_ERROR_INVALID when one of the members is no list, and what reading the journal raises.
 *
 * Returns: whether it could be read; an entry that could not is rejected
 */
gboolean
_limber_json_visits_read (LimberImportPlan *plan, LimberStore *store, JsonObject *root, GError **error)
{
  g_auto (Reading) reading = {
    .plan = plan,
    .held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .visits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  return load_held (&reading, store, error) && read_list (&reading, root, "visits", read_visit, error)
         && read_list (&reading, root, "questions", read_question, error)
         && read_list (&reading, root, "peg", read_peg, error)
         && read_list (&reading, root, "red_flag_answers", read_answer, error);
}
