/* limber-csv-number.c — decimal commas, decimal points and thousands in a column of numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-csv-number.h"

#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

/* Nothing longer is a number; it is left as it is and refused later. */
#define MAX_LENGTH 64

#define ARABIC_DECIMAL 0x066b
#define ARABIC_THOUSANDS 0x066c
#define TYPOGRAPHIC_APOSTROPHE 0x2019
#define MINUS_SIGN 0x2212

/* How the separators of one number are to be read. */
typedef enum
{
  SHAPE_PLAIN,
  SHAPE_POINT,
  SHAPE_COMMA,
  SHAPE_UNCLEAR_POINT,
  SHAPE_UNCLEAR_COMMA,
  SHAPE_BROKEN,
} Shape;

/* Digits of every script as ASCII, the separators that mean only one thing resolved, spaces made alike. */
static char *
simplify (const char *text)
{
  g_autoptr (GString) simple = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (simple, (char) ('0' + g_unichar_digit_value (c)));
      else if (c == ARABIC_DECIMAL)
        g_string_append_c (simple, '.');
      else if (c == ARABIC_THOUSANDS || c == '\'' || c == TYPOGRAPHIC_APOSTROPHE)
        continue;
      else if (c == MINUS_SIGN)
        g_string_append_c (simple, '-');
      else if (g_unichar_isspace (c))
        g_string_append_c (simple, ' ');
      else
        g_string_append_unichar (simple, c);
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&simple)));
}

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;

  return n;
}

/* "12 431": a space, then exactly three digits, between digits. */
static gboolean
is_group_space (const char *text)
{
  return text[0] == ' ' && count_digits (text + 1) == 3;
}

/* The length of the number @text begins with: digits and what may stand between them. */
static gsize
number_length (const char *text)
{
  gsize length = count_digits (text);
  gsize head = length;

  while (text[length] != '\0')
    {
      gboolean separates
          = text[length] == '.' || text[length] == ',' || (head <= 3 && is_group_space (text + length));

      if (!separates || !g_ascii_isdigit (text[length + 1]))
        break;
      length += 1 + count_digits (text + length + 1);
    }

  return length;
}

static gboolean
groups_are_threes (const char *text, gsize length, char separator)
{
  gsize run = 0;
  gboolean first = TRUE;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && g_ascii_isdigit (text[i]))
        {
          run++;
          continue;
        }
      if (first ? run > 3 : run != 3)
        return FALSE;
      if (i < length && text[i] != separator)
        return TRUE;
      first = FALSE;
      run = 0;
    }

  return TRUE;
}

static Shape
shape_of_single (const char *text, gsize length, char separator)
{
  const char *at = memchr (text, separator, length);
  gsize before = at - text;
  gsize after = length - before - 1;

  if (after == 3 && before <= 3 && text[0] != '0')
    return separator == '.' ? SHAPE_UNCLEAR_POINT : SHAPE_UNCLEAR_COMMA;

  return separator == '.' ? SHAPE_POINT : SHAPE_COMMA;
}

static Shape
shape_of (const char *text, gsize length)
{
  guint n_points = 0;
  guint n_commas = 0;
  char last = '\0';

  for (gsize i = 0; i < length; i++)
    {
      n_points += text[i] == '.';
      n_commas += text[i] == ',';
      if (text[i] == '.' || text[i] == ',')
        last = text[i];
    }

  if (last == '\0')
    return SHAPE_PLAIN;
  if (n_points > 0 && n_commas > 0)
    {
      if ((last == '.' ? n_points : n_commas) > 1
          || !groups_are_threes (text, length, last == '.' ? ',' : '.'))
        return SHAPE_BROKEN;
      return last == '.' ? SHAPE_POINT : SHAPE_COMMA;
    }
  if (n_points + n_commas > 1)
    {
      if (!groups_are_threes (text, length, last))
        return SHAPE_BROKEN;
      /* 1.234.567 are thousands, so the comma is left for the fraction. */
      return last == '.' ? SHAPE_COMMA : SHAPE_POINT;
    }

  return shape_of_single (text, length, last);
}

static char *
plain_digits (const char *text, gsize length, char decimal)
{
  GString *plain = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        g_string_append_c (plain, text[i]);
      else if (text[i] == decimal)
        g_string_append_c (plain, '.');
    }

  return g_string_free_and_steal (plain);
}

static double
value_of (const char *text, gsize length, char decimal)
{
  g_autofree char *plain = plain_digits (text, length, decimal);

  return g_ascii_strtod (plain, NULL);
}

/* 81,250 as a weight in kilograms can only be a fraction, because nobody weighs 81250 kg. */
static Shape
settle_by_range (const LimberNumberEvidence *self, const char *text, gsize length, Shape shape)
{
  char separator = shape == SHAPE_UNCLEAR_POINT ? '.' : ',';
  double fraction = value_of (text, length, separator);
  double thousands = value_of (text, length, '\0');
  gboolean can_be_fraction = fraction >= self->minimum && fraction <= self->maximum;
  gboolean can_be_thousands = thousands >= self->minimum && thousands <= self->maximum;

  if (can_be_fraction == can_be_thousands)
    return shape;

  return (separator == '.') == can_be_fraction ? SHAPE_POINT : SHAPE_COMMA;
}

static void
note_shape (LimberNumberEvidence *self, Shape shape, const char *text, guint line)
{
  if (shape == SHAPE_POINT)
    self->n_point++;
  else if (shape == SHAPE_COMMA)
    self->n_comma++;
  else if ((shape == SHAPE_UNCLEAR_POINT || shape == SHAPE_UNCLEAR_COMMA) && self->unclear == NULL)
    {
      self->unclear = g_strdup (text);
      self->unclear_line = line;
    }
}

