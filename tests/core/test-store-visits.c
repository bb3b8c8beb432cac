/* test-store-visits.c — visits, questions, the PEG scale and answers about warning signs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-store.h"

#include "limber-check-in.h"
#include "limber-date.h"
#include "limber-error.h"
#include "limber-store-visits.h"

#define MARCH_1 739676 /* 2026-03-01 */
#define NOW "2026-03-01T20:00:00+01:00"
#define LATER "2026-03-04T08:00:00+01:00"

#define assert_saves(call)                                                                                   \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GError) error = NULL;                                                                         \
                                                                                                             \
    g_assert_true (call);                                                                                    \
    g_assert_no_error (error);                                                                               \
  }                                                                                                          \
  G_STMT_END

#define assert_refuses(call, code)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autoptr (GError) error = NULL;                                                                         \
                                                                                                             \
    g_assert_false (call);                                                                                   \
    g_assert_error (error, LIMBER_ERROR, code);                                                              \
  }                                                                                                          \
  G_STMT_END

static LimberVisitRecord *
load (TestJournal *journal)
{
  g_autoptr (GError) error = NULL;
  LimberVisitRecord *record = limber_store_load_visits (journal->store, &error);

  g_assert_no_error (error);
  return record;
}

static LimberVisit *
make_visit (guint32 day, const char *with)
{
  LimberVisit *visit = limber_visit_new (day);

  limber_visit_set_with (visit, with);
  return visit;
}

static LimberPeg *
make_peg (guint32 day, int pain, int enjoyment, int activity)
{
  LimberPeg *peg = limber_peg_new (day);

  peg->answers[LIMBER_PEG_PAIN] = pain;
  peg->answers[LIMBER_PEG_ENJOYMENT] = enjoyment;
  peg->answers[LIMBER_PEG_ACTIVITY] = activity;
  return peg;
}

static void
save_answer (TestJournal *journal, const char *flag, guint32 day, gboolean yes)
{
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new (flag, day, yes);

  assert_saves (limber_store_save_red_flag_answer (journal->store, answer, &error));
}

/* What a journal says of it, in one line. */
static void
assert_holds (TestJournal *journal, const char *expected)
{
  g_autoptr (LimberVisitRecord) record = load (journal);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < record->visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (record->visits, i);

      g_string_append_printf (text, "%+d %s; ", (int) visit->day - MARCH_1, visit->with);
    }
  for (guint i = 0; i < record->questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (record->questions, i);

      g_string_append_printf (text, "%s%s; ", question->text, question->visit != NULL ? " asked" : "");
    }
  for (guint i = 0; i < record->pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (record->pegs, i);

      g_string_append_printf (text, "%+d=%d/%d/%d; ", (int) peg->day - MARCH_1, peg->answers[0],
                              peg->answers[1], peg->answers[2]);
    }
  for (guint i = 0; i < record->answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (record->answers, i);

      g_string_append_printf (text, "%+d %s %s; ", (int) answer->day - MARCH_1, answer->flag,
                              answer->yes ? "yes" : "no");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Everything is on disk, with a stamp, and comes back in its order. */
static void
test_save (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisit) past = make_visit (MARCH_1 - 40, "Dr. Berg");
  g_autoptr (LimberVisit) next = make_visit (MARCH_1 + 3, "Praxis 🏥");
  g_autoptr (LimberQuestion) first = limber_question_new ("First?");
  g_autoptr (LimberQuestion) second = limber_question_new ("Second?");
  g_autoptr (LimberPeg) partly = make_peg (MARCH_1 - 30, 7, LIMBER_NRS_UNSET, 0);
  g_autoptr (LimberPeg) whole = make_peg (MARCH_1, 10, 3, 5);
  g_autoptr (LimberVisitRecord) record = NULL;
  const LimberVisit *visit;

  test_journal_init (&journal);
  assert_holds (&journal, "");
  limber_visit_set_agreed (past, "  Walk.\nOne line more ");
  limber_visit_set_note (past, "'); DROP TABLE visit; --");
  assert_saves (limber_store_save_visit (journal.store, past, &error));
  assert_saves (limber_store_save_visit (journal.store, next, &error));
  assert_saves (limber_store_save_question (journal.store, first, &error));
  g_set_str (&second->visit, past->uuid);
  assert_saves (limber_store_save_question (journal.store, second, &error));
  assert_saves (limber_store_save_peg (journal.store, whole, &error));
  assert_saves (limber_store_save_peg (journal.store, partly, &error));
  save_answer (&journal, "fever", MARCH_1, FALSE);
  save_answer (&journal, "saddle-numbness", MARCH_1, TRUE);
  save_answer (&journal, "weight-loss", MARCH_1 - 40, FALSE);

  test_journal_reopen (&journal);
  assert_holds (&journal, "+3 Praxis 🏥; -40 Dr. Berg; First?; Second? asked; -30=7/-1/0; +0=10/3/5; "
                          "+0 saddle-numbness yes; +0 fever no; -40 weight-loss no; ");
  record = load (&journal);
  visit = g_ptr_array_index (record->visits, 1);
  g_assert_cmpstr (visit->uuid, ==, past->uuid);
  g_assert_cmpstr (visit->agreed, ==, "  Walk.\nOne line more ");
  g_assert_cmpstr (visit->note, ==, "'); DROP TABLE visit; --");
  g_assert_cmpint (visit->recorded, ==, 1772391600);
  g_assert_cmpint (visit->recorded_offset, ==, 60);
  g_assert_cmpint (visit->import_id, ==, 0);
}

