/* test-routine-file-bad.c — files of exercises and routines that are not as they should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-routine-file.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define EXERCISE(members)                                                                                    \
  "{\"id\": \"a\", \"name\": \"A\", \"category\": \"stretch\", \"position\": \"supine\"" members "}"
#define HOLD ", \"mode\": \"hold\", \"dose\": {\"hold_s\": 20}"
#define FILE_OF(exercise) "{\"version\": 1, \"exercises\": [" exercise "]}"
#define ROUTINE(items)                                                                                       \
  "{\"version\": 1, \"routines\": [{\"id\": \"r\", \"name\": \"R\", \"surface\": \"mat\", \"items\": "       \
  "[" items "]}]}"

#define N_MUTATIONS 4000
#define SEED 20261121

static LimberRoutineBook *builtin;

/* What stands in a file, where the sentence has to point, and a word of what it has to say. */
static const struct
{
  const char *text;
  const char *place;
  const char *words;
} wrong[] = {
  { "", "bad.json", "empty" },
  { " \n\t", "bad.json", "empty" },
  { "[]", "bad.json", "an object" },
  { "\"exercises\"", "bad.json", "an object" },
  { "{\"version\": 1, \"exercises\": [}", "Line 1", "JSON" },
  { "{\n\"version\": 1,\n\"exercises\": [],\n}", "Line 3", "JSON" },
  { "{\"version\": 1, \"exercises\": []} {}", "Line 1", "JSON" },
  { "{\"version\": NaN, \"exercises\": []}", "Line 1", "JSON" },
  { "{}", "bad.json", "version" },
  { "{\"version\": 1}", "bad.json", "neither" },
  { "{\"version\": 0, \"exercises\": []}", "At version", "from 1" },
  { "{\"version\": \"1\", \"exercises\": []}", "At version", "a text" },
  { "{\"version\": 1, \"version\": 1, \"exercises\": []}", "Line 1", "twice" },
  { "{\"version\": 1, \"exercises\": {}}", "At exercises", "a list" },
  { "{\"version\": 1, \"exercise\": []}", "bad.json", "mean “exercises”" },
  { "{\"version\": 1, \"exercises\": [null]}", "At exercises[0]", "null" },
  { FILE_OF ("{}"), "At exercises[0]", "“id” is missing" },
  { FILE_OF ("{\"id\": \"a b\"}"), "At exercises[0].id", "cannot be an id" },
  { FILE_OF ("{\"id\": \"\"}"), "At exercises[0].id", "cannot be an id" },
  { FILE_OF ("{\"id\": \"ä\"}"), "At exercises[0].id", "cannot be an id" },
  { FILE_OF ("{\"id\": 5}"), "At exercises[0].id", "a number" },
  { FILE_OF (EXERCISE ("")), "At exercises[0]", "“mode” is missing" },
  { FILE_OF (EXERCISE (", \"mode\": \"reps_hold\"")), "At exercises[0].mode", "cannot be an id" },
  { FILE_OF (EXERCISE (", \"mode\": \"stretch\"")), "At exercises[0].mode", "hold, reps-hold" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\"")), "At exercises[0].dose", "“hold_s” is missing" },
  { FILE_OF (EXERCISE (", \"mode\": \"reps\"")), "At exercises[0].dose", "“reps” is missing" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 0}")), "At exercises[0].dose.hold_s",
    "cannot be 0" },
  { FILE_OF (EXERCISE (", \"mode\": \"reps\", \"dose\": {\"reps\": 5, \"hold_s\": 3}")),
    "At exercises[0].dose.hold_s", "reps-hold" },
  { FILE_OF (EXERCISE (", \"mode\": \"time\", \"dose\": {\"hold_s\": 5, \"reps\": 3}")),
    "At exercises[0].dose.reps", "sets" },
  { FILE_OF (EXERCISE (", \"mode\": \"breathing\", \"dose\": {\"hold_s\": 60}")), "At exercises[0]",
    "breath_in_s" },
  { FILE_OF (EXERCISE (HOLD ", \"breath_in_s\": 4")), "At exercises[0]", "only where" },
  { FILE_OF (EXERCISE (HOLD ", \"areas\": [\"hips\", \"hip\"]")), "At exercises[0].areas[1]", "hips" },
  { FILE_OF (EXERCISE (HOLD ", \"strains\": \"flexion\"")), "At exercises[0].strains", "a list" },
  { FILE_OF (EXERCISE (HOLD ", \"steps\": [\"One.\", 2]")), "At exercises[0].steps[1]", "a number" },
  { FILE_OF (EXERCISE (HOLD ", \"steps\": [\"\"]")), "At exercises[0].steps[0]", "empty" },
  { FILE_OF (EXERCISE (HOLD ", \"cue\": null")), "At exercises[0].cue", "null" },
  { FILE_OF (EXERCISE (HOLD ", \"cue\": \"a\\u0007b\"")), "At exercises[0].cue", "cannot be shown" },
  { FILE_OF (EXERCISE (HOLD ", \"opt_in\": 1")), "At exercises[0].opt_in", "true or false" },
  { FILE_OF (EXERCISE (HOLD ", \"weight_kg\": 30")), "At exercises[0]", "typing mistake" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"hold_s\": 30")), "At exercises[0].hold_s", "into “dose”" },
  { FILE_OF (EXERCISE (HOLD ", \"cautoin\": \"x\"")), "At exercises[0]", "mean “caution”" },
  { FILE_OF (EXERCISE (HOLD) "," EXERCISE (HOLD)), "At exercises[1].id", "already" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": -5}")), "At exercises[0].dose.hold_s",
    "from 0 to 3600" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 1e999}")), "exercises[0].dose.hold_s",
    "from 0 to 3600" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 99999999999999999999}")),
    "exercises[0].dose.hold_s", "from 0 to 3600" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 4294967301}")),
    "At exercises[0].dose.hold_s", "from 0 to 3600" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 5.5}")), "At exercises[0].dose.hold_s",
    "whole number" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": \"20\"}")),
    "At exercises[0].dose.hold_s", "a text" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 20, \"sides\": 3}")),
    "At exercises[0].dose.sides", "from 1 to 2" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"hold_s\": 20, \"sets\": 21}")),
    "At exercises[0].dose.sets", "from 1 to 20" },
  { FILE_OF (EXERCISE (", \"mode\": \"hold\", \"dose\": {\"holds\": 20}")), "At exercises[0].dose",
    "mean “hold_s”" },
  { FILE_OF (EXERCISE (HOLD ", \"easier_dose\": {\"reps\": 0}")), "At exercises[0].easier_dose.reps",
    "from 1 to 100" },
  { ROUTINE (""), "At routines[0].items", "at least one" },
  { ROUTINE ("{\"exercise\": \"bridge\"}, {\"exercise\": \"brigde\"}"), "At routines[0].items[1].exercise",
    "mean “bridge”" },
  { ROUTINE ("{\"exercise\": \"somersault\"}"), "At routines[0].items[0].exercise", "no exercise" },
  { ROUTINE ("{\"exercise\": \"r\"}"), "At routines[0].items[0].exercise", "is a routine" },
  { ROUTINE ("{\"exercise\": \"core-basics\"}"), "At routines[0].items[0].exercise", "is a routine" },
  { ROUTINE ("{\"exercise\": \"bridge\", \"reps\": 5}"), "At routines[0].items[0].reps", "into “dose”" },
  { ROUTINE ("{\"dose\": {}}"), "At routines[0].items[0]", "“exercise” is missing" },
  { ROUTINE ("\"bridge\""), "At routines[0].items[0]", "an object" },
  { ROUTINE ("{\"exercise\": \"bridge\", \"dose\": {\"hold_s\": 0}}"), "At routines[0].items[0].dose.hold_s",
    "cannot be 0" },
  { ROUTINE ("{\"exercise\": \"bridge\", \"dose\": {\"hold_s\": 3600, \"reps\": 100}}"),
    "At routines[0].items[0]", "minutes" },
  { "{\"version\": 1, \"routines\": [{\"id\": \"r\", \"name\": \"R\", \"surface\": \"floor\", \"items\": "
    "[]}]}",
    "At routines[0].surface", "bed, mat" },
  { "{\"version\": 1, \"routines\": [{\"id\": \"r\", \"surface\": \"mat\", \"items\": []}]}",
    "At routines[0]", "“name” is missing" },
  { "{\"version\": 1, \"routines\": [{\"id\": \"r\", \"name\": \"R\", \"surface\": \"mat\"}]}",
    "At routines[0]", "“items” is missing" },
  { FILE_OF (EXERCISE (HOLD ", \"cue\": \"a\\u0000b\"")), "Line 1", "NUL" },
};

