/* limber-table-style.c — how the cells of a table are written: for programs, or for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-table-style.h"

#include "limber-quantity.h"
#include "limber-table-text.h"

#include <langinfo.h>
#include <math.h>
#include <string.h>

/* Enough for a gram in kilograms, and for a minute in hours to come back as that minute. */
#define DECIMALS 3

/**
 * limber_table_style_init:
 * @self: (out caller-allocates): a style
 *
 * For programs: commas and decimal points, whatever the locale.
 */
void
limber_table_style_init (LimberTableStyle *self)
{
  g_return_if_fail (self != NULL);

  *self = (LimberTableStyle) { .separator = ',', .decimal = '.' };
}

/**
 * limber_table_style_init_for_locale:
 * @self: (out caller-allocates): a style
 *
 * For a spreadsheet of the present locale: where fractions have a comma, semicolons stand between cells.
 * Other decimal marks than these two no spreadsheet reads from a file.
 */
void
limber_table_style_init_for_locale (LimberTableStyle *self)
{
  gboolean comma = strcmp (nl_langinfo (RADIXCHAR), ",") == 0;

  g_return_if_fail (self != NULL);

  *self = (LimberTableStyle) { comma ? ';' : ',', comma ? ',' : '.', TRUE };
}

/**
 * limber_table_style_append_number:
 * @self: a style
 * @line: the line so far
 * @value: a number with three decimal places at most, or NaN for an empty cell
 *
 * Exactly three places behind a comma get a fourth: "1,234" would be over a thousand to other readers.
 */
void
limber_table_style_append_number (const LimberTableStyle *self, GString *line, double value)
{
  g_autofree char *number = NULL;
  char *point = NULL;

  g_return_if_fail (self != NULL && line != NULL);

  if (isnan (value))
    return;

  number = limber_quantity_to_ascii (value, DECIMALS);
  point = strchr (number, '.');
  if (point != NULL)
    *point = self->decimal;
  g_string_append (line, number);
  if (point != NULL && self->decimal == ',' && strlen (point + 1) == DECIMALS)
    g_string_append_c (line, '0');
}

/**
 * limber_table_style_append_text:
 * @self: a style
 * @line: the line so far
 * @text: (nullable): a text; nothing is appended for none
 *
 * limber_table_text_unguard() gives the text back, in either style.
 */
void
limber_table_style_append_text (const LimberTableStyle *self, GString *line, const char *text)
{
  g_autofree char *cell = NULL;

  g_return_if_fail (self != NULL && line != NULL);

  if (text == NULL)
    return;

  cell = self->neutral ? limber_table_text_neutralise (text) : limber_table_text_guard (text);
  limber_table_append_cell (line, cell);
}
