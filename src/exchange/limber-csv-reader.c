/* limber-csv-reader.c — the records of a CSV file, whatever wrote it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-csv-reader.h"

#include "limber-error.h"

#include <csv.h>
#include <glib/gi18n.h>
#include <string.h>

struct _LimberCsvReader
{
  GObject parent_instance;

  GBytes *text;
  LimberTextEncoding encoding;
  char delimiter;
  char newline;
  gsize start;
  guint start_line;
  GStrv header;
  guint n_comments;
};

G_DEFINE_FINAL_TYPE (LimberCsvReader, limber_csv_reader, G_TYPE_OBJECT)

/* Records looked at to find the delimiter: the header and twenty more. */
#define N_SNIFFED 21

/* Lines between two looks at the cancellable. */
#define CANCEL_INTERVAL 256

/* One pass over the text. libcsv knows neither line numbers nor an early end, so it is fed line by line. */
typedef struct
{
  struct csv_parser parser;
  GString *arena;
  GArray *offsets;
  GPtrArray *fields;
  int too_long;

  guint line;
  guint record_line;
  guint n_comments;
  gboolean in_record;
  gboolean stopped;

  LimberCsvRecordFunc func;
  gpointer data;
  GError *error;
} Scan;

static void
scan_init (Scan *scan, char delimiter, LimberCsvRecordFunc func, gpointer data)
{
  *scan = (Scan) { .too_long = -1, .func = func, .data = data };

  if (csv_init (&scan->parser, 0) != 0)
    g_error ("libcsv could not be set up");
  csv_set_delim (&scan->parser, (unsigned char) delimiter);
  csv_set_blk_size (&scan->parser, 4096);

  scan->arena = g_string_new (NULL);
  scan->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  scan->fields = g_ptr_array_new ();
}

static void
scan_clear (Scan *scan)
{
  csv_free (&scan->parser);
  g_string_free (scan->arena, TRUE);
  g_array_unref (scan->offsets);
  g_ptr_array_unref (scan->fields);
  g_clear_error (&scan->error);
}

static void
scan_fail_columns (Scan *scan)
{
  g_set_error (
      &scan->error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("Line %u has more than %d columns, so nothing was read. Check that the file is a table with one "
         "row per day."),
      scan->record_line, LIMBER_CSV_MAX_COLUMNS);
  scan->stopped = TRUE;
}

/* A character cut in half at the cap would no longer be UTF-8. */
static gsize
cap_field (const char *field, gsize length)
{
  const char *end = field + LIMBER_CSV_MAX_FIELD;

  if (length <= LIMBER_CSV_MAX_FIELD)
    return length;

  while (end > field && ((guchar) *end & 0xc0) == 0x80)
    end--;

  return end - field;
}

static void
field_cb (void *field, size_t length, void *data)
{
  Scan *scan = data;
  gsize offset = scan->arena->len;

  if (scan->stopped)
    return;

  if (scan->offsets->len == LIMBER_CSV_MAX_COLUMNS)
    {
      scan_fail_columns (scan);
      return;
    }

  if (length > LIMBER_CSV_MAX_FIELD && scan->too_long < 0)
    scan->too_long = (int) scan->offsets->len;

  g_array_append_val (scan->offsets, offset);
  g_string_append_len (scan->arena, field, cap_field (field, length));
  g_string_append_c (scan->arena, '\0');
}

static gboolean
scan_is_blank (Scan *scan)
{
  /* Spreadsheets write rows of nothing but delimiters below a table. */
  return scan->arena->len == scan->offsets->len;
}

static void
record_cb (int terminator, void *data)
{
  Scan *scan = data;

  scan->in_record = FALSE;

  if (!scan->stopped && !scan_is_blank (scan))
    {
      LimberCsvRecord record = { .line = scan->record_line, .too_long = scan->too_long };

      g_ptr_array_set_size (scan->fields, 0);
      for (guint i = 0; i < scan->offsets->len; i++)
        g_ptr_array_add (scan->fields, scan->arena->str + g_array_index (scan->offsets, gsize, i));
      record.n_fields = scan->fields->len;
      record.fields = (const char *const *) scan->fields->pdata;

      if (!scan->func (&record, scan->data, &scan->error))
        scan->stopped = TRUE;
    }

  g_string_truncate (scan->arena, 0);
  g_array_set_size (scan->offsets, 0);
  scan->too_long = -1;
  scan->record_line = scan->line;
}

static gboolean
is_blank_line (const char *line, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isspace (line[i]))
        return FALSE;
    }

  return TRUE;
}

