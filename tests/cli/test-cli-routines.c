/* test-cli-routines.c — limberctl routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#define N_BUILTIN_ROUTINES 7
#define N_BUILTIN_EXERCISES 27

static const char own_file[]
    = "{\n"
      "  \"format\": \"limber-routines\",\n"
      "  \"version\": 1,\n"
      "  \"exercises\": [\n"
      "    { \"id\": \"heel-slides\", \"name\": \"Fersengleiten ü\", \"category\": \"mobility\",\n"
      "      \"position\": \"supine\", \"strains\": [\"rotation\"], \"mode\": \"reps\",\n"
      "      \"dose\": { \"reps\": 10, \"sides\": 2 }, \"steps\": [\"Lie down.\", \"Slide one heel.\"] }\n"
      "  ],\n"
      "  \"routines\": [\n"
      "    { \"id\": \"anna\", \"name\": \"From Anna\", \"purpose\": \"After the operation.\",\n"
      "      \"surface\": \"bed\",\n"
      "      \"items\": [\n"
      "        { \"exercise\": \"heel-slides\" },\n"
      "        { \"exercise\": \"bridge\", \"dose\": { \"reps\": 3 }, \"note\": \"Only a little.\" } ] }\n"
      "  ]\n"
      "}\n";

static JsonArray *
list (TestCli *cli, JsonParser *parser, const char *what)
{
  test_cli_run (cli, "routines", g_str_equal (what, "routines") ? "list" : what, "--format=json", NULL);

  return json_object_get_array_member (test_cli_get_json (cli, parser), what);
}

static char *
data_file (const char *name)
{
  return g_build_filename (g_getenv ("LIMBER_DATA"), name, NULL);
}

static void
test_list (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *routines = NULL;
  JsonObject *first = NULL;

  test_cli_init (&cli);
  routines = list (&cli, parser, "routines");
  g_assert_cmpuint (json_array_get_length (routines), ==, N_BUILTIN_ROUTINES);
  first = json_array_get_object_element (routines, 0);
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "gentle-morning");
  g_assert_cmpstr (json_object_get_string_member (first, "surface"), ==, "mat");
  g_assert_cmpint (json_object_get_int_member (first, "items"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (first, "seconds"), >, 4 * 60);
  g_assert_cmpint (json_object_get_int_member (first, "seconds"), <, 6 * 60);
  g_assert_false (json_object_get_boolean_member (first, "own"));
  g_assert_cmpuint (json_array_get_length (list (&cli, parser, "exercises")), ==, N_BUILTIN_EXERCISES);

  test_cli_run (&cli, "routines", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "\ncore-basics "));
  g_assert_nonnull (strstr (cli.out, " On a mat "));
  test_cli_run (&cli, "routines", "exercises", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "\nbird-dog "));
  g_assert_nonnull (strstr (cli.out, " 5 × 5 s, each side "));

  /* Looking makes no journal. */
  g_assert_false (test_cli_has_journal (&cli));
}

/* For programs the same bytes everywhere. */
static void
test_locale (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *here = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "routines", "show", "bridge", "--format=json", NULL);
  test_cli_assert_done (&cli);
  here = g_strdup (cli.out);
  cli.locale = "de_DE.UTF-8";
  test_cli_run (&cli, "routines", "show", "bridge", "--format=json", NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, here);
}

static void
test_show (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "routines", "show", "flare", NULL);
  test_cli_assert_done (&cli);
  g_assert_true (g_str_has_prefix (cli.out, "Gentle in bed\n"));
  g_assert_nonnull (strstr (cli.out, "\n  2. Pelvic tilt: 5 × 2 s\n"));

  test_cli_run (&cli, "routines", "show", "russian-twist", NULL);
  test_cli_assert_done (&cli);
  g_assert_nonnull (strstr (cli.out, "offered only to those who asked for it"));
  g_assert_nonnull (strstr (cli.out, "\nWhen to stop\n"));
  g_assert_nonnull (strstr (cli.out, "\n  Bending forward, Turning the trunk\n"));

  test_cli_run (&cli, "routines", "show", "core-basics", "--format=json", NULL);
  object = test_cli_get_json (&cli, parser);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "items")), ==, 7);
  g_assert_cmpint (json_object_get_int_member (object, "seconds"), >, 6 * 60);
}

static void
test_schemas (void)
{
  g_autofree char *exercises = data_file ("exercises.json");
  g_autofree char *routines = data_file ("routines.json");
  g_auto (TestCli) cli = { NULL };
  g_autofree char *own = NULL;
  g_autofree char *exported = NULL;

  test_cli_init (&cli);
  test_cli_validate ("LIMBER_EXERCISES_SCHEMA", exercises);
  test_cli_validate ("LIMBER_ROUTINES_SCHEMA", exercises);
  test_cli_validate ("LIMBER_ROUTINES_SCHEMA", routines);
  own = test_cli_file (&cli, "own.json", own_file);
  test_cli_validate ("LIMBER_ROUTINES_SCHEMA", own);

  test_cli_run (&cli, "routines", "export", "core-basics", "russian-twist", "deep-breathing", NULL);
  test_cli_assert_done (&cli);
  exported = test_cli_file (&cli, "exported.json", cli.out);
  test_cli_validate ("LIMBER_ROUTINES_SCHEMA", exported);
}

