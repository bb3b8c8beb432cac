/* limber-digits.c — numbers from 0 to 10 typed key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-digits.h"

/* A 0 this soon after a 1 makes a 10; later it stands for itself. Long enough for slow hands. */
#define TEN_INTERVAL (1500 * G_TIME_SPAN_MILLISECOND)

/**
 * limber_digits_feed:
 * @self: what was typed so far
 * @keyval: the key now pressed
 * @time: now, in microseconds of any clock
 * @number: (out): the number it makes
 *
 * Reads the digits of all scripts. A 1 counts at once, and a 0 soon after it turns it into a 10.
 *
 * Returns: %TRUE when @keyval is a digit
 */
gboolean
limber_digits_feed (LimberDigits *self, guint keyval, gint64 time, int *number)
{
  int digit;

  g_return_val_if_fail (self != NULL && number != NULL, FALSE);

  digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));
  if (digit < 0)
    return FALSE;

  *number = digit == 0 && self->last == 1 && time - self->time < TEN_INTERVAL ? 10 : digit;
  self->last = *number;
  self->time = time;

  return TRUE;
}