static void
scan_feed (Scan *scan, const char *line, gsize length)
{
  scan->line++;

  if (!scan->in_record)
    {
      scan->record_line = scan->line;
      if (line[0] == '#')
        {
          scan->n_comments++;
          return;
        }
      if (is_blank_line (line, length))
        return;
      scan->in_record = TRUE;
    }

  if (csv_parse (&scan->parser, line, length, field_cb, record_cb, scan) != length && scan->error == NULL)
    {
      g_set_error (&scan->error, LIMBER_ERROR, LIMBER_ERROR_FAILED, _ ("Line %u could not be read: %s"),
                   scan->line, csv_strerror (csv_error (&scan->parser)));
      scan->stopped = TRUE;
    }
}

static void
scan_finish (Scan *scan)
{
  if (scan->stopped)
    return;

  /* Lenient inside the file, strict at its end: a quote left open may have swallowed every record after it.
   */
  csv_set_opts (&scan->parser, CSV_STRICT | CSV_STRICT_FINI);
  if (csv_fini (&scan->parser, field_cb, record_cb, scan) != 0 && scan->error == NULL)
    g_set_error (
        &scan->error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
        _ ("A quotation mark in the record that begins in line %u is never closed, so nothing was read. "
           "Close it, or write it twice if it belongs to the text."),
        scan->record_line);
}

static void
scan_run (Scan *scan, LimberCsvReader *self, GCancellable *cancellable)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (self->text, &length);
  gsize position = self->start;

  scan->line = self->start_line - 1;

  while (position < length && !scan->stopped)
    {
      const char *line = text + position;
      const char *end = memchr (line, self->newline, length - position);
      gsize line_length = end != NULL ? (gsize) (end - line) + 1 : length - position;

      scan_feed (scan, line, line_length);
      position += line_length;

      if (scan->line % CANCEL_INTERVAL == 0 && scan->error == NULL
          && g_cancellable_set_error_if_cancelled (cancellable, &scan->error))
        scan->stopped = TRUE;
    }

  scan_finish (scan);
}

typedef struct
{
  GArray *counts;
} Sniff;

static gboolean
sniff_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Sniff *sniff = data;

  g_array_append_val (sniff->counts, record->n_fields);

  return sniff->counts->len < N_SNIFFED;
}

/* The more columns the header has and the more rows have as many, the likelier the delimiter. */
static guint
score_delimiter (LimberCsvReader *self, char delimiter)
{
  Sniff sniff = { g_array_new (FALSE, FALSE, sizeof (guint)) };
  Scan scan;
  guint n_header = 0;
  guint n_alike = 0;

  scan_init (&scan, delimiter, sniff_record_cb, &sniff);
  scan_run (&scan, self, NULL);
  scan_clear (&scan);

  for (guint i = 0; i < sniff.counts->len; i++)
    {
      guint n = g_array_index (sniff.counts, guint, i);

      if (i == 0)
        n_header = n;
      n_alike += n == n_header;
    }
  g_array_unref (sniff.counts);

  return n_header > 1 ? (n_header - 1) * n_alike : 0;
}

static char
sniff_delimiter (LimberCsvReader *self)
{
  static const char candidates[] = { ',', ';', '\t' };
  char best = candidates[0];
  guint best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint score = score_delimiter (self, candidates[i]);

      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }

  return best;
}

/* Excel's own way of saying the delimiter: a first line of "sep=;". */
static char
read_separator_line (LimberCsvReader *self)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (self->text, &length);
  gsize end = 0;
  char delimiter = '\0';

  if (length < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0)
    return '\0';

  delimiter = text[4];
  end = 5;
  if (delimiter == '\n' || delimiter == '\r' || delimiter == '"' || (guchar) delimiter >= 0x80)
    return '\0';
  while (end < length && text[end] == '\r')
    end++;
  if (end < length && text[end] != '\n' && text[end - 1] != '\r')
    return '\0';

  self->start = MIN (end + (end < length && text[end] == '\n'), length);
  self->start_line = 2;

  return delimiter;
}

static gboolean
header_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  LimberCsvReader *self = data;

  self->header = g_new0 (char *, record->n_fields + 1);
  for (guint i = 0; i < record->n_fields; i++)
    self->header[i] = g_strstrip (g_strdup (record->fields[i]));

  return FALSE;
}

static gboolean
read_header (LimberCsvReader *self, GError **error)
{
  Scan scan;

  scan_init (&scan, self->delimiter, header_cb, self);
  scan_run (&scan, self, NULL);

  if (scan.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&scan.error));
      scan_clear (&scan);
      return FALSE;
    }
  scan_clear (&scan);

  if (self->header == NULL)
    {
      g_set_error_literal (
          error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
          _ ("The file is empty, so there is nothing to read. Choose a file whose first line names "
             "its columns."));
      return FALSE;
    }

  return TRUE;
}

static void
limber_csv_reader_finalize (GObject *object)
{
  LimberCsvReader *self = LIMBER_CSV_READER (object);

  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->header, g_strfreev);

  G_OBJECT_CLASS (limber_csv_reader_parent_class)->finalize (object);
}

