/* limber-number.h — a number at the beginning of a text, in any script
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberNumberRule:
 * @LIMBER_NUMBER_DECIMAL: a single comma or point is the decimal one, whatever follows: "81,234" is a little
 * over 81
 * @LIMBER_NUMBER_GROUPED: a comma or point before exactly three digits separates thousands: "8,423" is over
 * 8000
 */
typedef enum
{
  LIMBER_NUMBER_DECIMAL,
  LIMBER_NUMBER_GROUPED,
} LimberNumberRule;

char *limber_number_to_plain (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_number_scan (const char **plain, LimberNumberRule rule, double *value);

G_END_DECLS
