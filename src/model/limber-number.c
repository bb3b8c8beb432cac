/* limber-number.c — a number at the beginning of a text, in any script
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-number.h"

#include <string.h>

/* Longer than anything a journal could hold, short enough for a double to be exact. */
#define INTEGER_DIGITS_MAX 12
#define FRACTION_DIGITS_MAX 12

/* Plain text keeps apart what only groups digits, what only starts a fraction, and the two that can be
 * either. */
#define GROUP_ONLY '\''
#define POINT_ONLY '|'

#define RIGHT_SINGLE_QUOTE 0x2019
#define MODIFIER_APOSTROPHE 0x02bc
#define ARABIC_COMMA 0x060c
#define ARABIC_DECIMAL 0x066b
#define ARABIC_THOUSANDS 0x066c
#define MINUS_SIGN 0x2212
#define FULLWIDTH_COMMA 0xff0c
#define FULLWIDTH_POINT 0xff0e
#define FULLWIDTH_COLON 0xff1a

/* The characters of a number, each with its place, after its extent is known. */
typedef struct
{
  const char *start;
  const char *end;
  guint n_commas;
  guint n_points;
  guint n_spaces;
  guint n_group_only;
  guint n_point_only;
} Extent;

static gunichar
to_plain_char (gunichar c)
{
  switch (c)
    {
    case GROUP_ONLY:
    case RIGHT_SINGLE_QUOTE:
    case MODIFIER_APOSTROPHE:
    case ARABIC_THOUSANDS:
      return GROUP_ONLY;
    case ARABIC_DECIMAL:
      return POINT_ONLY;
    case ARABIC_COMMA:
    case FULLWIDTH_COMMA:
      return ',';
    case FULLWIDTH_POINT:
      return '.';
    case FULLWIDTH_COLON:
      return ':';
    case MINUS_SIGN:
      return '-';
    case POINT_ONLY:
      /* Typed by somebody it means nothing. */
      return '?';
    default:
      return g_unichar_tolower (c);
    }
}

/**
 * limber_number_to_plain:
 * @text: what somebody typed
 *
 * Brings the digits, separators and blanks of every script to one form, letters to lower case, and drops
 * marks that only steer the direction of writing, so that limber_number_scan() has little to know.
 *
 * Returns: (transfer full) (nullable): the plain text, or %NULL when @text is not UTF-8
 */
char *
limber_number_to_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        g_string_append_c (plain, '0' + g_unichar_digit_value (c));
      else if (g_unichar_isspace (c))
        g_string_append_c (plain, ' ');
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, to_plain_char (c));
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&plain)));
}

static gboolean
three_digits_follow (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2])
         && !g_ascii_isdigit (p[3]);
}

/* A separator belongs to the number only with digits behind it; a blank only with a whole group of them. */
static gboolean
belongs_to_number (const char *p)
{
  if (g_ascii_isdigit (*p))
    return TRUE;

  switch (*p)
    {
    case ',':
    case '.':
    case GROUP_ONLY:
    case POINT_ONLY:
      return g_ascii_isdigit (p[1]);
    case ' ':
      return three_digits_follow (p + 1);
    default:
      return FALSE;
    }
}

static void
measure_extent (const char *start, Extent *extent)
{
  *extent = (Extent) { start, start, 0 };

  for (; belongs_to_number (extent->end); extent->end++)
    {
      extent->n_commas += *extent->end == ',';
      extent->n_points += *extent->end == '.';
      extent->n_spaces += *extent->end == ' ';
      extent->n_group_only += *extent->end == GROUP_ONLY;
      extent->n_point_only += *extent->end == POINT_ONLY;
    }
}

static const char *
find_last (const Extent *extent, char c)
{
  return memrchr (extent->start, c, extent->end - extent->start);
}

/* Where the only comma or point has three digits behind it and up to three, none of them a leading zero,
 * before. */
static gboolean
looks_grouped (const Extent *extent, const char *separator)
{
  gsize before = separator - extent->start;

  return before >= 1 && before <= 3 && *extent->start != '0' && extent->end - separator == 4;
}

/* Sets @point to the character the fraction starts at, or NULL; FALSE when the separators contradict each
 * other. */
static gboolean
find_point (const Extent *extent, LimberNumberRule rule, const char **point)
{
  const char *comma = find_last (extent, ',');
  const char *dot = find_last (extent, '.');
  char last = dot == NULL || (comma != NULL && comma > dot) ? ',' : '.';
  guint n_last = last == ',' ? extent->n_commas : extent->n_points;
  gboolean both = comma != NULL && dot != NULL;

  *point = NULL;
  if (extent->n_point_only > 0)
    {
      *point = find_last (extent, POINT_ONLY);
      return extent->n_point_only == 1;
    }

  if (n_last == 1)
    {
      const char *separator = MAX (comma, dot);
      gboolean others_group = both || extent->n_spaces > 0 || extent->n_group_only > 0;

      if (others_group || rule == LIMBER_NUMBER_DECIMAL || !looks_grouped (extent, separator))
        *point = separator;
    }

  return TRUE;
}

/* Copies the digits before the point. Groups have one separator, the last three digits, the first one to
 * three. */
static gboolean
append_integer (const Extent *extent, const char *point, GString *digits)
{
  const char *end = point != NULL ? point : extent->end;
  char separator = '\0';
  guint length = 0;

  for (const char *p = extent->start; p < end; p++)
    {
      if (g_ascii_isdigit (*p))
        {
          g_string_append_c (digits, *p);
          length++;
          continue;
        }

      /* Groups of two before the last are how Indian languages write lakhs. */
      if ((separator != '\0' && (*p != separator || length < 2)) || length < 1 || length > 3)
        return FALSE;
      separator = *p;
      length = 0;
    }

  return separator == '\0' || length == 3;
}

static gboolean
append_fraction (const Extent *extent, const char *point, GString *digits)
{
  if (point == NULL)
    return TRUE;

  if (digits->len == 0)
    g_string_append_c (digits, '0');
  g_string_append_c (digits, '.');

  for (const char *p = point + 1; p < extent->end; p++)
    {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      g_string_append_c (digits, *p);
    }

  return extent->end - point - 1 <= FRACTION_DIGITS_MAX;
}

/**
 * limber_number_scan:
 * @plain: (inout): text of limber_number_to_plain(); moved behind the number on success
 * @rule: what a single comma or point means
 * @value: (out): the number; untouched on failure
 *
 * Both separators in one number tell each other apart: the last one is the decimal one. Apostrophes, blanks
 * and the Arabic thousands separator always group, the Arabic decimal separator never does. A separator that
 * nothing follows yet, as while typing, is read over.
 *
 * Returns: whether there was a number of at most twelve digits before and after the point
 */
gboolean
limber_number_scan (const char **plain, LimberNumberRule rule, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = *plain;
  const char *point;
  gboolean negative;
  Extent extent;

  while (*p == ' ')
    p++;
  negative = *p == '-';
  if (negative || *p == '+')
    p++;

  if (*p == ' ')
    return FALSE;

  measure_extent (p, &extent);
  if (extent.end == extent.start || !find_point (&extent, rule, &point)
      || !append_integer (&extent, point, digits) || digits->len > INTEGER_DIGITS_MAX
      || !append_fraction (&extent, point, digits))
    return FALSE;

  *value = g_ascii_strtod (digits->str, NULL);
  if (negative && *value > 0)
    *value = -*value;

  p = extent.end;
  if ((*p == '.' || *p == ',') && point == NULL)
    p++;
  *plain = p;

  return TRUE;
}