/* One sentence or a few, on one line, with the name of the file. */
static void
check_message (const GError *error, const char *place, const char *words)
{
  g_test_message ("%s", error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "bad.json"));
  g_assert_nonnull (strstr (error->message, place));
  g_assert_nonnull (strstr (error->message, words));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_str_has_suffix (error->message, ".") || g_str_has_suffix (error->message, "?"));
}

static void
refuse (const char *text, gssize length, int code, const char *place, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineFile) file = limber_routine_file_parse (text, length, "bad.json", builtin, &error);

  g_assert_null (file);
  g_assert_error (error, LIMBER_ERROR, code);
  check_message (error, place, words);
}

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    refuse (wrong[i].text, -1, LIMBER_ERROR_INVALID, wrong[i].place, wrong[i].words);
}

static void
test_foreign (void)
{
  refuse ("{\"version\": 2, \"exercises\": []}", -1, LIMBER_ERROR_NEWER, "At version", "newer");
  refuse ("{\"version\": 2, \"breaks\": [], \"exercises\": []}", -1, LIMBER_ERROR_NEWER, "At version",
          "newer");
  refuse ("{\"format\": \"limber-journal\", \"version\": 1, \"days\": []}", -1, LIMBER_ERROR_NOT_A_JOURNAL,
          "At format", "another kind");
}