static void
limber_csv_reader_class_init (LimberCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_csv_reader_finalize;
}

static void
limber_csv_reader_init (LimberCsvReader *self)
{
  self->start_line = 1;
  self->newline = '\n';
}

/**
 * limber_csv_reader_new:
 * @bytes: a whole file
 * @error: return location
 *
 * Finds out the encoding, the delimiter (comma, semicolon or tab; a line "sep=;" decides) and the header,
 * which is the first line that is neither blank nor begins with "#".
 *
 * Fails with %LIMBER_ERROR_INVALID when the file is not text, is empty, or leaves a quotation mark open.
 *
 * Returns: (transfer full) (nullable): a reader
 */
LimberCsvReader *
limber_csv_reader_new (GBytes *bytes, GError **error)
{
  g_autoptr (LimberCsvReader) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > LIMBER_CSV_MAX_FILE)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("The file is larger than %d MB, so it was not read. Split it and import the parts."),
                   LIMBER_CSV_MAX_FILE / (1024 * 1024));
      return NULL;
    }

  self = g_object_new (LIMBER_TYPE_CSV_READER, NULL);
  self->text = limber_text_decode (bytes, &self->encoding, error);
  if (self->text == NULL)
    return NULL;

  /* An empty file has no bytes to look in. */
  if (g_bytes_get_size (self->text) > 0
      && memchr (g_bytes_get_data (self->text, NULL), '\n', g_bytes_get_size (self->text)) == NULL)
    self->newline = '\r';

  self->delimiter = read_separator_line (self);
  if (self->delimiter == '\0')
    self->delimiter = sniff_delimiter (self);

  if (!read_header (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * limber_csv_reader_get_encoding:
 * @self: a reader
 *
 * Returns: what the bytes were read as
 */
LimberTextEncoding
limber_csv_reader_get_encoding (LimberCsvReader *self)
{
  g_return_val_if_fail (LIMBER_IS_CSV_READER (self), LIMBER_TEXT_ENCODING_UTF_8);

  return self->encoding;
}

/**
 * limber_csv_reader_get_delimiter:
 * @self: a reader
 *
 * Returns: what stands between two fields
 */
char
limber_csv_reader_get_delimiter (LimberCsvReader *self)
{
  g_return_val_if_fail (LIMBER_IS_CSV_READER (self), ',');

  return self->delimiter;
}

/**
 * limber_csv_reader_get_header:
 * @self: a reader
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the columns, without surrounding spaces
 */
const char *const *
limber_csv_reader_get_header (LimberCsvReader *self)
{
  g_return_val_if_fail (LIMBER_IS_CSV_READER (self), NULL);

  return (const char *const *) self->header;
}

/**
 * limber_csv_reader_get_n_comments:
 * @self: a reader
 *
 * Returns: how many lines beginning with "#" the last [method@CsvReader.foreach] passed over
 */
guint
limber_csv_reader_get_n_comments (LimberCsvReader *self)
{
  g_return_val_if_fail (LIMBER_IS_CSV_READER (self), 0);

  return self->n_comments;
}

typedef struct
{
  gboolean header_seen;
  LimberCsvRecordFunc func;
  gpointer data;
} Foreach;

static gboolean
foreach_record_cb (const LimberCsvRecord *record, gpointer data, GError **error)
{
  Foreach *foreach = data;

  if (!foreach->header_seen)
    {
      foreach
        ->header_seen = TRUE;
      return TRUE;
    }

  return foreach->func (record, foreach->data, error);
}

/**
 * limber_csv_reader_foreach:
 * @self: a reader
 * @func: (scope call): called for each record below the header
 * @data: for @func
 * @cancellable: (nullable): a cancellable
 * @error: return location
 *
 * Passes over blank lines, lines beginning with "#" and records whose fields are all empty. May be called
 * again for another pass; nothing is kept in memory between two records.
 *
 * Errors: %LIMBER_ERROR_INVALID for a line that cannot be text of a table, %LIMBER_ERROR_FAILED,
 * %G_IO_ERROR_CANCELLED, and what @func raises.
 *
 * Returns: whether every record was read, or @func ended it early without an error
 */
gboolean
limber_csv_reader_foreach (LimberCsvReader *self,
                           LimberCsvRecordFunc func,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  Foreach foreach = { FALSE, func, data };
  Scan scan;
  gboolean ok = FALSE;

  g_return_val_if_fail (LIMBER_IS_CSV_READER (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  scan_init (&scan, self->delimiter, foreach_record_cb, &foreach);
  scan_run (&scan, self, cancellable);

  self->n_comments = scan.n_comments;
  ok = scan.error == NULL;
  if (!ok)
    g_propagate_error (error, g_steal_pointer (&scan.error));
  scan_clear (&scan);

  return ok;
}