/* In place of the one of the same identity, whose stamp stays. */
static void
test_change (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisit) visit = make_visit (MARCH_1, "Dr. Berg");
  g_autoptr (LimberPeg) peg = make_peg (MARCH_1, 1, 2, 3);
  g_autoptr (LimberVisitRecord) record = NULL;
  const LimberVisit *held;

  test_journal_init (&journal);
  assert_saves (limber_store_save_visit (journal.store, visit, &error));
  assert_saves (limber_store_save_peg (journal.store, peg, &error));
  save_answer (&journal, "fever", MARCH_1, FALSE);

  limber_clock_set_for_tests (LATER);
  limber_visit_set_with (visit, "Dr. Tal");
  visit->day = MARCH_1 + 1;
  visit->recorded = 5;
  assert_saves (limber_store_save_visit (journal.store, visit, &error));
  peg->answers[LIMBER_PEG_PAIN] = LIMBER_NRS_UNSET;
  assert_saves (limber_store_save_peg (journal.store, peg, &error));
  save_answer (&journal, "fever", MARCH_1, TRUE);
  limber_clock_set_for_tests (NOW);

  assert_holds (&journal, "+1 Dr. Tal; +0=-1/2/3; +0 fever yes; ");
  record = load (&journal);
  held = g_ptr_array_index (record->visits, 0);
  g_assert_cmpint (held->recorded, ==, 1772391600);
  g_assert_cmpint (((const LimberPeg *) g_ptr_array_index (record->pegs, 0))->recorded, ==, 1772391600);
}

/* What was asked at a visit is still to ask when it is removed; undone, everything is as it was. */
static void
test_remove (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisit) visit = make_visit (MARCH_1, "Dr. Berg");
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");
  g_autoptr (LimberPeg) none = limber_peg_new (MARCH_1);
  g_autoptr (LimberPeg) peg = make_peg (MARCH_1, 1, 2, 3);
  g_autoptr (LimberVisitRecord) before = NULL;
  g_autofree char *dump = NULL;

  test_journal_init (&journal);
  g_set_str (&question->visit, visit->uuid);
  assert_saves (limber_store_save_visit (journal.store, visit, &error));
  assert_saves (limber_store_save_question (journal.store, question, &error));
  assert_saves (limber_store_save_peg (journal.store, peg, &error));
  save_answer (&journal, "fever", MARCH_1, TRUE);
  before = load (&journal);
  dump = test_sql_dump (journal.path);

  limber_clock_set_for_tests (LATER);
  assert_saves (limber_store_remove_visit (journal.store, visit->uuid, &error));
  assert_holds (&journal, "Why?; +0=1/2/3; +0 fever yes; ");
  assert_saves (limber_store_remove_question (journal.store, question->uuid, &error));
  assert_saves (limber_store_save_peg (journal.store, none, &error));
  assert_saves (limber_store_remove_red_flag_answer (journal.store, "fever", MARCH_1, &error));
  assert_holds (&journal, "");
  /* Its identity alone. */
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM removed"), ==, 4);

  /* Once more is no failure, and neither is what never was. */
  assert_saves (limber_store_remove_visit (journal.store, visit->uuid, &error));
  assert_saves (limber_store_remove_question (journal.store, "nobody", &error));
  assert_saves (limber_store_remove_red_flag_answer (journal.store, "fever", MARCH_1 - 1, &error));
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM removed"), ==, 4);

  assert_saves (limber_store_save_visit (journal.store, g_ptr_array_index (before->visits, 0), &error));
  assert_saves (limber_store_save_question (journal.store, g_ptr_array_index (before->questions, 0), &error));
  assert_saves (limber_store_save_peg (journal.store, g_ptr_array_index (before->pegs, 0), &error));
  assert_saves (
      limber_store_save_red_flag_answer (journal.store, g_ptr_array_index (before->answers, 0), &error));
  limber_clock_set_for_tests (NOW);
  test_assert_as_before (&journal, dump);
}