/**
 * limber_number_evidence_add:
 * @self: the evidence of a column
 * @text: a cell
 * @line: the line it stands in
 *
 * Takes in what the cell says about the decimal separator of its column.
 */
void
limber_number_evidence_add (LimberNumberEvidence *self, const char *text, guint line)
{
  g_autofree char *simple = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (strpbrk (text, ".,") == NULL || strlen (text) > MAX_LENGTH)
    return;

  simple = simplify (text);
  for (const char *p = simple; *p != '\0'; p++)
    {
      gsize length = number_length (p);
      Shape shape = SHAPE_PLAIN;

      if (length == 0)
        continue;

      shape = shape_of (p, length);
      if (shape == SHAPE_UNCLEAR_POINT || shape == SHAPE_UNCLEAR_COMMA)
        {
          if (self->whole)
            return;
          shape = settle_by_range (self, p, length, shape);
        }
      note_shape (self, shape, text, line);
      p += length - 1;
    }
}

/**
 * limber_number_evidence_fail:
 * @self: the evidence of a column in which a cell stays unclear
 * @header: the name of the column
 * @error: return location
 *
 * Raises %LIMBER_ERROR_AMBIGUOUS, naming the option that settles it.
 *
 * Returns: %FALSE
 */
gboolean
limber_number_evidence_fail (const LimberNumberEvidence *self, const char *header, GError **error)
{
  g_autofree char *quote = NULL;
  g_autofree char *column = NULL;

  g_return_val_if_fail (self != NULL && self->unclear != NULL && header != NULL, FALSE);

  quote = limber_text_abridge (self->unclear, QUOTE_MAX);
  column = limber_text_abridge (header, QUOTE_MAX);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS,
               _ ("“%s” in line %u, column “%s”, can be read in two ways. Say what stands before the "
                  "fraction: --decimal comma or --decimal point."),
               quote, self->unclear_line, column);

  return FALSE;
}

/**
 * limber_number_evidence_clear:
 * @self: the evidence of a column
 *
 * Frees what @self holds.
 */
void
limber_number_evidence_clear (LimberNumberEvidence *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->unclear, g_free);
}

/**
 * limber_decimal_decide:
 * @n_point: how many cells can only be read with a decimal point
 * @n_comma: how many can only be read with a decimal comma
 *
 * Returns: which it is, or unknown
 */
LimberDecimal
limber_decimal_decide (guint n_point, guint n_comma)
{
  if (n_point > 0 && n_comma == 0)
    return LIMBER_DECIMAL_POINT;
  if (n_comma > 0 && n_point == 0)
    return LIMBER_DECIMAL_COMMA;

  return LIMBER_DECIMAL_UNKNOWN;
}

/**
 * limber_decimal_from_id:
 * @id: "point" or "comma"
 * @decimal: (out): which
 *
 * Returns: whether @id is one of them
 */
gboolean
limber_decimal_from_id (const char *id, LimberDecimal *decimal)
{
  g_return_val_if_fail (id != NULL && decimal != NULL, FALSE);

  if (g_str_equal (id, "point"))
    *decimal = LIMBER_DECIMAL_POINT;
  else if (g_str_equal (id, "comma"))
    *decimal = LIMBER_DECIMAL_COMMA;
  else
    return FALSE;

  return TRUE;
}

/* The separator of the fraction, '\0' for none, or -1 when the number does not fit what the column was
 * decided to be. */
static int
decimal_for (Shape shape, LimberDecimal decimal, gboolean whole)
{
  switch (shape)
    {
    case SHAPE_PLAIN:
      return '\0';
    case SHAPE_POINT:
      return '.';
    case SHAPE_COMMA:
      return ',';
    case SHAPE_UNCLEAR_POINT:
      return !whole && decimal != LIMBER_DECIMAL_COMMA ? '.' : '\0';
    case SHAPE_UNCLEAR_COMMA:
      return !whole && decimal == LIMBER_DECIMAL_COMMA ? ',' : '\0';
    case SHAPE_BROKEN:
    default:
      return -1;
    }
}

/**
 * limber_csv_number_normalise:
 * @text: a cell
 * @decimal: what its column was decided to be
 * @whole: whether the column counts things
 *
 * Writes every number in @text with ASCII digits, a decimal point and no thousands separators. What stands
 * around the numbers, a unit for example, stays.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when the separators in it make no sense
 */
char *
limber_csv_number_normalise (const char *text, LimberDecimal decimal, gboolean whole)
{
  g_autofree char *simple = NULL;
  g_autoptr (GString) result = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_LENGTH)
    return NULL;
  /* Most cells are nothing but digits. */
  if (text[count_digits (text)] == '\0')
    return g_strdup (text);

  result = g_string_new (NULL);
  simple = simplify (text);
  for (const char *p = simple; *p != '\0';)
    {
      gsize length = number_length (p);
      g_autofree char *plain = NULL;
      int separator = 0;

      if (length == 0)
        {
          g_string_append_c (result, *p++);
          continue;
        }

      separator = decimal_for (shape_of (p, length), decimal, whole);
      if (separator < 0)
        return NULL;
      plain = plain_digits (p, length, (char) separator);
      g_string_append (result, plain);
      p += length;
    }

  return g_string_free_and_steal (g_steal_pointer (&result));
}
