/* limber-csv-date.c — dates as tables write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-csv-date.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40
#define MAX_LENGTH 64

/* A date before it is known which of its numbers is the day. */
typedef struct
{
  int parts[3];
  guint digits[3];
  char separator;
  LimberDateOrder order;
  const char *rest;
} Pieces;

static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

static int
month_from_name (const char *name, gsize length)
{
  if (length < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      if (g_ascii_strncasecmp (name, months[i], 3) == 0)
        return (int) i + 1;
    }

  return 0;
}

static gboolean
read_number (const char **text, int *value, guint *digits)
{
  *value = 0;
  *digits = 0;

  while (g_ascii_isdigit (**text) && *digits < 9)
    {
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*digits)++;
      (*text)++;
    }

  return *digits > 0;
}

static gsize
skip_letters (const char **text)
{
  const char *start = *text;

  while (g_ascii_isalpha (**text))
    (*text)++;

  return *text - start;
}

static void
skip_filler (const char **text)
{
  while (**text != '\0' && strchr (" ,.-/", **text) != NULL)
    (*text)++;
}

/* "20261120" */
static gboolean
split_compact (const char *text, Pieces *pieces)
{
  int value = 0;
  guint digits = 0;

  if (!read_number (&text, &value, &digits) || digits != 8)
    return FALSE;

  pieces->parts[0] = value / 10000;
  pieces->parts[1] = value / 100 % 100;
  pieces->parts[2] = value % 100;
  pieces->order = LIMBER_DATE_ORDER_YMD;
  pieces->rest = text;

  return TRUE;
}

/* "8th Dec 2021", "Dec 8, 2021", "8-Dec-2021": English, because that is what programs write. */
static gboolean
split_named (const char *text, Pieces *pieces)
{
  int day = 0;
  int month = 0;
  int year = 0;
  guint digits = 0;

  for (guint i = 0; i < 2; i++)
    {
      const char *name = text;
      gsize length = skip_letters (&text);

      if (length > 0 && month == 0)
        month = month_from_name (name, length);
      else if (length == 0 && day == 0 && read_number (&text, &day, &digits) && digits <= 2)
        skip_letters (&text);
      else
        return FALSE;
      skip_filler (&text);
    }

  if (day == 0 || month == 0 || !read_number (&text, &year, &digits) || digits != 4)
    return FALSE;

  *pieces = (Pieces) { .parts = { day, month, year }, .order = LIMBER_DATE_ORDER_DMY, .rest = text };

  return TRUE;
}

/* "20/11/2026", "2026-11-20", "20.11.2026" */
static gboolean
split_numeric (const char *text, Pieces *pieces)
{
  for (guint i = 0; i < 3; i++)
    {
      if (!read_number (&text, &pieces->parts[i], &pieces->digits[i]))
        return FALSE;
      if (i == 2)
        break;
      if (*text == '\0' || strchr ("/-.", *text) == NULL || (i == 1 && *text != pieces->separator))
        return FALSE;
      pieces->separator = *text++;
    }

  pieces->rest = text;
  if (pieces->digits[0] == 4)
    pieces->order = LIMBER_DATE_ORDER_YMD;
  else if (pieces->digits[2] != 4)
    return FALSE;
  else if (pieces->separator == '.')
    /* No country writes the month first with dots. */
    pieces->order = LIMBER_DATE_ORDER_DMY;

  return TRUE;
}

static gboolean
split (const char *text, Pieces *pieces)
{
  *pieces = (Pieces) { .order = LIMBER_DATE_ORDER_UNKNOWN };

  return strlen (text) <= MAX_LENGTH
         && (split_numeric (text, pieces) || split_compact (text, pieces) || split_named (text, pieces));
}

/* The zone behind a time of day: the date of a record is that of its own place, so the zone has nothing to
 * add. */
static void
cut_zone (char *time)
{
  gsize length = strlen (time);
  char *sign = strpbrk (time, "+-.");

  if (sign != NULL)
    {
      gboolean fraction = *sign == '.' && strchr (time, ':') != NULL;

      if (*sign != '.' || fraction)
        *sign = '\0';
    }
  else if (length > 0 && (time[length - 1] == 'Z' || time[length - 1] == 'z'))
    time[length - 1] = '\0';
}

static gboolean
parse_rest (const char *rest, int *time)
{
  g_autofree char *text = NULL;

  *time = LIMBER_TIME_UNSET;

  if (*rest == 'T' || *rest == 't' || *rest == ',')
    rest++;
  else if (*rest != '\0' && *rest != ' ')
    return FALSE;

  text = g_strstrip (g_strdup (rest));
  cut_zone (text);
  g_strchomp (text);

  return *text == '\0' || limber_time_parse (text, time, NULL);
}