/* A visit nobody knows is none to ask at. */
static void
test_unknown_visit (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberQuestion) question = limber_question_new ("Why?");

  test_journal_init (&journal);
  g_set_str (&question->visit, "no-such-visit");
  assert_saves (limber_store_save_question (journal.store, question, &error));
  assert_holds (&journal, "Why?; ");
}

static void
test_refused (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisit) late = make_visit (2000000, NULL);
  g_autoptr (LimberVisit) visit = make_visit (MARCH_1, NULL);
  g_autoptr (LimberQuestion) question = limber_question_new ("");
  g_autoptr (LimberPeg) peg = make_peg (MARCH_1, 11, 0, 0);
  g_autoptr (LimberRedFlagAnswer) answer = limber_red_flag_answer_new ("hunger", MARCH_1, TRUE);
  g_autofree char *dump = NULL;

  test_journal_init (&journal);
  dump = test_sql_dump (journal.path);
  assert_refuses (limber_store_save_visit (journal.store, late, &error), LIMBER_ERROR_RANGE);
  visit->with = g_strnfill (LIMBER_VISIT_WITH_MAX + 1, 'x');
  assert_refuses (limber_store_save_visit (journal.store, visit, &error), LIMBER_ERROR_INVALID);
  g_set_str (&visit->with, "two\nlines");
  assert_refuses (limber_store_save_visit (journal.store, visit, &error), LIMBER_ERROR_INVALID);
  g_set_str (&visit->with, NULL);
  g_set_str (&visit->note, "\xff");
  assert_refuses (limber_store_save_visit (journal.store, visit, &error), LIMBER_ERROR_INVALID);
  g_set_str (&visit->note, NULL);
  visit->recorded_offset = 1441;
  assert_refuses (limber_store_save_visit (journal.store, visit, &error), LIMBER_ERROR_RANGE);
  assert_refuses (limber_store_save_question (journal.store, question, &error), LIMBER_ERROR_INVALID);
  g_free (question->text);
  question->text = g_strnfill (LIMBER_QUESTION_MAX + 1, 'x');
  assert_refuses (limber_store_save_question (journal.store, question, &error), LIMBER_ERROR_INVALID);
  assert_refuses (limber_store_save_peg (journal.store, peg, &error), LIMBER_ERROR_RANGE);
  peg->answers[LIMBER_PEG_PAIN] = -2;
  assert_refuses (limber_store_save_peg (journal.store, peg, &error), LIMBER_ERROR_RANGE);
  assert_refuses (limber_store_save_red_flag_answer (journal.store, answer, &error), LIMBER_ERROR_INVALID);
  test_assert_as_before (&journal, dump);
}