static void
assert_good (TestCli *cli, const char *path, const char *part)
{
  test_cli_run (cli, "routines", "validate", path, NULL);
  test_cli_assert_done (cli);
  if (strstr (cli->out, part) == NULL)
    g_error ("“%s” is not in: %s", part, cli->out);
}

static void
test_validate (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *exercises = data_file ("exercises.json");
  g_autofree char *routines = data_file ("routines.json");
  g_autofree char *poses = data_file ("poses.json");
  g_autofree char *own = NULL;
  g_autofree char *faceless = NULL;
  JsonObject *object = NULL;

  test_cli_init (&cli);
  own = test_cli_file (&cli, "own.json", own_file);
  assert_good (&cli, exercises, "“exercises.json” is good: 27 exercises, 0 routines.\n");
  assert_good (&cli, routines, "“routines.json” is good: 0 exercises, 7 routines.\n");
  assert_good (&cli, poses, "“poses.json” is good: ");
  assert_good (&cli, own, "“own.json” is good: 1 exercise, 1 routine.\n");
  g_assert_false (test_cli_has_journal (&cli));

  faceless = test_cli_file (&cli, "faceless.json",
                            "{\"version\": 1, \"exercises\": [{\"id\": \"a\", \"name\": \"A\", \"category\": "
                            "\"core\", \"position\": \"prone\", \"mode\": \"reps\", \"dose\": {\"reps\": 1}, "
                            "\"motion\": \"cartwheel\"}]}");
  assert_good (&cli, faceless, "exercises[0].motion: Limber has no figure “cartwheel”");
  test_cli_run (&cli, "routines", "validate", faceless, "--format=json", NULL);
  object = test_cli_get_json (&cli, parser);
  g_assert_true (json_object_get_boolean_member (object, "good"));
  g_assert_cmpint (json_object_get_int_member (object, "exercises"), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "notes")), ==, 1);
}

static void
refuse (TestCli *cli, const char *text, const char *part)
{
  g_autofree char *path = test_cli_file (cli, "bad.json", text);

  test_cli_run (cli, "routines", "validate", path, NULL);
  test_cli_assert_failed (cli, 1, part);
  test_cli_run (cli, "routines", "import", path, NULL);
  test_cli_assert_failed (cli, 1, part);
  g_assert_nonnull (strstr (cli->err, "Nothing was imported."));
}

/* Whatever is wrong, what is in the journal stays as it is; and none is made for a bad file. */
static void
test_refuse (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *own = NULL;
  g_autofree char *large = NULL;

  test_cli_init (&cli);
  refuse (&cli, "{\"version\": 1, \"exercises\": [", "Line 1");
  g_assert_false (test_cli_has_journal (&cli));

  own = test_cli_file (&cli, "own.json", own_file);
  test_cli_run (&cli, "routines", "import", own, NULL);
  test_cli_assert_done (&cli);

  refuse (&cli,
          "{\"version\": 1, \"routines\": [{\"id\": \"a\", \"name\": \"A\", \"surface\": \"mat\", \"items\": "
          "[{\"exercise\": \"bridge\"}]}, {\"id\": \"b\", \"name\": \"B\", \"surface\": \"mat\", \"items\": "
          "[{\"exercise\": \"brigde\"}]}]}",
          "At routines[1].items[0].exercise: ");
  refuse (&cli, "", "empty");
  refuse (&cli, "\xff\xfe", "UTF-8");
  refuse (&cli, "[1, 2]", "an object");
  refuse (&cli, "{\"poses\": 5}", "bad.json");

  large = test_cli_file (&cli, "bad.json", "");
  g_assert_cmpint (truncate (large, 100 * 1024 * 1024), ==, 0);
  test_cli_run (&cli, "routines", "import", large, NULL);
  test_cli_assert_failed (&cli, 1, "larger than 1 MB");
  test_cli_run (&cli, "routines", "validate", cli.folder, NULL);
  test_cli_assert_failed (&cli, 1, "folder");

  g_assert_cmpuint (json_array_get_length (list (&cli, parser, "routines")), ==, N_BUILTIN_ROUTINES + 1);
  g_assert_cmpuint (json_array_get_length (list (&cli, parser, "exercises")), ==, N_BUILTIN_EXERCISES + 1);
}

