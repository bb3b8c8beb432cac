/* test-cli-chart.c — limberctl chart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-cli.h"

#include "limber-example.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

static void
fill_example (TestCli *cli)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (cli->journal, LIMBER_STORE_CREATE, &error);
  GDate last;

  g_assert_no_error (error);
  g_date_clear (&last, 1);
  g_date_set_dmy (&last, 20, G_DATE_NOVEMBER, 2026);
  g_assert_true (limber_example_fill (store, &last, 400, 20261120, &error));
  g_assert_no_error (error);
}

/* Two periods of ten days: anxiety 5, then 4 on all but one day, and a place that hurts since. */
static void
fill_days (TestCli *cli)
{
  for (int i = 1; i <= 20; i++)
    {
      g_autofree char *date = g_strdup_printf ("--date=2026-11-%02d", i);

      if (i <= 10)
        test_cli_run (cli, "add", date, "--no-pain", "--anxiety=5", "--weight=82kg", NULL);
      else if (i < 20)
        test_cli_run (cli, "add", date, "--pain=calf-left=3", "--anxiety=4", "--weight=81.2kg",
                      "--sleep=7:30", NULL);
      else
        continue;
      test_cli_assert_done (cli);
    }
}

static void
assert_begins (const char *text, const char *beginning)
{
  g_autofree char *begun = g_strndup (text, strlen (beginning));

  g_assert_cmpstr (begun, ==, beginning);
}

static GBytes *
read_picture (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static void
assert_png (const char *path, guint32 width)
{
  g_autoptr (GBytes) bytes = read_picture (path);
  const char *data = g_bytes_get_data (bytes, NULL);
  guint32 size[2];

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  memcpy (size, data + 16, sizeof size);
  g_assert_cmpuint (GUINT32_FROM_BE (size[0]), ==, width);
  g_assert_cmpuint (GUINT32_FROM_BE (size[1]), >, width / 10);
  g_assert_cmpmem (data + g_bytes_get_size (bytes) - 8, 4, "IEND", 4);
}

static void
test_png (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  GStatBuf status;

  test_cli_init (&cli);
  fill_example (&cli);
  path = test_cli_path (&cli, "chart.png");
  test_cli_run (&cli, "chart", "pain", "--output", path, NULL);
  test_cli_assert_done (&cli);
  assert_png (path, 900);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);

  /* What is replaced is replaced whole. */
  test_cli_run (&cli, "chart", "pain", "sleep", "--output", path, "--width=600", "--scale=2", "--dark", NULL);
  test_cli_assert_done (&cli);
  assert_png (path, 1200);
}

/* All that cairo packs, unpacked one after the other. */
static GString *
inflate_streams (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length), *end = data + length;
  GString *text = g_string_new (NULL);
  const char *start;

  while ((start = memmem (data, end - data, "\nstream\n", 8)) != NULL)
    {
      g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
      static char buffer[1 << 20];
      gsize n_read = 0, n_written = 0;

      data = start + 8;
      if (g_converter_convert (G_CONVERTER (inflater), data, end - data, buffer, sizeof buffer,
                               G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL)
          != G_CONVERTER_ERROR)
        g_string_append_len (text, buffer, (gssize) n_written);
    }

  return text;
}

/* There may be any bytes before it. */
static gboolean
holds (const GString *bytes, const char *text)
{
  return memmem (bytes->str, bytes->len, text, strlen (text)) != NULL;
}

static void
test_pdf (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  test_cli_init (&cli);
  fill_example (&cli);
  path = test_cli_path (&cli, "Chart.PDF");
  test_cli_run (&cli, "chart", "pain", "anxiety", "steps", "weight", "sleep", "-o", path, NULL);
  test_cli_assert_done (&cli);

  bytes = read_picture (path);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 5, "%PDF-", 5);
  text = inflate_streams (bytes);
  g_assert_true (holds (text, "/Count 1\n"));
  /* "Pain, " in UTF-16 */
  g_assert_true (holds (text, "/Title <FEFF005000610069006E002C0020"));
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *name,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  g_string_append_printf (data, "<%s>", name);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  if (g_str_equal (g_markup_parse_context_get_element (context), "title"))
    g_string_append_len (data, text, (gssize) length);
}

