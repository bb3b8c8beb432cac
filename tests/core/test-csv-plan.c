/* test-csv-plan.c — what a table would change, and that the change is exactly that
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-backup.h"
#include "limber-error.h"
#include "limber-example.h"
#include "limber-export-csv.h"
#include "limber-import-csv.h"
#include "limber-store-import.h"
#include "limber-test-store.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static LimberImportPlan *
try_plan (LimberStore *store, const char *text, const LimberImportCsvOptions *options, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return limber_import_csv_plan (store, bytes, options, NULL, error);
}

static LimberImportPlan *
make_plan (LimberStore *store, const char *text, const char *const *maps)
{
  LimberImportCsvOptions options = { .file_name = "test.csv", .maps = maps };
  g_autoptr (GError) error = NULL;
  LimberImportPlan *plan = try_plan (store, text, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);

  return plan;
}

static void
assert_counts (LimberImportPlan *plan,
               guint created,
               guint updated,
               guint unchanged,
               guint conflict,
               guint rejected)
{
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CREATED), ==, created);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UPDATED), ==, updated);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_UNCHANGED), ==, unchanged);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_CONFLICT), ==, conflict);
  g_assert_cmpuint (limber_import_plan_count (plan, LIMBER_DISPOSITION_REJECTED), ==, rejected);
}

static gint64
commit (LimberImportPlan *plan, LimberStore *store)
{
  g_autoptr (GError) error = NULL;
  gint64 id = -1;

  g_assert_true (limber_import_plan_commit (plan, store, NULL, &id, &error));
  g_assert_no_error (error);

  return id;
}

static gint64
import (LimberStore *store, const char *text)
{
  g_autoptr (LimberImportPlan) plan = make_plan (store, text, NULL);

  return commit (plan, store);
}

static char *
table_of (LimberStore *store)
{
  GDate from = test_date ("1900-01-01");
  GDate to = test_date ("2199-12-31");
  g_autoptr (GPtrArray) days = limber_store_load_days (store, &from, &to, NULL);
  g_autoptr (GPtrArray) own = limber_store_load_measures (store, NULL);

  return limber_export_csv (days, own);
}

static void
assert_rejected (LimberImportPlan *plan, guint index, guint line, const char *place, const char *part)
{
  const GPtrArray *rejections = limber_import_plan_get_rejections (plan);
  const LimberImportRejection *rejection = NULL;

  g_assert_cmpuint (rejections->len, >, index);
  rejection = g_ptr_array_index (rejections, index);
  g_assert_cmpuint (rejection->line, ==, line);
  g_assert_cmpstr (rejection->place, ==, place);
  g_assert_nonnull (strstr (rejection->reason, part));
}

static void
assert_ambiguous (const char *text, LimberImportCsvOptions options, const char *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = try_plan (NULL, text, &options, &error);

  g_assert_null (plan);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_full_row (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberDay) day = NULL;
  const LimberCheckIn *check_in = NULL;

  test_journal_init (&journal);
  g_assert_cmpint (
      import (journal.store,
              "Date,Pain,anxiety,steps,Weight (kg),sleep_h,active_min,routine,symptoms,tags,note,"
              "pain:lower-back-left,pain:Left calf,time\n"
              "2024-02-29,6,4,\"5,321\",81.2,7.5,25,10,stiffness;My own,Gym; gym ;gym,\"a\nb\",6,3,08:10\n"),
      ==, 1);

  day = test_load (journal.store, "2024-02-29");
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  check_in = g_ptr_array_index (day->check_ins, 0);
  g_assert_cmpint (check_in->time, ==, 490);
  g_assert_cmpint (check_in->import_id, ==, 1);
  g_assert_cmpint (check_in->anxiety, ==, 4);
  g_assert_cmpuint (check_in->pains->len, ==, 2);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "lower-back-left")->nrs, ==, 6);
  g_assert_cmpint (limber_check_in_get_pain (check_in, "calf-left")->nrs, ==, 3);
  g_assert_cmpuint (check_in->marks[LIMBER_TERM_SYMPTOM]->len, ==, 2);
  g_assert_nonnull (limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, "stiffness"));
  g_assert_nonnull (limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, "My own"));
  g_assert_cmpuint (check_in->marks[LIMBER_TERM_TAG]->len, ==, 1);
  g_assert_cmpstr (check_in->note, ==, "a\nb");
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "steps"), 5321, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "weight"), 81200, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "sleep"), 450, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "active"), 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "routine"), 10, 1e-9);
}

static void
test_missing_is_not_zero (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberDay) none = NULL;
  g_autoptr (LimberDay) empty = NULL;
  g_autoptr (LimberDay) zero = NULL;

  test_journal_init (&journal);
  import (journal.store, "date,pain,steps,weight_kg\n2024-01-01,,,\n2024-01-02,0,0,0\n2024-01-03,,5,\n");

  none = test_load (journal.store, "2024-01-01");
  zero = test_load (journal.store, "2024-01-02");
  empty = test_load (journal.store, "2024-01-03");
  g_assert_false (limber_day_is_recorded (none));
  g_assert_cmpuint (zero->check_ins->len, ==, 1);
  g_assert_true (((LimberCheckIn *) g_ptr_array_index (zero->check_ins, 0))->no_pain);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (zero, "steps"), 0, 1e-9);
  g_assert_true (isnan (limber_day_get_value (zero, "weight")));
  g_assert_cmpuint (empty->check_ins->len, ==, 0);
  g_assert_cmpint (limber_day_get_worst_pain (empty), ==, LIMBER_NRS_UNSET);
}

static void
test_units (void)
{
  static const char *const lb[] = { "w=weight_lb", NULL };
  static const char *const st[] = { "w=weight_st", NULL };
  static const char *const kg[] = { "2=weight_kg", NULL };
  static const struct
  {
    const char *cell;
    const char *const *maps;
    double grams;
  } cells[] = {
    { "179", lb, 81193 },      { "179.5", lb, 81420 },  { "12.5", st, 79379 },
    { "12 st 11", st, 81193 }, { "12st11", kg, 81193 }, { "81.2 kg", lb, 81200 },
    { "\"81,2\"", kg, 81200 }, { "81.250", kg, 81250 }, { "\"81,250\"", kg, 81250 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_auto (TestJournal) journal = { NULL };
      g_autofree char *text = g_strdup_printf ("date,w\n2024-01-01,%s\n", cells[i].cell);
      g_autoptr (LimberImportPlan) plan = NULL;
      g_autoptr (LimberDay) day = NULL;

      test_journal_init (&journal);
      plan = make_plan (journal.store, text, cells[i].maps);
      assert_counts (plan, 1, 0, 0, 0, 0);
      commit (plan, journal.store);
      day = test_load (journal.store, "2024-01-01");
      g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "weight"), cells[i].grams, 1e-9);
    }
}

static void
test_ambiguous (void)
{
  assert_ambiguous ("day,pain\n1,2\n", (LimberImportCsvOptions) { 0 }, "--map COLUMN=date");
  assert_ambiguous ("date,weight\n2024-01-01,80\n", (LimberImportCsvOptions) { 0 }, "--map weight=weight_kg");
  assert_ambiguous ("date,steps,Steps\n2024-01-01,1,2\n", (LimberImportCsvOptions) { 0 }, "--map 3=skip");
  assert_ambiguous ("date,pain\n03/04/2024,1\n", (LimberImportCsvOptions) { 0 }, "--dates dmy");
  assert_ambiguous ("date,pain\n13/04/2024,1\n04/13/2024,1\n05/06/2024,1\n", (LimberImportCsvOptions) { 0 },
                    "--dates");
  assert_ambiguous ("date;active_min\n2024-01-01;1,234\n", (LimberImportCsvOptions) { 0 }, "--decimal comma");
  assert_ambiguous ("date;active_min\n2024-01-01;1.234\n", (LimberImportCsvOptions) { 0 }, "--decimal");
}

static void
assert_settled (const char *text, LimberImportCsvOptions options, const char *iso, double active)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberDay) day = NULL;

  test_journal_init (&journal);
  plan = try_plan (journal.store, text, &options, &error);
  g_assert_no_error (error);
  commit (plan, journal.store);
  day = test_load (journal.store, iso);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "active"), active, 1e-9);
}

static void
test_settled (void)
{
  assert_settled ("date,active_min\n03/04/2024,7\n",
                  (LimberImportCsvOptions) { .order = LIMBER_DATE_ORDER_DMY }, "2024-04-03", 7);
  assert_settled ("date,active_min\n03/04/2024,7\n",
                  (LimberImportCsvOptions) { .order = LIMBER_DATE_ORDER_MDY }, "2024-03-04", 7);
  assert_settled ("date;active_min\n2024-01-01;1,234\n",
                  (LimberImportCsvOptions) { .decimal = LIMBER_DECIMAL_POINT }, "2024-01-01", 1234);
  assert_settled ("date;active_min\n2024-01-01;1,234\n",
                  (LimberImportCsvOptions) { .decimal = LIMBER_DECIMAL_COMMA }, "2024-01-01", 1);
  /* One day above 12, one fraction of two digits, are enough for the whole file. */
  assert_settled ("date,active_min\n03/04/2024,7\n13/04/2024,8\n", (LimberImportCsvOptions) { 0 },
                  "2024-04-03", 7);
  assert_settled ("date,active_min\n03/04/2024,7\n04/13/2024,8\n", (LimberImportCsvOptions) { 0 },
                  "2024-03-04", 7);
  assert_settled ("date;active_min;weight_kg\n2024-01-01;1.234;81,25\n", (LimberImportCsvOptions) { 0 },
                  "2024-01-01", 1234);
  assert_settled ("date,active_min\n2024-01-01,\"1,234\"\n", (LimberImportCsvOptions) { 0 }, "2024-01-01",
                  1234);
}