/* Out of one journal into another, and twice into the same. */
static void
test_import (void)
{
  g_auto (TestCli) cli = { NULL };
  g_auto (TestCli) other = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *own = NULL;
  g_autofree char *exported = NULL;
  g_autofree char *text = NULL;
  JsonObject *result = NULL;
  JsonArray *routines = NULL;
  const char *id = NULL;

  test_cli_init (&cli);
  test_cli_init (&other);
  own = test_cli_file (&cli, "own.json", own_file);
  test_cli_run (&cli, "routines", "import", own, NULL);
  test_cli_assert_done (&cli);
  g_assert_cmpstr (cli.out, ==, "1 exercise and 1 routine are now among your own.\n");
  test_cli_run (&cli, "routines", "import", own, "--format=json", NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_cmpint (json_object_get_int_member (result, "unchanged"), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (result, "routines")), ==, 0);

  routines = list (&cli, parser, "routines");
  g_assert_cmpuint (json_array_get_length (routines), ==, N_BUILTIN_ROUTINES + 1);
  result = json_array_get_object_element (routines, N_BUILTIN_ROUTINES);
  g_assert_true (json_object_get_boolean_member (result, "own"));
  id = json_object_get_string_member (result, "id");
  g_assert_true (g_str_has_prefix (id, "own-"));

  exported = test_cli_path (&cli, "exported.json");
  test_cli_run (&cli, "routines", "export", id, "--output", exported, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&other, "routines", "import", exported, NULL);
  test_cli_assert_done (&other);
  g_assert_true (g_file_get_contents (exported, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Fersengleiten ü"));
  g_assert_null (strstr (text, "Hips up"));
  test_cli_run (&other, "routines", "export", NULL);
  test_cli_assert_done (&other);
  g_assert_cmpstr (other.out, ==, text);
}

static char *
find_own (TestCli *cli, const char *what)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *array = list (cli, parser, what);
  JsonObject *last = json_array_get_object_element (array, json_array_get_length (array) - 1);

  g_assert_true (json_object_get_boolean_member (last, "own"));

  return g_strdup (json_object_get_string_member (last, "id"));
}

static void
test_remove (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *own = NULL;
  g_autofree char *routine = NULL;
  g_autofree char *exercise = NULL;

  test_cli_init (&cli);
  own = test_cli_file (&cli, "own.json", own_file);
  test_cli_run (&cli, "routines", "import", own, NULL);
  test_cli_assert_done (&cli);
  routine = find_own (&cli, "routines");
  exercise = find_own (&cli, "exercises");

  test_cli_run (&cli, "routines", "remove", "bridge", NULL);
  test_cli_assert_failed (&cli, 1, "comes with Limber");
  test_cli_run (&cli, "routines", "remove", exercise, NULL);
  test_cli_assert_failed (&cli, 1, "From Anna");
  test_cli_run (&cli, "routines", "remove", routine, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "routines", "remove", exercise, NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "routines", "remove", exercise, NULL);
  test_cli_assert_failed (&cli, 1, "Nothing was removed");
  g_assert_cmpuint (json_array_get_length (list (&cli, parser, "exercises")), ==, N_BUILTIN_EXERCISES);
}

static void
test_usage (void)
{
  g_auto (TestCli) cli = { NULL };

  test_cli_init (&cli);
  test_cli_run (&cli, "routines", "dance", NULL);
  test_cli_assert_failed (&cli, 2, "After “routines”");
  test_cli_run (&cli, "routines", "show", NULL);
  test_cli_assert_failed (&cli, 2, "missing");
  test_cli_run (&cli, "routines", "show", "a", "b", NULL);
  test_cli_assert_failed (&cli, 2, "more after");
  test_cli_run (&cli, "routines", "list", "a", NULL);
  test_cli_assert_failed (&cli, 2, "more after");
  test_cli_run (&cli, "routines", "list", "--output=a", NULL);
  test_cli_assert_failed (&cli, 2, "--output");
  test_cli_run (&cli, "routines", "list", "--format=csv", NULL);
  test_cli_assert_failed (&cli, 2, "text|json");
  test_cli_run (&cli, "routines", "show", "", NULL);
  test_cli_assert_failed (&cli, 1, "no routine");
  test_cli_run (&cli, "routines", "show", "\xff\x1b[31m", NULL);
  test_cli_assert_failed (&cli, 1, "no routine");
  test_cli_run (&cli, "routines", "export", NULL);
  test_cli_assert_failed (&cli, 1, "nothing was exported");
  test_cli_run (&cli, "routines", "export", "bridge", "brigde", NULL);
  test_cli_assert_failed (&cli, 1, "“brigde”");
  test_cli_run (&cli, "routines", "remove", "own-1", NULL);
  test_cli_assert_failed (&cli, 1, "no journal");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/routines/list", test_list);
  g_test_add_func ("/cli/routines/locale", test_locale);
  g_test_add_func ("/cli/routines/show", test_show);
  g_test_add_func ("/cli/routines/schemas", test_schemas);
  g_test_add_func ("/cli/routines/validate", test_validate);
  g_test_add_func ("/cli/routines/refuse", test_refuse);
  g_test_add_func ("/cli/routines/import", test_import);
  g_test_add_func ("/cli/routines/remove", test_remove);
  g_test_add_func ("/cli/routines/usage", test_usage);

  return g_test_run ();
}
