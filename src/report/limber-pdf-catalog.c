/* limber-pdf-catalog.c — what a PDF says about itself and cairo has no words for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of its text, that a window shows its title instead of its file name, and what stands for a
 * figure when it is read aloud. All three are entries of dictionaries, and PDF lets a finished file be
 * changed by writing the dictionaries once more at its end (ISO 32000-1, section 7.5.6): nothing that cairo
 * wrote is touched. It reads what cairo writes up to PDF 1.4, a table of references in plain text and objects
 * that are not packed into streams, and no other file.
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-pdf-catalog.h"

#include <string.h>

/* One entry of the table of references: "0000000015 00000 n \n". */
#define ENTRY_LENGTH 20
#define ENTRY_KIND 17

/* Where the last lines of a file begin at the earliest. */
#define TAIL_LENGTH 64

/**
 * Reading:
 * @data: the file, with a zero after its end
 * @length: without the zero
 * @table: where the table of references begins
 * @offsets: (element-type gsize): where each object begins, 0 for those that are free
 * @root: the number of the catalog
 * @info: the number of the information dictionary, 0 without one
 */
typedef struct
{
  const char *data;
  gsize length, table;
  GArray *offsets;
  guint root, info;
} Reading;

/**
 * Update:
 * @reading: what was read
 * @bytes: what is to stand after the file
 * @table: the entries of the new table, one section for each object
 */
typedef struct
{
  const Reading *reading;
  GString *bytes, *table;
} Update;

/* Reading
 * ----------------------------------------------------------------------------------------------------- */

static gboolean
read_number (const char **cursor, guint64 *number)
{
  char *end = NULL;

  if (!g_ascii_isdigit (**cursor))
    return FALSE;
  *number = g_ascii_strtoull (*cursor, &end, 10);
  *cursor = end;

  return TRUE;
}

static void
skip_space (const char **cursor)
{
  while (g_ascii_isspace (**cursor))
    (*cursor)++;
}

/* "startxref", a number and "%%EOF" are the last lines. */
static gboolean
find_table (Reading *self)
{
  gsize tail = MIN (self->length, TAIL_LENGTH);
  const char *cursor = g_strrstr (self->data + self->length - tail, "startxref");
  guint64 table;

  if (cursor == NULL)
    return FALSE;
  cursor += strlen ("startxref");
  skip_space (&cursor);
  if (!read_number (&cursor, &table) || table >= self->length)
    return FALSE;
  skip_space (&cursor);
  self->table = (gsize) table;

  return g_str_has_prefix (cursor, "%%EOF") && g_str_has_prefix (self->data + self->table, "xref");
}

static gboolean
read_entry (Reading *self, const char *entry)
{
  const char *cursor = entry;
  guint64 offset;
  gsize place = 0;

  if (strnlen (entry, ENTRY_LENGTH) < ENTRY_LENGTH || !read_number (&cursor, &offset)
      || offset >= self->length)
    return FALSE;
  if (entry[ENTRY_KIND] == 'n')
    place = (gsize) offset;
  g_array_append_val (self->offsets, place);

  return TRUE;
}

/* One section from 0, as a file has that was never changed. */
static const char *
read_table (Reading *self)
{
  const char *cursor = self->data + self->table + strlen ("xref");
  guint64 first, n_entries;

  skip_space (&cursor);
  if (!read_number (&cursor, &first) || first != 0)
    return NULL;
  skip_space (&cursor);
  if (!read_number (&cursor, &n_entries) || n_entries > self->length / ENTRY_LENGTH)
    return NULL;
  skip_space (&cursor);
  for (guint64 i = 0; i < n_entries; i++, cursor += ENTRY_LENGTH)
    {
      if (!read_entry (self, cursor))
        return NULL;
    }

  return cursor;
}

/* The object an entry of a dictionary refers to: "/Root 12 0 R". 0 when there is none */
static guint
find_reference (const Reading *self, const char *dictionary, const char *key)
{
  const char *cursor = strstr (dictionary, key);
  guint64 number;

  if (cursor == NULL)
    return 0;
  cursor += strlen (key);
  skip_space (&cursor);

  return read_number (&cursor, &number) && number < self->offsets->len ? (guint) number : 0;
}

/* (transfer full) (nullable): the dictionary of an object that is one, between "<<" and ">>" */
static char *
get_dictionary (const Reading *self, guint number)
{
  gsize offset = g_array_index (self->offsets, gsize, number);
  const char *begin, *end;

  if (offset == 0)
    return NULL;
  begin = self->data + offset;
  end = strstr (begin, "endobj");
  begin = strstr (begin, "<<");
  if (begin == NULL || end == NULL || begin > end)
    return NULL;
  while (end > begin + 4 && !g_str_has_prefix (end - 2, ">>"))
    end--;

  return end > begin + 4 ? g_strndup (begin + 2, (gsize) (end - begin - 4)) : NULL;
}

static gboolean
reading_init (Reading *self, GBytes *pdf)
{
  const char *trailer;

  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  if (!find_table (self))
    return FALSE;
  trailer = read_table (self);
  if (trailer == NULL || !g_str_has_prefix (trailer, "trailer"))
    return FALSE;
  self->root = find_reference (self, trailer, "/Root");
  self->info = find_reference (self, trailer, "/Info");

  return self->root > 0;
}

