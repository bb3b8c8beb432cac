/* limber-scale-text.c — what a screen reader says of a scale
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-scale-text.h"

#include "limber-check-in.h"

#include <glib/gi18n.h>

/**
 * limber_scale_text_say_value:
 * @scale: a scale
 * @value: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Tells assistive technologies the value.
 */
void
limber_scale_text_say_value (GtkAccessible *scale, int value)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_ACCESSIBLE (scale));

  if (value == LIMBER_NRS_UNSET)
    {
      gtk_accessible_reset_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
      gtk_accessible_update_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, _ ("not set"), -1);
      return;
    }

  text = g_strdup_printf (_ ("%d of %d"), value, LIMBER_NRS_MAX);
  gtk_accessible_update_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/**
 * limber_scale_text_say_ends:
 * @scale: a scale
 * @low: what 0 means, empty for nothing
 * @high: what 10 means, empty for nothing
 *
 * Tells assistive technologies the words at the ends, which stand apart from the scale.
 */
void
limber_scale_text_say_ends (GtkAccessible *scale, const char *low, const char *high)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_ACCESSIBLE (scale));
  g_return_if_fail (low != NULL && high != NULL);

  if (*low == '\0' || *high == '\0')
    {
      gtk_accessible_reset_property (scale, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  /* Translators: the ends of a scale, for example “0: no pain, 10: as bad as it can be”. */
  text = g_strdup_printf (_ ("%d: %s, %d: %s"), LIMBER_NRS_MIN, low, LIMBER_NRS_MAX, high);
  gtk_accessible_update_property (scale, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}
