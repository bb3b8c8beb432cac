/* test-csv-reader.c — reading tables: encodings, delimiters, quotes, line numbers, limits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-csv-date.h"
#include "limber-csv-number.h"
#include "limber-csv-reader.h"
#include "limber-error.h"
#include "limber-table-text.h"

#include <locale.h>
#include <string.h>

/* Every record as "LINE: a|b|c", one a line. */
static gboolean
collect_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  GString *text = data;

  g_string_append_printf (text, "%u:", record->line);
  for (guint i = 0; i < record->n_fields; i++)
    {
      g_assert_true (g_utf8_validate (record->fields[i], -1, NULL));
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : " ", record->fields[i]);
    }
  g_string_append_c (text, '\n');

  return TRUE;
}

static LimberCsvReader *
open_bytes (const char *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  LimberCsvReader *reader = limber_csv_reader_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);

  return reader;
}

static char *
read_all (LimberCsvReader *reader)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (limber_csv_reader_foreach (reader, collect_cb, text, NULL, &error));
  g_assert_no_error (error);

  return g_string_free_and_steal (text);
}

static void
assert_table (const char *data, const char *header, const char *records)
{
  g_autoptr (LimberCsvReader) reader = open_bytes (data, strlen (data));
  g_autofree char *names = g_strjoinv ("|", (char **) limber_csv_reader_get_header (reader));
  g_autofree char *text = read_all (reader);
  g_autofree char *again = read_all (reader);

  g_assert_cmpstr (names, ==, header);
  g_assert_cmpstr (text, ==, records);
  g_assert_cmpstr (again, ==, records);
}