/* The file itself refuses the same. */
static void
test_checks (void)
{
  static const char *const bad[] = {
    "INSERT INTO visit (uuid, day, recorded, recorded_offset) VALUES ('', '2026-03-01', 0, 0)",
    "INSERT INTO visit (uuid, day, recorded, recorded_offset) VALUES ('u', '2026-02-30', 0, 0)",
    "INSERT INTO visit (uuid, day, note, recorded, recorded_offset) VALUES ('u', '2026-03-01', '', 0, 0)",
    "INSERT INTO visit (uuid, day, recorded, recorded_offset) VALUES ('u', '2026-03-01', 0, 1441)",
    "INSERT INTO visit (uuid, day, recorded, recorded_offset, import_id) VALUES ('u', '2026-03-01', 0, 0, 9)",
    "INSERT INTO question (uuid, text, recorded, recorded_offset) VALUES ('u', '', 0, 0)",
    "INSERT INTO question (uuid, text, recorded, recorded_offset)"
    " VALUES ('u', printf ('%.*c', 241, 'x'), 0, 0)",
    "INSERT INTO peg (day, recorded, recorded_offset) VALUES ('2026-03-01', 0, 0)",
    "INSERT INTO peg (day, pain, recorded, recorded_offset) VALUES ('2026-03-01', 11, 0, 0)",
    "INSERT INTO peg (day, activity, recorded, recorded_offset) VALUES ('2026-03-01', -1, 0, 0)",
    "INSERT INTO red_flag_answer (flag, day, yes, recorded, recorded_offset)"
    " VALUES ('fever', '2026-03-01', 2, 0, 0)",
    "INSERT INTO red_flag_answer (flag, day, yes, recorded, recorded_offset)"
    " VALUES ('', '2026-03-01', 1, 0, 0)",
    "INSERT INTO removed VALUES ('session', 'u')",
  };
  g_auto (TestJournal) journal = { 0 };

  test_journal_init (&journal);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_cmpint (test_sql_try (journal.path, bad[i]), ==, SQLITE_CONSTRAINT);
    }
}

/* A record a file could bring. */
static LimberVisitRecord *
make_record (const char *with, const char *text, int pain, gboolean fever)
{
  LimberVisitRecord *record = limber_visit_record_new ();
  LimberVisit *visit = make_visit (MARCH_1, with);
  LimberQuestion *question = limber_question_new (text);

  g_set_str (&visit->uuid, "visit-1");
  g_set_str (&question->uuid, "question-1");
  g_set_str (&question->visit, "visit-1");
  g_ptr_array_add (record->visits, visit);
  g_ptr_array_add (record->questions, question);
  g_ptr_array_add (record->pegs, make_peg (MARCH_1, pain, pain, pain));
  g_ptr_array_add (record->answers, limber_red_flag_answer_new ("fever", MARCH_1, fever));
  return record;
}

static gint64
import (TestJournal *journal, const LimberVisitRecord *record)
{
  gint64 id = test_add_import (journal->store, "json");

  assert_saves (limber_store_import_visits (journal->store, id, record, &error));
  return id;
}

static void
test_import (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) record = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberVisitRecord) held = NULL;
  g_autofree char *dump = NULL;
  gint64 id;

  test_journal_init (&journal);
  dump = test_sql_dump (journal.path);
  id = import (&journal, record);
  assert_holds (&journal, "+0 Berg; Why? asked; +0=4/4/4; +0 fever no; ");
  held = load (&journal);
  g_assert_cmpint (((const LimberVisit *) g_ptr_array_index (held->visits, 0))->import_id, ==, id);
  g_assert_cmpint (((const LimberRedFlagAnswer *) g_ptr_array_index (held->answers, 0))->import_id, ==, id);

  /* Saved again as it is, it is still the import's. */
  assert_saves (limber_store_save_visit (journal.store, g_ptr_array_index (held->visits, 0), &error));
  g_assert_cmpuint (test_undo_import (journal.store, id), ==, 1);
  test_assert_as_before (&journal, dump);
}