static void
test_svg (void)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, seen, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  test_cli_init (&cli);
  fill_days (&cli);
  path = test_cli_path (&cli, "chart.svg");
  test_cli_run (&cli, "chart", "pain:calf-left", "--from=2026-10-01", "--to=2026-10-31", "-o", path, NULL);
  test_cli_assert_done (&cli);

  bytes = read_picture (path);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                &error);
  g_assert_no_error (error);
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_true (g_str_has_prefix (seen->str, "<svg><title>Pain: Left calf, October 2026<"));
}

static void
test_words (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;

  test_cli_init (&cli);
  fill_days (&cli);
  path = test_cli_path (&cli, "chart.svg");
  test_cli_run (&cli, "chart", "anxiety", "pain:leg", "weight", "--weight-unit=lb", "--from=2026-11-11", "-o",
                path, NULL);
  test_cli_assert_done (&cli);
  assert_begins (cli.out,
                 "Anxiety. Always 4 of 10. 1 point (20 %) less than in the 10 days before, a small change. "
                 "9 of 10 days recorded.\n"
                 "Pain: Legs. Always 3 of 10. Clearly more than in the 10 days before, by 3 points. "
                 "9 of 10 days recorded.\n"
                 "Weight. Always 179 lb. 1.8 lb (1 %) less than in the 10 days before. "
                 "9 of 10 days recorded.\n"
                 "The chart is drawn to “");

  /* Nothing recorded is an answer too. */
  test_cli_run (&cli, "chart", "steps", "-o", path, NULL);
  test_cli_assert_done (&cli);
  assert_begins (cli.out, "Steps. Nothing recorded in these days.\n");
  test_cli_run (&cli, "chart", "steps", "--from=2027-01-01", "--to=2027-01-31", "-o", path, NULL);
  test_cli_assert_done (&cli);
  assert_begins (cli.out, "Steps. These days are still to come.\n");
}

static void
test_own_measure (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;

  test_cli_init (&cli);
  test_cli_run (&cli, "measures", "add", "Pulse", "--unit=bpm", NULL);
  test_cli_assert_done (&cli);
  test_cli_run (&cli, "add", "--measure=Pulse=62", NULL);
  test_cli_assert_done (&cli);
  path = test_cli_path (&cli, "chart.png");
  test_cli_run (&cli, "chart", "pulse", "-o", path, NULL);
  test_cli_assert_done (&cli);
  assert_begins (cli.out, "Pulse. 62 bpm on one day. ");

  test_cli_run (&cli, "chart", "mood", "-o", path, NULL);
  test_cli_assert_failed (&cli, 2, "There are: pain, anxiety, steps, weight, sleep, active, routine, Pulse;");
}

static JsonObject *
get_chart (JsonObject *result, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (result, "charts"), index);
}

static void
test_json (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *result = NULL, *chart = NULL;

  test_cli_init (&cli);
  cli.locale = "de_DE.UTF-8";
  fill_days (&cli);
  path = test_cli_path (&cli, "chart.pdf");
  test_cli_run (&cli, "chart", "anxiety", "weight", "sleep", "pain:calf-left", "--from=2026-11-11",
                "--to=2026-11-20", "--format=json", "-o", path, NULL);
  result = test_cli_get_json (&cli, parser);
  g_assert_cmpstr (json_object_get_string_member (result, "output"), ==, path);
  g_assert_cmpstr (json_object_get_string_member (result, "from"), ==, "2026-11-11");
  g_assert_cmpstr (json_object_get_string_member (result, "to"), ==, "2026-11-20");

  chart = get_chart (result, 0);
  g_assert_cmpstr (json_object_get_string_member (chart, "metric"), ==, "anxiety");
  g_assert_cmpint (json_object_get_int_member (chart, "days"), ==, 10);
  g_assert_cmpint (json_object_get_int_member (chart, "recorded"), ==, 9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "change_points"), -1, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "change_percent"), -20, 1e-9);
  g_assert_false (json_object_get_boolean_member (chart, "meaningful"));
  g_assert_nonnull (strstr (json_object_get_string_member (chart, "sentence"), "9 "));

  chart = get_chart (result, 1);
  g_assert_cmpstr (json_object_get_string_member (chart, "unit"), ==, "kg");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "median"), 81.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "change_points"), -0.8, 1e-9);
  g_assert_true (json_object_get_null_member (chart, "meaningful"));

  chart = get_chart (result, 2);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "median"), 7.5, 1e-9);
  g_assert_true (json_object_get_null_member (chart, "change_points"));

  /* From nothing there is no per cent. */
  chart = get_chart (result, 3);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (chart, "change_points"), 3, 1e-9);
  g_assert_true (json_object_get_null_member (chart, "change_percent"));
  g_assert_true (json_object_get_boolean_member (chart, "meaningful"));
}