static void
test_rejected (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberDay) day = NULL;

  test_journal_init (&journal);
  plan = make_plan (journal.store,
                    "date,pain,steps,weight_kg,tag:Gym\n"
                    "2024-01-01,11,5,,\n"
                    "2024-01-02,x,5,500,2\n"
                    "2023-02-29,1,,,\n"
                    "2024-01-04,1,2,,,surplus\n"
                    "2024-01-05,1,2,80,1\n"
                    "2024-01-05,2,2,80,1\n"
                    ",1,2,80,1\n"
                    "2024-01-06,-1,,,\n"
                    "2024-01-07,1,999999,,\n"
                    "1850-01-01,1,,,\n",
                    NULL);
  assert_counts (plan, 1, 0, 0, 0, 9);
  assert_rejected (plan, 0, 2, "pain", "0 to 10");
  assert_rejected (plan, 1, 3, "pain", "“x”");
  assert_rejected (plan, 2, 3, "weight_kg", "500");
  assert_rejected (plan, 3, 3, "tag:Gym", "neither 0 nor 1");
  assert_rejected (plan, 4, 4, "date", "2023-02-29");
  assert_rejected (plan, 5, 5, NULL, "more cells");
  assert_rejected (plan, 6, 7, NULL, "line 6");
  assert_rejected (plan, 7, 8, "date", "date");
  commit (plan, journal.store);
  day = test_load (journal.store, "2024-01-01");
  g_assert_false (limber_day_is_recorded (day));
}

