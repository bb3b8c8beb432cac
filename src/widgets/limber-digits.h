/* limber-digits.h — numbers from 0 to 10 typed key by key
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * LimberDigits:
 * @last: the number the last key made, or -1
 * @time: when, in microseconds
 *
 * What was typed so far. Start with all bytes 0.
 */
typedef struct
{
  int last;
  gint64 time;
} LimberDigits;

gboolean limber_digits_feed (LimberDigits *self, guint keyval, gint64 time, int *number);

G_END_DECLS
