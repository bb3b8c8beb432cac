/* test-routine-file.c — files of exercises and routines: what is read, written and made one's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-routine-file.h"
#include "limber-routine-own.h"

#include <string.h>

#define OWN_FILE                                                                                             \
  "{\"format\": \"limber-routines\", \"version\": 1,\n"                                                      \
  " \"exercises\": [{\"id\": \"heel-slides\", \"name\": \" Heel slides \", \"category\": \"mobility\",\n"    \
  "   \"position\": \"supine\", \"areas\": [\"hips\", \"legs\"], \"strains\": [\"rotation\"],\n"             \
  "   \"mode\": \"reps\", \"dose\": {\"reps\": 10, \"sides\": 2},\n"                                         \
  "   \"steps\": [\"Lie down.\", \"Slide one heel.\"], \"motion\": \"dead-bug\"}],\n"                        \
  " \"routines\": [{\"id\": \"from-anna\", \"name\": \"From Anna\", \"surface\": \"mat\",\n"                 \
  "   \"items\": [{\"exercise\": \"bridge\", \"dose\": {\"reps\": 3}, \"note\": \"Slowly.\"},\n"             \
  "               {\"exercise\": \"heel-slides\"}]}]}"

static LimberRoutineBook *builtin;

static LimberRoutineFile *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LimberRoutineFile *file = limber_routine_file_parse (text, -1, "anna.json", builtin, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);

  return file;
}

static void
test_read (void)
{
  g_autoptr (LimberRoutineFile) file = parse (OWN_FILE);
  const LimberExercise *exercise = NULL;
  const LimberRoutine *routine = NULL;
  const LimberRoutineItem *item = NULL;

  g_assert_cmpuint (file->exercises->len, ==, 1);
  exercise = g_ptr_array_index (file->exercises, 0);
  g_assert_cmpstr (exercise->id, ==, "heel-slides");
  g_assert_cmpstr (exercise->name, ==, "Heel slides");
  g_assert_cmpint (exercise->mode, ==, LIMBER_EXERCISE_REPS);
  g_assert_cmpint (exercise->position, ==, LIMBER_POSITION_SUPINE);
  g_assert_cmpint (exercise->areas, ==, LIMBER_AREA_HIPS | LIMBER_AREA_LEGS);
  g_assert_cmpint (exercise->strains, ==, LIMBER_STRAIN_ROTATION);
  g_assert_cmpint (exercise->dose.reps, ==, 10);
  g_assert_cmpint (exercise->dose.sides, ==, 2);
  g_assert_cmpint (exercise->dose.sets, ==, 1);
  g_assert_cmpint (exercise->dose.hold_s, ==, 0);
  g_assert_cmpint (exercise->dose.move_s, >, 0);
  g_assert_cmpuint (g_strv_length (exercise->steps), ==, 2);
  g_assert_cmpstr (exercise->cue, ==, "");
  g_assert_null (exercise->caution);
  g_assert_false (exercise->own);

  g_assert_cmpuint (file->routines->len, ==, 1);
  routine = g_ptr_array_index (file->routines, 0);
  g_assert_cmpint (routine->surface, ==, LIMBER_SURFACE_MAT);
  g_assert_cmpuint (routine->items->len, ==, 2);
  item = g_ptr_array_index (routine->items, 0);
  g_assert_cmpstr (item->exercise, ==, "bridge");
  g_assert_cmpint (item->dose.reps, ==, 3);
  g_assert_cmpint (item->dose.hold_s, ==, LIMBER_DOSE_UNSET);
  g_assert_cmpstr (item->note, ==, "Slowly.");
}

/* A byte order mark is what some editors of other systems put in front. */
static void
test_byte_order_mark (void)
{
  g_autoptr (LimberRoutineFile) file = parse ("\xef\xbb\xbf" OWN_FILE);

  g_assert_cmpuint (file->routines->len, ==, 1);
}

static LimberRoutineBook *
make_own_book (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (LimberRoutineFile) file = parse (OWN_FILE);

  limber_routine_file_adopt (file, book);
  limber_routine_book_add_exercise (book, g_ptr_array_index (file->exercises, 0));
  limber_routine_book_add_routine (book, g_ptr_array_index (file->routines, 0));

  return g_steal_pointer (&book);
}