static void
test_failures (void)
{
  g_auto (TestCli) cli = { NULL };
  g_autofree char *path = NULL, *nowhere = NULL, *kept = NULL;

  test_cli_init (&cli);
  path = test_cli_path (&cli, "chart.png");
  test_cli_run (&cli, "chart", "pain", "-o", path, NULL);
  test_cli_assert_failed (&cli, 1, "no journal");
  test_cli_run (&cli, "add", "--no-pain", NULL);

  test_cli_run (&cli, "chart", "-o", path, NULL);
  test_cli_assert_failed (&cli, 2, "missing");
  test_cli_run (&cli, "chart", "pain", NULL);
  test_cli_assert_failed (&cli, 2, "--output is missing");
  test_cli_run (&cli, "chart", "pain", "-o", "chart.gif", NULL);
  test_cli_assert_failed (&cli, 2, ".png, .svg or .pdf");
  test_cli_run (&cli, "chart", "mood", "-o", path, NULL);
  test_cli_assert_failed (&cli, 2, "There are: pain, anxiety, steps, weight, sleep, active, routine;");
  test_cli_run (&cli, "chart", "pain:calf", "-o", path, NULL);
  test_cli_assert_failed (&cli, 2, "There are: back, neck,");
  test_cli_run (&cli, "chart", "", "-o", path, NULL);
  test_cli_assert_failed (&cli, 2, "nothing called");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--from=2026-02-30", NULL);
  test_cli_assert_failed (&cli, 1, "2026-02-30");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--from=2026-11-20", "--to=2026-11-19", NULL);
  test_cli_assert_failed (&cli, 1, "other way round");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--width=20", NULL);
  test_cli_assert_failed (&cli, 2, "--width");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--scale=0", NULL);
  test_cli_assert_failed (&cli, 2, "--scale");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--width=10000", "--scale=8", NULL);
  test_cli_assert_failed (&cli, 1, "too large");
  test_cli_run (&cli, "chart", "pain", "-o", path, "--weight-unit=stone", NULL);
  test_cli_assert_failed (&cli, 2, "kg, lb and st");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  nowhere = test_cli_path (&cli, "no-folder/chart.png");
  test_cli_run (&cli, "chart", "pain", "-o", nowhere, NULL);
  test_cli_assert_failed (&cli, 1, "could not be written");
  kept = test_cli_path (&cli, "folder.svg");
  g_assert_cmpint (g_mkdir (kept, 0700), ==, 0);
  test_cli_run (&cli, "chart", "pain", "-o", kept, NULL);
  test_cli_assert_failed (&cli, 1, "could not be written");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/chart/png", test_png);
  g_test_add_func ("/cli/chart/pdf", test_pdf);
  g_test_add_func ("/cli/chart/svg", test_svg);
  g_test_add_func ("/cli/chart/words", test_words);
  g_test_add_func ("/cli/chart/own-measure", test_own_measure);
  g_test_add_func ("/cli/chart/json", test_json);
  g_test_add_func ("/cli/chart/failures", test_failures);

  return g_test_run ();
}