static void
test_not_text (void)
{
  refuse ("{\"version\": 1,\n\"exercises\": [], \"\xe4\": 1}", -1, LIMBER_ERROR_INVALID, "Line 2", "UTF-8");
  refuse ("{\"version\": 1,\n\0\"exercises\": []}", 33, LIMBER_ERROR_INVALID, "Line 2", "NUL");
  refuse ("\xff\xfe{\0}\0", 6, LIMBER_ERROR_INVALID, "Line 1", "NUL");
}

static void
test_deep (void)
{
  GString *text = g_string_new ("{\"version\": 1, \"exercises\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  refuse (text->str, (gssize) text->len, LIMBER_ERROR_INVALID, "Line 1", "deeper");
  g_string_free (text, TRUE);
}

static void
test_too_many_items (void)
{
  g_autoptr (GString) text = g_string_new ("{\"version\": 1, \"routines\": [{\"id\": \"r\", \"name\": \"R\", "
                                           "\"surface\": \"mat\", \"items\": [");

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "%s{\"exercise\": \"bridge\"}", i > 0 ? ", " : "");
  g_string_append (text, "]}]}");
  refuse (text->str, (gssize) text->len, LIMBER_ERROR_INVALID, "At routines[0].items", "10000");
}

static void
test_long_texts (void)
{
  g_autofree char *name = g_strnfill (LIMBER_ROUTINE_NAME_MAX + 1, 'x');
  g_autofree char *id = g_strnfill (65, 'x');
  g_autofree char *long_name
      = g_strdup_printf ("{\"version\": 1, \"exercises\": [{\"id\": \"a\", \"name\": \"%s\", \"mode\": "
                         "\"hold\", \"category\": \"core\", \"position\": \"prone\"}]}",
                         name);
  g_autofree char *long_id = g_strdup_printf ("{\"version\": 1, \"exercises\": [{\"id\": \"%s\"}]}", id);

  refuse (long_name, -1, LIMBER_ERROR_INVALID, "At exercises[0].name", "Shorten");
  refuse (long_id, -1, LIMBER_ERROR_INVALID, "At exercises[0].id", "cannot be an id");
}