static void
test_adopt (void)
{
  g_autoptr (LimberRoutineFile) file = parse (OWN_FILE);
  const LimberExercise *exercise = NULL;
  const LimberRoutine *routine = NULL;
  const LimberRoutineItem *item = NULL;

  limber_routine_file_adopt (file, builtin);
  exercise = g_ptr_array_index (file->exercises, 0);
  routine = g_ptr_array_index (file->routines, 0);
  g_assert_true (exercise->own);
  g_assert_true (routine->own);
  g_assert_true (g_str_has_prefix (exercise->id, "own-"));
  g_assert_true (g_str_has_prefix (routine->id, "own-"));
  g_assert_cmpstr (exercise->id, !=, routine->id);

  item = g_ptr_array_index (routine->items, 0);
  g_assert_cmpstr (item->exercise, ==, "bridge");
  item = g_ptr_array_index (routine->items, 1);
  g_assert_cmpstr (item->exercise, ==, exercise->id);
}

/* The same file once more adds nothing; a changed one stands beside what was there. */
static void
test_adopt_again (void)
{
  g_autoptr (LimberRoutineBook) book = make_own_book ();
  g_autoptr (LimberRoutineFile) again = parse (OWN_FILE);
  g_autoptr (LimberRoutineFile) changed = parse (OWN_FILE);
  LimberExercise *exercise = g_ptr_array_index (changed->exercises, 0);
  const LimberRoutine *routine = NULL;
  guint n_exercises = limber_routine_book_peek_exercises (book)->len;
  guint n_routines = limber_routine_book_peek_routines (book)->len;

  limber_routine_file_adopt (again, book);
  limber_routine_book_add_exercise (book, g_ptr_array_index (again->exercises, 0));
  limber_routine_book_add_routine (book, g_ptr_array_index (again->routines, 0));
  g_assert_cmpuint (limber_routine_book_peek_exercises (book)->len, ==, n_exercises);
  g_assert_cmpuint (limber_routine_book_peek_routines (book)->len, ==, n_routines);

  exercise->dose.reps = 12;
  limber_routine_file_adopt (changed, book);
  exercise = g_ptr_array_index (changed->exercises, 0);
  routine = g_ptr_array_index (changed->routines, 0);
  g_assert_null (limber_routine_book_find_exercise (book, exercise->id));
  g_assert_null (limber_routine_book_find_routine (book, routine->id));
}

/* An id that stands in the book for something else is not taken from it. */
static void
test_adopt_taken_id (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (LimberExercise) there = limber_exercise_new ("own-1");
  g_autoptr (LimberRoutineFile) file
      = parse ("{\"version\": 1, \"exercises\": [{\"id\": \"own-1\", \"name\": \"A\", \"mode\": \"time\", "
               "\"category\": \"stretch\", \"position\": \"prone\", \"dose\": {\"hold_s\": 5}},"
               "{\"id\": \"own-2\", \"name\": \"B\", \"mode\": \"time\", \"category\": \"stretch\", "
               "\"position\": \"prone\", \"dose\": {\"hold_s\": 5}}], \"routines\": [{\"id\": \"bridge\", "
               "\"name\": \"C\", \"surface\": \"bed\", \"items\": [{\"exercise\": \"own-1\"}]}]}");
  const LimberRoutineItem *item = NULL;
  const LimberExercise *first = NULL;
  const LimberExercise *second = NULL;
  const LimberRoutine *routine = NULL;

  there->own = TRUE;
  limber_routine_book_add_exercise (book, there);
  limber_routine_file_adopt (file, book);
  first = g_ptr_array_index (file->exercises, 0);
  second = g_ptr_array_index (file->exercises, 1);
  routine = g_ptr_array_index (file->routines, 0);
  item = g_ptr_array_index (routine->items, 0);
  g_assert_cmpstr (first->id, !=, "own-1");
  g_assert_cmpstr (second->id, ==, "own-2");
  g_assert_cmpstr (item->exercise, ==, first->id);
  g_assert_cmpstr (routine->id, !=, "bridge");
}