static void
assert_refused (const char *data, gsize length, const char *part)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberCsvReader) reader = limber_csv_reader_new (bytes, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (reader != NULL)
    g_assert_false (limber_csv_reader_foreach (reader, collect_cb, text, NULL, &error));
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_records (void)
{
  assert_table ("a,b,c\n1,2,3\n", "a|b|c", "2: 1|2|3\n");
  assert_table ("a,b,c\r\n1,2,3\r\n", "a|b|c", "2: 1|2|3\n");
  assert_table ("a,b,c\r1,2,3\r", "a|b|c", "2: 1|2|3\n");
  assert_table ("a,b\n1,2", "a|b", "2: 1|2\n");
  assert_table ("a,b\n1,\"two, and three\"\n", "a|b", "2: 1|two, and three\n");
  assert_table ("a,b\n1,\"he said \"\"ow\"\"\"\n", "a|b", "2: 1|he said \"ow\"\n");
  assert_table ("a,b\n1,5'10\" tall\n", "a|b", "2: 1|5'10\" tall\n");
  assert_table ("a,b\n\"\",\"\"\n1,\"\"\n", "a|b", "3: 1|\n");
  assert_table ("a,b\n 1 , 2 \n\" 1 \",2\n", "a|b", "2: 1|2\n3:  1 |2\n");
  assert_table ("\n\na,b\n\n,\n1,2\n,,,\n", "a|b", "6: 1|2\n");
  assert_table ("a,b\n1\n1,2,3\n", "a|b", "2: 1\n3: 1|2|3\n");
}

static void
test_lines (void)
{
  assert_table ("a,b\n1,\"x\ny\nz\"\n2,w\n", "a|b", "2: 1|x\ny\nz\n5: 2|w\n");
  assert_table ("a,b\r\n1,\"x\r\ny\"\r\n2,w\r\n", "a|b", "2: 1|x\r\ny\n4: 2|w\n");
  assert_table ("a,b\n\"\n1\",2\n\n3,4\n", "a|b", "2: \n1|2\n5: 3|4\n");
}

static void
test_preamble (void)
{
  g_autoptr (LimberCsvReader) reader = NULL;
  g_autofree char *text = NULL;
  static const char commented[] = "# made by hand\n#\na,b\n1,2\n# half way\n3,4\n";

  assert_table ("sep=;\na;b\n1,5;2\n", "a|b", "3: 1,5|2\n");
  assert_table ("SEP=|\r\na|b\r\n1|2\r\n", "a|b", "3: 1|2\n");
  assert_table ("sep=other\n1\n", "sep=other", "2: 1\n");

  reader = open_bytes (commented, strlen (commented));
  text = read_all (reader);
  g_assert_cmpstr (text, ==, "4: 1|2\n6: 3|4\n");
  g_assert_cmpuint (limber_csv_reader_get_n_comments (reader), ==, 3);
}

static void
test_delimiters (void)
{
  assert_table ("date;weight\n2024-01-01;81,2\n2024-01-02;81,3\n", "date|weight",
                "2: 2024-01-01|81,2\n3: 2024-01-02|81,3\n");
  assert_table ("date\tnote\n2024-01-01\ta, b; c\n", "date|note", "2: 2024-01-01|a, b; c\n");
  assert_table ("date,note\n2024-01-01,\"a; b; c; d\"\n", "date|note", "2: 2024-01-01|a; b; c; d\n");
  assert_table ("date\n2024-01-01\n", "date", "2: 2024-01-01\n");
}

static void
test_encodings (void)
{
  static const char utf16le[] = "\xff\xfe"
                                "a\0,\0b\0\n\0"
                                "\x31\0,\0\xe9\0\n\0";
  static const char utf16be[] = "\xfe\xff"
                                "\0a\0,\0b\0\n"
                                "\0\x31\0,\0\xe9\0\n";
  static const struct
  {
    const char *data;
    gsize length;
    LimberTextEncoding encoding;
  } files[] = {
    { "a,b\n1,\xc3\xa9\n", 9, LIMBER_TEXT_ENCODING_UTF_8 },
    { "\xef\xbb\xbf"
      "a,b\n1,\xc3\xa9\n",
      12, LIMBER_TEXT_ENCODING_UTF_8 },
    { utf16le, sizeof utf16le - 1, LIMBER_TEXT_ENCODING_UTF_16_LE },
    { utf16be, sizeof utf16be - 1, LIMBER_TEXT_ENCODING_UTF_16_BE },
    { "a,b\n1,\xe9\n", 8, LIMBER_TEXT_ENCODING_WINDOWS_1252 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (LimberCsvReader) reader = open_bytes (files[i].data, files[i].length);
      g_autofree char *text = read_all (reader);

      g_assert_cmpint (limber_csv_reader_get_encoding (reader), ==, files[i].encoding);
      g_assert_cmpstr (limber_csv_reader_get_header (reader)[0], ==, "a");
      g_assert_cmpstr (text, ==, "2: 1|é\n");
    }
}

static void
test_refused (void)
{
  g_autoptr (GString) controls = g_string_new ("a,b\n");
  g_autoptr (GString) wide = g_string_new ("a,b\n1");

  assert_refused ("", 0, "empty");
  assert_refused ("\n\n \n", 4, "empty");
  assert_refused ("# only words\n", 13, "empty");
  assert_refused ("a,b\n1,\0\n", 8, "not a text file");
  assert_refused ("\xff\xfe"
                  "a",
                  3, "UTF-16");
  assert_refused ("\xef\xbb\xbf"
                  "a,\xff\n",
                  7, "damaged");
  assert_refused ("a,b\n1,2\n3,\"never closed\n4,5\n", 28, "line 3");

  for (guint i = 0; i < 40; i++)
    g_string_append_c (controls, '\x02');
  assert_refused (controls->str, controls->len, "not a text file");

  for (guint i = 0; i < LIMBER_CSV_MAX_COLUMNS; i++)
    g_string_append_c (wide, ',');
  assert_refused (wide->str, wide->len, "columns");
}

static gboolean
long_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  guint *n = data;

  (*n)++;
  if (record->line == 2)
    {
      g_assert_cmpint (record->too_long, ==, 1);
      g_assert_true (g_utf8_validate (record->fields[1], -1, NULL));
      g_assert_cmpuint (strlen (record->fields[1]), <=, LIMBER_CSV_MAX_FIELD);
    }
  else
    g_assert_cmpint (record->too_long, ==, -1);

  return TRUE;
}

/* The row can be refused by name, and the rows after it are read. */
static void
test_long_field (void)
{
  g_autoptr (GString) text = g_string_new ("a,b\nx,");
  g_autoptr (LimberCsvReader) reader = NULL;
  guint n = 0;

  for (guint i = 0; i < LIMBER_CSV_MAX_FIELD / 2; i++)
    g_string_append (text, "é€");
  g_string_append (text, "\n3,4\n");

  reader = open_bytes (text->str, text->len);
  g_assert_true (limber_csv_reader_foreach (reader, long_cb, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new ("a,b\n");
  g_autoptr (GString) records = g_string_new (NULL);
  g_autoptr (LimberCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "1,2\n");
  reader = open_bytes (text->str, text->len);
  g_cancellable_cancel (cancellable);

  g_assert_false (limber_csv_reader_foreach (reader, collect_cb, records, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_number (const char *text, LimberDecimal decimal, gboolean whole, const char *expected)
{
  g_autofree char *plain = limber_csv_number_normalise (text, decimal, whole);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_numbers (void)
{
  assert_number ("81.2", LIMBER_DECIMAL_UNKNOWN, FALSE, "81.2");
  assert_number ("81,2", LIMBER_DECIMAL_UNKNOWN, FALSE, "81.2");
  assert_number ("1.234,5", LIMBER_DECIMAL_UNKNOWN, FALSE, "1234.5");
  assert_number ("1,234.5", LIMBER_DECIMAL_UNKNOWN, FALSE, "1234.5");
  assert_number ("1.234.567", LIMBER_DECIMAL_UNKNOWN, FALSE, "1234567");
  assert_number ("12,431", LIMBER_DECIMAL_POINT, FALSE, "12431");
  assert_number ("12,431", LIMBER_DECIMAL_COMMA, FALSE, "12.431");
  assert_number ("12.431", LIMBER_DECIMAL_POINT, FALSE, "12.431");
  assert_number ("12.431", LIMBER_DECIMAL_COMMA, FALSE, "12431");
  assert_number ("12,431", LIMBER_DECIMAL_COMMA, TRUE, "12431");
  assert_number ("12 431", LIMBER_DECIMAL_UNKNOWN, TRUE, "12431");
  assert_number ("12 431", LIMBER_DECIMAL_UNKNOWN, TRUE, "12431");
  assert_number ("12'431", LIMBER_DECIMAL_UNKNOWN, TRUE, "12431");
  assert_number ("٨١٫٢", LIMBER_DECIMAL_UNKNOWN, FALSE, "81.2");
  assert_number ("12 st 11,5", LIMBER_DECIMAL_UNKNOWN, FALSE, "12 st 11.5");
  assert_number ("7h30", LIMBER_DECIMAL_UNKNOWN, FALSE, "7h30");
  assert_number ("0,125", LIMBER_DECIMAL_UNKNOWN, FALSE, "0.125");
  assert_number ("−3", LIMBER_DECIMAL_UNKNOWN, FALSE, "-3");
  assert_number ("1,23,4", LIMBER_DECIMAL_UNKNOWN, FALSE, NULL);
  assert_number ("1.2,3.4", LIMBER_DECIMAL_UNKNOWN, FALSE, NULL);
}

static void
assert_evidence (const char *text,
                 double minimum,
                 double maximum,
                 guint n_point,
                 guint n_comma,
                 gboolean unclear)
{
  LimberNumberEvidence evidence = { .minimum = minimum, .maximum = maximum };

  limber_number_evidence_add (&evidence, text, 7);
  g_assert_cmpuint (evidence.n_point, ==, n_point);
  g_assert_cmpuint (evidence.n_comma, ==, n_comma);
  g_assert_cmpint (evidence.unclear != NULL, ==, unclear);
  g_assert_cmpuint (evidence.unclear_line, ==, unclear ? 7 : 0);
  limber_number_evidence_clear (&evidence);
}

static void
test_evidence (void)
{
  assert_evidence ("81,25", 20, 400, 0, 1, FALSE);
  assert_evidence ("81.25", 20, 400, 1, 0, FALSE);
  /* Nobody weighs 81250 kg. */
  assert_evidence ("81,250", 20, 400, 0, 1, FALSE);
  assert_evidence ("81.250", 20, 400, 1, 0, FALSE);
  /* Nobody can be active for 1.2 or 1234 minutes? Both can be. */
  assert_evidence ("1,234", 0, 1440, 0, 0, TRUE);
  assert_evidence ("1.234", 0, 1440, 0, 0, TRUE);
  assert_evidence ("1.234.567", 0, 1e9, 0, 1, FALSE);
  assert_evidence ("12", 0, 10, 0, 0, FALSE);
}

static void
assert_date (const char *text, LimberDateOrder order, const char *expected, int expected_time)
{
  GDate date;
  int time = 0;
  char iso[16];

  g_assert_true (limber_csv_date_parse (text, order, &date, &time, NULL));
  g_snprintf (iso, sizeof iso, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
              g_date_get_day (&date));
  g_assert_cmpstr (iso, ==, expected);
  g_assert_cmpint (time, ==, expected_time);
}

static void
test_dates (void)
{
  assert_date ("2024-02-29", LIMBER_DATE_ORDER_UNKNOWN, "2024-02-29", -1);
  assert_date ("1900-01-01", LIMBER_DATE_ORDER_UNKNOWN, "1900-01-01", -1);
  assert_date ("2100-12-31", LIMBER_DATE_ORDER_UNKNOWN, "2100-12-31", -1);
  assert_date ("2024/3/5", LIMBER_DATE_ORDER_MDY, "2024-03-05", -1);
  assert_date ("20240305", LIMBER_DATE_ORDER_UNKNOWN, "2024-03-05", -1);
  assert_date ("05/03/2024", LIMBER_DATE_ORDER_DMY, "2024-03-05", -1);
  assert_date ("03/05/2024", LIMBER_DATE_ORDER_MDY, "2024-03-05", -1);
  assert_date ("5.3.2024", LIMBER_DATE_ORDER_MDY, "2024-03-05", -1);
  assert_date ("8th Dec 2021", LIMBER_DATE_ORDER_UNKNOWN, "2021-12-08", -1);
  assert_date ("December 8, 2021", LIMBER_DATE_ORDER_UNKNOWN, "2021-12-08", -1);
  assert_date ("02-Jan-2024", LIMBER_DATE_ORDER_UNKNOWN, "2024-01-02", -1);
  assert_date ("2025-04-07 08:30", LIMBER_DATE_ORDER_UNKNOWN, "2025-04-07", 510);
  assert_date ("2025-04-07T08:30:59.123+02:00", LIMBER_DATE_ORDER_UNKNOWN, "2025-04-07", 510);
  assert_date ("2025-04-07T23:30:00Z", LIMBER_DATE_ORDER_UNKNOWN, "2025-04-07", 1410);
  assert_date ("4/7/2025, 1:49 PM", LIMBER_DATE_ORDER_MDY, "2025-04-07", 829);
}

static void
test_dates_refused (void)
{
  static const char *const texts[]
      = { "",         "2023-02-29",       "1899-12-31", "2200-01-01",          "13/13/2024",  "05/03/24",
          "2024-1",   "2024-13-01",       "45292",      "yesterday",           "2024-01-01x", "31.02.2024",
          "1/2-2024", "2024-01-01 25:00", "８th Dec",   "99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GDate date;
      int time = 0;
      g_autoptr (GError) error = NULL;

      g_assert_false (limber_csv_date_parse (texts[i], LIMBER_DATE_ORDER_DMY, &date, &time, &error));
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
    }
}

static void
test_date_evidence (void)
{
  LimberDateEvidence dates = { 0 };

  limber_date_evidence_add (&dates, "05/05/2024", 2);
  limber_date_evidence_add (&dates, "5.6.2024", 2);
  limber_date_evidence_add (&dates, "2024-05-06T00:00:00", 2);
  g_assert_null (dates.unclear);
  g_assert_false (dates.has_times);

  limber_date_evidence_add (&dates, "05/06/2024 08:00", 3);
  limber_date_evidence_add (&dates, "13/06/2024", 4);
  g_assert_cmpuint (dates.n_dmy, ==, 1);
  g_assert_cmpuint (dates.n_mdy, ==, 0);
  g_assert_cmpuint (dates.unclear_line, ==, 3);
  g_assert_true (dates.has_times);
  limber_date_evidence_clear (&dates);
}

static void
test_cells (void)
{
  static const char *const texts[]
      = { "",       "plain", "=1+2",     "'=1+2", "''=x", "-5",       "+1",    "@me",
          "'quote", "it's",  "'",        "\tx",   "'\tx", "a;b\\c;;", "\\",    ";",
          "a\"b",   "a\nb",  " spaced ", "# no",  "é😀",  "\r",       "'\r\n", "\"" };
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_auto (GStrv) split = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *guarded = limber_table_text_guard (texts[i]);
      g_autofree char *back = limber_table_text_unguard (guarded);

      /* What Limber does not guard itself, a spreadsheet may have guarded: one apostrophe goes. */
      g_assert_cmpstr (back, ==, texts[i]);
      if (*texts[i] != '\0' && strchr (" \t\r", *texts[i]) == NULL && !g_str_has_suffix (texts[i], "\n"))
        g_ptr_array_add (items, (gpointer) texts[i]);
    }

  joined = limber_table_list_join (items);
  split = limber_table_list_split (joined);
  for (n = 0; split[n] != NULL; n++)
    g_assert_cmpstr (split[n], ==, g_ptr_array_index (items, n));
  g_assert_cmpuint (n, ==, items->len);
}

/* Whatever is done to a table, reading it ends with records or with a sentence. */
static void
test_fuzz (void)
{
  static const char seed[]
      = "date;pain;note;tags\r\n2024-01-01;4,5;\"a \"\"b\"\"\r\nc\";x;y\r\n\"2024-01-02\";;'=1;\n";
  static const char alphabet[] = ";,\t\"\"\r\n'#= \\0159-./\xc3\xa9\xff\x01\xe2\x80\xaa";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261120);

  for (guint round = 0; round < 4000; round++)
    {
      g_autoptr (GString) text = g_string_new (seed);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (LimberCsvReader) reader = NULL;
      g_autoptr (GString) records = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (random, 1, 12); i > 0 && text->len > 1; i--)
        {
          gssize at = g_rand_int_range (random, 0, (int) text->len);

          switch (g_rand_int_range (random, 0, 4))
            {
            case 0:
              text->str[at] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
              break;
            case 1:
              g_string_insert_c (text, at, alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)]);
              break;
            case 2:
              g_string_erase (text, at, 1);
              break;
            default:
              g_string_truncate (text, at + 1);
              break;
            }
        }

      bytes = g_bytes_new (text->str, text->len);
      reader = limber_csv_reader_new (bytes, &error);
      if (reader == NULL || !limber_csv_reader_foreach (reader, collect_cb, records, NULL, &error))
        g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv-reader/records", test_records);
  g_test_add_func ("/csv-reader/lines", test_lines);
  g_test_add_func ("/csv-reader/preamble", test_preamble);
  g_test_add_func ("/csv-reader/delimiters", test_delimiters);
  g_test_add_func ("/csv-reader/encodings", test_encodings);
  g_test_add_func ("/csv-reader/refused", test_refused);
  g_test_add_func ("/csv-reader/long-field", test_long_field);
  g_test_add_func ("/csv-reader/cancelled", test_cancelled);
  g_test_add_func ("/csv-reader/numbers", test_numbers);
  g_test_add_func ("/csv-reader/evidence", test_evidence);
  g_test_add_func ("/csv-reader/dates", test_dates);
  g_test_add_func ("/csv-reader/dates-refused", test_dates_refused);
  g_test_add_func ("/csv-reader/date-evidence", test_date_evidence);
  g_test_add_func ("/csv-reader/cells", test_cells);
  g_test_add_func ("/csv-reader/fuzz", test_fuzz);

  return g_test_run ();
}
