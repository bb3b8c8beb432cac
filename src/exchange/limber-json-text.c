/* limber-json-text.c — a JSON document as text, the same on every machine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JsonGenerator writes 81.2 as 81.200000000000003 and 1e20 as something that is not JSON. Here a number is
 * written with as few digits as bring the same number back.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-json-text.h"

#include <math.h>
#include <string.h>

#define INDENT 2

/* Whole numbers up to here are exact in a double. */
#define MAX_WHOLE 9007199254740992.0

/* Instead of a level: all on one line. */
#define ONE_LINE (-1)

static void append_node (GString *text, JsonNode *node, int level);

static int
get_next_level (int level)
{
  return level == ONE_LINE ? ONE_LINE : level + 1;
}

static void
append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const guchar *p = (const guchar *) string; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (text, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (text, "\\n");
      else if (*p == '\t')
        g_string_append (text, "\\t");
      else if (*p == '\r')
        g_string_append (text, "\\r");
      else if (*p < 0x20 || *p == 0x7f)
        g_string_append_printf (text, "\\u%04x", *p);
      else
        g_string_append_c (text, (char) *p);
    }
  g_string_append_c (text, '"');
}

static void
append_line_break (GString *text, int level)
{
  if (level == ONE_LINE)
    return;

  g_string_append_c (text, '\n');
  for (int i = 0; i < level * INDENT; i++)
    g_string_append_c (text, ' ');
}

static void
append_object (GString *text, JsonObject *object, int level)
{
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *member = NULL;
  gboolean first = TRUE;

  g_string_append_c (text, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!first)
        g_string_append_c (text, ',');
      append_line_break (text, get_next_level (level));
      append_string (text, name);
      g_string_append (text, level == ONE_LINE ? ":" : ": ");
      append_node (text, member, get_next_level (level));
      first = FALSE;
    }
  if (!first)
    append_line_break (text, level);
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, JsonArray *array, int level)
{
  guint length = json_array_get_length (array);

  g_string_append_c (text, '[');
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_line_break (text, get_next_level (level));
      append_node (text, json_array_get_element (array, i), get_next_level (level));
    }
  if (length > 0)
    append_line_break (text, level);
  g_string_append_c (text, ']');
}

static void
append_value (GString *text, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  g_autofree char *number = NULL;

  if (type == G_TYPE_STRING)
    append_string (text, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    {
      number = limber_json_number_to_text (json_node_get_double (node));
      g_string_append (text, number);
    }
}

static void
append_node (GString *text, JsonNode *node, int level)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (text, json_node_get_object (node), level);
      break;
    case JSON_NODE_ARRAY:
      append_array (text, json_node_get_array (node), level);
      break;
    case JSON_NODE_VALUE:
      append_value (text, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (text, "null");
      break;
    }
}

/**
 * limber_json_number_to_text:
 * @value: a number
 *
 * Returns: (transfer full): the shortest text that reads back as @value, "null" when it is not finite
 */
char *
limber_json_number_to_text (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return g_strdup ("null");

  if (fabs (value) < MAX_WHOLE && !(floor (value) < value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);

  for (int digits = 15; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", digits);
      double back = 0;

      g_ascii_formatd (buffer, sizeof buffer, format, value);
      back = g_ascii_strtod (buffer, NULL);
      if (!(back < value) && !(back > value))
        break;
    }

  return g_strdup (buffer);
}

/**
 * limber_json_to_text:
 * @root: a document
 *
 * Returns: (transfer full): the document, indented by two spaces, with a line break at its end
 */
char *
limber_json_to_text (JsonNode *root)
{
  GString *text = g_string_new (NULL);

  append_node (text, root, 0);
  g_string_append_c (text, '\n');

  return g_string_free_and_steal (text);
}

/**
 * limber_json_append_line:
 * @text: where to
 * @node: an object, an array or a value
 *
 * Appends @node on one line and without spaces that nobody reads, for documents of many thousands of objects
 * that are written one after the other.
 */
void
limber_json_append_line (GString *text, JsonNode *node)
{
  g_return_if_fail (text != NULL);
  g_return_if_fail (node != NULL);

  append_node (text, node, ONE_LINE);
}