/* Own exercises that a routine needs go with it; those that come with Limber do not. */
static void
test_write (void)
{
  g_autoptr (LimberRoutineBook) book = make_own_book ();
  const GPtrArray *all = limber_routine_book_peek_routines (book);
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();
  g_autoptr (LimberRoutineFile) file = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  const LimberExercise *exercise = NULL;

  g_ptr_array_add (routines, g_ptr_array_index (all, all->len - 1));
  text = limber_routine_file_write (book, routines, NULL);
  file = parse (text);
  g_assert_cmpuint (file->exercises->len, ==, 1);
  g_assert_cmpuint (file->routines->len, ==, 1);
  exercise = g_ptr_array_index (file->exercises, 0);
  g_assert_true (exercise->own);
  g_assert_true (limber_exercise_equal (exercise, limber_routine_book_find_exercise (book, exercise->id)));
  g_assert_true (
      limber_routine_equal (g_ptr_array_index (file->routines, 0), g_ptr_array_index (routines, 0)));

  again = limber_routine_file_write (book, file->routines, file->exercises);
  g_assert_cmpstr (again, ==, text);
}

/* Whatever comes with Limber can be written and comes back the same, alone and together. */
static void
test_round_trip (void)
{
  const GPtrArray *exercises = limber_routine_book_peek_exercises (builtin);
  const GPtrArray *routines = limber_routine_book_peek_routines (builtin);
  g_autofree char *text = limber_routine_file_write (builtin, routines, exercises);
  g_autoptr (LimberRoutineFile) file = parse (text);

  g_assert_cmpuint (file->exercises->len, ==, exercises->len);
  for (guint i = 0; i < exercises->len; i++)
    {
      g_autofree char *json = limber_exercise_to_json (g_ptr_array_index (exercises, i));
      g_autoptr (LimberExercise) exercise = limber_exercise_from_json (json, NULL);

      g_assert_nonnull (exercise);
      g_assert_true (limber_exercise_equal (exercise, g_ptr_array_index (exercises, i)));
      g_assert_true (limber_exercise_equal (exercise, g_ptr_array_index (file->exercises, i)));
    }
  g_assert_cmpuint (file->routines->len, ==, routines->len);
  for (guint i = 0; i < routines->len; i++)
    {
      g_autofree char *json = limber_routine_to_json (g_ptr_array_index (routines, i));
      g_autoptr (LimberRoutine) routine = limber_routine_from_json (json, NULL);

      g_assert_nonnull (routine);
      g_assert_true (limber_routine_equal (routine, g_ptr_array_index (routines, i)));
    }
}

static void
test_snapshot (void)
{
  g_autoptr (LimberRoutineBook) book = make_own_book ();
  const GPtrArray *all = limber_routine_book_peek_routines (book);
  const LimberRoutine *routine = g_ptr_array_index (all, all->len - 1);
  g_autofree char *snapshot = limber_routine_to_snapshot (routine, book);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineBook) then = limber_routine_book_from_snapshot (snapshot, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (limber_routine_book_peek_exercises (then)->len, ==, 2);
  g_assert_true (limber_routine_equal (limber_routine_book_find_routine (then, routine->id), routine));
  g_assert_true (limber_exercise_equal (limber_routine_book_find_exercise (then, "bridge"),
                                        limber_routine_book_find_exercise (book, "bridge")));
}

/* A routine outlives an exercise that was deleted, also in what a session remembers. */
static void
test_snapshot_with_a_hole (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-1");
  g_autofree char *snapshot = NULL;
  g_autoptr (LimberRoutineBook) then = NULL;

  g_set_str (&routine->name, "With a hole");
  limber_routine_add (routine, "bridge");
  limber_routine_add (routine, "own-gone");
  snapshot = limber_routine_to_snapshot (routine, builtin);
  then = limber_routine_book_from_snapshot (snapshot, NULL);
  g_assert_nonnull (then);
  g_assert_cmpuint (limber_routine_book_peek_exercises (then)->len, ==, 1);
  g_assert_cmpuint (limber_routine_book_find_routine (then, "own-1")->items->len, ==, 2);
}

/* What somebody typed or pasted is kept, whatever it is. */
static void
test_journal_keeps_odd_texts (void)
{
  g_autoptr (LimberExercise) exercise = limber_exercise_new ("own-1");
  g_autoptr (LimberExercise) kept = NULL;
  g_autofree char *longest = g_strnfill (5000, 'x');
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  exercise->own = TRUE;
  exercise->mode = LIMBER_EXERCISE_REPS;
  exercise->dose = (LimberDose) { 20, 5, 1, 1, 0, 4 };
  g_set_str (&exercise->caution, longest);
  g_set_str (&exercise->easier, "a\r\n\tb \x01\xff c\\u0000");
  g_set_str (&exercise->stop_if, " \n ");
  json = limber_exercise_to_json (exercise);
  kept = limber_exercise_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept->caution, ==, longest);
  g_assert_nonnull (strstr (kept->easier, "c\\u0000"));
  g_assert_null (kept->stop_if);
  g_assert_cmpint (kept->dose.hold_s, ==, 0);
  g_assert_true (kept->own);
}

