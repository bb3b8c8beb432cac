/* limber-typed-unit.h — units as people write them behind a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTypedUnit:
 * @LIMBER_TYPED_UNIT_NONE: no word
 * @LIMBER_TYPED_UNIT_UNKNOWN: a word that is none of these
 * @LIMBER_TYPED_UNIT_GRAM: grams
 * @LIMBER_TYPED_UNIT_KILOGRAM: kilograms
 * @LIMBER_TYPED_UNIT_POUND: pounds
 * @LIMBER_TYPED_UNIT_STONE: stones
 * @LIMBER_TYPED_UNIT_HOUR: hours
 * @LIMBER_TYPED_UNIT_MINUTE: minutes
 * @LIMBER_TYPED_UNIT_STEP: steps
 *
 * What a number was said to count.
 */
typedef enum
{
  LIMBER_TYPED_UNIT_NONE,
  LIMBER_TYPED_UNIT_UNKNOWN,
  LIMBER_TYPED_UNIT_GRAM,
  LIMBER_TYPED_UNIT_KILOGRAM,
  LIMBER_TYPED_UNIT_POUND,
  LIMBER_TYPED_UNIT_STONE,
  LIMBER_TYPED_UNIT_HOUR,
  LIMBER_TYPED_UNIT_MINUTE,
  LIMBER_TYPED_UNIT_STEP,
} LimberTypedUnit;

LimberTypedUnit limber_typed_unit_scan (const char **p);

G_END_DECLS