/* Of several imports each can be undone, in any order. */
static void
test_imports_in_any_order (void)
{
  for (guint order = 0; order < 2; order++)
    {
      g_auto (TestJournal) journal = { 0 };
      g_autoptr (LimberVisitRecord) first = make_record ("Berg", "Why?", 4, FALSE);
      g_autoptr (LimberVisitRecord) second = make_record ("Tal", "Why not?", 5, TRUE);
      g_autofree char *empty = NULL;
      g_autofree char *one = NULL;
      gint64 id_first, id_second;

      test_journal_init (&journal);
      empty = test_sql_dump (journal.path);
      id_first = import (&journal, first);
      one = test_sql_dump (journal.path);
      id_second = import (&journal, second);
      assert_holds (&journal, "+0 Tal; Why not? asked; +0=5/5/5; +0 fever yes; ");
      if (order == 0)
        {
          test_undo_import (journal.store, id_second);
          test_assert_as_before (&journal, one);
          test_undo_import (journal.store, id_first);
        }
      else
        {
          test_undo_import (journal.store, id_first);
          assert_holds (&journal, "+0 Tal; Why not? asked; +0=5/5/5; +0 fever yes; ");
          test_undo_import (journal.store, id_second);
        }
      test_assert_as_before (&journal, empty);
    }
}

/* The one in the middle goes: what it had replaced is then what the last one replaced. */
static void
test_import_in_the_middle (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) first = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberVisitRecord) second = make_record ("Tal", "Why not?", 5, TRUE);
  g_autoptr (LimberVisitRecord) third = make_record ("See", "When?", 6, FALSE);
  gint64 id_second, id_third;

  test_journal_init (&journal);
  import (&journal, first);
  id_second = import (&journal, second);
  id_third = import (&journal, third);
  test_undo_import (journal.store, id_second);
  assert_holds (&journal, "+0 See; When? asked; +0=6/6/6; +0 fever no; ");
  test_undo_import (journal.store, id_third);
  assert_holds (&journal, "+0 Berg; Why? asked; +0=4/4/4; +0 fever no; ");
}

/* What the user typed no import replaces, and undoing it takes nothing of theirs. */
static void
test_typed_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) own = make_record ("Mine", "Mine?", 1, TRUE);
  g_autoptr (LimberVisitRecord) record = make_record ("Berg", "Why?", 4, FALSE);
  g_autofree char *dump = NULL;
  gint64 id;

  test_journal_init (&journal);
  assert_saves (limber_store_save_visit (journal.store, g_ptr_array_index (own->visits, 0), &error));
  assert_saves (limber_store_save_question (journal.store, g_ptr_array_index (own->questions, 0), &error));
  assert_saves (limber_store_save_peg (journal.store, g_ptr_array_index (own->pegs, 0), &error));
  save_answer (&journal, "fever", MARCH_1, TRUE);
  dump = test_sql_dump (journal.path);
  id = import (&journal, record);
  assert_holds (&journal, "+0 Mine; Mine? asked; +0=1/1/1; +0 fever yes; ");
  test_undo_import (journal.store, id);
  test_assert_as_before (&journal, dump);
}

/* What the user changed of what an import brought is theirs. */
static void
test_changed_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) first = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberVisitRecord) second = make_record ("Tal", "Why not?", 5, TRUE);
  g_autoptr (LimberVisitRecord) own = make_record ("Mine", "Mine?", 1, TRUE);
  gint64 id_first, id_second;

  test_journal_init (&journal);
  id_first = import (&journal, first);
  id_second = import (&journal, second);
  assert_saves (limber_store_save_visit (journal.store, g_ptr_array_index (own->visits, 0), &error));
  assert_saves (limber_store_save_peg (journal.store, g_ptr_array_index (own->pegs, 0), &error));
  test_undo_import (journal.store, id_second);
  assert_holds (&journal, "+0 Mine; Why? asked; +0=1/1/1; +0 fever no; ");
  test_undo_import (journal.store, id_first);
  assert_holds (&journal, "+0 Mine; +0=1/1/1; ");
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM visit"), ==, 1);
}