static void
test_two_a_day (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (LimberDay) day = NULL;
  static const char text[] = "date,time,pain,weight_kg\n"
                             "2024-01-01,08:00,3,80\n"
                             "2024-01-01,6:30 pm,7,80\n"
                             "2024-01-01,21:00,5,81\n";

  test_journal_init (&journal);
  plan = make_plan (journal.store, text, NULL);
  assert_counts (plan, 2, 0, 0, 0, 1);
  assert_rejected (plan, 0, 4, "Weight", "line 2");
  commit (plan, journal.store);

  day = test_load (journal.store, "2024-01-01");
  g_assert_cmpuint (day->check_ins->len, ==, 2);
  g_assert_cmpint (((LimberCheckIn *) g_ptr_array_index (day->check_ins, 1))->time, ==, 18 * 60 + 30);
  g_assert_cmpint (limber_day_get_worst_pain (day), ==, 7);

  again = make_plan (journal.store, text, NULL);
  assert_counts (again, 0, 0, 2, 0, 1);
}

static void
test_again_and_update (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (LimberImportPlan) changed = NULL;
  g_autofree char *first = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (LimberDay) day = NULL;
  guint n_days = 0;
  static const char text[] = "date,pain,anxiety,steps,symptoms,note\n"
                             "2024-01-01,3,4,100,stiffness;fatigue,old\n2024-01-02,4,,200,,\n";

  test_journal_init (&journal);
  g_assert_cmpint (import (journal.store, text), ==, 1);
  first = test_sql_dump (journal.path);

  again = make_plan (journal.store, text, NULL);
  assert_counts (again, 0, 0, 2, 0, 0);
  g_assert_false (limber_import_plan_changes_anything (again));
  g_assert_cmpint (commit (again, journal.store), ==, 0);
  undone = test_sql_dump (journal.path);
  g_assert_cmpstr (first, ==, undone);

  changed = make_plan (journal.store,
                       "date,pain,anxiety,steps,symptoms,note\n"
                       "2024-01-01,5,2,150,stiffness,new\n2024-01-02,4,,200,,\n2024-01-03,1,,,,\n",
                       NULL);
  assert_counts (changed, 1, 1, 1, 0, 0);
  g_assert_cmpint (commit (changed, journal.store), ==, 2);
  day = test_load (journal.store, "2024-01-01");
  g_assert_cmpuint (day->check_ins->len, ==, 1);
  g_assert_cmpint (limber_day_get_worst_pain (day), ==, 5);
  g_assert_cmpfloat_with_epsilon (limber_day_get_mean_anxiety (day), 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "steps"), 150, 1e-9);
  g_assert_cmpuint (
      ((LimberCheckIn *) g_ptr_array_index (day->check_ins, 0))->marks[LIMBER_TERM_SYMPTOM]->len, ==, 1);
  g_assert_cmpstr (((LimberCheckIn *) g_ptr_array_index (day->check_ins, 0))->note, ==, "new");

  g_assert_true (limber_store_undo_import (journal.store, 2, &n_days, NULL));
  g_assert_cmpuint (n_days, ==, 2);
  g_free (undone);
  undone = table_of (journal.store);
  g_assert_nonnull (strstr (undone, "2024-01-01,3,4,100,,,,\"stiffness;fatigue\",,old"));
  g_assert_null (strstr (undone, "2024-01-03"));
}