static gboolean
is_day_and_month (int day, int month)
{
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/**
 * limber_date_evidence_add:
 * @self: the evidence of a column
 * @text: a cell
 * @line: the line it stands in
 *
 * Takes in what the cell says about the order of day and month in its column.
 */
void
limber_date_evidence_add (LimberDateEvidence *self, const char *text, guint line)
{
  Pieces pieces;
  int time = LIMBER_TIME_UNSET;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (!split (text, &pieces))
    return;

  if (parse_rest (pieces.rest, &time) && time > 0)
    self->has_times = TRUE;

  if (pieces.order == LIMBER_DATE_ORDER_UNKNOWN && pieces.parts[0] != pieces.parts[1])
    {
      gboolean can_be_dmy = is_day_and_month (pieces.parts[0], pieces.parts[1]);
      gboolean can_be_mdy = is_day_and_month (pieces.parts[1], pieces.parts[0]);

      self->n_dmy += can_be_dmy && !can_be_mdy;
      self->n_mdy += can_be_mdy && !can_be_dmy;
      if (can_be_dmy && can_be_mdy && self->unclear == NULL)
        {
          self->unclear = g_strdup (text);
          self->unclear_line = line;
        }
    }
}

/**
 * limber_date_evidence_decide:
 * @self: the evidence of a column, every cell taken in
 * @chosen: what the user said, or unknown
 * @order: (out): what the column is to be read as
 * @error: return location
 *
 * Raises %LIMBER_ERROR_AMBIGUOUS, naming the option that settles it, where both readings remain.
 *
 * Returns: whether the dates can be read in one way
 */
gboolean
limber_date_evidence_decide (const LimberDateEvidence *self,
                             LimberDateOrder chosen,
                             LimberDateOrder *order,
                             GError **error)
{
  g_autofree char *quote = NULL;

  g_return_val_if_fail (self != NULL && order != NULL, FALSE);

  *order = chosen;
  if (chosen != LIMBER_DATE_ORDER_UNKNOWN)
    return TRUE;

  if (self->n_dmy > 0 && self->n_mdy == 0)
    *order = LIMBER_DATE_ORDER_DMY;
  else if (self->n_mdy > 0 && self->n_dmy == 0)
    *order = LIMBER_DATE_ORDER_MDY;
  if (*order != LIMBER_DATE_ORDER_UNKNOWN || self->unclear == NULL)
    return TRUE;

  quote = limber_text_abridge (self->unclear, QUOTE_MAX);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_AMBIGUOUS,
      _ ("“%s” in line %u can be read in two ways, and nothing else in the file tells which. Say whether the "
         "day or the month comes first: --dates dmy or --dates mdy."),
      quote, self->unclear_line);

  return FALSE;
}

/**
 * limber_date_evidence_clear:
 * @self: the evidence of a column
 *
 * Frees what @self holds.
 */
void
limber_date_evidence_clear (LimberDateEvidence *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->unclear, g_free);
}

/**
 * limber_date_order_from_id:
 * @id: "dmy", "mdy" or "ymd"
 * @order: (out): which
 *
 * Returns: whether @id is one of them
 */
gboolean
limber_date_order_from_id (const char *id, LimberDateOrder *order)
{
  static const char *const ids[] = { "dmy", "mdy", "ymd" };

  g_return_val_if_fail (id != NULL && order != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (g_str_equal (id, ids[i]))
        {
          *order = LIMBER_DATE_ORDER_DMY + i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
fail_as_date (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*text != '\0' ? text : " ", QUOTE_MAX);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is not a date; write year, month and day as in 2026-11-20"), quote);

  return FALSE;
}

static gboolean
pieces_to_date (const Pieces *pieces, LimberDateOrder order, GDate *date)
{
  int day = pieces->parts[0];
  int month = pieces->parts[1];
  int year = pieces->parts[2];

  if (order == LIMBER_DATE_ORDER_YMD)
    {
      day = pieces->parts[2];
      year = pieces->parts[0];
    }
  else if (order == LIMBER_DATE_ORDER_MDY)
    {
      day = pieces->parts[1];
      month = pieces->parts[0];
    }

  if (year < LIMBER_DATE_FIRST_YEAR || year > LIMBER_DATE_LAST_YEAR || !is_day_and_month (day, month)
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/**
 * limber_csv_date_parse:
 * @text: a cell: a date, with or without a time of day behind it
 * @order: what the column was decided to be; only matters where day and month come first and without a name
 * @date: (out caller-allocates): the date, that of the record's own place
 * @time: (out): minutes since midnight, or %LIMBER_TIME_UNSET
 * @error: return location
 *
 * Raises %LIMBER_ERROR_INVALID with the reason alone, to stand behind the place of the cell.
 *
 * Returns: whether @text is a date a journal can hold
 */
gboolean
limber_csv_date_parse (const char *text, LimberDateOrder order, GDate *date, int *time, GError **error)
{
  Pieces pieces;

  g_return_val_if_fail (text != NULL && date != NULL && time != NULL, FALSE);

  if (!split (text, &pieces) || !parse_rest (pieces.rest, time))
    return fail_as_date (text, error);

  if (pieces.order == LIMBER_DATE_ORDER_UNKNOWN)
    pieces.order = order == LIMBER_DATE_ORDER_UNKNOWN ? LIMBER_DATE_ORDER_DMY : order;

  if (!pieces_to_date (&pieces, pieces.order, date))
    return fail_as_date (text, error);

  return TRUE;
}