/* Writing
 * ----------------------------------------------------------------------------------------------------- */

/* Any text, as the bytes of UTF-16 in hexadecimal digits. */
static void
append_text (GString *string, const char *text)
{
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);

  g_string_append (string, "<FEFF");
  for (glong i = 0; units != NULL && i < n_units; i++)
    g_string_append_printf (string, "%04X", units[i]);
  g_string_append_c (string, '>');
}

static void
write_object (Update *self, guint number, const char *dictionary, const char *entries)
{
  g_string_append_printf (self->table, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          self->reading->length + self->bytes->len);
  g_string_append_printf (self->bytes, "%u 0 obj\n<<%s%s>>\nendobj\n", number, dictionary, entries);
}

/* Letters, digits and hyphens alone: what a language tag is made of. */
static gboolean
is_tag (const char *language)
{
  return language != NULL && *language != '\0'
         && language[strspn (language, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-")] == '\0';
}

static gboolean
write_catalog (Update *self, const char *language)
{
  g_autofree char *dictionary = get_dictionary (self->reading, self->reading->root);
  g_autoptr (GString) entries = g_string_new (NULL);

  if (dictionary == NULL || strstr (dictionary, "/Catalog") == NULL)
    return FALSE;
  if (is_tag (language) && strstr (dictionary, "/Lang") == NULL)
    g_string_append_printf (entries, "   /Lang (%s)\n", language);
  if (strstr (dictionary, "/ViewerPreferences") == NULL)
    g_string_append (entries, "   /ViewerPreferences << /DisplayDocTitle true >>\n");
  write_object (self, self->reading->root, dictionary, entries->str);

  return TRUE;
}

static gboolean
is_figure (const char *dictionary)
{
  return strstr (dictionary, "/StructElem") != NULL && strstr (dictionary, "/S /Figure") != NULL
         && strstr (dictionary, "/Alt") == NULL;
}

/* (transfer full) (element-type guint): the numbers of the figures, in the order they were drawn in */
static GArray *
list_figures (const Reading *self)
{
  GArray *figures = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint number = 1; number < self->offsets->len; number++)
    {
      g_autofree char *dictionary = get_dictionary (self, number);

      if (dictionary != NULL && is_figure (dictionary))
        g_array_append_val (figures, number);
    }

  return figures;
}

/* Words that might stand for another figure are worse than none. */
static void
write_figures (Update *self, const char *const *alternatives)
{
  g_autoptr (GArray) figures = list_figures (self->reading);

  if (figures->len != g_strv_length ((GStrv) alternatives))
    return;
  for (guint i = 0; i < figures->len; i++)
    {
      guint number = g_array_index (figures, guint, i);
      g_autofree char *dictionary = get_dictionary (self->reading, number);
      g_autoptr (GString) entries = g_string_new ("   /Alt ");

      append_text (entries, alternatives[i]);
      g_string_append_c (entries, '\n');
      write_object (self, number, dictionary, entries->str);
    }
}

static void
write_trailer (Update *self)
{
  const Reading *reading = self->reading;
  gsize table = reading->length + self->bytes->len;

  g_string_append_printf (self->bytes, "xref\n%strailer\n<< /Size %u\n   /Root %u 0 R\n", self->table->str,
                          reading->offsets->len, reading->root);
  if (reading->info > 0)
    g_string_append_printf (self->bytes, "   /Info %u 0 R\n", reading->info);
  g_string_append_printf (self->bytes,
                          "   /Prev %" G_GSIZE_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          reading->table, table);
}

static GBytes *
join (const Reading *reading, const GString *update)
{
  GByteArray *whole = g_byte_array_sized_new ((guint) (reading->length + update->len));

  g_byte_array_append (whole, (const guint8 *) reading->data, (guint) reading->length);
  g_byte_array_append (whole, (const guint8 *) update->str, (guint) update->len);

  return g_byte_array_free_to_bytes (whole);
}

/**
 * limber_pdf_catalog_complete:
 * @pdf: a finished file of cairo's, of PDF 1.4
 * @language: (nullable): the tag of the language of its text
 * @alternatives: (nullable) (array zero-terminated=1): what stands for each figure, in the order they were
 *   drawn in; left out when there are more or fewer figures
 *
 * Adds the language, that the title is shown, and the texts of figures to a file.
 *
 * Returns: (transfer full) (nullable): the file with what was added; %NULL when @pdf is not such a file
 */
GBytes *
limber_pdf_catalog_complete (GBytes *pdf, const char *language, const char *const *alternatives)
{
  g_autofree char *data = NULL;
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new (NULL);
  Reading reading = { 0 };
  Update update = { &reading, bytes, table };
  GBytes *whole = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);

  /* A zero at the end bounds every search for text; what is packed holds others, but no search begins there.
   */
  reading.length = g_bytes_get_size (pdf);
  data = g_malloc (reading.length + 1);
  memcpy (data, g_bytes_get_data (pdf, NULL), reading.length);
  data[reading.length] = '\0';
  reading.data = data;

  if (reading_init (&reading, pdf) && write_catalog (&update, language))
    {
      if (alternatives != NULL)
        write_figures (&update, alternatives);
      write_trailer (&update);
      whole = join (&reading, bytes);
    }
  g_array_unref (reading.offsets);

  return whole;
}