/* What was typed stays, word for word; what it does not speak of is added beside it. */
static void
test_typed_stays (void)
{
  g_auto (TestJournal) journal = { NULL };
  GDate date = test_date ("2024-01-01");
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = limber_day_new (&date);
  LimberCheckIn *typed = limber_check_in_new (&date);
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (LimberDay) day = NULL;
  g_autoptr (LimberDay) stored = NULL;
  const LimberImportConflict *conflict = NULL;
  static const char text[] = "date,pain,anxiety,steps,weight_kg,note,symptom:Fatigue,pain:calf-left\n"
                             "2024-01-01,8,3,100,80,file,0,2\n";

  test_journal_init (&journal);
  limber_check_in_set_pain (typed, "lower-back-left", 4, LIMBER_QUALITY_STIFF);
  limber_check_in_set_mark (typed, LIMBER_TERM_SYMPTOM, "fatigue", LIMBER_HELPED_UNSET);
  limber_check_in_set_note (typed, "mine");
  limber_day_take_check_in (after, typed);
  limber_day_set_value (after, "steps", 5000);
  test_apply (journal.store, before, after);
  stored = test_load (journal.store, "2024-01-01");

  plan = make_plan (journal.store, text, NULL);
  assert_counts (plan, 0, 0, 0, 1, 0);
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (plan), ==, 4);
  conflict = g_ptr_array_index (limber_import_plan_get_conflicts (plan), 0);
  g_assert_cmpstr (conflict->field, ==, "pain");
  g_assert_cmpstr (conflict->kept, ==, "4");
  g_assert_cmpstr (conflict->offered, ==, "8");
  commit (plan, journal.store);

  day = test_load (journal.store, "2024-01-01");
  g_assert_cmpuint (day->check_ins->len, ==, 2);
  g_assert_true (limber_check_in_equal (
      limber_day_find_check_in (day, ((LimberCheckIn *) g_ptr_array_index (stored->check_ins, 0))->uuid),
      g_ptr_array_index (stored->check_ins, 0)));
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "steps"), 5000, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_value (day, "weight"), 80000, 1e-9);
  g_assert_cmpfloat_with_epsilon (limber_day_get_mean_anxiety (day), 3, 1e-9);

  again = make_plan (journal.store, text, NULL);
  assert_counts (again, 0, 0, 0, 1, 0);
  g_assert_false (limber_import_plan_changes_anything (again));
}

static void
test_no_pain_typed (void)
{
  g_auto (TestJournal) journal = { NULL };
  GDate date = test_date ("2024-01-01");
  g_autoptr (LimberDay) before = limber_day_new (&date);
  g_autoptr (LimberDay) after = limber_day_new (&date);
  LimberCheckIn *typed = limber_check_in_new (&date);
  g_autoptr (LimberImportPlan) same = NULL;
  g_autoptr (LimberImportPlan) other = NULL;
  g_autoptr (LimberImportPlan) anxious = NULL;

  test_journal_init (&journal);
  limber_check_in_set_no_pain (typed, TRUE);
  typed->anxiety = 7;
  limber_day_take_check_in (after, typed);
  test_apply (journal.store, before, after);

  same = make_plan (journal.store, "date,pain,pain:calf-left\n2024-01-01,0,0\n", NULL);
  assert_counts (same, 0, 0, 1, 0, 0);
  other = make_plan (journal.store, "date,pain:calf-left\n2024-01-01,3\n", NULL);
  assert_counts (other, 0, 0, 0, 1, 0);
  g_assert_false (limber_import_plan_changes_anything (other));
  anxious = make_plan (journal.store, "date,anxiety\n2024-01-01,2\n", NULL);
  assert_counts (anxious, 0, 0, 0, 1, 0);
  g_assert_false (limber_import_plan_changes_anything (anxious));
}

