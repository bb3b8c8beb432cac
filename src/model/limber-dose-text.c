/* limber-dose-text.c — how much of an exercise, and how long something takes, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-dose-text.h"

#include <glib/gi18n.h>

#define SECONDS_PER_MINUTE 60

/* One repetition after the other, or the length of what goes on. */
static char *
work_to_text (LimberExerciseMode mode, const LimberDose *dose)
{
  g_autofree char *length = NULL;

  if (mode == LIMBER_EXERCISE_REPS)
    /* Translators: how often an exercise is repeated. */
    return g_strdup_printf (ngettext ("%d time", "%d times", (gulong) dose->reps), dose->reps);

  length = limber_seconds_to_text (dose->hold_s);
  if (mode == LIMBER_EXERCISE_TIME || mode == LIMBER_EXERCISE_BREATHING || dose->reps <= 1)
    return g_steal_pointer (&length);

  /* Translators: how often something is held and for how long, "5 × 8 s". */
  return g_strdup_printf (_ ("%1$d × %2$s"), dose->reps, length);
}

/**
 * limber_seconds_to_text:
 * @seconds: a length of time, not negative
 *
 * Returns: (transfer full): it in words, such as "45 s", "3 min", "1 min 30 s"
 */
char *
limber_seconds_to_text (int seconds)
{
  int minutes = seconds / SECONDS_PER_MINUTE;
  int rest = seconds % SECONDS_PER_MINUTE;

  g_return_val_if_fail (seconds >= 0, NULL);

  if (minutes == 0)
    /* Translators: seconds, short. */
    return g_strdup_printf (C_ ("length of time", "%d s"), seconds);
  if (rest == 0)
    /* Translators: minutes, short. */
    return g_strdup_printf (C_ ("length of time", "%d min"), minutes);

  /* Translators: minutes and seconds, short. */
  return g_strdup_printf (C_ ("length of time", "%1$d min %2$d s"), minutes, rest);
}

/**
 * limber_dose_to_text:
 * @mode: of the exercise
 * @dose: how much of it; what the mode uses has to be set
 *
 * Returns: (transfer full): it in words, such as "5 × 8 s, each side" or "2 sets of 6 times"
 */
char *
limber_dose_to_text (LimberExerciseMode mode, const LimberDose *dose)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (dose != NULL, NULL);

  text = work_to_text (mode, dose);
  if (dose->sets > 1)
    {
      g_autofree char *work = g_steal_pointer (&text);

      text = g_strdup_printf (
          /* Translators: how many sets and of what, "2 sets of 5 × 8 s". */
          ngettext ("%1$d set of %2$s", "%1$d sets of %2$s", (gulong) dose->sets), dose->sets, work);
    }
  if (dose->sides > 1)
    {
      g_autofree char *one_side = g_steal_pointer (&text);

      /* Translators: how much of an exercise is done with the left and then with the right, "5 × 8 s, each
       * side". */
      text = g_strdup_printf (_ ("%s, each side"), one_side);
    }

  return g_steal_pointer (&text);
}
