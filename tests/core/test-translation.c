/* test-translation.c — the model in another language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A catalogue is written here, so that the test needs no translation of the whole program.
 */

#include "limber-advice.h"
#include "limber-body-region.h"
#include "limber-check-in.h"
#include "limber-quantity.h"
#include "limber-routine-file.h"
#include "limber-term.h"
#include "limber-test-locale.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <string.h>

#define CONTEXT "\004"
#define TYPED_UNIT "typed unit, lower case, several separated by |" CONTEXT
#define MO_MAGIC 0x950412deu
#define MO_HEADER 28

/* Sorted by the first column, as the format wants it. */
static const char *const catalogue[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "%s kg", "%s кг" },
  { "%s%.0f h %02.0f", "%s%.0f Std. %02.0f" },
  { "Left lower back", "Unterer Rücken links" },
  { "Tell a doctor soon", "Bald mit einer Ärztin sprechen" },
  { "exercise" CONTEXT "Gentle morning", "Sanfter Morgen" },
  { "exercise" CONTEXT "Hold, then lower slowly.", "Halten, dann langsam senken." },
  { "limit" CONTEXT "Kneeling is bad for me", "Knien tut mir nicht gut" },
  { "measure" CONTEXT "Weight", "Gewicht" },
  { "part of the body" CONTEXT "Legs", "Beine" },
  { "quality of pain" CONTEXT "Aching", "Ziehend" },
  { "symptom" CONTEXT "Night pain", "Nachtschmerz" },
  { TYPED_UNIT "h|hr|hrs|hour|hours", "std|stunde|stunden" },
  { TYPED_UNIT "kg|kgs|kilo|kilos|kilogram|kilograms", "кг" },
};

static void
append_number (GByteArray *bytes, guint32 number)
{
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

static void
append_table (GByteArray *bytes, guint column, guint32 *offset)
{
  for (guint i = 0; i < G_N_ELEMENTS (catalogue); i++)
    {
      append_number (bytes, strlen (catalogue[i][column]));
      append_number (bytes, *offset);
      *offset += strlen (catalogue[i][column]) + 1;
    }
}

static void
append_texts (GByteArray *bytes, guint column)
{
  for (guint i = 0; i < G_N_ELEMENTS (catalogue); i++)
    g_byte_array_append (bytes, (const guint8 *) catalogue[i][column], strlen (catalogue[i][column]) + 1);
}

/* The binary form gettext reads: a header, two tables of lengths and offsets, the texts. */
static GByteArray *
make_catalogue (void)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 table_size = G_N_ELEMENTS (catalogue) * 2 * sizeof (guint32);
  guint32 offset = MO_HEADER + 2 * table_size;

  append_number (bytes, MO_MAGIC);
  append_number (bytes, 0);
  append_number (bytes, G_N_ELEMENTS (catalogue));
  append_number (bytes, MO_HEADER);
  append_number (bytes, MO_HEADER + table_size);
  append_number (bytes, 0);
  append_number (bytes, offset);
  append_table (bytes, 0, &offset);
  append_table (bytes, 1, &offset);
  append_texts (bytes, 0);
  append_texts (bytes, 1);

  return bytes;
}

static gboolean
begin_german (const char *folder)
{
  g_autofree char *messages = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, "limber-test.mo", NULL);
  g_autoptr (GByteArray) bytes = make_catalogue ();
  g_autoptr (GError) error = NULL;

  if (!limber_test_use_locale ("de_DE.UTF-8"))
    return FALSE;

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_set_contents (path, (const char *) bytes->data, bytes->len, &error);
  g_assert_no_error (error);
  g_setenv ("LANGUAGE", "de", TRUE);
  bindtextdomain ("limber-test", folder);
  bind_textdomain_codeset ("limber-test", "UTF-8");
  textdomain ("limber-test");

  return TRUE;
}

static void
end_german (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "de", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (messages, "limber-test.mo", NULL);

  textdomain ("messages");
  g_unsetenv ("LANGUAGE");
  limber_test_reset_locale ();
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (messages), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
}

static void
check_names (void)
{
  g_autoptr (LimberTerm) term = limber_term_new (LIMBER_TERM_SYMPTOM, "night-pain");
  g_autoptr (LimberAdvice) advice = limber_advice_new_for_symptom ("night-pain");

  g_assert_cmpstr (limber_term_get_display_name (term), ==, "Nachtschmerz");
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "nachtSCHMERZ"), ==, "night-pain");
  g_assert_cmpstr (limber_term_find_builtin (LIMBER_TERM_SYMPTOM, "Night pain"), ==, "night-pain");
  g_assert_cmpstr (limber_body_region_id_to_name ("lower-back-left"), ==, "Unterer Rücken links");
  g_assert_cmpstr (limber_body_group_get_name (LIMBER_BODY_GROUP_LEG), ==, "Beine");
  g_assert_cmpstr (limber_quality_get_name (LIMBER_QUALITY_ACHING), ==, "Ziehend");
  g_assert_cmpstr (limber_measure_get_name (limber_measure_find ("weight")), ==, "Gewicht");
  g_assert_cmpstr (advice->title, ==, "Bald mit einer Ärztin sprechen");
}

/* Exercises and routines are translated when they are read; what the user wrote never is. */
static void
check_routines (void)
{
  g_autoptr (LimberRoutineBook) book = limber_routine_book_new_builtin ();
  const LimberExercise *bridge = limber_routine_book_find_exercise (book, "bridge");
  const LimberRoutine *morning = limber_routine_book_find_routine (book, "gentle-morning");
  g_autoptr (LimberRoutine) own = limber_routine_copy (morning);
  g_autofree char *json = NULL;
  g_autoptr (LimberRoutine) kept = NULL;

  g_assert_cmpstr (morning->name, ==, "Sanfter Morgen");
  g_assert_cmpstr (bridge->steps[3], ==, "Halten, dann langsam senken.");
  g_assert_cmpstr (bridge->sources[0], ==, "MAYO");
  g_assert_cmpstr (limber_strain_get_limit_title (LIMBER_STRAIN_KNEELING), ==, "Knien tut mir nicht gut");

  g_set_str (&own->name, "Gentle morning");
  json = limber_routine_to_json (own);
  kept = limber_routine_from_json (json, NULL);
  g_assert_cmpstr (kept->name, ==, "Gentle morning");
}

static void
assert_read_back (const char *id, double value, const char *shown)
{
  const LimberMeasure *measure = limber_measure_find (id);
  g_autofree char *text = limber_quantity_format (measure, value, LIMBER_WEIGHT_UNIT_KG);
  g_autoptr (GError) error = NULL;
  double again = -1;

  g_assert_cmpstr (text, ==, shown);
  g_assert_true (limber_quantity_parse (measure, text, LIMBER_WEIGHT_UNIT_LB, &again, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (again, value, 1e-9);
}

/* What is shown in a language's own units is understood when it is typed, and so is English. */
static void
check_units (void)
{
  double grams = 0;

  assert_read_back ("weight", 81200, "81,2 кг");
  assert_read_back ("sleep", 450, "7 Std. 30");
  g_assert_true (
      limber_quantity_parse (limber_measure_find ("weight"), "81.2 kg", LIMBER_WEIGHT_UNIT_LB, &grams, NULL));
  g_assert_cmpfloat_with_epsilon (grams, 81200, 1e-9);
}

static void
test_german (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("limber-translation-XXXXXX", &error);

  g_assert_no_error (error);
  if (begin_german (folder))
    {
      check_names ();
      check_units ();
      check_routines ();
      end_german (folder);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  limber_test_reset_locale ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/translation/german", test_german);

  return g_test_run ();
}