/* 0 is an answer: the day was opened and the mark was not there. */
static void
test_marks (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberDay) opened = NULL;
  g_autoptr (LimberDay) closed = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  static const char *const maps[] = { "run=tag:Long run", NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  static const char text[] = "date,run\n2024-01-01,1\n2024-01-02,0\n2024-01-03,\n";

  test_journal_init (&journal);
  plan = make_plan (journal.store, text, maps);
  assert_counts (plan, 2, 0, 1, 0, 0);
  commit (plan, journal.store);
  opened = test_load (journal.store, "2024-01-02");
  closed = test_load (journal.store, "2024-01-03");
  g_assert_cmpuint (opened->check_ins->len, ==, 1);
  g_assert_cmpuint (closed->check_ins->len, ==, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count(*) FROM mark WHERE key = 'Long run'"), ==, 1);

  again = make_plan (journal.store, text, maps);
  assert_counts (again, 0, 0, 3, 0, 0);
}

static void
test_maps (void)
{
  static const char text[] = "date,a=b,Knee\n2024-01-01,5,3\n";
  static const char *const good[] = { "a=b=anxiety", "knee=pain:knee-left", NULL };
  static const char *const wrong[][2]
      = { { "nothing", NULL },   { "x=pain", NULL },    { "Knee=pain:kne-left", NULL },
          { "Knee=frob", NULL }, { "Knee=tag:", NULL }, { "=pain", NULL },
          { "9=pain", NULL },    { "Knee=pain:", NULL } };
  g_autoptr (LimberImportPlan) plan = make_plan (NULL, text, good);

  assert_counts (plan, 1, 0, 0, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      LimberImportCsvOptions options = { .maps = wrong[i] };
      g_autoptr (GError) error = NULL;
      g_autoptr (LimberImportPlan) none = try_plan (NULL, text, &options, &error);

      g_assert_null (none);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
    }
}

static void
test_fractions (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  static const char text[] = "date,pain,anxiety\n2024-01-01,5.7,0.2\n2024-01-02,7/10,4\n";

  test_journal_init (&journal);
  plan = make_plan (journal.store, text, NULL);
  g_assert_cmpuint (limber_import_plan_get_notes (plan)->len, ==, 1);
  commit (plan, journal.store);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT nrs FROM pain p JOIN check_in c ON c.id = p.check_in"
                                               " WHERE day = '2024-01-01'"),
                   ==, 6);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT anxiety FROM check_in WHERE day = '2024-01-01'"), ==,
                   1);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT nrs FROM pain p JOIN check_in c ON c.id = p.check_in"
                                               " WHERE day = '2024-01-02'"),
                   ==, 7);
  again = make_plan (journal.store, text, NULL);
  assert_counts (again, 0, 0, 2, 0, 0);
}

/* A journal's own table finds everything in place, whatever the day held. */
static void
test_own_export (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_auto (TestJournal) other = { NULL };
  GDate last = test_date ("2026-11-20");
  g_autofree char *table = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (LimberImportPlan) same = NULL;
  g_autoptr (LimberImportPlan) into_empty = NULL;
  g_autoptr (LimberImportPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  test_journal_init (&journal);
  test_journal_init (&other);
  g_assert_true (limber_example_fill (journal.store, &last, 730, 1, &error));
  g_assert_no_error (error);

  table = table_of (journal.store);
  same = make_plan (journal.store, table, NULL);
  g_assert_false (limber_import_plan_changes_anything (same));
  g_assert_cmpuint (limber_import_plan_get_n_conflicts (same), ==, 0);
  g_assert_cmpuint (limber_import_plan_count (same, LIMBER_DISPOSITION_REJECTED), ==, 0);

  into_empty = make_plan (other.store, table, NULL);
  g_assert_cmpuint (limber_import_plan_count (into_empty, LIMBER_DISPOSITION_REJECTED), ==, 0);
  commit (into_empty, other.store);
  again = make_plan (other.store, table, NULL);
  g_assert_false (limber_import_plan_changes_anything (again));
  copied = table_of (other.store);
  g_assert_cmpuint (strlen (copied), >, 20000);
}

static void
test_changed_meanwhile (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (LimberDay) before = NULL;
  g_autoptr (LimberDay) after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  test_journal_init (&journal);
  plan = make_plan (journal.store, "date,steps\n2024-01-01,100\n", NULL);
  before = test_load (journal.store, "2024-01-01");
  after = limber_day_copy (before);
  limber_day_set_value (after, "steps", 7);
  test_apply (journal.store, before, after);

  g_assert_false (limber_import_plan_commit (plan, journal.store, NULL, &id, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED);
  g_assert_cmpint (id, ==, 0);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT value FROM reading"), ==, 7);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count(*) FROM import"), ==, 0);
}

