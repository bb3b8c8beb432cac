/* limber-export-json-visits.c — what a JSON export says about visits, questions and answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-json-visits.h"

#include "limber-check-in.h"
#include "limber-date.h"

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_day (JsonBuilder *builder, guint32 julian)
{
  g_autofree char *iso = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  iso = limber_date_to_iso (&date);
  add_string (builder, "date", iso);
}

static void
add_stamp (JsonBuilder *builder, gint64 recorded, int offset)
{
  add_int (builder, "recorded", recorded);
  add_int (builder, "recorded_offset", offset);
}

static void
add_visit (JsonBuilder *builder, const LimberVisit *visit)
{
  json_builder_begin_object (builder);
  add_string (builder, "uuid", visit->uuid);
  add_day (builder, visit->day);
  add_string (builder, "with", visit->with);
  add_string (builder, "agreed", visit->agreed);
  add_string (builder, "note", visit->note);
  add_stamp (builder, visit->recorded, visit->recorded_offset);
  json_builder_end_object (builder);
}

static void
add_question (JsonBuilder *builder, const LimberQuestion *question)
{
  json_builder_begin_object (builder);
  add_string (builder, "uuid", question->uuid);
  add_string (builder, "text", question->text);
  add_string (builder, "visit", question->visit);
  add_stamp (builder, question->recorded, question->recorded_offset);
  json_builder_end_object (builder);
}

static void
add_peg (JsonBuilder *builder, const LimberPeg *peg)
{
  json_builder_begin_object (builder);
  add_day (builder, peg->day);
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    if (peg->answers[i] != LIMBER_NRS_UNSET)
      add_int (builder, limber_peg_item_to_id ((LimberPegItem) i), peg->answers[i]);
  add_stamp (builder, peg->recorded, peg->recorded_offset);
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder *builder, const LimberRedFlagAnswer *answer)
{
  json_builder_begin_object (builder);
  add_string (builder, "flag", answer->flag);
  add_day (builder, answer->day);
  add_string (builder, "answer", answer->yes ? "yes" : "no");
  add_stamp (builder, answer->recorded, answer->recorded_offset);
  json_builder_end_object (builder);
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const LimberRedFlagAnswer *answer_a = *(LimberRedFlagAnswer *const *) a;
  const LimberRedFlagAnswer *answer_b = *(LimberRedFlagAnswer *const *) b;

  return answer_a->day < answer_b->day ? -1 : answer_a->day > answer_b->day;
}

/* Oldest first, as days are. */
static void
add_record (JsonBuilder *builder, LimberVisitRecord *record)
{
  begin_list (builder, "visits");
  for (guint i = record->visits->len; i > 0; i--)
    add_visit (builder, g_ptr_array_index (record->visits, i - 1));
  json_builder_end_array (builder);

  begin_list (builder, "questions");
  for (guint i = 0; i < record->questions->len; i++)
    add_question (builder, g_ptr_array_index (record->questions, i));
  json_builder_end_array (builder);

  begin_list (builder, "peg");
  for (guint i = 0; i < record->pegs->len; i++)
    add_peg (builder, g_ptr_array_index (record->pegs, i));
  json_builder_end_array (builder);

  /* The order of a day's answers stays. */
  g_ptr_array_sort (record->answers, compare_answers);
  begin_list (builder, "red_flag_answers");
  for (guint i = 0; i < record->answers->len; i++)
    add_answer (builder, g_ptr_array_index (record->answers, i));
  json_builder_end_array (builder);
}

/**
 * limber_json_add_visits:
 * @builder: stands in an object
 * @store: a journal
 * @error: return location for an error
 *
 * Adds the members "visits", "questions", "peg" and "red_flag_answers", also when there are none.
 *
 * Errors: those of limber_store_load_visits().
 *
 * Returns: whether the journal could be read
 */
gboolean
limber_json_add_visits (JsonBuilder *builder, LimberStore *store, GError **error)
{
  g_autoptr (LimberVisitRecord) record = NULL;

  g_return_val_if_fail (JSON_IS_BUILDER (builder), FALSE);
  g_return_val_if_fail (LIMBER_IS_STORE (store), FALSE);

  record = limber_store_load_visits (store, error);
  if (record == NULL)
    return FALSE;

  add_record (builder, record);
  return TRUE;
}
