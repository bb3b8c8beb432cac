/* limber-typed-unit.c — units as people write them behind a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-typed-unit.h"

#include <glib/gi18n.h>
#include <string.h>

/*
 * How people write a unit after a number. Every language adds its own in the translation; these are always
 * understood as well.
 */
static const struct
{
  LimberTypedUnit unit;
  const char *names;
} unit_names[] = {
  { LIMBER_TYPED_UNIT_GRAM, NC_ ("typed unit, lower case, several separated by |", "g|gram|grams") },
  { LIMBER_TYPED_UNIT_KILOGRAM,
    NC_ ("typed unit, lower case, several separated by |", "kg|kgs|kilo|kilos|kilogram|kilograms") },
  { LIMBER_TYPED_UNIT_POUND, NC_ ("typed unit, lower case, several separated by |", "lb|lbs|pound|pounds") },
  { LIMBER_TYPED_UNIT_STONE, NC_ ("typed unit, lower case, several separated by |", "st|stone|stones") },
  { LIMBER_TYPED_UNIT_HOUR, NC_ ("typed unit, lower case, several separated by |", "h|hr|hrs|hour|hours") },
  { LIMBER_TYPED_UNIT_MINUTE,
    NC_ ("typed unit, lower case, several separated by |", "m|min|mins|minute|minutes|'") },
  { LIMBER_TYPED_UNIT_STEP, NC_ ("typed unit, lower case, several separated by |", "step|steps") },
};

static gboolean
lists_word (const char *names, const char *word)
{
  g_auto (GStrv) list = g_strsplit (names, "|", -1);

  return g_strv_contains ((const char *const *) list, word);
}

/**
 * limber_typed_unit_scan:
 * @p: (inout): where the unit may stand, blanks before it included; behind it afterwards
 *
 * Takes the word up to the next digit or blank; a full stop behind it belongs to an abbreviation.
 *
 * Returns: the unit of that word, %LIMBER_TYPED_UNIT_NONE when there is no word
 */
LimberTypedUnit
limber_typed_unit_scan (const char **p)
{
  g_autofree char *word = NULL;
  gsize length;

  while (**p == ' ')
    (*p)++;
  length = strcspn (*p, " 0123456789+-.,:|");
  if (length == 0)
    return LIMBER_TYPED_UNIT_NONE;

  word = g_strndup (*p, length);
  *p += length;
  if (**p == '.')
    (*p)++;

  for (guint i = 0; i < G_N_ELEMENTS (unit_names); i++)
    {
      const char *translated
          = g_dpgettext2 (NULL, "typed unit, lower case, several separated by |", unit_names[i].names);

      if (lists_word (unit_names[i].names, word) || lists_word (translated, word))
        return unit_names[i].unit;
    }

  return LIMBER_TYPED_UNIT_UNKNOWN;
}