static void
test_cancelled (void)
{
  g_auto (TestJournal) journal = { NULL };
  g_autoptr (LimberImportPlan) plan = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  test_journal_init (&journal);
  plan = make_plan (journal.store, "date,steps\n2024-01-01,100\n", NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (limber_import_plan_commit (plan, journal.store, cancellable, &id, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (test_sql_int (journal.path, "SELECT count(*) FROM import"), ==, 0);
  g_assert_cmpint (commit (plan, journal.store), >, 0);
}

/* Whatever stands in a table, the journal stays sound and a second import changes nothing. */
static void
test_fuzz (void)
{
  static const char *const cells[]
      = { "",           "0",      "1",       "10",   "11",   "-1",           "5.5",  "5,5",
          "1,234",      "x",      "\"\"",    "NaN",  "inf",  "1e9",          "0x10", "7:30",
          "7h30",       "12st11", "81.2 kg", "٣",    "'=1",  "a;b;;a",       "\\;",  "\"\n\"",
          "2024-01-05", "99:99",  "08:10",   "<b>&", "\x01", "\xe2\x80\xae", "😀",   "1/10",
          "1 234" };
  static const char *const fields[]
      = { "date",    "time",       "pain",     "pain:calf-left", "anxiety", "steps", "weight_lb",
          "sleep_h", "active_min", "symptoms", "tags",           "tag:x",   "note",  "routine" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 60; round++)
    {
      g_auto (TestJournal) journal = { NULL };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (LimberImportPlan) plan = NULL;
      g_autoptr (LimberImportPlan) again = NULL;
      LimberImportCsvOptions options = { .decimal = LIMBER_DECIMAL_COMMA, .order = LIMBER_DATE_ORDER_DMY };
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", fields[i]);
      for (guint row = 0; row < 30; row++)
        {
          g_string_append_printf (text, "\n2024-01-%02d", g_rand_int_range (random, 1, 32));
          for (guint i = 1; i < G_N_ELEMENTS (fields); i++)
            g_string_append_printf (
                text, "\t%s",
                g_rand_boolean (random) ? "" : cells[g_rand_int_range (random, 0, G_N_ELEMENTS (cells))]);
        }

      test_journal_init (&journal);
      plan = try_plan (journal.store, text->str, &options, &error);
      g_assert_no_error (error);
      commit (plan, journal.store);
      g_assert_true (limber_store_check (journal.store, &error));
      again = try_plan (journal.store, text->str, &options, &error);
      g_assert_no_error (error);
      g_assert_false (limber_import_plan_changes_anything (again));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-plan/full-row", test_full_row);
  g_test_add_func ("/csv-plan/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/csv-plan/units", test_units);
  g_test_add_func ("/csv-plan/ambiguous", test_ambiguous);
  g_test_add_func ("/csv-plan/settled", test_settled);
  g_test_add_func ("/csv-plan/rejected", test_rejected);
  g_test_add_func ("/csv-plan/two-a-day", test_two_a_day);
  g_test_add_func ("/csv-plan/again-and-update", test_again_and_update);
  g_test_add_func ("/csv-plan/typed-stays", test_typed_stays);
  g_test_add_func ("/csv-plan/no-pain-typed", test_no_pain_typed);
  g_test_add_func ("/csv-plan/marks", test_marks);
  g_test_add_func ("/csv-plan/maps", test_maps);
  g_test_add_func ("/csv-plan/fractions", test_fractions);
  g_test_add_func ("/csv-plan/own-export", test_own_export);
  g_test_add_func ("/csv-plan/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func ("/csv-plan/cancelled", test_cancelled);
  g_test_add_func ("/csv-plan/fuzz", test_fuzz);

  return g_test_run ();
}
