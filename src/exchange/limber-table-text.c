/* limber-table-text.c — text in the cells of a table, there and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spreadsheets take a cell that begins with one of = + - @ TAB CR for a formula. Programs that write for them
 * put an apostrophe before such a text, so one is taken off again here; a text that has one of its own gets a
 * second.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-table-text.h"

#include <string.h>

#define ITEM_SEPARATOR ';'
#define ITEM_ESCAPE '\\'

/* Apostrophes or none, then what starts a formula. */
static gboolean
is_formula (const char *text)
{
  gsize n = strspn (text, "'");

  return text[n] != '\0' && strchr ("=+-@\t\r", text[n]) != NULL;
}

static gboolean
is_guarded (const char *text)
{
  return text[0] == '\'' && is_formula (text);
}

/**
 * limber_table_text_guard:
 * @text: a text
 *
 * Returns: (transfer full): what to write into a cell so that limber_table_text_unguard() gives @text back
 */
char *
limber_table_text_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return is_guarded (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * limber_table_text_neutralise:
 * @text: a text
 *
 * Returns: (transfer full): what to write into a cell so that no spreadsheet takes it for a formula, and
 * limber_table_text_unguard() gives @text back
 */
char *
limber_table_text_neutralise (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * limber_table_text_unguard:
 * @text: the text of a cell
 *
 * Returns: (transfer full): @text without the apostrophe that kept it from being a formula
 */
char *
limber_table_text_unguard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strdup (is_guarded (text) ? text + 1 : text);
}

/**
 * limber_table_list_join:
 * @items: (element-type utf8): texts
 *
 * Returns: (transfer full): the texts with ";" between them; a ";" or a backslash inside one gets a backslash
 * before it
 */
char *
limber_table_list_join (const GPtrArray *items)
{
  GString *joined = g_string_new (NULL);

  g_return_val_if_fail (items != NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0)
        g_string_append_c (joined, ITEM_SEPARATOR);
      for (const char *p = g_ptr_array_index (items, i); *p != '\0'; p++)
        {
          if (*p == ITEM_SEPARATOR || *p == ITEM_ESCAPE)
            g_string_append_c (joined, ITEM_ESCAPE);
          g_string_append_c (joined, *p);
        }
    }

  return g_string_free_and_steal (joined);
}

static void
take_item (GStrvBuilder *items, GString *item)
{
  g_autofree char *stripped = g_strstrip (g_strdup (item->str));

  if (*stripped != '\0')
    g_strv_builder_add (items, stripped);
  g_string_truncate (item, 0);
}

/**
 * limber_table_list_split:
 * @text: the text of a cell
 *
 * Returns: (transfer full): the items between ";", without surrounding spaces, empty ones left out
 */
GStrv
limber_table_list_split (const char *text)
{
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GString) item = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ITEM_ESCAPE && (p[1] == ITEM_SEPARATOR || p[1] == ITEM_ESCAPE))
        g_string_append_c (item, *++p);
      else if (*p == ITEM_SEPARATOR)
        take_item (items, item);
      else
        g_string_append_c (item, *p);
    }
  take_item (items, item);

  return g_strv_builder_end (items);
}

static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  return length > 0
         && (strpbrk (text, ",;\"\r\n\t") != NULL || text[0] == ' ' || text[length - 1] == ' '
             || text[0] == '#');
}

/**
 * limber_table_append_cell:
 * @line: the line so far
 * @text: the text of a cell
 *
 * Appends @text, in quotation marks where RFC 4180 or a reader that trims spaces needs them.
 */
void
limber_table_append_cell (GString *line, const char *text)
{
  g_return_if_fail (line != NULL && text != NULL);

  if (!needs_quotes (text))
    {
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}
