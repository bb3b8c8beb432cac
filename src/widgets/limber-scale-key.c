/* limber-scale-key.c — what the keys of a scale do to its value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-scale-key.h"

#include "limber-check-in.h"

/* More than any step: to the end of the scale. */
#define TO_END 100
#define PAGE 2

static const struct
{
  guint keyval, keypad;
  int step;
  gboolean sideways; /* the other way round where one reads from right to left */
} keys[] = {
  { GDK_KEY_Right, GDK_KEY_KP_Right, 1, TRUE },
  { GDK_KEY_Left, GDK_KEY_KP_Left, -1, TRUE },
  { GDK_KEY_Up, GDK_KEY_KP_Up, 1, FALSE },
  { GDK_KEY_Down, GDK_KEY_KP_Down, -1, FALSE },
  { GDK_KEY_plus, GDK_KEY_KP_Add, 1, FALSE },
  { GDK_KEY_minus, GDK_KEY_KP_Subtract, -1, FALSE },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, PAGE, FALSE },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, -PAGE, FALSE },
  { GDK_KEY_Home, GDK_KEY_KP_Home, -TO_END, FALSE },
  { GDK_KEY_End, GDK_KEY_KP_End, TO_END, FALSE },
};

static int
apply_step (int value, int step)
{
  /* The first step up from “not set” is 0, as Home is; there is no step down from there. */
  if (value == LIMBER_NRS_UNSET && step != TO_END)
    return step > 0 || step == -TO_END ? LIMBER_NRS_MIN : LIMBER_NRS_UNSET;

  return CLAMP (value + step, LIMBER_NRS_MIN, LIMBER_NRS_MAX);
}

/**
 * limber_scale_key_apply:
 * @keyval: a key
 * @mirrored: whether the scale begins at the right
 * @value: (inout): 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Applies arrow keys, plus and minus, Page Up and Down, Home and End.
 *
 * Returns: %TRUE when @keyval is one of them, even if @value stays the same
 */
gboolean
limber_scale_key_apply (guint keyval, gboolean mirrored, int *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval || keyval == keys[i].keypad)
      {
        *value = apply_step (*value, keys[i].sideways && mirrored ? -keys[i].step : keys[i].step);
        return TRUE;
      }

  return FALSE;
}