static void
refuse_path (const char *path, int code, const char *words)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_routine_file_load (file, builtin, &error));
  g_assert_error (error, LIMBER_ERROR, code);
  check_message (error, "bad.json", words);
}

/* A sparse file: it says it is large, and nobody reads a hundred megabytes to find out. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("limber-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "bad.json", NULL);

  refuse_path (path, LIMBER_ERROR_NOT_FOUND, "no file");

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  refuse_path (path, LIMBER_ERROR_INVALID, "empty");

  g_assert_cmpint (truncate (path, 100 * 1024 * 1024), ==, 0);
  refuse_path (path, LIMBER_ERROR_INVALID, "larger than 1 MB");

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  refuse_path (path, LIMBER_ERROR_INVALID, "folder");

  g_assert_cmpint (g_rmdir (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Nothing says how large this one is; it is not read for ever. */
static void
test_endless_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GError) error = NULL;

  g_assert_null (limber_routine_file_load (file, builtin, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "larger than 1 MB"));
}

static void
mutate (GString *text, GRand *random)
{
  static const char *const pieces[]
      = { "{", "}", "[", "]", "\"", ",", ":", "null", "-1", "1e999", "\\u0000", "\\", "true", "\xff", "" };
  guint n = (guint) g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n && text->len > 0; i++)
    {
      gssize at = g_rand_int_range (random, 0, (gint32) text->len);
      const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
      gssize most = (gssize) text->len - at;
      gssize length = g_rand_int_range (random, 0, 4);

      g_string_erase (text, at, MIN (length, most));
      g_string_insert (text, at, piece);
    }
}

/* Whatever is done to a file, it is read as a whole or refused with a sentence. */
static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const GPtrArray *all = limber_routine_book_peek_exercises (builtin);
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();
  g_autofree char *good = NULL;
  guint n_good = 0;

  g_ptr_array_add (exercises, g_ptr_array_index (all, 0));
  good = limber_routine_file_write (builtin, limber_routine_book_peek_routines (builtin), exercises);
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new (good);
      g_autoptr (GError) error = NULL;
      g_autoptr (LimberRoutineFile) file = NULL;

      mutate (text, random);
      file = limber_routine_file_parse (text->str, (gssize) text->len, "bad.json", builtin, &error);
      n_good += file != NULL;
      g_assert_true ((file == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }

  /* Some changes hit nothing but a letter of a text. */
  g_assert_cmpuint (n_good, >, 0);
  g_assert_cmpuint (n_good, <, N_MUTATIONS / 2);
}

int
main (int argc, char **argv)
{
  int result = 0;

  g_test_init (&argc, &argv, NULL);

  builtin = limber_routine_book_new_builtin ();
  g_test_add_func ("/routine-file-bad/wrong", test_wrong);
  g_test_add_func ("/routine-file-bad/foreign", test_foreign);
  g_test_add_func ("/routine-file-bad/not-text", test_not_text);
  g_test_add_func ("/routine-file-bad/deep", test_deep);
  g_test_add_func ("/routine-file-bad/too-many-items", test_too_many_items);
  g_test_add_func ("/routine-file-bad/long-texts", test_long_texts);
  g_test_add_func ("/routine-file-bad/files", test_files);
  g_test_add_func ("/routine-file-bad/endless-file", test_endless_file);
  g_test_add_func ("/routine-file-bad/mutations", test_mutations);
  result = g_test_run ();
  g_object_unref (builtin);

  return result;
}