/* As many steps as somebody wrote, a dose out of bounds, a member that is not known. */
static void
test_journal_keeps_odd_members (void)
{
  g_autoptr (GString) json = g_string_new ("{\"id\": \"own-1\", \"name\": \"A\", \"category\": \"core\", "
                                           "\"position\": \"prone\", \"mode\": \"hold\", \"later\": 1, "
                                           "\"dose\": {\"hold_s\": 9999, \"reps\": 0}, \"steps\": [");
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberExercise) kept = NULL;

  for (guint i = 0; i < 2 * LIMBER_ROUTINE_STEPS_MAX; i++)
    g_string_append_printf (json, "%s\"Step %u.\"", i > 0 ? ", " : "", i);
  g_string_append (json, "]}");
  kept = limber_exercise_from_json (json->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (kept->steps), ==, 2 * LIMBER_ROUTINE_STEPS_MAX);
  g_assert_cmpint (kept->dose.hold_s, ==, LIMBER_DOSE_HOLD_MAX);
  g_assert_cmpint (kept->dose.reps, ==, 1);
}

static void
test_journal_keeps_an_empty_routine (void)
{
  g_autoptr (LimberRoutine) routine = limber_routine_new ("own-1");
  g_autofree char *json = limber_routine_to_json (routine);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutine) kept = limber_routine_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (kept->items->len, ==, 0);
}

static void
test_journal_damaged (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_exercise_from_json ("{", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (limber_routine_from_json ("[]", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (limber_routine_book_from_snapshot ("", &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
}

static void
add_text (GPtrArray *texts, const char *id, const char *name)
{
  g_autoptr (LimberExercise) exercise
      = limber_exercise_copy (limber_routine_book_find_exercise (builtin, "bridge"));
  g_autofree char *json = NULL;

  g_set_str (&exercise->id, id);
  g_set_str (&exercise->name, name);
  json = limber_exercise_to_json (exercise);
  g_ptr_array_add (texts, limber_own_text_new ("exercise", id, json));
}

/* A journal that was made elsewhere cannot change what comes with Limber. */
static void
test_own_texts (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);

  add_text (texts, "bridge", "Not a bridge");
  add_text (texts, "own-bridge", "My bridge");
  g_assert_cmpuint (limber_routine_book_add_own_texts (book, texts), ==, 1);

  g_assert_cmpstr (limber_routine_book_find_exercise (book, "bridge")->name, !=, "Not a bridge");
  g_assert_cmpstr (limber_routine_book_find_exercise (book, "own-bridge")->name, ==, "My bridge");
}

int
main (int argc, char **argv)
{
  int result = 0;

  g_test_init (&argc, &argv, NULL);

  builtin = limber_routine_book_new_builtin ();
  g_test_add_func ("/routine-file/read", test_read);
  g_test_add_func ("/routine-file/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/routine-file/adopt", test_adopt);
  g_test_add_func ("/routine-file/adopt-again", test_adopt_again);
  g_test_add_func ("/routine-file/adopt-taken-id", test_adopt_taken_id);
  g_test_add_func ("/routine-file/write", test_write);
  g_test_add_func ("/routine-file/round-trip", test_round_trip);
  g_test_add_func ("/routine-file/snapshot", test_snapshot);
  g_test_add_func ("/routine-file/snapshot-with-a-hole", test_snapshot_with_a_hole);
  g_test_add_func ("/routine-file/journal-keeps-odd-texts", test_journal_keeps_odd_texts);
  g_test_add_func ("/routine-file/journal-keeps-odd-members", test_journal_keeps_odd_members);
  g_test_add_func ("/routine-file/journal-keeps-an-empty-routine", test_journal_keeps_an_empty_routine);
  g_test_add_func ("/routine-file/journal-damaged", test_journal_damaged);
  g_test_add_func ("/routine-file/own-texts", test_own_texts);
  result = g_test_run ();
  g_object_unref (builtin);

  return result;
}