/* What the user removed comes back neither by an import nor by undoing one. */
static void
test_removed_stays (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) first = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberVisitRecord) second = make_record ("Tal", "Why not?", 5, TRUE);
  g_autoptr (LimberPeg) none = limber_peg_new (MARCH_1);
  g_autoptr (GHashTable) removed = NULL;
  g_autoptr (GError) load_error = NULL;
  gint64 id_second;

  test_journal_init (&journal);
  import (&journal, first);
  id_second = import (&journal, second);
  assert_saves (limber_store_remove_visit (journal.store, "visit-1", &error));
  assert_saves (limber_store_save_peg (journal.store, none, &error));
  assert_saves (limber_store_remove_red_flag_answer (journal.store, "fever", MARCH_1, &error));
  assert_holds (&journal, "Why not?; ");

  /* The question that comes back was asked at a visit that is gone. */
  test_undo_import (journal.store, id_second);
  assert_holds (&journal, "Why?; ");
  assert_saves (limber_store_remove_question (journal.store, "question-1", &error));
  import (&journal, second);
  assert_holds (&journal, "");

  removed = limber_store_load_removed_visits (journal.store, &load_error);
  g_assert_no_error (load_error);
  g_assert_cmpuint (g_hash_table_size (removed), ==, 4);
  g_assert_true (g_hash_table_contains (removed, "visit/visit-1"));
  g_assert_true (g_hash_table_contains (removed, "question/question-1"));
  g_assert_true (g_hash_table_contains (removed, "peg/2026-03-01"));
  g_assert_true (g_hash_table_contains (removed, "red_flag_answer/fever 2026-03-01"));
}

/* A question of one's own, asked at a visit that goes with its import, is still to ask. */
static void
test_undo_opens_questions (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) record = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberQuestion) own = limber_question_new ("Mine?");
  gint64 id;

  test_journal_init (&journal);
  id = import (&journal, record);
  g_set_str (&own->visit, "visit-1");
  assert_saves (limber_store_save_question (journal.store, own, &error));
  assert_holds (&journal, "+0 Berg; Why? asked; Mine? asked; +0=4/4/4; +0 fever no; ");
  test_undo_import (journal.store, id);
  assert_holds (&journal, "Mine?; ");
}

/* Removed, put back with the number of an import that was undone meanwhile. */
static void
test_put_back_after_undo (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) record = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (LimberVisitRecord) held = NULL;
  gint64 id;

  test_journal_init (&journal);
  id = import (&journal, record);
  held = load (&journal);
  assert_saves (limber_store_remove_visit (journal.store, "visit-1", &error));
  test_undo_import (journal.store, id);
  assert_saves (limber_store_save_visit (journal.store, g_ptr_array_index (held->visits, 0), &error));
  assert_holds (&journal, "+0 Berg; ");
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count (*) FROM visit WHERE import_id IS NULL"), ==, 1);
}

/* Copies have all of it. */
static void
test_backup (void)
{
  g_auto (TestJournal) journal = { 0 };
  g_autoptr (LimberVisitRecord) record = make_record ("Berg", "Why?", 4, FALSE);
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *original = NULL;
  g_autofree char *copy = NULL;

  test_journal_init (&journal);
  import (&journal, record);
  assert_saves (limber_store_remove_visit (journal.store, "visit-1", &error));
  test_back_up (journal.store, "manual");
  backups = test_list_backups (journal.path);
  original = test_sql_dump (journal.path);
  copy = test_sql_dump (((const LimberBackup *) g_ptr_array_index (backups, 0))->path);
  g_assert_cmpstr (copy, ==, original);
  g_assert_nonnull (g_strstr_len (copy, -1, "Why?"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  limber_clock_set_for_tests (NOW);

  g_test_add_func ("/store-visits/save", test_save);
  g_test_add_func ("/store-visits/change", test_change);
  g_test_add_func ("/store-visits/remove", test_remove);
  g_test_add_func ("/store-visits/unknown-visit", test_unknown_visit);
  g_test_add_func ("/store-visits/refused", test_refused);
  g_test_add_func ("/store-visits/checks", test_checks);
  g_test_add_func ("/store-visits/import", test_import);
  g_test_add_func ("/store-visits/imports-in-any-order", test_imports_in_any_order);
  g_test_add_func ("/store-visits/import-in-the-middle", test_import_in_the_middle);
  g_test_add_func ("/store-visits/typed-stays", test_typed_stays);
  g_test_add_func ("/store-visits/changed-stays", test_changed_stays);
  g_test_add_func ("/store-visits/removed-stays", test_removed_stays);
  g_test_add_func ("/store-visits/undo-opens-questions", test_undo_opens_questions);
  g_test_add_func ("/store-visits/put-back-after-undo", test_put_back_after_undo);
  g_test_add_func ("/store-visits/backup", test_backup);

  return g_test_run ();
}
